#include <cstddef>

#include "hearth/digest.h"

namespace hearth {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

}  // namespace

std::string hex(const Digest& digest) {
  std::string text;
  for (const std::uint8_t byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

bool read_hex(std::string_view text, Digest& digest) {
  Digest read{};
  if (text.size() != 2 * read.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t digit = kDigits.find(text[i]);
    if (digit == kDigits.npos) return false;
    read[i / 2] = static_cast<std::uint8_t>(read[i / 2] << 4 | digit);
  }
  digest = read;
  return true;
}

}  // namespace hearth
