// Looking for the entries of a lexicon in the words of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "filter/lexicon.h"
#include "filter/tokens.h"

namespace hearth::filter {

/// An entry that was found: units begin .. end - 1.
struct Hit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t entry = 0;
  bool is_disguised = false;
};

/// A text that was read: what all searches share. Refers to the text.
struct Reading {
  std::string_view text;
  std::vector<Unit> units;
  std::vector<Token> tokens;
  Rare rare;

  void read(std::string_view source);
  /// The byte after the last of what is read as the unit before `end`, with all that is drawn onto it.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t end) const;
};

/// Keeps its buffers from text to text.
class WordSearch {
 public:
  /// Adds what the lexicon finds. O(units): the steps for each word are bounded.
  void find(const Reading& reading, const Lexicon& lexicon, std::vector<Hit>& hits);

 private:
  struct Tokens {  // from the first to the last
    std::uint32_t first;
    std::uint32_t last;
  };
  struct Letter {              // what may stand at one place of a disguised word
    std::uint32_t choice = 0;  // a bit for each of a-z
    std::uint32_t unit = 0;
    std::uint32_t token = 0;
    bool may_lack = false;
    bool is_guess = false;  // nothing says which letter
    bool ends_token = false;
  };
  struct Found {
    std::uint32_t entry = Trie::kNothing;
    std::size_t end = 0;  // in letters_
  };

  void find_at(std::uint32_t token);
  [[nodiscard]] bool may_follow(const Token& word) const;
  Trie::Node follow(Trie::Node node, Tokens tokens, int gaps);
  void follow_on(Trie::Node node, Tokens tokens, int gaps);
  void find_parts(std::uint32_t token);
  void find_disguised(std::uint32_t token);
  void find_joined(std::uint32_t token);
  void spell(std::uint32_t token);
  void spell_between(std::uint32_t token);
  bool spell_on();
  [[nodiscard]] bool may_go_on(std::uint32_t token, Trie::Node end) const;
  [[nodiscard]] bool leads_on(std::uint32_t token, Trie::Node end) const;
  [[nodiscard]] bool may_repeat(const Token& word) const;
  [[nodiscard]] bool may_join(Tokens tokens) const;
  [[nodiscard]] bool is_cut(Tokens pieces, std::uint8_t severity);
  [[nodiscard]] bool touches(std::uint32_t token) const;
  bool match(Trie::Node node, std::size_t at, char last, int guesses, Found& found);
  bool match_letter(Trie::Node node, std::size_t at, char last, int guesses, Found& found);
  [[nodiscard]] bool ends(Trie::Node node, std::size_t at, Found& found) const;
  void put(Tokens tokens, std::uint32_t entry, bool is_disguised);
  [[nodiscard]] bool may_stand_for_letters(const Token& token) const;
  [[nodiscard]] bool is_addressed(Tokens tokens) const;
  [[nodiscard]] std::string_view lower(const Token& token);

  const Reading* reading_ = nullptr;
  const Lexicon* lexicon_ = nullptr;
  std::vector<Hit>* hits_ = nullptr;
  std::vector<Letter> letters_;
  std::string lower_;
  Tokens spelled_ = {};  // in letters_
  int steps_ = 0;
  bool is_joined_ = false;
};

}  // namespace hearth::filter
