// What a flow is: its document, the run of one member, and the sum of all runs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "flow/condition.h"
#include "hearth/record.h"
#include "words/words.h"

namespace hearth::flow {

// The words stand in the order of the enumeration.
enum class Kind { welcome, purpose, benefits, agreement, question, profile, checklist, meet, done };
inline constexpr std::string_view kKinds[] = {"welcome", "purpose",   "benefits", "agreement", "question",
                                              "profile", "checklist", "meet",     "done"};

// How a question is answered.
enum class Answer { single, multiple, interests, scale, text };
inline constexpr std::string_view kAnswers[] = {"single", "multiple", "interests", "scale", "text"};

// Where somebody goes on who left in the middle of a group.
enum class Resume { step, start };
inline constexpr std::string_view kResumes[] = {"step", "start"};

using words::read_languages;
using words::Reading;
using words::text_in;
using words::Words;
using words::write_words;

struct Way {
  Condition when;  // none: always
  std::string to;
};

struct Variable {
  std::string name;
  Condition value;
};

struct Option {
  std::string id;
  Words label;
};

struct Question {
  Answer answer = Answer::single;
  std::vector<Option> options;    // single, multiple, interests
  std::int64_t min = 0, max = 0;  // how many options; the ends of a scale; max: characters of a text
  Words low, high;                // what the ends of a scale mean
};

struct Field {
  std::string id;
  Words label;
  std::int64_t max = 0;  // characters
  bool required = true;
};

struct Item {
  std::string id;
  Words label;
  std::string in;    // ticked by a record of the member's in this document ("poll/lunch"); empty: by hand
  std::string key;   // of that record; empty: any
  std::string href;  // where it is done; empty: nowhere in particular
};

struct Clause {
  std::string id;
  Words text;
};

/// What members agree to. Consent is to one version of it.
struct Terms {
  std::int64_t version = 1;
  std::vector<Clause> clauses;
  Words process;  // what happens when somebody breaks it; null: not said
};

struct Agreement {
  Terms terms;
  std::vector<Terms> earlier;  // newest first, to show what changed
};

struct Step {
  std::string id;
  Kind kind = Kind::welcome;
  Words title, text;
  std::int64_t minutes = 0;
  bool required = false;  // cannot be skipped
  bool contributes = false;
  std::string group;  // empty: none
  Condition show_if;
  std::vector<Way> next;  // empty: the step that follows
  std::vector<Variable> set;
  Condition valid;  // of the answer
  Words invalid;    // what is said where it is not
  Question question;
  Agreement agreement;
  std::vector<Field> fields;
  std::vector<Item> items;
  std::string href;  // meet: where
};

struct Purpose {
  Words who, what, why_now, not_for;
};

struct Benefit {
  std::string id;
  Words text;
  std::string step;  // that leads to it
};

struct Group {
  std::string id;
  Words title;
  Resume resume = Resume::step;
};

/// A letter over the member's own answers, which `member` has to approve before it goes out under `name`.
struct Welcome {
  Words letter;  // null: there is none
  std::string member;
  std::string name;
};

struct Flow {
  Words title;
  std::vector<std::string>
      languages;  // the first is the one that plain texts are written in; empty: not said
  Purpose purpose;
  std::vector<Benefit> benefits;
  std::vector<Group> groups;
  std::vector<Step> steps;
  Welcome welcome;
  std::vector<std::string> uses;  // documents whose records conditions or checklists look at
};

struct Course {
  Time due = 0;  // nothing here waits for the clock

  friend bool operator==(const Course&, const Course&) = default;
};

/// How many runs reached, skipped or are at a step.
struct Passage {
  std::int64_t reached = 0, skipped = 0, here = 0;

  friend bool operator==(const Passage&, const Passage&) = default;
};

struct Sum {
  std::int64_t runs = 0, done = 0;
  std::map<std::string, Passage, std::less<>> steps;  // by id; those that are zero are left out

  [[nodiscard]] bool is_blank() const { return runs == 0 && done == 0 && steps.empty(); }
};

inline constexpr std::string_view kRunKey = "run";
inline constexpr std::string_view kAgreedKey = "agreed-";    // and the step, and the version
inline constexpr std::string_view kWelcomeKey = "welcome-";  // and the id of the run it answers
inline constexpr std::string_view kArrivedTag = "arrived";   // runs that came to an end

/// The step of that id, or null. index_of: its place, or steps.size().
[[nodiscard]] const Step* find_step(const Flow& flow, std::string_view id);
[[nodiscard]] std::size_t index_of(const Flow& flow, std::string_view id);

/// True where an answer is asked for, not just a look.
[[nodiscard]] bool asks(const Step& step);

/// The clause of that id, or null.
[[nodiscard]] const Clause* find_clause(const Terms& terms, std::string_view id);

}  // namespace hearth::flow
