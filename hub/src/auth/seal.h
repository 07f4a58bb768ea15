// A text that only the holder of a key can have made: base64url(claims) "." base64url(HMAC-SHA-256).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/mac.h"
#include "hearth/record.h"

namespace hearth::auth {

inline constexpr std::size_t kMaxSealedBytes = 4096;

/// What every sealed text says. Nothing in it may hold a line break.
struct Claims {
  std::string space;
  Time expires = 0;
  std::vector<std::string> words;  // what this kind of text says beside
};

[[nodiscard]] std::string seal(const Mac& mac, const Claims& claims);

/// The claims as they were sealed; absent for anything else. Nothing is decoded before its length is known,
/// nor read before the MAC is.
[[nodiscard]] std::optional<Claims> unseal(const Mac& mac, std::string_view sealed);

}  // namespace hearth::auth
