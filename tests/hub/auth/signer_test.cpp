#include "auth/signer.h"

#include <gtest/gtest.h>

#include <set>

#include "auth/signature.h"

namespace hearth::auth {
namespace {

Secret secret_of(unsigned char byte) {
  Secret secret;
  secret.fill(byte);
  return secret;
}

TEST(ASigner, signs_what_its_public_key_checks) {
  const Signer signer(secret_of(1));
  for (const auto* message : {"", "a head", "\x01\x02"}) {
    EXPECT_TRUE(p256_signed(signer.public_key(), message, signer.sign(message)));
  }
}

TEST(ASigner, has_an_uncompressed_point_and_signatures_of_two_numbers) {
  const Signer signer(secret_of(2));
  EXPECT_EQ(signer.public_key().size(), 65U);
  EXPECT_EQ(signer.public_key()[0], '\x04');
  // A number with a first byte of 0 is as long as the others.
  for (int i = 0; i < 600; ++i) EXPECT_EQ(signer.sign(std::to_string(i)).size(), 64U);
}

TEST(ASigner, has_the_same_key_for_the_same_secret_alone) {
  std::set<std::string> keys;
  for (int i = 0; i < 20; ++i) {
    const Signer signer(secret_of(static_cast<unsigned char>(i)));
    EXPECT_EQ(signer.public_key(), Signer(secret_of(static_cast<unsigned char>(i))).public_key());
    keys.insert(signer.public_key());
  }
  EXPECT_EQ(keys.size(), 20U);
}

TEST(ASigner, signs_nothing_else_with_it) {
  const Signer signer(secret_of(3));
  const auto signature = signer.sign("a head");
  EXPECT_FALSE(p256_signed(signer.public_key(), "another head", signature));
  EXPECT_FALSE(p256_signed(Signer(secret_of(4)).public_key(), "a head", signature));
  for (std::size_t i = 0; i < signature.size(); ++i) {
    auto changed = signature;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    EXPECT_FALSE(p256_signed(signer.public_key(), "a head", changed)) << i;
  }
}

}  // namespace
}  // namespace hearth::auth
