// A match between two people, as its records tell it: who it is between, and what they have done with it.
//
// The match itself is an entry of the log, "match-7", to both; so are "lapsed-7" and "reminded-7". What the
// two do are records of theirs, to the other one: "accept-7", "decline-7", "withdraw-7", "done-7".
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "hearth/record.h"

namespace hearth::exchange {

/// What a key is for. The words stand in the order of the enumeration; all before `ask` have a number.
enum class Kind : std::uint8_t {
  block,
  accept,
  decline,
  withdraw,
  done,
  match,
  lapsed,
  reminded,
  ask,
  offer,
  rest,
  search,
  proposal,
  none,
};
inline constexpr std::array<std::string_view, 13> kKinds = {
    "block",    "accept", "decline", "withdraw", "done",   "match",   "lapsed",
    "reminded", "ask",    "offer",   "rest",     "search", "proposal"};

struct Name {
  Kind kind = Kind::none;
  std::int64_t number = 0;  // 1 .. 10^9 - 1; 0: it has none
};

/// "accept-3", "offer"; of a log's entry without what the log puts before it.
[[nodiscard]] Name name_of(std::string_view key);
[[nodiscard]] Name name_of(const Record& record);
[[nodiscard]] std::string key_of(Kind kind, std::int64_t number);

enum class State : std::uint8_t { matched, accepted, done, withdrawn, lapsed };
inline constexpr std::array<std::string_view, 5> kStates = {"matched", "accepted", "done", "withdrawn",
                                                            "lapsed"};

struct Deal {
  std::int64_t number = 0;
  std::string asker, helper;  // empty: there is no such match, though somebody did something with it
  std::int64_t round = 0;     // of the ask
  std::int64_t search = 0;    // that it came from
  Time made = 0;
  std::map<std::pair<Kind, std::string>, Time> steps;  // by what was done and by whom

  [[nodiscard]] bool is_there() const { return !asker.empty(); }
  [[nodiscard]] bool is_empty() const { return asker.empty() && steps.empty(); }
  [[nodiscard]] bool has(Kind step, std::string_view author) const;
  [[nodiscard]] bool any(Kind step) const;
  [[nodiscard]] bool is_between(std::string_view member) const { return member == asker || member == helper; }
  [[nodiscard]] const std::string& other(std::string_view member) const {
    return member == asker ? helper : asker;
  }
};

[[nodiscard]] State state_of(const Deal& deal);

/// True while the two are on their way, or have come to an end that was good: the place of the ask is taken.
[[nodiscard]] bool holds(const Deal& deal);

/// True while it is matched or accepted.
[[nodiscard]] bool is_under_way(const Deal& deal);

/// When both had accepted, as far as they have.
[[nodiscard]] Time accepted_at(const Deal& deal);

/// Until when both have to accept.
[[nodiscard]] Time answer_by(const Deal& deal);

/// When the match lapses, or when its two are reminded; 0: never.
[[nodiscard]] Time due_of(const Deal& deal);

/// True for the records that matches are made of; of these, for those that the log tells.
[[nodiscard]] bool is_of_deal(Kind kind);
[[nodiscard]] bool is_told(Kind kind);

/// True for what members say to everybody, or to matching.
[[nodiscard]] bool is_said(Kind kind);

/// Adds such a record, or takes it out.
void put(Deal& deal, const Record& record, bool there);

}  // namespace hearth::exchange
