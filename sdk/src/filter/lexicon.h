// The words of a language, ready to be looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "filter/trie.h"
#include "hearth/filter.h"

namespace hearth::filter {

/// How an entry is looked for.
enum class Mode : std::uint8_t {
  word,       // as a whole word
  stem,       // at the beginning of a word
  part,       // anywhere in a word
  phrase,     // several words; Trie::kGap between them stands for one or two
  addressed,  // a word or phrase that counts only when it is said to somebody
};
inline constexpr std::string_view kModeNames[] = {"word", "stem", "part", "phrase", "addressed"};

struct Entry {
  /// Any ending may follow.
  [[nodiscard]] bool is_open() const { return mode == Mode::stem || mode == Mode::part; }

  std::string word;  // as it is written in the pack, without its other forms
  Category category = Category::profanity;
  std::uint8_t severity = 1;
  Mode mode = Mode::word;
};

class Lexicon {
 public:
  explicit Lexicon(std::string language) : language_(std::move(language)) {}

  /// The number of the entry. Its forms follow.
  std::uint32_t add(Entry entry);
  /// A form of the latest entry, read as the filter reads texts. False when that leaves nothing to look for.
  bool add_form(std::string_view form);
  void add_exception(std::string_view word) { exceptions_.emplace_back(word); }
  void add_address(std::string_view word);
  void add_common(std::string_view word) { common_.emplace_back(word); }

  /// To be called once, when everything is added.
  void finish();

  [[nodiscard]] std::string_view language() const { return language_; }
  [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] const Trie& words() const { return words_; }      // whole words, stems and phrases
  [[nodiscard]] const Trie& parts() const { return parts_; }      // what is found inside of words
  [[nodiscard]] const Trie& address() const { return address_; }  // "you" and the like

  /// Harmless, written just so (in lower case): a word of the language that looks like an entry.
  [[nodiscard]] bool is_exception(std::string_view word) const;
  /// A short word that stands between others too often to be half of one.
  [[nodiscard]] bool is_common(std::string_view word) const;

 private:
  std::string language_;
  std::vector<Entry> entries_;
  Trie::Keys word_keys_;
  Trie::Keys part_keys_;
  Trie::Keys address_keys_;
  Trie words_;
  Trie parts_;
  Trie address_;
  std::vector<std::string> exceptions_;  // in order, as soon as all is there
  std::vector<std::string> common_;
};

/// The forms of "base|end|end": base, base and each end.
[[nodiscard]] std::vector<std::string> forms_of(std::string_view word);

}  // namespace hearth::filter
