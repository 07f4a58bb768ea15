// SHA-256 and what is built on it, the same in the page and in the hub.
//
// A page has its own SHA-256, but answers by promise; the verbs of a room cannot wait.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearth {

using Digest = std::array<std::uint8_t, 32>;

/// FIPS 180-4. Linear in the length of the text.
[[nodiscard]] Digest sha256(std::string_view bytes);

/// RFC 2104.
[[nodiscard]] Digest hmac_sha256(std::string_view key, std::string_view bytes);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(const Digest& digest);

/// The digest as bytes, to be hashed again.
[[nodiscard]] inline std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

/// False for what hex() does not write; then `digest` is untouched.
bool read_hex(std::string_view text, Digest& digest);

}  // namespace hearth
