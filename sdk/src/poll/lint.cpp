#include "json/decode.h"
#include "poll/changes.h"
#include "poll/limits.h"
#include "poll/methods.h"
#include "poll/room.h"
#include "poll/rules.h"
#include "text/utf8.h"

namespace hearth::poll {
namespace {

void read_slot(Fields& fields, Option& option) {
  fields.require({"starts"});
  option.starts = fields.time("starts");
  option.ends = fields.time("ends");
  if (option.ends != 0 && option.ends <= option.starts) fields.fail("ends", Code::ends_before_starts);
}

Option read_option(const Json& json, const std::string& path, const Poll& poll, Errors& errors) {
  Fields fields(json, path, errors);
  fields.require({"id"});
  if (poll.method != Method::grid) fields.require({"label"});
  Option option;
  option.id = fields.id("id");
  option.label = fields.text("label", kLabel);
  option.description = fields.text("description", kOptionDescription);
  if (is_whole()) option.none = fields.flag("none", false);
  if (is_whole() && poll.method == Method::grid) read_slot(fields, option);
  const bool taken = !option.id.empty() && find_option(poll, option.id) != nullptr;
  if (taken) fields.fail("id", Code::duplicate_id, {{"id", option.id}});
  fields.refuse_others();
  return option;
}

void read_options(Fields& fields, Poll& poll, Errors& errors) {
  if (least_options(poll.method) > 0) fields.require({"options"});
  const Json::Array* items = fields.array("options", least_options(poll.method), kMaxOptions);
  if (items == nullptr) return;
  for (const Json& item : *items) {
    const std::string path = pointer(fields.path_of("options"), poll.options.size());
    poll.options.push_back(read_option(item, path, poll, errors));
  }
}

// How many one may choose at most, before anybody says so.
std::int64_t all_of(const Poll& poll) {
  const std::size_t options = poll.options.empty() ? kMaxOptions : poll.options.size();
  return static_cast<std::int64_t>(options) + (poll.write_ins ? 1 : 0);
}

void read_bounds(Fields& fields, Poll& poll) {
  if (!is_whole() && poll.method != Method::multiple) return refuse_for_method(fields, poll, {"min", "max"});
  switch (poll.method) {
    case Method::multiple:
      poll.min = fields.integer("min", 1, all_of(poll), 1);
      poll.max = fields.integer("max", poll.min, all_of(poll), all_of(poll));
      return;
    case Method::rating:
      poll.min = fields.integer("min", 0, kMaxMark - 1, 1);
      poll.max = fields.integer("max", poll.min + 1, kMaxMark, poll.min + 4);
      return;
    case Method::score:
      poll.max = fields.integer("max", 1, kMaxMark, 5);
      return refuse_for_method(fields, poll, {"min"});
    case Method::dots:
      poll.budget = fields.integer("budget", 1, kMaxBudget, 10);
      poll.max = fields.integer("max", 1, poll.budget, poll.budget);
      return refuse_for_method(fields, poll, {"min"});
    case Method::quadratic:
      poll.budget = fields.integer("budget", 1, kMaxBudget, 100);
      poll.max = kMaxMark;  // its square is kMaxBudget
      return refuse_for_method(fields, poll, {"min", "max"});
    default:
      return refuse_for_method(fields, poll, {"min", "max"});
  }
}

void read_times(Fields& fields, Poll& poll) {
  poll.opens = fields.time("opens");
  poll.closes = fields.time("closes");
  if (poll.opens != 0 && poll.closes != 0 && poll.closes <= poll.opens) {
    fields.fail("closes", Code::closes_before_opens);
  }
  if (poll.results == Results::after_close) fields.require({"closes"});
}

void read_write_ins(Fields& fields, Poll& poll) {
  poll.write_ins = fields.flag("writeIns", false);
  const bool fits = form_of(poll.method) == Form::choice && poll.method != Method::reactions;
  if (poll.write_ins && !fits) refuse_for_method(fields, poll, {"writeIns"});
}

Poll read_poll(Fields& fields, Errors& errors) {
  fields.require({"kind", "question"});
  fields.word("kind", std::span(&PollRoom::kind, 1), 0);
  fields.id("name");         // whose address it must match is the caller's to know
  fields.string("$schema");  // for editors
  Poll poll;
  poll.question = fields.text("question", kQuestion);
  poll.description = fields.text("description", kDescription);
  poll.method = static_cast<Method>(fields.word("method", known_methods(), 0));
  read_options(fields, poll, errors);
  poll.results =
      static_cast<Results>(fields.word("results", kResults, static_cast<std::size_t>(poll.results)));
  poll.changeable = fields.flag("changeable", poll.changeable);
  poll.shuffle = fields.flag("shuffle", poll.shuffle);
  read_write_ins(fields, poll);
  read_bounds(fields, poll);
  read_times(fields, poll);
  read_rules(fields, poll, errors);
  return poll;
}

std::int64_t options_of(const Poll& poll) {
  return static_cast<std::int64_t>(poll.options.size());
}

// So many options can be ranked in more ways than a community has members: one who was told to rank them in a
// certain way could be found among the ballots that are shown.
bool tells_apart(const Poll& poll) {
  return poll.verifiable && form_of(poll.method) == Form::ranking && options_of(poll) > kFewRanked;
}

Errors same_labels(const Poll& poll) {
  Errors warnings;
  for (std::size_t i = 0; i < poll.options.size(); ++i) {
    for (std::size_t j = 0; j < i && !poll.options[i].label.empty(); ++j) {
      if (text::fold_ascii(poll.options[i].label) != text::fold_ascii(poll.options[j].label)) continue;
      warnings.push_back(
          {Code::same_label, pointer(pointer("/options", i), "label"), {{"id", poll.options[j].id}}});
      break;
    }
  }
  return warnings;
}

}  // namespace

Lint<Poll> PollRoom::lint(const Json& json, const Poll* replaced, const Course& course) {
  Lint<Poll> lint;
  Fields fields(json, "", lint.errors);
  Poll poll = read_poll(fields, lint.errors);
  const bool reset = fields.flag("reset", false);
  fields.refuse_others();
  if (lint.errors.empty() && replaced != nullptr) {
    Errors changes = meaning_changes(*replaced, poll, course.phase);
    lint.resets = reset && !changes.empty();
    if (!reset) lint.errors = std::move(changes);
  }
  if (lint.errors.empty()) {
    lint.warnings = same_labels(poll);
    if (is_whole() && tells_apart(poll)) {
      lint.warnings.push_back({Code::ranking_identifies, "/verifiable", {{"options", options_of(poll)}}});
    }
    lint.document = std::move(poll);
  }
  lint.errors = in_reading_order(json, std::move(lint.errors));
  return lint;
}

}  // namespace hearth::poll
