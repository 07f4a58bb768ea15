#include "auth/digest.h"

#include <gtest/gtest.h>

#include "auth/base64url.h"
#include "auth/mac.h"

namespace hearth::auth {
namespace {

TEST(Digest, MacsTheExampleOfRfc7515) {
  const auto key = from_base64url(
      "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
  constexpr std::string_view kText =
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLm"
      "NvbS9pc19yb290Ijp0cnVlfQ";
  EXPECT_EQ(to_base64url(hmac_sha256(*key, kText)), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

TEST(Digest, HashesTheExampleOfFips180) {
  EXPECT_EQ(to_base64url(sha256("abc")), "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
}

TEST(Digest, DerivesAnotherKeyForEachPurpose) {
  const Secret secret = random_secret();
  EXPECT_EQ(derive(secret, "session"), derive(secret, "session"));
  EXPECT_NE(derive(secret, "session"), derive(secret, "form"));
  EXPECT_NE(derive(secret, "session"), derive(random_secret(), "session"));
}

TEST(Digest, AKeyThatIsMadeReadyMacsTheSame) {
  const Secret secret = random_secret();
  const Mac mac(secret, "session");
  EXPECT_EQ(mac.of("abc"), hmac_sha256(view(derive(secret, "session")), "abc"));
  EXPECT_EQ(mac.of("abc"), mac.of("abc"));
  EXPECT_NE(mac.of("abc"), Mac(secret, "form").of("abc"));
}

TEST(Digest, ComparesWholeTexts) {
  EXPECT_TRUE(equal("abc", "abc"));
  EXPECT_TRUE(equal("", ""));
  EXPECT_FALSE(equal("abc", "abd"));
  EXPECT_FALSE(equal("abc", "ab"));
  EXPECT_FALSE(equal("abc", ""));
}

TEST(Digest, NeverGivesTheSameNumberTwice) {
  EXPECT_EQ(random_number().size(), 22U);
  EXPECT_NE(random_number(), random_number());
}

}  // namespace
}  // namespace hearth::auth
