#include "auth/signature.h"

#include <openssl/core_names.h>
#include <openssl/pem.h>

#include <string>

#include "auth/base64url.h"
#include "auth/digest.h"
#include "auth/keys.h"
#include "auth/openssl.h"

namespace hearth::auth {
namespace {

constexpr std::size_t kEd25519KeyBytes = 32;
constexpr std::size_t kSignatureBytes = 64;
constexpr std::size_t kPointBytes = 65;
constexpr std::size_t kScalarBytes = 32;

bool verifies(EVP_PKEY* key, const EVP_MD* digest, std::string_view message, std::string_view signature) {
  const DigestContext context(EVP_MD_CTX_new());
  return context != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(message),
                          message.size()) == 1;
}

// Null unless the point lies on the curve: reading it checks that, and the curve has no small subgroups.
Pkey p256_key(std::string_view point) {
  if (point.size() != kPointBytes || point.front() != POINT_CONVERSION_UNCOMPRESSED) return nullptr;
  std::string group = "prime256v1";
  std::string bytes(point);
  OSSL_PARAM params[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, bytes.data(), bytes.size()),
      OSSL_PARAM_construct_end(),
  };
  const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* key = nullptr;
  if (context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1) return nullptr;
  if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params) != 1) return nullptr;
  return Pkey(key);
}

// OpenSSL reads signatures in DER; WebCrypto writes the two numbers one after the other.
std::string der_of(std::string_view signature) {
  const EcdsaSignature numbers(ECDSA_SIG_new());
  BIGNUM* r = BN_bin2bn(bytes_of(signature), kScalarBytes, nullptr);
  BIGNUM* s = BN_bin2bn(bytes_of(signature) + kScalarBytes, kScalarBytes, nullptr);
  if (numbers == nullptr || ECDSA_SIG_set0(numbers.get(), r, s) != 1) return {};
  std::string der(static_cast<std::size_t>(i2d_ECDSA_SIG(numbers.get(), nullptr)), '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  i2d_ECDSA_SIG(numbers.get(), &out);
  return der;
}

std::string raw_key_of_pem(std::string_view pem) {
  const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  const Pkey key(bio == nullptr ? nullptr : PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
  if (key == nullptr || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519) return {};
  std::string raw(kEd25519KeyBytes, '\0');
  std::size_t size = raw.size();
  auto* out = reinterpret_cast<unsigned char*>(raw.data());
  return EVP_PKEY_get_raw_public_key(key.get(), out, &size) == 1 ? raw : std::string();
}

}  // namespace

bool ed25519_signed(std::string_view public_key, std::string_view message, std::string_view signature) {
  if (public_key.size() != kEd25519KeyBytes || signature.size() != kSignatureBytes) return false;
  const Pkey key(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(public_key), public_key.size()));
  return key != nullptr && verifies(key.get(), nullptr, message, signature);
}

bool p256_signed(std::string_view point, std::string_view message, std::string_view signature) {
  if (signature.size() != kSignatureBytes) return false;
  const Pkey key = p256_key(point);
  return key != nullptr && verifies(key.get(), EVP_sha256(), message, der_of(signature));
}

bool is_p256_point(std::string_view point) {
  return p256_key(point) != nullptr;
}

std::string ed25519_public_key(std::string_view text) {
  if (text.find("-----BEGIN PUBLIC KEY-----") != text.npos) return raw_key_of_pem(text);
  const auto raw = from_base64url(text);
  return raw && raw->size() == kEd25519KeyBytes ? *raw : std::string();
}

}  // namespace hearth::auth
