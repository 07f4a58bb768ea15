// What thanks are: their document, and the course and sum that are its state.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "hearth/room.h"
#include "words/words.h"

namespace hearth::thanks {

using words::Words;

struct Thanks {
  Words title;                         // null: none
  std::vector<std::string> languages;  // the first is the one that plain texts are written in
  std::int64_t per_day = 0;            // thanks of one member in any 24 hours
  bool digest = true;                  // what a month brought is shown once it is over
};

struct Course {
  Time due = 0;       // the end of the month
  std::string month;  // that is open ("2026-09"); empty: the clock is yet to say

  friend bool operator==(const Course&, const Course&) = default;
};

using Count = std::int64_t;  // of records; below zero only while changes of several hubs are under way

/// That somebody agreed to a thanks being seen, in the words that it had then.
struct Agreement {
  std::string by;
  std::int64_t rev = 0;  // of the thanks
  Time time = 0;         // when its sender had written it

  friend bool operator<(const Agreement& a, const Agreement& b) {
    return std::tie(a.by, a.rev, a.time) < std::tie(b.by, b.rev, b.time);
  }
};
using Agreements = std::map<Agreement, Count>;

/// What the record of an agreement says.
[[nodiscard]] Agreement agreement_in(const Record& show);

/// True where the thanks has the words that were agreed to: a steward's decision gives it another revision
/// and leaves them as they are.
[[nodiscard]] bool holds(const Agreement& agreement, const Record& thanks);

struct Sum {
  Count records = 0;                                      // of people
  std::map<std::string, Agreements, std::less<>> agreed;  // by the thanks' id

  [[nodiscard]] bool is_blank() const { return records == 0 && agreed.empty(); }
};

inline constexpr std::string_view kThanksKey = "thanks-";  // and a name that the sender chose
inline constexpr std::string_view kShowKey = "show-";      // and the thanks' id
inline constexpr std::string_view kAwayKey = "away-";      // and the thanks' id
inline constexpr std::string_view kOffKey = "off";
inline constexpr std::string_view kReadKey = "read";
inline constexpr std::string_view kGivenKey = "given";  // see given.h
inline constexpr std::string_view kShownTag = "shown";  // those whose sender agrees that they are seen

/// True for people who are counted as themselves: no guests, nobody without a name, no "@clock".
[[nodiscard]] bool is_member(std::string_view author);

[[nodiscard]] bool is_thanks(std::string_view key);

/// How the one who was thanked names it in the keys of acts: 32 digits of a digest of who sent it under which
/// key. It stays the same when the thanks is written anew.
[[nodiscard]] std::string id_of(std::string_view author, std::string_view key);

/// The thanks of that id to that member, or null. O(mine).
[[nodiscard]] const Record* find_thanks(const Mine& mine, std::string_view member, std::string_view id);

/// True when the record is a thanks to that member.
[[nodiscard]] bool is_to(const Record& record, std::string_view member);

/// The text, the number, the truth of that name in an admitted body; empty, 0, false where it is not there.
[[nodiscard]] std::string text_in(const Json& body, std::string_view name);
[[nodiscard]] std::int64_t number_in(const Json& body, std::string_view name);
[[nodiscard]] bool is_set(const Json& body, std::string_view name);

}  // namespace hearth::thanks
