#include "auth/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "auth/base64url.h"

namespace hearth::auth {
namespace {

// Fetched once: finding an algorithm by name costs more than hashing a token.
const EVP_MD* sha256_method() {
  static EVP_MD* const kMethod = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kMethod;
}

void fill_randomly(unsigned char* bytes, int size) {
  if (RAND_bytes(bytes, size) != 1) give_up("random numbers");
}

}  // namespace

void give_up(const char* what) {
  std::fprintf(stderr, "hearth: the system cannot give %s; stopping\n", what);
  std::abort();
}

std::string sha256(std::string_view bytes) {
  std::string digest(kDigestBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(digest.data());
  if (EVP_Digest(bytes.data(), bytes.size(), out, nullptr, sha256_method(), nullptr) != 1) give_up("SHA-256");
  return digest;
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
  std::string digest(kDigestBytes, '\0');
  auto* out = reinterpret_cast<unsigned char*>(digest.data());
  const auto* made = HMAC(sha256_method(), key.data(), static_cast<int>(key.size()), bytes_of(bytes),
                          bytes.size(), out, nullptr);
  if (made == nullptr) give_up("HMAC");
  return digest;
}

Secret derive(const Secret& secret, std::string_view purpose) {
  const std::string digest = hmac_sha256(view(secret), purpose);
  Secret key;
  std::copy(digest.begin(), digest.end(), key.begin());
  return key;
}

std::string_view view(const Secret& secret) {
  return {reinterpret_cast<const char*>(secret.data()), secret.size()};
}

bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_number() {
  std::array<unsigned char, 16> bytes;
  fill_randomly(bytes.data(), bytes.size());
  return to_base64url({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Secret random_secret() {
  Secret secret;
  fill_randomly(secret.data(), secret.size());
  return secret;
}

}  // namespace hearth::auth
