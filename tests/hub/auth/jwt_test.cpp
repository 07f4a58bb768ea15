#include "auth/jwt.h"

#include <gtest/gtest.h>

#include "key_pair.h"

namespace hearth::auth {
namespace {

constexpr Time kNow = 1'790'000'000'000;  // a whole second
constexpr std::int64_t kSeconds = kNow / 1000;

class JwtTest : public testing::Test {
 protected:
  static Json header(std::string_view alg, std::string_view kid) {
    return Json::Object{{"alg", alg}, {"kid", kid}};
  }

  static Json::Object claims() {
    return {{"sub", "ann"}, {"aud", "hearth:pottery"}, {"exp", kSeconds + 300}};
  }

  static Json::Object with(Json::Object claims, const std::string& name, Json value) {
    for (auto& member : claims) {
      if (member.first == name) {
        member.second = std::move(value);
        return claims;
      }
    }
    claims.emplace_back(name, std::move(value));
    return claims;
  }

  [[nodiscard]] std::string signed_by_host(const Json& head, const Json& body) const {
    const std::string text = signing_input(head, body);
    return text + "." + to_base64url(host_.sign(text));
  }
  [[nodiscard]] std::string token(const Json& body) const {
    return signed_by_host(header("EdDSA", "2026"), body);
  }

  static std::string macced(const Json& head, const Json& body, std::string_view secret) {
    const std::string text = signing_input(head, body);
    return text + "." + to_base64url(hmac_sha256(secret, text));
  }

  Result<Identity> verify(std::string_view jwt, Time now = kNow) {
    return verify_jwt("pottery", keys_, jwt, now, seen_);
  }

  // "accepted", or code and path of the refusal.
  std::string answer(std::string_view jwt, Time now = kNow) {
    const auto result = verify(jwt, now);
    if (result.ok()) return "accepted";
    return std::string(name(result.errors().front().code)) + " " + result.errors().front().path;
  }

  KeyPair host_ = KeyPair::ed25519();
  std::string secret_ = "a secret of the host, long enough to be one";
  std::vector<Key> keys_ = {{"2026", Algorithm::eddsa, host_.public_key()},
                            {"old", Algorithm::hs256, secret_}};
  ReplayGuard seen_;
};

TEST_F(JwtTest, NamesTheMemberWhomTheHostSigns) {
  const auto identity = verify(token(with(claims(), "roles", Json::Array{"steward", "editor"})));
  ASSERT_TRUE(identity.ok());
  EXPECT_EQ(*identity, (Identity{"m:ann", false, {"steward", "editor"}}));
}

TEST_F(JwtTest, IsAcceptedWithTheSecondKeyToo) {
  EXPECT_EQ(answer(macced(header("HS256", "old"), claims(), secret_)), "accepted");
}

TEST_F(JwtTest, WithoutASignatureIsRefusedWhateverItSays) {
  const std::string text = signing_input(header("none", "2026"), claims());
  EXPECT_EQ(answer(text + "."), "token_invalid /jwt/alg");
  EXPECT_EQ(answer(text), "token_invalid /jwt");
  EXPECT_EQ(answer(signed_by_host(header("none", "2026"), claims())), "token_invalid /jwt/alg");
  EXPECT_EQ(answer(signing_input(header("EdDSA", "2026"), claims()) + "."), "token_invalid /jwt/signature");
}

TEST_F(JwtTest, CannotChooseItsAlgorithm) {
  // The classic: the public key, which everybody knows, taken for a shared secret.
  EXPECT_EQ(answer(macced(header("HS256", "2026"), claims(), host_.public_key())), "token_invalid /jwt/alg");
  EXPECT_EQ(answer(macced(header("EdDSA", "2026"), claims(), host_.public_key())),
            "token_invalid /jwt/signature");
  EXPECT_EQ(answer(signed_by_host(header("EdDSA", "old"), claims())), "token_invalid /jwt/alg");
  EXPECT_EQ(answer(macced(header("hs256", "old"), claims(), secret_)), "token_invalid /jwt/alg");
}

TEST_F(JwtTest, OfAnUnknownKeyIsRefused) {
  EXPECT_EQ(answer(signed_by_host(header("EdDSA", "2025"), claims())), "token_invalid /jwt/kid");
  EXPECT_EQ(answer(signed_by_host(Json::Object{{"alg", "EdDSA"}}, claims())), "token_invalid /jwt/kid");
  EXPECT_EQ(answer(signed_by_host(Json::Object{{"alg", "EdDSA"}, {"kid", 7}}, claims())),
            "token_invalid /jwt/kid");
  keys_.clear();
  EXPECT_EQ(answer(token(claims())), "token_invalid /jwt/kid");
}

TEST_F(JwtTest, WithWhatItsReaderMustUnderstandIsRefused) {
  const Json head =
      Json::Object{{"alg", "EdDSA"}, {"kid", "2026"}, {"crit", Json::Array{"b64"}}, {"b64", false}};
  EXPECT_EQ(answer(signed_by_host(head, claims())), "token_invalid /jwt/crit");
}

TEST_F(JwtTest, WithATruncatedOrChangedSignatureIsRefused) {
  const std::string jwt = token(claims());
  EXPECT_EQ(answer(jwt.substr(0, jwt.size() - 2)), "token_invalid /jwt/signature");
  EXPECT_EQ(answer(jwt + "AA"), "token_invalid /jwt/signature");
  const std::string other = signing_input(header("EdDSA", "2026"), with(claims(), "sub", "bob"));
  EXPECT_EQ(answer(other + jwt.substr(jwt.rfind('.'))), "token_invalid /jwt/signature");
  EXPECT_EQ(answer(macced(header("HS256", "old"), claims(), secret_ + "x")), "token_invalid /jwt/signature");
}

TEST_F(JwtTest, WithBadBase64OrJsonIsRefused) {
  const std::string jwt = token(claims());
  EXPECT_EQ(answer("=" + jwt), "token_invalid /jwt");
  EXPECT_EQ(answer(jwt + "="), "token_invalid /jwt/signature");
  EXPECT_EQ(answer("..."), "token_invalid /jwt");
  EXPECT_EQ(answer(".."), "token_invalid /jwt");
  EXPECT_EQ(answer("a.b"), "token_invalid /jwt");
  EXPECT_EQ(answer(jwt + ".x"), "token_invalid /jwt");
  EXPECT_EQ(answer(signed_by_host(header("EdDSA", "2026"), Json::Array{})), "token_invalid /jwt");
  const std::string twice =
      to_base64url(R"({"alg":"EdDSA","kid":"2026","kid":"old"})") + "." + to_base64url("{}");
  EXPECT_EQ(answer(twice + "." + to_base64url(host_.sign(twice))), "token_invalid /jwt/kid");
}

TEST_F(JwtTest, OfMoreThan4096CharactersIsRefusedUnread) {
  const std::size_t spare = kMaxJwtBytes - token(with(claims(), "pad", "")).size();
  const std::string most = token(with(claims(), "pad", std::string(spare * 3 / 4 - 2, 'x')));
  ASSERT_LE(most.size(), kMaxJwtBytes);
  ASSERT_GE(most.size(), kMaxJwtBytes - 8);
  EXPECT_EQ(answer(most), "accepted");
  EXPECT_EQ(answer(token(with(claims(), "pad", std::string(spare * 3 / 4 + 8, 'x')))), "token_invalid /jwt");
  EXPECT_EQ(answer(std::string(10'000'000, '.')), "token_invalid /jwt");
  EXPECT_EQ(answer(""), "token_missing /jwt");
}

TEST_F(JwtTest, ForAnotherAudienceIsRefused) {
  EXPECT_EQ(answer(token(with(claims(), "aud", "hearth:knitting"))), "token_invalid /jwt/aud");
  EXPECT_EQ(answer(token(with(claims(), "aud", "pottery"))), "token_invalid /jwt/aud");
  EXPECT_EQ(answer(token(with(claims(), "aud", Json()))), "token_invalid /jwt/aud");
  EXPECT_EQ(answer(token(with(claims(), "aud", Json::Array{"https://x.example"}))), "token_invalid /jwt/aud");
  EXPECT_EQ(answer(token(with(claims(), "aud", Json::Array{"https://x.example", "hearth:pottery"}))),
            "accepted");
}

TEST_F(JwtTest, LivesAtMostTenMinutes) {
  EXPECT_EQ(answer(token(with(claims(), "exp", kSeconds + 600))), "accepted");
  EXPECT_EQ(answer(token(with(claims(), "exp", kSeconds + 601))), "token_invalid /jwt/exp");
  EXPECT_EQ(answer(token(with(claims(), "exp", kMaxInteger))), "token_invalid /jwt/exp");
  EXPECT_EQ(answer(token(with(claims(), "exp", -1))), "token_invalid /jwt/exp");
  EXPECT_EQ(answer(token(with(claims(), "exp", "soon"))), "token_invalid /jwt/exp");
  EXPECT_EQ(answer(token(Json::Object{{"sub", "ann"}, {"aud", "hearth:pottery"}})), "token_invalid /jwt/exp");
  EXPECT_EQ(answer(token(with(claims(), "exp", kSeconds))), "token_expired /jwt/exp");
  EXPECT_EQ(answer(token(claims()), kNow + 300'000), "token_expired /jwt/exp");
  EXPECT_EQ(answer(token(claims()), kNow + 299'999), "accepted");
}

TEST_F(JwtTest, ForLaterIsRefusedButClocksMayDiffer) {
  EXPECT_EQ(answer(token(with(claims(), "nbf", kSeconds + 60))), "accepted");
  EXPECT_EQ(answer(token(with(claims(), "nbf", kSeconds + 61))), "token_invalid /jwt/nbf");
}

TEST_F(JwtTest, NamesAFractionAsWhatIsWrong) {
  const std::string text = to_base64url(R"({"alg":"EdDSA","kid":"2026"})") + "." +
                           to_base64url(R"({"sub":"ann","aud":"hearth:pottery","exp":1790000100.5})");
  EXPECT_EQ(answer(text + "." + to_base64url(host_.sign(text))), "token_invalid /jwt/exp");
}

TEST_F(JwtTest, NamesAMemberOf1To128Characters) {
  std::string name;
  for (int i = 0; i < 128; ++i) name += "é";
  EXPECT_EQ(verify(token(with(claims(), "sub", name)))->member, "m:" + name);
  EXPECT_EQ(answer(token(with(claims(), "sub", name + "x"))), "token_invalid /jwt/sub");
  EXPECT_EQ(answer(token(with(claims(), "sub", ""))), "token_invalid /jwt/sub");
  EXPECT_EQ(answer(token(with(claims(), "sub", 7))), "token_invalid /jwt/sub");
  EXPECT_EQ(answer(token(with(claims(), "sub", "a\nb"))), "token_invalid /jwt/sub");
  EXPECT_EQ(verify(token(with(claims(), "sub", "@space")))->member, "m:@space");
}

TEST_F(JwtTest, HasRolesThatAreAFewShortTexts) {
  EXPECT_EQ(answer(token(with(claims(), "roles", "steward"))), "token_invalid /jwt/roles");
  EXPECT_EQ(answer(token(with(claims(), "roles", Json::Array{7}))), "token_invalid /jwt/roles");
  EXPECT_EQ(answer(token(with(claims(), "roles", Json::Array{"editor\nsteward"}))),
            "token_invalid /jwt/roles");
  EXPECT_EQ(answer(token(with(claims(), "roles", Json::Array(17, Json("x"))))), "token_invalid /jwt/roles");
  EXPECT_EQ(answer(token(with(claims(), "roles", Json::Array(16, Json("x"))))), "accepted");
}

TEST_F(JwtTest, WithANumberCountsOnce) {
  const std::string jwt = token(with(claims(), "jti", "n-1"));
  EXPECT_EQ(answer(jwt), "accepted");
  EXPECT_EQ(answer(jwt), "token_invalid /jwt/jti");
  EXPECT_EQ(answer(token(with(claims(), "jti", "n-2"))), "accepted");
  EXPECT_EQ(answer(token(with(claims(), "jti", 5))), "token_invalid /jwt/jti");
  EXPECT_EQ(answer(macced(header("HS256", "old"), with(claims(), "jti", "n-1"), secret_)), "accepted")
      << "each key counts for itself";
}

TEST_F(JwtTest, ThatIsRefusedDoesNotSpendItsNumber) {
  const std::string refused = token(with(with(claims(), "jti", "n-3"), "roles", 5));
  EXPECT_EQ(answer(refused), "token_invalid /jwt/roles");
  EXPECT_EQ(answer(token(with(claims(), "jti", "n-3"))), "accepted");
}

}  // namespace
}  // namespace hearth::auth
