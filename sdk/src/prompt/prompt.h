// What a ladder of prompts is: its document, and the course and sum that are its state.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "words/words.h"

namespace hearth::prompt {

using words::Words;

struct Prompt {
  std::string id;
  std::int64_t level = 0;  // 0 .. 4, from light to personal
  Words text;
  std::string theme;  // empty: none
};

/// Who goes first here, as others shall read it where the answer does not say.
struct Steward {
  std::string member;  // as the host names them, without "m:"; empty: it is not said
  std::string name;
};

struct Ladder {
  Words title;  // null: none
  std::vector<std::string>
      languages;      // the first is the one that plain texts are written in; empty: not said
  std::string group;  // a role; empty: it is for everybody
  Steward steward;
  bool looking = false;
  std::int64_t days = 0;       // between two levels
  std::int64_t exchanges = 0;  // on one level, before the next
  std::vector<Prompt> prompts;
  std::vector<std::string> retired;  // ids that were answered and taken out, in order
};

/// A steward has answered on that level.
struct Gate {
  Time time = 0;
  std::int64_t version = 1;

  friend bool operator==(const Gate&, const Gate&) = default;
};

struct Course {
  Time due = 0;  // never: the clock has nothing to do here
  std::map<std::int64_t, Gate> gates;

  friend bool operator==(const Course&, const Course&) = default;
};

using Count = std::int64_t;  // of records; below zero only while changes of several hubs are under way

/// How many have answered a prompt.
struct Given {
  Count members = 0, guests = 0;

  friend bool operator==(const Given&, const Given&) = default;
};

struct Sum {
  std::map<std::string, Given, std::less<>> answers;  // by prompt
  Count marks = 0;                                    // all other records

  [[nodiscard]] bool is_blank() const { return answers.empty() && marks == 0; }
};

inline constexpr std::string_view kAnswerKey = "answer-";  // and the prompt; also the tag of its answers
inline constexpr std::string_view kPassKey = "pass-";      // and the prompt
inline constexpr std::string_view kGateKey = "gate-";      // and the level
inline constexpr std::string_view kLadderKey = "ladder";
inline constexpr std::string_view kLimitKey = "limit";
inline constexpr std::string_view kPauseKey = "pause";
inline constexpr std::string_view kLookKey = "look";

/// The one of that id, or null. O(prompts).
[[nodiscard]] const Prompt* find_prompt(const Ladder& ladder, std::string_view id);

/// The prompt whose answers or passes have that key, beginning with `prefix`; null: there is none.
[[nodiscard]] const Prompt* prompt_of(const Ladder& ladder, std::string_view prefix, std::string_view key);

[[nodiscard]] std::string key_of(std::string_view prefix, std::string_view id);

[[nodiscard]] bool has_level(const Ladder& ladder, std::int64_t level);

/// The level of a gate's key; -1: it is none.
[[nodiscard]] std::int64_t gate_of(std::string_view key);

/// For whoever has answered it: somebody else has, too. Where guests cannot follow they do not help to go on.
[[nodiscard]] bool is_met(const Prompt& prompt, const Sum& sum);

/// The text of that name in an admitted body; empty when it is not there.
[[nodiscard]] std::string text_in(const Json& body, std::string_view name);

/// True where that member of a body is true.
[[nodiscard]] bool is_set(const Json& body, std::string_view name);

}  // namespace hearth::prompt
