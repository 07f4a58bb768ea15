#include "ballots/box.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace hearth::ballots {
namespace {

using Word = Profile::Word;
using Words = std::vector<Word>;

// Takes what stands before the next of `ends` off the front.
std::string_view take(std::string_view& text, std::string_view ends) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(taken.size());
  return taken;
}

std::optional<Word> place_of(const std::vector<std::string>& options, std::string_view id) {
  const auto found = std::find(options.begin(), options.end(), id);
  if (found == options.end()) return std::nullopt;
  return static_cast<Word>(found - options.begin());
}

// "tea>milk=water"
Words ranking_of(std::string_view text, const std::vector<std::string>& options) {
  Words words;
  Word shares = 0;
  while (!text.empty()) {
    const auto place = place_of(options, take(text, ">="));
    if (place) words.push_back(static_cast<Word>(*place | shares));
    if (text.empty()) break;
    shares = text.front() == '=' ? Profile::kShares : 0;
    text.remove_prefix(1);
  }
  return words;
}

// "milk:0>tea:5", in the order of the options.
Words marks_of(std::string_view text, const std::vector<std::string>& options) {
  std::vector<std::pair<Word, Word>> pairs;
  while (!text.empty()) {
    const auto place = place_of(options, take(text, ":"));
    const std::string_view digits = take(text, ">").substr(1);
    Word mark = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), mark);
    if (place) pairs.emplace_back(*place, mark);
    if (!text.empty()) text.remove_prefix(1);
  }
  std::sort(pairs.begin(), pairs.end());
  Words words;
  for (const auto& [option, mark] : pairs) words.insert(words.end(), {option, mark});
  return words;
}

}  // namespace

Profile profile_of_box(const Json& box, const std::vector<std::string>& options) {
  Profile profile;
  if (box.object() == nullptr) return profile;
  for (const auto& [text, number] : *box.object()) {
    const bool marked = text.find(':') != text.npos;
    const Words words = marked ? marks_of(text, options) : ranking_of(text, options);
    profile.add(words, number.integer() ? *number.integer() : 0);
  }
  return profile;
}

}  // namespace hearth::ballots
