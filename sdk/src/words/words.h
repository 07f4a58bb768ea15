// Texts in one language or several, in the documents of any room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/decode.h"

namespace hearth::words {

/// A text, or one for each language: "Hello", {"de": "Hallo", "en": "Hello"}. Null: none.
using Words = Json;

inline constexpr std::size_t kMaxLanguages = 20;

/// Reads texts, and notes what is not translated into every language of the document.
struct Reading {
  Errors& errors;
  Errors& warnings;
  std::vector<std::string> languages = {};

  /// Null when absent or wrong.
  Words words(Fields& fields, std::string_view name, const TextRule& rule);

 private:
  Words in_languages(const Json& json, const std::string& path, const TextRule& rule);
  void note_missing(const Words& words, const std::string& path);
};

/// Reads the languages that a document is written in: "languages".
std::vector<std::string> read_languages(Fields& fields);

/// Writes it where it is not null.
void write_words(Json::Object& members, std::string_view name, const Words& words);

/// True when they say the same in every language that both have, and have one. A text of no language says
/// what it does in any.
[[nodiscard]] bool same_words(const Words& before, const Words& after);

/// The text in that language; else in the first, by its name, that it is written in.
[[nodiscard]] std::string text_in(const Words& words, std::string_view language);

}  // namespace hearth::words
