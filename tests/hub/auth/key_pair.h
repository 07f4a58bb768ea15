// Makes keys and signatures for tests, as a host or a browser would.
#pragma once

#include <openssl/ec.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "auth/base64url.h"
#include "auth/digest.h"
#include "auth/keys.h"
#include "hearth/json.h"

namespace hearth::auth {

class KeyPair {
 public:
  static KeyPair ed25519() { return KeyPair(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")); }
  static KeyPair p256() { return KeyPair(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")); }

  [[nodiscard]] std::string public_key() const {
    std::array<unsigned char, 65> bytes;
    std::size_t size = bytes.size();
    if (EVP_PKEY_get_id(key_.get()) == EVP_PKEY_ED25519) {
      EVP_PKEY_get_raw_public_key(key_.get(), bytes.data(), &size);
    } else {
      EVP_PKEY_get_octet_string_param(key_.get(), "pub", bytes.data(), bytes.size(), &size);
    }
    return {reinterpret_cast<const char*>(bytes.data()), size};
  }

  /// Ed25519: 64 bytes. P-256: r and s, as WebCrypto gives them.
  [[nodiscard]] std::string sign(std::string_view message) const {
    const bool is_ec = EVP_PKEY_get_id(key_.get()) == EVP_PKEY_EC;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::string signature(128, '\0');
    std::size_t size = signature.size();
    auto* out = reinterpret_cast<unsigned char*>(signature.data());
    const auto* text = reinterpret_cast<const unsigned char*>(message.data());
    EVP_DigestSignInit(context.get(), nullptr, is_ec ? EVP_sha256() : nullptr, nullptr, key_.get());
    EVP_DigestSign(context.get(), out, &size, text, message.size());
    signature.resize(size);
    return is_ec ? raw(signature) : signature;
  }

 private:
  explicit KeyPair(EVP_PKEY* key) : key_(key, EVP_PKEY_free) {}

  static std::string raw(const std::string& der) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    ECDSA_SIG* numbers = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
    std::string signature(64, '\0');
    auto* out = reinterpret_cast<unsigned char*>(signature.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(numbers), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(numbers), out + 32, 32);
    ECDSA_SIG_free(numbers);
    return signature;
  }

  std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

/// header.payload, ready to be signed.
inline std::string signing_input(const Json& header, const Json& claims) {
  return to_base64url(write_json(header)) + "." + to_base64url(write_json(claims));
}

}  // namespace hearth::auth
