// Signatures of others: are they true?
#pragma once

#include <string_view>

namespace hearth::auth {

/// Ed25519 (RFC 8032). `public_key` has 32 bytes, `signature` 64; anything else is false.
[[nodiscard]] bool ed25519_signed(std::string_view public_key, std::string_view message,
                                  std::string_view signature);

/// ECDSA over P-256 with SHA-256, as WebCrypto makes it. `point` is the uncompressed point, 65 bytes;
/// `signature` is r and s, 32 bytes each (IEEE P1363). Anything else is false.
[[nodiscard]] bool p256_signed(std::string_view point, std::string_view message, std::string_view signature);

/// True when the bytes are an uncompressed point of P-256 that can be a public key.
[[nodiscard]] bool is_p256_point(std::string_view point);

}  // namespace hearth::auth
