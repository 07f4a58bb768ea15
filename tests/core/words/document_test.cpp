#include "words/document.h"

#include <gtest/gtest.h>

#include "hearth/text.h"

namespace hearth::words {
namespace {

struct Club {
  std::vector<std::string> uses;
};

constexpr std::string_view kKind = "club";

Lint<Club> lint(std::string_view text) {
  const Json json = *parse_json(text);
  Lint<Club> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Club club;
  lint.warnings.push_back({Code::translation_missing, "/uses"});
  read_head(fields, reading, kKind);
  club.uses = read_names(fields, "uses", 3, is_address, Code::bad_address);
  fields.refuse_others();
  settle(lint, json, std::move(club));
  return lint;
}

TEST(Document, is_taken_with_its_warnings) {
  const auto sound = lint(
      R"({"kind":"club","name":"a","$schema":"s","languages":["en"],"uses":["poll/b","poll/a","poll/b"]})");
  ASSERT_TRUE(sound.document.has_value());
  EXPECT_EQ(sound.document->uses, (std::vector<std::string>{"poll/a", "poll/b"}));
  EXPECT_EQ(sound.warnings.size(), 1U);
}

TEST(Document, is_refused_with_its_errors_as_they_stand_in_it) {
  const auto wrong = lint(R"({"uses":["nowhere"],"kind":"poll","more":1})");
  EXPECT_FALSE(wrong.document.has_value());
  ASSERT_EQ(wrong.errors.size(), 3U);
  EXPECT_EQ(wrong.errors[0].path, "/uses");
  EXPECT_EQ(wrong.errors[0].code, Code::bad_address);
  EXPECT_EQ(wrong.errors[1].path, "/kind");
  EXPECT_EQ(wrong.errors[2].path, "/more");
  EXPECT_TRUE(wrong.warnings.empty());
}

}  // namespace
}  // namespace hearth::words
