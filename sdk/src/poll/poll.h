// What a poll is: its document, and the course and sum that are its state.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/count.h"
#include "hearth/log.h"
#include "hearth/record.h"
#include "poll/box.h"

namespace hearth::poll {

// The words stand in the order of the enumeration, here and nowhere else. methods.h says what each is.
enum class Method {
  single,
  multiple,
  approval,
  reactions,
  ranked,
  score,
  dots,
  quadratic,
  grid,
  rating,
  text
};
inline constexpr std::string_view kMethods[] = {"single", "multiple", "approval", "reactions",
                                                "ranked", "score",    "dots",     "quadratic",
                                                "grid",   "rating",   "text"};

// When results can be seen. To see them only after voting is the default: those who see a count first tend to
// follow it.
enum class Results { always, after_vote, after_close };
inline constexpr std::string_view kResults[] = {"always", "after-vote", "after-close"};

// How far a poll has come; it never goes back.
enum class Phase { waiting, open, closed };
inline constexpr std::string_view kPhases[] = {"waiting", "open", "closed"};

struct Option {
  std::string id;
  std::string label;          // empty: a time speaks for itself
  std::string description;    // empty: none
  Time starts = 0, ends = 0;  // grid only; 0: none
  bool none = false;          // "none of these"

  friend bool operator==(const Option&, const Option&) = default;
};

// How many must vote for the result to bind: so many ballots, or so many percent of those who may.
struct Quorum {
  std::int64_t ballots = 0;
  std::int64_t percent = 0, of = 0;

  friend bool operator==(const Quorum&, const Quorum&) = default;
};

// The part of the votes that a winner needs, such as 2/3; 0: no more than the method asks for.
struct Threshold {
  std::int64_t numerator = 0, denominator = 0;

  friend bool operator==(const Threshold&, const Threshold&) = default;
};

struct Poll {
  std::string question;
  std::string description;  // empty: none
  std::vector<Option> options;
  Method method = Method::single;
  std::int64_t min = 0, max = 0;      // multiple: how many one may choose; rating, score, dots: of one option
  std::int64_t budget = 0;            // dots: how many one has; quadratic: credits
  std::vector<count::Method> counts;  // the first decides; empty: nothing is decided, only shown
  std::int64_t seats = 1;
  count::Strength strength = count::Strength::winning_votes;
  bool shared_ranks = true;  // ranked: options may share one
  Quorum quorum;
  Threshold threshold;
  std::vector<std::string> groups;  // results are broken down by these roles
  std::int64_t k = 5;               // no group smaller than this is shown
  bool anonymous = false;           // live counters move in steps of k
  std::string beacon;               // what names a number that is drawn after the close; empty: none
  bool verifiable = false;          // anybody can check the count against a log
  std::string zone;                 // grid: of whoever wrote it (IANA); empty: none
  Time opens = 0, closes = 0;       // 0: from the first version on; never
  Results results = Results::after_vote;
  bool changeable = true;
  bool shuffle = false;
  bool write_ins = false;

  friend bool operator==(const Poll&, const Poll&) = default;
};

struct Course {
  Phase phase = Phase::waiting;
  Time due = 0;
  log::Peaks log;  // of a verifiable poll, see ledger.h
  Json lots;       // where an order by lot comes from, see clock.h; null: nothing is known of it

  friend bool operator==(const Course&, const Course&) = default;
};

using Counts = std::map<std::string, std::int64_t, std::less<>>;  // those that are zero are left out

/// Counts over the ballots that count. While changes of several hubs are under way they can be below zero for
/// a moment: a change may be folded before the one it replaces.
struct Sum {
  std::int64_t turnout = 0;    // ballots
  std::int64_t guests = 0;     // of them, by guests
  std::int64_t abstained = 0;  // of them, without any choice
  std::int64_t write_ins = 0;  // of them, with an answer of one's own
  Counts counts;               // by option: how many chose it, ranked it first, agree with it
  std::map<std::string, std::map<std::int64_t, std::int64_t>, std::less<>> marks;  // by option and mark
  std::map<std::string, Counts, std::less<>> groups;  // counts of a group; its ballots stand under ""
  Box box;                                            // whole ballots, where a method needs them

  [[nodiscard]] bool is_blank() const {
    return turnout == 0 && guests == 0 && abstained == 0 && write_ins == 0 && counts.empty() &&
           marks.empty() && groups.empty() && box.empty();
  }
};

inline constexpr std::string_view kBallotKey = "ballot";
inline constexpr std::string_view kSecretKey = "secret";  // by the clock, shown to nobody before the close
inline constexpr std::string_view kBeaconKey = "beacon";  // by a steward, after the close
inline constexpr std::string_view kWriteInTag = "write-in";

template <class Enum>
std::string_view word(std::span<const std::string_view> words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

/// The option of that id, or null.
const Option* find_option(const Poll& poll, std::string_view id);

/// How far the poll has come by that time, if nothing but time decides.
Phase phase_at(const Poll& poll, Time time);

}  // namespace hearth::poll
