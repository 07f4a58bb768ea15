// HMAC-SHA-256 under one key, made ready once: setting a key up costs more than a token's worth of hashing.
#pragma once

#include <openssl/types.h>

#include <memory>
#include <string>
#include <string_view>

#include "auth/keys.h"

namespace hearth::auth {

/// Thread-safe.
class Mac {
 public:
  /// Under a key derived from the secret for that purpose.
  Mac(const Secret& secret, std::string_view purpose);

  /// 32 bytes.
  [[nodiscard]] std::string of(std::string_view bytes) const;

 private:
  struct Freed {
    void operator()(EVP_MAC_CTX* context) const;
  };

  std::unique_ptr<EVP_MAC_CTX, Freed> keyed_;
};

}  // namespace hearth::auth
