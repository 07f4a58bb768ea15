#include "auth/mac.h"

#include <gtest/gtest.h>

#include <set>

#include "auth/digest.h"

namespace hearth::auth {
namespace {

const Secret kSecret = {1, 2, 3};

TEST(MacTest, IsHmacSha256UnderTheDerivedKey) {
  const Secret key = derive(kSecret, "session");
  EXPECT_EQ(Mac(kSecret, "session").of("ann"), hmac_sha256(view(key), "ann"));
}

TEST(MacTest, OfOnePurposeServesNoOther) {
  EXPECT_NE(Mac(kSecret, "session").of("ann"), Mac(kSecret, "form").of("ann"));
}

TEST(KeyedHashTest, GivesTheSameNumberAsOftenAsItIsAsked) {
  const KeyedHash hash(kSecret, "buckets");
  EXPECT_EQ(hash.of("act:m:ann"), hash.of("act:m:ann"));
  EXPECT_EQ(hash.of("act:m:ann"), KeyedHash(kSecret, "buckets").of("act:m:ann"));
}

TEST(KeyedHashTest, DependsOnTheSecretThePurposeAndEveryByte) {
  const std::set<std::uint64_t> hashes = {
      KeyedHash(kSecret, "buckets").of("ann"), KeyedHash({3, 2, 1}, "buckets").of("ann"),
      KeyedHash(kSecret, "others").of("ann"),  KeyedHash(kSecret, "buckets").of("anna"),
      KeyedHash(kSecret, "buckets").of("bnn"), KeyedHash(kSecret, "buckets").of("")};
  EXPECT_EQ(hashes.size(), 6U);
}

}  // namespace
}  // namespace hearth::auth
