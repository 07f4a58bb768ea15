#include "auth/signer.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

#include "auth/digest.h"
#include "auth/openssl.h"

namespace hearth::auth {
namespace {

constexpr std::size_t kPointBytes = 65;
constexpr int kScalarBytes = 32;

// A number from 1 to the order of the group, less one: what is drawn is hardly ever outside (1 in 2^32).
Number scalar_of(const Secret& secret, const EC_GROUP* group) {
  for (Secret drawn = derive(secret, "log heads");; drawn = derive(drawn, "again")) {
    Number scalar(BN_bin2bn(drawn.data(), static_cast<int>(drawn.size()), nullptr));
    if (scalar == nullptr) give_up("numbers");
    if (BN_is_zero(scalar.get()) == 0 && BN_cmp(scalar.get(), EC_GROUP_get0_order(group)) < 0) return scalar;
  }
}

std::string point_of(const BIGNUM* scalar, const EC_GROUP* group) {
  const Point point(EC_POINT_new(group));
  std::string bytes(kPointBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(bytes.data());
  const bool good =
      point != nullptr && EC_POINT_mul(group, point.get(), scalar, nullptr, nullptr, nullptr) == 1 &&
      EC_POINT_point2oct(group, point.get(), POINT_CONVERSION_UNCOMPRESSED, out, bytes.size(), nullptr) ==
          kPointBytes;
  if (!good) give_up("P-256");
  return bytes;
}

Pkey key_of(const BIGNUM* scalar, const std::string& point) {
  const ParameterBuilder builder(OSSL_PARAM_BLD_new());
  const PkeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  const bool built =
      builder != nullptr && context != nullptr &&
      OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) == 1 &&
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar) == 1 &&
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) ==
          1;
  const Parameters parameters(built ? OSSL_PARAM_BLD_to_param(builder.get()) : nullptr);
  EVP_PKEY* key = nullptr;
  const bool made = parameters != nullptr && EVP_PKEY_fromdata_init(context.get()) == 1 &&
                    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get()) == 1;
  if (!made) give_up("P-256");
  return Pkey(key);
}

// OpenSSL writes signatures in DER; WebCrypto reads the two numbers one after the other.
std::string raw_of(std::string_view der) {
  const auto* in = bytes_of(der);
  const EcdsaSignature numbers(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(der.size())));
  if (numbers == nullptr) give_up("signatures");
  std::string raw(std::size_t{2} * kScalarBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(raw.data());
  BN_bn2binpad(ECDSA_SIG_get0_r(numbers.get()), out, kScalarBytes);
  BN_bn2binpad(ECDSA_SIG_get0_s(numbers.get()), out + kScalarBytes, kScalarBytes);
  return raw;
}

}  // namespace

struct Signer::Key {
  Pkey pkey;
};

Signer::Signer(const Secret& secret) {
  const Group group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
  if (group == nullptr) give_up("P-256");
  const Number scalar = scalar_of(secret, group.get());
  public_key_ = point_of(scalar.get(), group.get());
  key_ = std::make_unique<Key>(Key{key_of(scalar.get(), public_key_)});
}

Signer::~Signer() = default;

std::string Signer::sign(std::string_view message) const {
  const DigestContext context(EVP_MD_CTX_new());
  std::size_t size = 0;
  bool good = context != nullptr &&
              EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_->pkey.get()) == 1 &&
              EVP_DigestSign(context.get(), nullptr, &size, bytes_of(message), message.size()) == 1;
  std::string der(size, '\0');
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  good = good && EVP_DigestSign(context.get(), out, &size, bytes_of(message), message.size()) == 1;
  if (!good) give_up("signatures");
  der.resize(size);
  return raw_of(der);
}

}  // namespace hearth::auth
