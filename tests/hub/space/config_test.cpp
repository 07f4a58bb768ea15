#include "space/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "auth/base64url.h"

namespace hearth::space {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> lines_of(std::string_view text, std::string_view folder = "pottery") {
  std::vector<std::string> lines;
  for (const Problem& problem : read_config("space.json", text, folder).problems)
    lines.push_back(to_line(problem));
  return lines;
}

TEST(Config, HasADefaultForEveryField) {
  const ConfigReading reading = read_config("space.json", "{}", "pottery");
  ASSERT_TRUE(reading.config.has_value());
  EXPECT_EQ(*reading.config, (Config{"pottery", "pottery", {}, {}, true}));
}

TEST(Config, ReadsEveryField) {
  const ConfigReading reading = read_config("space.json", R"({
    "$schema": "https://hearth.example/space.schema.json",
    "name": "club", "title": "Pottery club", "guests": false,
    "origins": ["https://pottery.example", "http://localhost:8000"],
    "keys": [
      {"kid": "2026", "alg": "EdDSA", "publicKey": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
      {"kid": "old", "alg": "HS256", "secret": "a secret of the host, long enough"}
    ]})",
                                            "pottery");
  ASSERT_TRUE(reading.config.has_value());
  const Config& config = *reading.config;
  EXPECT_EQ(config.name, "club");
  EXPECT_EQ(config.title, "Pottery club");
  EXPECT_FALSE(config.guests);
  EXPECT_THAT(config.origins, ElementsAre("https://pottery.example", "http://localhost:8000"));
  ASSERT_EQ(config.keys.size(), 2U);
  EXPECT_EQ(config.keys[0].algorithm, auth::Algorithm::eddsa);
  EXPECT_EQ(auth::to_base64url(config.keys[0].bytes), "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
  EXPECT_EQ(config.keys[1], (auth::Key{"old", auth::Algorithm::hs256, "a secret of the host, long enough"}));
}

TEST(Config, NamesEveryProblemAtItsPlace) {
  EXPECT_THAT(
      lines_of("{\n  \"name\": \"My Space\",\n  \"guest\": true,\n  \"origins\": [\n    "
               "\"pottery.example\"\n  ]\n}"),
      ElementsAre("space.json:2:11: Use 1 to 64 lower-case letters, digits, \"-\" or \"_\", beginning with a "
                  "letter or digit.",
                  "space.json:3:12: There is no field called \"guest\" here.",
                  HasSubstr("space.json:5:5: Write an origin as the browser does")));
}

TEST(Config, SaysWhereTheSyntaxBreaks) {
  EXPECT_THAT(lines_of("{\n  \"guests\": true,\n}"),
              ElementsAre("space.json:3:1: This is not valid JSON. Remove the comma before it."));
}

TEST(Config, AsksForANameWhereTheFolderHasNone) {
  EXPECT_THAT(lines_of("{}", "My Space"), ElementsAre(HasSubstr("Write a \"name\" here")));
  EXPECT_TRUE(read_config("space.json", R"({"name":"mine"})", "My Space").config.has_value());
}

TEST(Config, RefusesKeysThatAreNone) {
  const auto key = [](const std::string& body) { return lines_of(R"({"keys":[)" + body + "]}"); };
  EXPECT_THAT(key(R"({"kid":"a","alg":"none"})"), ElementsAre(HasSubstr("EdDSA, HS256")));
  EXPECT_THAT(key(R"({"kid":"a","alg":"EdDSA","publicKey":"abc"})"),
              ElementsAre(HasSubstr("no Ed25519 public key")));
  EXPECT_THAT(key(R"({"kid":"a","alg":"HS256","secret":"short"})"),
              ElementsAre(HasSubstr("at least 32 characters")));
  EXPECT_THAT(key(R"({"kid":"a","alg":"EdDSA","secret":"a secret of the host, long enough"})").size(), 2U);
  EXPECT_THAT(key("{}"), ElementsAre(HasSubstr("\"kid\" is missing"), HasSubstr("\"alg\" is missing")));
  EXPECT_THAT(key("7"), ElementsAre(HasSubstr("object")));
  const std::string good = R"({"kid":"a","alg":"HS256","secret":"a secret of the host, long enough"})";
  EXPECT_THAT(key(good), ElementsAre());
  EXPECT_THAT(key(good + "," + good), ElementsAre(HasSubstr("\"a\" is used twice")));
}

TEST(Config, RefusesWrongTypes) {
  int run = 0;
  for (const char* text :
       {R"([])", R"("x")", R"({"name":7})", R"({"name":""})", R"({"title":[]})", R"({"guests":"no"})",
        R"({"origins":"https://a.example"})", R"({"origins":[7]})", R"({"keys":{}})"}) {
    EXPECT_EQ(lines_of(text).empty(), false) << text;
    ++run;
  }
  EXPECT_EQ(run, 9);
}

TEST(Origin, IsWhatABrowserSends) {
  for (const char* text : {"https://pottery.example", "http://localhost:8000", "https://a-b.c.example:8443",
                           "http://127.0.0.1"}) {
    EXPECT_TRUE(is_origin(text)) << text;
  }
  for (const char* text : {"", "*", "null", "pottery.example", "https://", "https://pottery.example/",
                           "https://Pottery.example", "https://pottery.example/path", "https://*.example",
                           "ftp://a.example", "https://a.example:", "https://a.example:port",
                           "https://a.example:123456", "https://user@a.example"}) {
    EXPECT_FALSE(is_origin(text)) << text;
  }
}

}  // namespace
}  // namespace hearth::space
