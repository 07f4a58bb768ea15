#include "poll/box.h"

#include <algorithm>
#include <charconv>

#include "poll/ballot.h"

namespace hearth::poll {
namespace {

using Word = Profile::Word;
using Words = std::vector<Word>;

Word as_word(std::int64_t mark) {
  return static_cast<Word>(static_cast<std::int16_t>(mark));
}

std::int64_t as_mark(Word word) {
  return static_cast<std::int16_t>(word);
}

// Choices are marks of 1. By id, so that a ballot is the same however its options are ordered elsewhere.
std::vector<Mark> marks_of(const Ballot& ballot) {
  std::vector<Mark> marks = ballot.marks;
  for (const std::string& id : ballot.choice) marks.push_back({id, 1});
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.id < b.id; });
  return marks;
}

// The pairs of a marked ballot in the order of the options.
void sort_pairs(Words& words) {
  std::vector<std::pair<Word, Word>> pairs;
  for (std::size_t i = 0; i < words.size(); i += 2) pairs.emplace_back(words[i], words[i + 1]);
  std::sort(pairs.begin(), pairs.end());
  words.clear();
  for (const auto& [option, mark] : pairs) words.insert(words.end(), {option, mark});
}

}  // namespace

void Box::add(const Ballot& ballot, std::int64_t number) {
  Words words;
  for (std::vector<std::string> rank : ballot.ranking) {
    std::sort(rank.begin(), rank.end());
    for (const std::string& id : rank) {
      const Word shares = id == rank.front() ? 0 : Profile::kShares;
      words.push_back(static_cast<Word>(word_of(id) | shares));
    }
  }
  for (const Mark& mark : marks_of(ballot)) {
    words.insert(words.end(), {word_of(mark.id), as_word(mark.value)});
    marked_ = true;
  }
  ballots_.add(words, number);
}

Word Box::word_of(std::string_view id) {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  if (found != ids_.end()) return static_cast<Word>(found - ids_.begin());
  ids_.emplace_back(id);
  return static_cast<Word>(ids_.size() - 1);
}

Profile Box::profile(const std::vector<std::string>& options) const {
  Words places;
  for (const std::string& id : ids_) {
    places.push_back(static_cast<Word>(std::find(options.begin(), options.end(), id) - options.begin()));
  }
  const bool as_they_came =
      std::is_sorted(places.begin(), places.end()) && (places.empty() || places.back() + 1U == places.size());
  if (as_they_came && !marked_) return ballots_;
  Profile profile;
  Words words;
  ballots_.each([&](const Profile::Entry& entry) {
    words.assign(entry.ballot.begin(), entry.ballot.end());
    for (std::size_t i = 0; i < words.size(); i += marked_ ? 2 : 1) {
      words[i] = static_cast<Word>(places[words[i] & ~Profile::kShares] |
                                   (words[i] & (marked_ ? 0 : Profile::kShares)));
    }
    if (marked_) sort_pairs(words);
    profile.add(words, entry.number);
  });
  return profile;
}

std::string Box::text_of(const Profile::Entry& entry) const {
  std::string text;
  for (std::size_t i = 0; i < entry.ballot.size(); ++i) {
    const Word word = entry.ballot[i];
    if (i > 0) text += !marked_ && (word & Profile::kShares) != 0 ? '=' : '>';
    text += ids_[marked_ ? word : word & ~Profile::kShares];
    if (marked_) text += ':' + std::to_string(as_mark(entry.ballot[++i]));
  }
  return text;
}

Json Box::to_json() const {
  Json::Object members;
  ballots_.each([&](const Profile::Entry& entry) { members.emplace_back(text_of(entry), entry.number); });
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return members;
}

// What text_of wrote: "tea>milk=water" or "tea:5>milk:0".
bool Box::read(std::string_view text, Words& words) {
  Word shares = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(">="), text.size());
    const std::string_view item = text.substr(0, end);
    const std::size_t colon = std::min(item.find(':'), item.size());
    if (colon == 0 || ids_.size() >= Profile::kSkipped) return false;
    words.push_back(static_cast<Word>(word_of(item.substr(0, colon)) | shares));
    if (marked_) {
      const char* const stop = item.data() + item.size();
      std::int16_t mark = 0;
      const auto [at, error] = std::from_chars(item.data() + std::min(colon + 1, item.size()), stop, mark);
      if (error != std::errc() || at != stop) return false;
      words.push_back(as_word(mark));
    } else if (colon != item.size()) {
      return false;
    }
    if (end == text.size()) return true;
    shares = !marked_ && text[end] == '=' ? Profile::kShares : 0;
    text.remove_prefix(end + 1);
  }
  return true;
}

Result<Box> Box::from_json(const Json& json, std::string_view path) {
  const Json::Object* members = json.object();
  if (members == nullptr) return Error{Code::wrong_type, std::string(path), {{"expected", "object"}}};
  Box box;
  const auto is_marked = [](const Json::Member& member) {
    return member.first.find(':') != std::string::npos;
  };
  box.marked_ = std::any_of(members->begin(), members->end(), is_marked);
  Words words;
  for (const auto& [text, number] : *members) {
    words.clear();
    const bool good = number.integer() != nullptr && box.read(text, words);
    if (!good) return Error{Code::wrong_type, pointer(path, text), {{"expected", "integer"}}};
    box.ballots_.add(words, *number.integer());
  }
  return box;
}

}  // namespace hearth::poll
