#include "words/words.h"

#include <gtest/gtest.h>

namespace hearth::words {
namespace {

struct Read {
  Words words;
  Errors errors, warnings;
};

Read read(const Json& value, std::vector<std::string> languages = {}) {
  Read read;
  const Json json = Json::Object{{"title", value}};
  Fields fields(json, "", read.errors);
  Reading reading{read.errors, read.warnings, std::move(languages)};
  read.words = reading.words(fields, "title", {.max = 10});
  return read;
}

TEST(Words, are_one_text_or_one_for_each_language) {
  EXPECT_EQ(read("Hello").words, Json("Hello"));
  EXPECT_EQ(read(Json::Object{{"de", "Hallo"}, {"pt-BR", " Oi "}}).words,
            Json(Json::Object{{"de", "Hallo"}, {"pt-BR", "Oi"}}));
}

TEST(Words, are_refused_where_they_are_wrong) {
  EXPECT_EQ(read("Hello, everybody").errors[0].code, Code::text_too_long);
  EXPECT_EQ(read(Json::Object{}).errors[0].code, Code::text_empty);
  EXPECT_EQ(read(Json::Object{{"german", "Hallo"}}).errors[0],
            (Error{Code::bad_language, "/title/german", {{"language", "german"}}}));
  EXPECT_EQ(read(Json::Object{{"de", " "}}).errors[0].path, "/title/de");
}

TEST(Words, miss_the_languages_they_are_not_written_in) {
  EXPECT_TRUE(read("Hello", {"en"}).warnings.empty());
  EXPECT_EQ(read("Hello", {"en", "de"}).warnings,
            (Errors{{Code::translation_missing, "/title", {{"language", "de"}}}}));
  EXPECT_EQ(read(Json::Object{{"de", "Hallo"}}, {"en", "de"}).warnings,
            (Errors{{Code::translation_missing, "/title", {{"language", "en"}}}}));
}

TEST(Words, are_read_in_a_language_or_the_first_by_name) {
  const Words words = Json::Object{{"fr", "Salut"}, {"de", "Hallo"}};
  EXPECT_EQ(text_in(words, "fr"), "Salut");
  EXPECT_EQ(text_in(words, "en"), "Hallo");
  EXPECT_EQ(text_in("Hello", "de"), "Hello");
  EXPECT_EQ(text_in({}, "de"), "");
}

TEST(Languages, are_tags_each_once) {
  Errors errors;
  const Json json = Json::Object{{"languages", Json::Array{"de", "pt-BR", "de", "x", "german-", "e1"}}};
  Fields fields(json, "", errors);
  read_languages(fields);
  ASSERT_EQ(errors.size(), 4U);
  EXPECT_EQ(errors[0], (Error{Code::duplicate_id, "/languages", {{"id", "de"}}}));
  for (std::size_t i = 1; i < errors.size(); ++i) EXPECT_EQ(errors[i].code, Code::bad_language);
}

}  // namespace
}  // namespace hearth::words
