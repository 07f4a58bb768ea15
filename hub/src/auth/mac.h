// Hashes under a key, made ready once: setting a key up costs more than a token's worth of hashing.
#pragma once

#include <openssl/types.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "auth/keys.h"

namespace hearth::auth {

/// OpenSSL's context with a key in it; every use works on a copy.
struct FreeMac {
  void operator()(EVP_MAC_CTX* context) const;
};
using KeyedMac = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

/// HMAC-SHA-256: what the hub signs. Thread-safe.
class Mac {
 public:
  /// Under a key derived from the secret for that purpose.
  Mac(const Secret& secret, std::string_view purpose);

  /// 32 bytes.
  [[nodiscard]] std::string of(std::string_view bytes) const;

 private:
  KeyedMac keyed_;
};

/// SipHash-2-4: finds a place in a table, so that nobody outside can choose which. It proves nothing, and
/// costs a tenth of a Mac. Thread-safe.
class KeyedHash {
 public:
  /// Under a key derived from the secret for that purpose.
  KeyedHash(const Secret& secret, std::string_view purpose);

  [[nodiscard]] std::uint64_t of(std::string_view bytes) const;

 private:
  KeyedMac keyed_;
};

}  // namespace hearth::auth
