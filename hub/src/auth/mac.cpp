#include "auth/mac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include "auth/digest.h"

namespace hearth::auth {

Mac::Mac(const Secret& secret, std::string_view purpose) {
  const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> method(EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                                 EVP_MAC_free);
  std::string digest = "SHA256";
  const OSSL_PARAM params[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
      OSSL_PARAM_construct_end()};
  const Secret key = derive(secret, purpose);
  keyed_.reset(method == nullptr ? nullptr : EVP_MAC_CTX_new(method.get()));
  if (keyed_ == nullptr || EVP_MAC_init(keyed_.get(), key.data(), key.size(), params) != 1) give_up("HMAC");
}

std::string Mac::of(std::string_view bytes) const {
  const std::unique_ptr<EVP_MAC_CTX, Freed> context(EVP_MAC_CTX_dup(keyed_.get()));
  std::string mac(kDigestBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(mac.data());
  std::size_t size = 0;
  const bool made = context != nullptr && EVP_MAC_update(context.get(), bytes_of(bytes), bytes.size()) == 1 &&
                    EVP_MAC_final(context.get(), out, &size, mac.size()) == 1;
  if (!made) give_up("HMAC");
  return mac;
}

void Mac::Freed::operator()(EVP_MAC_CTX* context) const {
  EVP_MAC_CTX_free(context);
}

}  // namespace hearth::auth
