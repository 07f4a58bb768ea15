// Who somebody is, and the keys that vouch for it. Start reading the folder here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/room.h"

namespace hearth::auth {

/// 256 random bits that only this hub knows. Kept in the data file, so that tokens outlive a restart.
using Secret = std::array<unsigned char, 32>;

/// Fresh from the operating system. Ends the program when it has no randomness to give: nothing safe could
/// follow.
[[nodiscard]] Secret random_secret();

/// Whom a token stands for. `member` is "m:" and the host's name for a member, "g:" and the digest of a
/// guest's key, or "f:" and the one-use number of a hosted form.
struct Identity {
  std::string member;
  bool guest = false;
  std::vector<std::string> roles;
  Time expires = 0;  // when the token no longer says so; 0: there is none

  [[nodiscard]] Actor actor() const { return {member, roles}; }

  friend bool operator==(const Identity&, const Identity&) = default;
};

enum class Algorithm : std::uint8_t { eddsa, hs256 };

/// One key with which a host signs its members in. The algorithm belongs to the key; a token cannot choose
/// it.
struct Key {
  std::string kid;
  Algorithm algorithm = Algorithm::eddsa;
  std::string bytes;  // eddsa: the raw public key, 32 bytes; hs256: the shared secret, at least 32 bytes

  friend bool operator==(const Key&, const Key&) = default;
};

/// The Ed25519 public key of a text: PEM (SubjectPublicKeyInfo) or the base64url of its 32 bytes (RFC 8037,
/// "x"). Empty when it is neither.
[[nodiscard]] std::string ed25519_public_key(std::string_view text);

}  // namespace hearth::auth
