// The token with which a host vouches for its own members: a JWT (RFC 7519), compact, signed (RFC 7515) with
// EdDSA (RFC 8037) or HS256.
#pragma once

#include <span>
#include <string_view>

#include "auth/keys.h"
#include "auth/replay.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::auth {

inline constexpr std::size_t kMaxJwtBytes = 4096;
inline constexpr Time kMaxJwtLife = 10 * 60 * 1000;  // ms ahead that `exp` may lie

/// The member whom one of the space's keys vouches for, as "m:" + sub. Checks, in this order: size, form,
/// `kid` among the keys, `alg` equal to that key's, signature, `aud`, `exp`, `nbf`, `sub`, `roles`, and that
/// `jti`, when there is one, was never seen. Fails with token_missing, token_invalid, token_expired or busy;
/// the path tells a host's developer where: "/jwt/aud". About 40 us for EdDSA, 2 us for HS256.
Result<Identity> verify_jwt(std::string_view space, std::span<const Key> keys, std::string_view jwt, Time now,
                            ReplayGuard& seen);

}  // namespace hearth::auth
