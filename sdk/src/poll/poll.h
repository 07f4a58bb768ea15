// What a poll is: its document, and the course and sum that are its state.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"

namespace hearth::poll {

// The words stand in the order of the enumeration, here and nowhere else.
enum class Method { single, multiple, approval };
inline constexpr std::string_view kMethods[] = {"single", "multiple", "approval"};

// When results can be seen. To see them only after voting is the default: those who see a count first tend to
// follow it.
enum class Results { always, after_vote, after_close };
inline constexpr std::string_view kResults[] = {"always", "after-vote", "after-close"};

// How far a poll has come; it never goes back.
enum class Phase { waiting, open, closed };
inline constexpr std::string_view kPhases[] = {"waiting", "open", "closed"};

struct Option {
  std::string id;
  std::string label;
  std::string description;  // empty: none

  friend bool operator==(const Option&, const Option&) = default;
};

struct Poll {
  std::string question;
  std::string description;  // empty: none
  std::vector<Option> options;
  Method method = Method::single;
  std::int64_t min = 0, max = 0;  // how many one may choose; multiple only
  Time opens = 0, closes = 0;     // 0: from the first version on; never
  Results results = Results::after_vote;
  bool changeable = true;
  bool shuffle = false;
  bool write_ins = false;

  friend bool operator==(const Poll&, const Poll&) = default;
};

struct Course {
  Phase phase = Phase::waiting;
  Time due = 0;

  friend bool operator==(const Course&, const Course&) = default;
};

/// Counts over the ballots that count. While changes of several hubs are under way they can be below zero for
/// a moment: a change may be folded before the one it replaces.
struct Sum {
  std::int64_t turnout = 0;                                 // ballots
  std::int64_t guests = 0;                                  // of them, by guests
  std::int64_t abstained = 0;                               // of them, without any choice
  std::int64_t write_ins = 0;                               // of them, with an answer of one's own
  std::map<std::string, std::int64_t, std::less<>> counts;  // by option; those that are zero are left out

  friend bool operator==(const Sum&, const Sum&) = default;
};

/// The body of a record under kBallotKey.
struct Ballot {
  std::vector<std::string> choice;  // ids of options
  std::string write_in;             // empty: none

  [[nodiscard]] bool abstains() const { return choice.empty() && write_in.empty(); }
  [[nodiscard]] std::int64_t chosen() const {
    return static_cast<std::int64_t>(choice.size()) + (write_in.empty() ? 0 : 1);
  }
};

inline constexpr std::string_view kBallotKey = "ballot";
inline constexpr std::string_view kWriteInTag = "write-in";

template <class Enum>
std::string_view word(std::span<const std::string_view> words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

/// The option of that id, or null.
const Option* find_option(const Poll& poll, std::string_view id);

/// How far the poll has come by that time, if nothing but time decides.
Phase phase_at(const Poll& poll, Time time);

/// Reads a ballot that was admitted. What is no ballot reads as an abstention.
Ballot ballot_of(const Json& body);
Json::Object body_of(const Ballot& ballot);

}  // namespace hearth::poll
