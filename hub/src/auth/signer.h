// Signing in the hub's own name.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "auth/keys.h"

namespace hearth::auth {

/// Signs with ECDSA over P-256 and SHA-256, which every browser can check (auth/signature.h). The key is made
/// from the secret, so that a hub, and all hubs on one store, always sign with the same. Thread-safe.
class Signer {
 public:
  explicit Signer(const Secret& secret);
  ~Signer();

  /// The uncompressed point, 65 bytes.
  [[nodiscard]] const std::string& public_key() const { return public_key_; }

  /// r and s, 32 bytes each (IEEE P1363).
  [[nodiscard]] std::string sign(std::string_view message) const;

 private:
  struct Key;
  std::unique_ptr<Key> key_;
  std::string public_key_;
};

}  // namespace hearth::auth
