#include "auth/signature.h"

#include <gtest/gtest.h>

#include "key_pair.h"

namespace hearth::auth {
namespace {

std::string bytes(std::string_view text) {
  return from_base64url(text).value();
}

// RFC 8037, appendix A.4.
constexpr std::string_view kEdKey = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
constexpr std::string_view kEdText = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
constexpr std::string_view kEdSignature =
    "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

// RFC 7515, appendix A.3.
constexpr std::string_view kEcX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
constexpr std::string_view kEcY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
constexpr std::string_view kEcText =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ij"
    "p0cnVlfQ";
constexpr std::string_view kEcSignature =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

std::string ec_point() {
  return "\x04" + bytes(kEcX) + bytes(kEcY);
}

TEST(Ed25519, AcceptsTheExampleOfRfc8037) {
  EXPECT_TRUE(ed25519_signed(bytes(kEdKey), kEdText, bytes(kEdSignature)));
}

TEST(Ed25519, RefusesAnyOtherTextKeyOrSignature) {
  std::string signature = bytes(kEdSignature);
  EXPECT_FALSE(ed25519_signed(bytes(kEdKey), std::string(kEdText) + "A", signature));
  EXPECT_FALSE(ed25519_signed(KeyPair::ed25519().public_key(), kEdText, signature));
  EXPECT_FALSE(ed25519_signed(bytes(kEdKey), kEdText, signature.substr(0, 63)));
  EXPECT_FALSE(ed25519_signed(bytes(kEdKey).substr(1), kEdText, signature));
  EXPECT_FALSE(ed25519_signed("", "", ""));
  signature[10] ^= 1;
  EXPECT_FALSE(ed25519_signed(bytes(kEdKey), kEdText, signature));
}

TEST(P256, AcceptsTheExampleOfRfc7515) {
  EXPECT_TRUE(p256_signed(ec_point(), kEcText, bytes(kEcSignature)));
}

TEST(P256, RefusesAnyOtherTextKeyOrSignature) {
  std::string signature = bytes(kEcSignature);
  EXPECT_FALSE(p256_signed(ec_point(), std::string(kEcText) + "A", signature));
  EXPECT_FALSE(p256_signed(KeyPair::p256().public_key(), kEcText, signature));
  EXPECT_FALSE(p256_signed(ec_point(), kEcText, signature.substr(0, 63)));
  EXPECT_FALSE(p256_signed(ec_point(), kEcText, std::string(64, '\0')));
  EXPECT_FALSE(p256_signed(ec_point(), kEcText, std::string(64, '\xff')));
  signature[40] ^= 1;
  EXPECT_FALSE(p256_signed(ec_point(), kEcText, signature));
}

TEST(P256, TakesOnlyPointsOfTheCurve) {
  EXPECT_TRUE(is_p256_point(ec_point()));
  EXPECT_TRUE(is_p256_point(KeyPair::p256().public_key()));
  std::string off = ec_point();
  off.back() ^= 1;
  EXPECT_FALSE(is_p256_point(off));
  EXPECT_FALSE(is_p256_point("\x04" + std::string(64, '\0')));
  EXPECT_FALSE(is_p256_point("\x02" + bytes(kEcX)));
  EXPECT_FALSE(is_p256_point(ec_point().substr(0, 64)));
  EXPECT_FALSE(is_p256_point(""));
}

TEST(PublicKey, IsReadFromTheXOfAJwkAndFromPem) {
  constexpr std::string_view kPem =
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END "
      "PUBLIC KEY-----\n";
  EXPECT_EQ(ed25519_public_key(kEdKey), bytes(kEdKey));
  EXPECT_EQ(ed25519_public_key(kPem), bytes(kEdKey));
}

TEST(PublicKey, OfAnotherKindIsNone) {
  EXPECT_EQ(ed25519_public_key(""), "");
  EXPECT_EQ(ed25519_public_key("abc"), "");
  EXPECT_EQ(ed25519_public_key("-----BEGIN PUBLIC KEY-----\nnonsense\n-----END PUBLIC KEY-----"), "");
  EXPECT_EQ(ed25519_public_key(
                "-----BEGIN PUBLIC KEY-----\n"
                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV7\n"
                "6e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==\n-----END PUBLIC KEY-----\n"),
            "");
}

}  // namespace
}  // namespace hearth::auth
