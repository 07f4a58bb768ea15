// What a pulse is: its document, and the course and sum that are its state.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "hearth/record.h"
#include "pulse/heard.h"
#include "words/words.h"

namespace hearth::pulse {

using words::Words;

/// Those that the page words by itself.
inline constexpr std::array<std::string_view, 5> kItems = {"known", "heard", "helped", "safe", "belong"};
inline constexpr std::array<std::string_view, 7> kReasons = {
    "no_time", "not_for_me", "too_much", "felt_unsafe", "found_elsewhere", "done_here", "other"};

/// A question, or a reason to leave. Without words: one that the page words by itself.
struct Worded {
  std::string id;
  Words words;
};

struct Exit {
  std::vector<Worded> reasons;
  std::int64_t quiet_days = 0;
  std::int64_t quiet_times = 0;
};

struct Pulse {
  Words title;  // null: none
  std::vector<std::string>
      languages;  // the first is the one that plain texts are written in; empty: not said
  std::vector<Worded> items;
  std::int64_t every = 0;         // days of a round
  std::optional<Exit> exit;       // none: nobody is asked why they leave
  std::vector<std::string> uses;  // documents whose records are acts, by which silence is noticed
};

/// How many gave each of the five points.
using Points = std::array<std::int64_t, 5>;

/// What one round says of one item.
struct Answers {
  std::string item;
  std::int64_t n = 0;  // 0: fewer than kFew, or nobody
  Points points = {};  // all 0 where n is

  friend bool operator==(const Answers&, const Answers&) = default;
};

/// A round that is closed.
struct Round {
  std::int64_t number = 1;
  Time began = 0, ended = 0;
  std::vector<Answers> items;

  friend bool operator==(const Round&, const Round&) = default;
};

/// All of it stands in the clock's record.
struct Course {
  Time due = 0;             // the end of the round
  std::int64_t round = 1;   // that is open
  Time began = 0;           // 0: the clock is yet to begin it; it can be answered all the same
  std::vector<Round> past;  // newest first

  friend bool operator==(const Course&, const Course&) = default;
};

using Count = std::int64_t;  // of records; below zero only while changes of several hubs are under way

/// By the round that they answer (0: none) and their time, which is all that silence is noticed by.
using Acts = std::map<std::pair<std::int64_t, Time>, Count>;

/// What stewards say came of it.
struct Did {
  Count count = 0;
  Time time = 0;
  Json body;
};

struct Sum {
  std::int64_t closed = 0;  // rounds
  std::map<std::int64_t, std::map<std::string, Points, std::less<>>>
      answers;                                                     // by round, of those not closed, and item
  std::map<std::string, Acts, std::less<>> acts;                   // by member, here
  std::map<std::string, std::map<Time, Count>, std::less<>> asks;  // by the member who was asked
  std::map<std::string, std::map<std::string, Count>, std::less<>> exits;  // by member and reason
  std::map<std::tuple<std::string, std::string, std::int64_t>, Did> did;   // by key, author, revision
  Heard heard;  // of used documents; no part of a checkpoint

  [[nodiscard]] bool is_blank() const {
    return closed == 0 && answers.empty() && acts.empty() && asks.empty() && exits.empty() && did.empty();
  }
};

inline constexpr std::string_view kAnswerKey = "answer-";  // and the round
inline constexpr std::string_view kExitKey = "exit";
inline constexpr std::string_view kAskKey = "ask-";   // see ask.h
inline constexpr std::string_view kDidKey = "did-";   // and a name
inline constexpr std::string_view kExitTag = "exit";  // exits that say something in words

/// The one of that id, or null.
[[nodiscard]] const Worded* find_worded(const std::vector<Worded>& all, std::string_view id);

/// The round that a key answers; 0: it is no such key.
[[nodiscard]] std::int64_t round_of(std::string_view key);

/// What an admitted answer says; anything else says nothing, and its item is empty.
struct Answer {
  std::string item;
  std::int64_t value = 0;
};
[[nodiscard]] Answer answer_of(const Json& body);

/// The text of that name in an admitted body; empty when it is not there.
[[nodiscard]] std::string text_in(const Json& body, std::string_view name);

}  // namespace hearth::pulse
