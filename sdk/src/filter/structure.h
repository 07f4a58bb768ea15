// What is found by its shape, in any language: addresses, numbers, noise.
#pragma once

#include <vector>

#include "filter/words.h"

namespace hearth::filter {

/// A finding without what the policy says to it; bytes begin .. end - 1 of the text.
struct Shape {
  Category category;
  std::uint8_t severity;
  Reason reason;
  std::uint32_t begin;
  std::uint32_t end;
};

/// E-mail addresses, links, invites to other places, handles there. O(bytes).
void find_addresses(const Reading& reading, std::vector<Shape>& shapes);

/// Payment cards (Luhn, ISO/IEC 7812), bank accounts (IBAN, ISO 13616), telephones. O(bytes).
void find_numbers(const Reading& reading, std::vector<Shape>& shapes);

/// Text that is shouted, and text that says the same again and again. O(units).
void find_noise(const Reading& reading, std::vector<Shape>& shapes);

}  // namespace hearth::filter
