#include "filter/lexicon.h"

#include <algorithm>

#include "filter/fold.h"
#include "filter/sort.h"

namespace hearth::filter {
namespace {

// The letters and digits that the filter reads; words are parted by one space.
std::string key_of(std::string_view form) {
  std::vector<Unit> units;
  fold(form, units);
  units.pop_back();
  std::string key;
  for (const Unit& unit : units) {
    const bool is_gap = unit.letter == Trie::kGap;
    if (unit.is_letter() || unit.is_digit() || is_gap) {
      key += unit.letter;
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

}  // namespace

std::uint32_t Lexicon::add(Entry entry) {
  entries_.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

bool Lexicon::add_form(std::string_view form) {
  std::string key = key_of(form);
  if (key.empty() || key[0] == Trie::kGap || key.back() == Trie::kGap) return false;
  const auto index = static_cast<std::uint32_t>(entries_.size() - 1);
  if (entries_[index].mode == Mode::part) part_keys_.emplace_back(key, index);
  word_keys_.emplace_back(std::move(key), index);
  return true;
}

void Lexicon::add_address(std::string_view word) {
  if (std::string key = key_of(word); !key.empty()) address_keys_.emplace_back(std::move(key), 0);
}

void Lexicon::finish() {
  words_ = Trie(std::move(word_keys_));
  parts_ = Trie(std::move(part_keys_));
  address_ = Trie(std::move(address_keys_));
  sort_small(exceptions_);
  sort_small(common_);
}

bool Lexicon::is_exception(std::string_view word) const {
  return std::binary_search(exceptions_.begin(), exceptions_.end(), word);
}

bool Lexicon::is_common(std::string_view word) const {
  return std::binary_search(common_.begin(), common_.end(), word);
}

std::vector<std::string> forms_of(std::string_view word) {
  const std::size_t bar = word.find('|');
  const std::string base(word.substr(0, bar));
  std::vector<std::string> forms = {base};
  while (word.find('|') != word.npos) {
    word.remove_prefix(word.find('|') + 1);
    forms.push_back(base + std::string(word.substr(0, word.find('|'))));
  }
  return forms;
}

}  // namespace hearth::filter
