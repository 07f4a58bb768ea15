#include "auth/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "auth/seal.h"
#include "key_pair.h"

namespace hearth::auth {
namespace {

constexpr Time kNow = 1'790'000'000'000;

Code code_of(const Result<Identity>& result) {
  return result.ok() ? Code::internal : result.errors().front().code;
}
std::string path_of(const Result<Identity>& result) {
  return result.ok() ? "accepted" : result.errors().front().path;
}

class TokensTest : public testing::Test {
 protected:
  Secret secret_ = random_secret();
  Tokens tokens_{secret_};
  Identity ann_{"m:ann", false, {"steward"}};
};

TEST_F(TokensTest, ASessionTokenStandsForWhoItWasIssuedTo) {
  const IssuedToken issued = tokens_.issue("pottery", ann_, kNow);
  EXPECT_EQ(issued.expires, kNow + 600'000);
  const auto identity = tokens_.verify("pottery", issued.token, kNow + 599'999);
  ASSERT_TRUE(identity.ok());
  Identity until_it_expires = ann_;
  until_it_expires.expires = issued.expires;
  EXPECT_EQ(*identity, until_it_expires);
}

TEST_F(TokensTest, ASessionTokenOutlivesARestart) {
  const IssuedToken issued = tokens_.issue("pottery", ann_, kNow);
  EXPECT_TRUE(Tokens(secret_).verify("pottery", issued.token, kNow).ok());
}

TEST_F(TokensTest, AnExpiredSessionTokenIsRefused) {
  const IssuedToken issued = tokens_.issue("pottery", ann_, kNow);
  EXPECT_EQ(code_of(tokens_.verify("pottery", issued.token, issued.expires)), Code::token_expired);
}

TEST_F(TokensTest, ATokenOfAnotherSpaceHubOrKindIsRefused) {
  const std::string token = tokens_.issue("pottery", ann_, kNow).token;
  EXPECT_EQ(code_of(tokens_.verify("knitting", token, kNow)), Code::token_invalid);
  EXPECT_EQ(code_of(Tokens(random_secret()).verify("pottery", token, kNow)), Code::token_invalid);
  EXPECT_EQ(code_of(tokens_.verify("pottery", tokens_.form("pottery", "poll/lunch", kNow), kNow)),
            Code::token_invalid);
  EXPECT_EQ(code_of(tokens_.redeem_form("pottery", "poll/lunch", token, kNow)), Code::form_used);
}

TEST_F(TokensTest, EveryChangedLetterOfATokenIsNoticed) {
  const std::string token = tokens_.issue("pottery", ann_, kNow).token;
  std::size_t run = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    std::string changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(code_of(tokens_.verify("pottery", changed, kNow)), Code::token_invalid) << i;
    EXPECT_EQ(code_of(tokens_.verify("pottery", token.substr(0, i), kNow)),
              i == 0 ? Code::token_missing : Code::token_invalid);
    ++run;
  }
  EXPECT_EQ(run, token.size());
  EXPECT_EQ(code_of(tokens_.verify("pottery", token + "A", kNow)), Code::token_invalid);
}

TEST_F(TokensTest, AnOversizeTokenIsRefusedBeforeItIsDecoded) {
  EXPECT_EQ(code_of(tokens_.verify("pottery", std::string(10'000'000, 'A') + ".A", kNow)),
            Code::token_invalid);
}

class GuestTest : public TokensTest {
 protected:
  [[nodiscard]] std::string key() const { return to_base64url(browser_.public_key()); }
  [[nodiscard]] std::string challenge() const { return *tokens_.challenge("pottery", key(), kNow); }
  [[nodiscard]] std::string sign(std::string_view text) const { return to_base64url(browser_.sign(text)); }

  KeyPair browser_ = KeyPair::p256();
};

TEST_F(GuestTest, IsWhoeverSignsTheChallenge) {
  const std::string asked = challenge();
  const auto guest = tokens_.verify_guest("pottery", {key(), asked, sign(asked)}, kNow + 1000);
  ASSERT_TRUE(guest.ok());
  EXPECT_THAT(guest->member, testing::MatchesRegex("g:[A-Za-z0-9_-]{22}"));
  EXPECT_TRUE(guest->guest);
  EXPECT_TRUE(is_guest(guest->member));
}

TEST_F(GuestTest, IsTheSameAgainAndAnotherElsewhere) {
  const std::string first = challenge();
  const std::string second = challenge();
  const std::string elsewhere = *tokens_.challenge("knitting", key(), kNow);
  const auto one = tokens_.verify_guest("pottery", {key(), first, sign(first)}, kNow);
  const auto same = tokens_.verify_guest("pottery", {key(), second, sign(second)}, kNow);
  const auto other = tokens_.verify_guest("knitting", {key(), elsewhere, sign(elsewhere)}, kNow);
  EXPECT_EQ(one->member, same->member);
  EXPECT_NE(one->member, other->member);
}

TEST_F(GuestTest, CannotUseAChallengeTwice) {
  const std::string asked = challenge();
  EXPECT_TRUE(tokens_.verify_guest("pottery", {key(), asked, sign(asked)}, kNow).ok());
  const auto again = tokens_.verify_guest("pottery", {key(), asked, sign(asked)}, kNow);
  EXPECT_EQ(code_of(again), Code::token_invalid);
  EXPECT_EQ(path_of(again), "/guest/challenge");
}

TEST_F(GuestTest, AFailedSignatureDoesNotSpendTheChallenge) {
  const std::string asked = challenge();
  EXPECT_EQ(path_of(tokens_.verify_guest("pottery", {key(), asked, sign("something else")}, kNow)),
            "/guest/signature");
  EXPECT_TRUE(tokens_.verify_guest("pottery", {key(), asked, sign(asked)}, kNow).ok());
}

TEST_F(GuestTest, IsRefusedForAnythingThatDoesNotFit) {
  const std::string asked = challenge();
  const std::string signature = sign(asked);
  const std::string other_key = to_base64url(KeyPair::p256().public_key());
  const auto tried = [&](std::string_view space, GuestProof proof, Time now = kNow) {
    return path_of(tokens_.verify_guest(space, proof, now));
  };
  EXPECT_EQ(tried("knitting", {key(), asked, signature}), "/guest/challenge");
  EXPECT_EQ(tried("pottery", {other_key, asked, signature}), "/guest/key");
  EXPECT_EQ(tried("pottery", {key(), "", signature}), "/guest/challenge");
  EXPECT_EQ(tried("pottery", {key(), asked + "A", signature}), "/guest/challenge");
  EXPECT_EQ(tried("pottery", {key(), asked, ""}), "/guest/signature");
  EXPECT_EQ(tried("pottery", {key(), asked, signature.substr(0, 80)}), "/guest/signature");
  EXPECT_EQ(tried("pottery", {key(), asked, "!" + signature.substr(1)}), "/guest/signature");
  EXPECT_EQ(tried("pottery", {key(), asked, std::string(1'000'000, 'A')}), "/guest/signature");
  EXPECT_EQ(code_of(tokens_.verify_guest("pottery", {key(), asked, signature}, kNow + kChallengeLife)),
            Code::token_expired);
  EXPECT_TRUE(tokens_.verify_guest("pottery", {key(), asked, signature}, kNow).ok());
}

TEST_F(GuestTest, GetsNoChallengeForWhatIsNoKey) {
  int run = 0;
  for (const std::string& text :
       {std::string(), std::string("abc"), std::string(87, 'A'), key() + "A", std::string(1'000'000, 'A')}) {
    const auto asked = tokens_.challenge("pottery", text, kNow);
    ASSERT_FALSE(asked.ok());
    EXPECT_EQ(asked.errors(), (Errors{{Code::token_invalid, "/guest/key"}}));
    ++run;
  }
  EXPECT_EQ(run, 5);
}

TEST_F(TokensTest, EachFormIsAGuestOfItsOwn) {
  const std::string one = tokens_.form("pottery", "poll/lunch", kNow);
  const std::string two = tokens_.form("pottery", "poll/lunch", kNow);
  const auto first = tokens_.redeem_form("pottery", "poll/lunch", one, kNow);
  const auto again = tokens_.redeem_form("pottery", "poll/lunch", one, kNow);
  const auto second = tokens_.redeem_form("pottery", "poll/lunch", two, kNow);
  ASSERT_TRUE(first.ok());
  EXPECT_THAT(first->member, testing::MatchesRegex("f:[A-Za-z0-9_-]{22}"));
  EXPECT_TRUE(is_guest(first->member));
  EXPECT_EQ(*first, *again) << "one author, so storage keeps one record";
  EXPECT_NE(first->member, second->member);
}

TEST_F(TokensTest, AFormServesItsOwnDocumentForHalfADay) {
  const std::string form = tokens_.form("pottery", "poll/lunch", kNow);
  EXPECT_TRUE(tokens_.redeem_form("pottery", "poll/lunch", form, kNow + kFormLife - 1).ok());
  EXPECT_EQ(code_of(tokens_.redeem_form("pottery", "poll/lunch", form, kNow + kFormLife)), Code::form_used);
  EXPECT_EQ(code_of(tokens_.redeem_form("pottery", "poll/supper", form, kNow)), Code::form_used);
  EXPECT_EQ(code_of(tokens_.redeem_form("knitting", "poll/lunch", form, kNow)), Code::form_used);
  EXPECT_EQ(code_of(tokens_.redeem_form("pottery", "poll/lunch", "", kNow)), Code::form_used);
  EXPECT_EQ(code_of(tokens_.redeem_form("pottery", "poll/lunch", form + "x", kNow)), Code::form_used);
}

TEST_F(TokensTest, AFormShufflesTheSameWayEachTimeItIsDrawn) {
  const std::string form = tokens_.form("pottery", "poll/lunch", kNow);
  EXPECT_EQ(seed_of(form), seed_of(form));
  EXPECT_NE(seed_of(form), seed_of(tokens_.form("pottery", "poll/lunch", kNow)));
  EXPECT_GE(seed_of(form), 0);
  EXPECT_LE(seed_of(form), kMaxInteger);
}

}  // namespace
}  // namespace hearth::auth
