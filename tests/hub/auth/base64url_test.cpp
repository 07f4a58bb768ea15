#include "auth/base64url.h"

#include <gtest/gtest.h>

namespace hearth::auth {
namespace {

TEST(Base64url, WritesTheVectorsOfRfc4648) {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xfb\xff", "-_8"}};
  int run = 0;
  for (const auto& [bytes, text] : cases) {
    EXPECT_EQ(to_base64url(bytes), text);
    EXPECT_EQ(from_base64url(text), bytes);
    ++run;
  }
  EXPECT_EQ(run, 8);
}

TEST(Base64url, ReadsBackEveryByte) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
}

TEST(Base64url, RefusesWhatHasAnotherSpelling) {
  int run = 0;
  for (const char* text : {"Zg==", "Zh", "Zm9", "Z", "Zm9v YmFy", "+_8", "-/8", "Zm9v\n", "Zm\xc3\xa9"}) {
    EXPECT_EQ(from_base64url(text), std::nullopt) << text;
    ++run;
  }
  EXPECT_EQ(run, 9);
}

}  // namespace
}  // namespace hearth::auth
