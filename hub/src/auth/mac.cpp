#include "auth/mac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <cstring>

#include "auth/digest.h"

namespace hearth::auth {
namespace {

constexpr std::size_t kSipKeyBytes = 16;

KeyedMac keyed(const char* name, std::string_view key, const OSSL_PARAM* params) {
  const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> method(EVP_MAC_fetch(nullptr, name, nullptr),
                                                                 EVP_MAC_free);
  KeyedMac keyed(method == nullptr ? nullptr : EVP_MAC_CTX_new(method.get()));
  if (keyed == nullptr || EVP_MAC_init(keyed.get(), bytes_of(key), key.size(), params) != 1) give_up(name);
  return keyed;
}

// Writes as many bytes as the method makes.
void run(const KeyedMac& keyed, std::string_view bytes, unsigned char* out, std::size_t room) {
  const KeyedMac context(EVP_MAC_CTX_dup(keyed.get()));
  std::size_t size = 0;
  const bool made = context != nullptr && EVP_MAC_update(context.get(), bytes_of(bytes), bytes.size()) == 1 &&
                    EVP_MAC_final(context.get(), out, &size, room) == 1;
  if (!made) give_up("a keyed hash");
}

}  // namespace

void FreeMac::operator()(EVP_MAC_CTX* context) const {
  EVP_MAC_CTX_free(context);
}

Mac::Mac(const Secret& secret, std::string_view purpose) {
  const Secret key = derive(secret, purpose);
  std::string digest = "SHA256";
  const OSSL_PARAM params[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
      OSSL_PARAM_construct_end()};
  keyed_ = keyed("HMAC", view(key), params);
}

std::string Mac::of(std::string_view bytes) const {
  std::string mac(kDigestBytes, '\0');
  run(keyed_, bytes, reinterpret_cast<unsigned char*>(mac.data()), mac.size());
  return mac;
}

KeyedHash::KeyedHash(const Secret& secret, std::string_view purpose) {
  std::size_t size = sizeof(std::uint64_t);
  const OSSL_PARAM params[] = {OSSL_PARAM_construct_size_t(OSSL_MAC_PARAM_SIZE, &size),
                               OSSL_PARAM_construct_end()};
  const Secret key = derive(secret, purpose);
  keyed_ = keyed("SIPHASH", view(key).substr(0, kSipKeyBytes), params);
}

std::uint64_t KeyedHash::of(std::string_view bytes) const {
  unsigned char out[sizeof(std::uint64_t)];
  run(keyed_, bytes, out, sizeof out);
  std::uint64_t hash;
  std::memcpy(&hash, out, sizeof hash);
  return hash;
}

}  // namespace hearth::auth
