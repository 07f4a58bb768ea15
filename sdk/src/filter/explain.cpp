#include "filter/explain.h"

#include "filter/code_units.h"
#include "filter/lexicon.h"
#include "filter/model.h"
#include "json/build.h"

namespace hearth::filter {
namespace {

// What is no letter of ours is told as a question mark.
char shown(char letter) {
  return letter == Unit::kForeign || letter == Unit::kSymbol ? '?' : letter;
}

std::string read_as(const Reading& reading, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += shown(reading.units[i].letter);
  return text;
}

std::string likely_as(const Reading& reading, const Token& token) {
  std::string text;
  for (std::size_t i = token.begin; i < token.end; ++i) text += shown(likely_letter(reading.units[i].letter));
  return text;
}

Json::Array place(const Reading& reading, std::uint32_t begin, std::uint32_t end, CodeUnits& units) {
  const std::int64_t from = units.until(reading.units[begin].offset);
  return {from, static_cast<std::int64_t>(units.until(reading.end_of(end)))};
}

std::string_view exception_of(const Reading& reading, const Token& token, const Lexicons& lexicons) {
  const std::uint32_t begin = reading.units[token.begin].offset;
  std::string lower;
  to_lower(reading.text.substr(begin, reading.end_of(token.end) - begin), lower);
  for (const auto& lexicon : lexicons) {
    if (lexicon->is_exception(lower)) return lexicon->language();
  }
  return {};
}

std::string_view name_of(Category category) {
  return kCategoryNames[static_cast<std::size_t>(category)];
}

}  // namespace

void tell_reading(const Reading& reading, const Lexicons& lexicons, Json::Object& json) {
  CodeUnits units(reading.text);
  Json::Array words;
  for (const Token& token : reading.tokens) {
    Json::Object word = object_of({{"units", place(reading, token.begin, token.end, units)},
                                   {"read", read_as(reading, token.begin, token.end)}});
    if (token.has(Token::kSigns)) word.emplace_back("signs", likely_as(reading, token));
    const std::string_view language = exception_of(reading, token, lexicons);
    if (!language.empty()) word.emplace_back("exception", language);
    words.push_back(std::move(word));
  }
  json.emplace_back("folded", read_as(reading, 0, reading.units.size() - 1));
  json.emplace_back("words", std::move(words));
}

// The words as the model reads them: what names people is one and the same to it.
Json Judge::explain(const Reading& reading) const {
  Json::Array heads;
  for (std::size_t h = 0; h < scores_.size(); ++h) {
    const Head& head = model_.heads[h];
    heads.push_back(object_of({{"category", name_of(head.category)},
                               {"score", static_cast<std::int64_t>(scores_[h])},
                               {"likely", static_cast<std::int64_t>(head.likely)},
                               {"veryLikely", static_cast<std::int64_t>(head.very_likely)}}));
  }
  CodeUnits units(reading.text);
  Json::Array words;
  for (std::size_t i = 0; i < terms_.all().size(); ++i) {
    const Term& term = terms_.all()[i];
    Json::Array weights;
    for (const Head& head : model_.heads)
      weights.emplace_back(static_cast<std::int64_t>(weight(head, {i, i + 1})));
    Json::Object word =
        object_of({{"units", place(reading, term.begin, term.end, units)}, {"weights", std::move(weights)}});
    if (term.kind == Kind::identity) word.emplace_back("masked", true);
    words.push_back(std::move(word));
  }
  Json::Object json = object_of({{"heads", std::move(heads)}, {"words", std::move(words)}});
  if (is_silent_) json.emplace_back("silent", true);
  return json;
}

}  // namespace hearth::filter
