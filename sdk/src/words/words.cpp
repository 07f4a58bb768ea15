#include "words/words.h"

#include <algorithm>

namespace hearth::words {
namespace {

// As in BCP 47, without its rarer parts: "de", "pt-BR", "zh-Hant".
bool is_language(std::string_view tag) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
  const std::size_t first = std::min(tag.find('-'), tag.size());
  return first >= 2 && first <= 3 && tag.size() <= 16 && tag.back() != '-' &&
         std::all_of(tag.begin(), tag.end(), is_word);
}

// The text in a language, or the one that is not said to be in any.
bool says(const Words& words, const std::string& text) {
  if (words.string() != nullptr) return *words.string() == text;
  const auto is_text = [&](const Json::Member& member) { return *member.second.string() == text; };
  return words.object() != nullptr && std::any_of(words.object()->begin(), words.object()->end(), is_text);
}

}  // namespace

std::vector<std::string> read_languages(Fields& fields) {
  std::vector<std::string> languages = fields.strings("languages", kMaxLanguages);
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const auto here = languages.begin() + static_cast<std::ptrdiff_t>(i);
    if (!is_language(*here)) fields.fail("languages", Code::bad_language, {{"language", *here}});
    if (std::find(languages.begin(), here, *here) != here)
      fields.fail("languages", Code::duplicate_id, {{"id", *here}});
  }
  return languages;
}

Words Reading::words(Fields& fields, std::string_view name, const TextRule& rule) {
  const Json* json = fields.any(name);
  if (json == nullptr) return {};
  Words words;
  if (json->object() != nullptr) {
    words = in_languages(*json, fields.path_of(name), rule);
  } else if (std::string text = fields.text(name, rule); !text.empty()) {
    words = std::move(text);
  }
  if (!words.is_null()) note_missing(words, fields.path_of(name));
  return words;
}

Words Reading::in_languages(const Json& json, const std::string& path, const TextRule& rule) {
  Fields texts(json, path, errors);
  Json::Object words;
  for (const auto& [language, text] : *json.object()) {
    if (!is_language(language)) {
      texts.fail(language, Code::bad_language, {{"language", language}});
    } else if (std::string read = texts.text(language, rule); !read.empty()) {
      words.emplace_back(language, std::move(read));
    }
  }
  if (json.object()->empty()) errors.push_back({Code::text_empty, path});
  return words.empty() ? Words() : Words(std::move(words));
}

void Reading::note_missing(const Words& words, const std::string& path) {
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const bool plain = words.string() != nullptr;
    const bool there = plain ? i == 0 : words.find(languages[i]) != nullptr;
    if (!there && warnings.size() < kMaxErrors)
      warnings.push_back({Code::translation_missing, path, {{"language", languages[i]}}});
  }
}

void write_words(Json::Object& members, std::string_view name, const Words& words) {
  if (!words.is_null()) members.emplace_back(name, words);
}

// A language may be added, and one may go; what stays says the same.
bool same_words(const Words& before, const Words& after) {
  if (before.string() != nullptr) return says(after, *before.string());
  if (after.string() != nullptr) return says(before, *after.string());
  if (before.is_null() || after.is_null()) return before.is_null() && after.is_null();
  bool any = false;
  for (const auto& [language, text] : *before.object()) {
    const Json* kept = after.find(language);
    if (kept != nullptr && *kept != text) return false;
    any |= kept != nullptr;
  }
  return any;
}

std::string text_in(const Words& words, std::string_view language) {
  if (words.string() != nullptr) return *words.string();
  if (words.object() == nullptr || words.object()->empty()) return {};
  const Json* found = words.find(language);
  const auto by_language = [](const Json::Member& a, const Json::Member& b) { return a.first < b.first; };
  if (found == nullptr)
    found = &std::min_element(words.object()->begin(), words.object()->end(), by_language)->second;
  return *found->string();
}

}  // namespace hearth::words
