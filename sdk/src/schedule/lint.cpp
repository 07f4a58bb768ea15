#include <algorithm>

#include "hearth/text.h"
#include "json/decode.h"
#include "schedule/facts.h"
#include "schedule/limits.h"
#include "schedule/room.h"
#include "words/document.h"

namespace hearth::schedule {
namespace {

using words::Reading;

// A cap can be made stricter, and not looser.
std::int64_t read_cap(Fields& fields, std::string_view name, const CapRule& rule) {
  const std::int64_t value = fields.integer(name, 0, kMaxInteger, rule.loosest);
  const auto [low, high] = std::minmax(rule.loosest, rule.strictest);
  if (value >= low && value <= high) return value;
  const bool rises = rule.strictest > rule.loosest;
  if ((value < low) == rises || low == high) {
    fields.fail(name, Code::cap_loosened, {{"max", rule.loosest}});
  } else {
    fields.fail(name, Code::out_of_range, {{"min", low}, {"max", high}});
  }
  return rule.loosest;
}

Quiet read_quiet(Fields& fields, Errors& errors) {
  const Json* json = fields.any("quiet");
  if (json == nullptr) return {kQuietFrom.loosest, kQuietTo.loosest};
  Fields part(*json, fields.path_of("quiet"), errors);
  const Quiet quiet{read_cap(part, "from", kQuietFrom), read_cap(part, "to", kQuietTo)};
  part.refuse_others();
  return quiet;
}

flow::Condition read_rule(Fields& fields, const std::vector<std::string>& uses, Errors& errors) {
  const Json* json = fields.any("if");
  if (json == nullptr) return {};
  flow::Condition rule(*json, fields.path_of("if"), errors);
  for (const std::string& place : rule.reads()) {
    if (!is_fact(place, uses)) fields.fail("if", Code::unknown_value, {{"allowed", kFacts}});
  }
  return rule;
}

Item read_item(const Json& json, const std::string& path, const Schedule& schedule, Reading& reading) {
  Fields fields(json, path, reading.errors);
  fields.require({"id", "show", "why"});
  Item item{.id = fields.id("id"),
            .show = fields.string("show"),
            .survey = fields.flag("survey", false),
            .rule = read_rule(fields, schedule.uses, reading.errors),
            .why = reading.words(fields, "why", kWhy),
            .from = fields.time("from"),
            .until = fields.time("until"),
            .every = fields.integer("every", 1, kMostEvery, 0)};
  if (!item.show.empty() && !is_address(item.show)) fields.fail("show", Code::bad_address);
  if (item.until != 0 && item.until <= item.from) fields.fail("until", Code::closes_before_opens);
  fields.refuse_others();
  return item;
}

void read_items(Fields& fields, Schedule& schedule, Reading& reading) {
  const Json::Array* items = fields.array("items", 1, kMaxItems);
  if (items == nullptr) return;
  for (const Json& json : *items) {
    const std::string path = pointer(fields.path_of("items"), schedule.items.size());
    Item item = read_item(json, path, schedule, reading);
    if (!item.id.empty() && find_item(schedule, item.id) != nullptr && reading.errors.size() < kMaxErrors)
      reading.errors.push_back({Code::duplicate_id, pointer(path, "id"), {{"id", item.id}}});
    schedule.items.push_back(std::move(item));
  }
}

Schedule read_schedule(Fields& fields, Reading& reading) {
  fields.require({"kind", "items"});
  Schedule schedule;
  schedule.languages = words::read_head(fields, reading, ScheduleRoom::kind);
  schedule.title = reading.words(fields, "title", kTitle);
  schedule.uses = words::read_names(fields, "uses", kMaxUses, is_address, Code::bad_address);
  read_items(fields, schedule, reading);
  read_cap(fields, "perDay", kPerDay);
  schedule.per_week = read_cap(fields, "perWeek", kPerWeek);
  schedule.survey_days = read_cap(fields, "surveyDays", kSurveyDays);
  schedule.cool_days = read_cap(fields, "coolDays", kCoolDays);
  schedule.quiet = read_quiet(fields, reading.errors);
  return schedule;
}

}  // namespace

Lint<Schedule> ScheduleRoom::lint(const Json& json, const Schedule* /*replaced*/, const Course& /*course*/) {
  Lint<Schedule> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Schedule schedule = read_schedule(fields, reading);
  fields.refuse_others();
  words::settle(lint, json, std::move(schedule));
  return lint;
}

}  // namespace hearth::schedule
