// SHA-256 and what is made of it.
#pragma once

#include <string>
#include <string_view>

#include "auth/keys.h"

namespace hearth::auth {

/// 32 bytes.
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view bytes);

/// A key of its own for each purpose, so that what is signed for one can never serve another.
[[nodiscard]] Secret derive(const Secret& secret, std::string_view purpose);

[[nodiscard]] std::string_view view(const Secret& secret);

/// In a time that depends on the lengths alone.
[[nodiscard]] bool equal(std::string_view a, std::string_view b);

inline constexpr std::size_t kDigestBytes = 32;

/// As OpenSSL takes them.
[[nodiscard]] inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// Ends the program: without this part of the system nothing safe could follow.
[[noreturn]] void give_up(const char* what);

/// 128 random bits as base64url, 22 characters.
[[nodiscard]] std::string random_number();

}  // namespace hearth::auth
