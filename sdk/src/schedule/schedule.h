// What a schedule is: its document, and the course and sum that are its state.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "flow/condition.h"
#include "hearth/record.h"
#include "words/words.h"

namespace hearth::schedule {

using words::Words;

/// What may be shown to members without their asking.
struct Item {
  std::string id;
  std::string show = {};      // the address of a document
  bool survey = false;        // it counts as one
  flow::Condition rule = {};  // empty: for everybody
  Words why = {};             // "Why do I see this?"
  Time from = 0, until = 0;   // 0: open
  std::int64_t every = 0;     // days after which it may come again once it was done; 0: it does not
};

/// Hours of the member's own day at which nothing is shown: from one until the other of the next day.
struct Quiet {
  std::int64_t from = 0, to = 0;
};

struct Schedule {
  Words title;                         // null: none
  std::vector<std::string> languages;  // the first is the one that plain texts are written in
  std::vector<Item> items;             // as they are offered
  std::vector<std::string> uses;       // documents that rules look at
  std::int64_t per_week = 0;
  std::int64_t survey_days = 0;  // between two surveys
  std::int64_t cool_days = 0;    // for which an item rests
  Quiet quiet;
};

struct Course {
  Time due = 0;    // the end of the day
  Time today = 0;  // the begin of the day in UTC that rules see; 0: the clock is yet to say

  friend bool operator==(const Course&, const Course&) = default;
};

/// Nobody sees what was shown to others, so nothing is added up but that there is something.
struct Sum {
  std::int64_t records = 0;  // of people; below zero only while changes of several hubs are under way

  [[nodiscard]] bool is_blank() const { return records == 0; }
};

inline constexpr std::string_view kLogKey = "log";    // see log.h
inline constexpr std::string_view kZoneKey = "zone";  // see zone.h
inline constexpr std::string_view kOffKey = "off";

/// The one of that id, or null.
[[nodiscard]] const Item* find_item(const Schedule& schedule, std::string_view id);

/// The whole number of times that `size` fits below `time`, which may be below zero.
[[nodiscard]] std::int64_t whole(Time time, Time size);

/// The begin of that day in UTC.
[[nodiscard]] Time day_of(Time time);

}  // namespace hearth::schedule
