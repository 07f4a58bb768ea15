#include "hearth/digest.h"

#include <gtest/gtest.h>

namespace hearth {
namespace {

// FIPS 180-2, appendix B, and the empty text of NIST's SHA test vectors.
TEST(Digest, IsTheOneOfTheStandard) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// RFC 4231, cases 1, 2, 3 and 6 (a key longer than a block).
TEST(Digest, ByAKeyIsTheOneOfTheStandard) {
  EXPECT_EQ(hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hex(hmac_sha256(std::string(20, '\xaa'), std::string(50, '\xdd'))),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  EXPECT_EQ(
      hex(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Digest, ReadsBackWhatItWrote) {
  const Digest digest = sha256("abc");
  Digest read{};
  EXPECT_TRUE(read_hex(hex(digest), read));
  EXPECT_EQ(read, digest);
}

TEST(Digest, ReadsNothingElse) {
  const Digest before = sha256("abc");
  Digest read = before;
  EXPECT_FALSE(read_hex("ba78", read));
  EXPECT_FALSE(read_hex(std::string(64, 'A'), read));
  EXPECT_FALSE(read_hex(std::string(64, 'g'), read));
  EXPECT_EQ(read, before);
}

}  // namespace
}  // namespace hearth
