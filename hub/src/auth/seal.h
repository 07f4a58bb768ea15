// A text that only the holder of a key can have made: base64url(text) "." base64url(HMAC-SHA-256).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "auth/keys.h"
#include "hearth/json.h"

namespace hearth::auth {

inline constexpr std::size_t kMaxSealedBytes = 4096;

[[nodiscard]] std::string seal(const Secret& key, const Json::Object& claims);

/// The claims as they were sealed; absent for anything else. Nothing is decoded before its length is known,
/// nor parsed before the MAC is.
[[nodiscard]] std::optional<Json> unseal(const Secret& key, std::string_view sealed);

}  // namespace hearth::auth
