// Schedules in normal form, and the checkpoint form of course and sum.
#include "hearth/text.h"
#include "json/build.h"
#include "json/decode.h"
#include "schedule/limits.h"
#include "schedule/room.h"

namespace hearth::schedule {
namespace {

Json item_json(const Item& item) {
  Json::Object members = object_of({{"id", item.id}, {"show", item.show}, {"survey", item.survey}});
  words::write_words(members, "why", item.why);
  if (item.rule) members.emplace_back("if", item.rule.json());
  if (item.from != 0) members.emplace_back("from", format_time(item.from));
  if (item.until != 0) members.emplace_back("until", format_time(item.until));
  if (item.every != 0) members.emplace_back("every", item.every);
  return members;
}

}  // namespace

Json ScheduleRoom::to_json(const Schedule& schedule) {
  Json::Array items;
  for (const Item& item : schedule.items) items.push_back(item_json(item));
  const Quiet& quiet = schedule.quiet;
  Json::Object members = object_of({{"kind", kind},
                                    {"items", std::move(items)},
                                    {"perDay", kPerDay.loosest},
                                    {"perWeek", schedule.per_week},
                                    {"surveyDays", schedule.survey_days},
                                    {"coolDays", schedule.cool_days},
                                    {"quiet", object_of({{"from", quiet.from}, {"to", quiet.to}})}});
  words::write_words(members, "title", schedule.title);
  if (!schedule.languages.empty())
    members.emplace_back("languages", Json::Array(schedule.languages.begin(), schedule.languages.end()));
  if (!schedule.uses.empty())
    members.emplace_back("uses", Json::Array(schedule.uses.begin(), schedule.uses.end()));
  return members;
}

Json ScheduleRoom::to_json(const Course& course) {
  Json::Object members;
  if (course.today != 0) members.emplace_back("today", course.today);
  if (course.due != 0) members.emplace_back("due", course.due);
  return members;
}

Json ScheduleRoom::to_json(const Sum& sum) {
  return object_of({{"records", sum.records}});
}

Result<Course> ScheduleRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  Course course;
  course.today = fields.integer("today", 1, kMaxInteger, 0);
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

Result<Sum> ScheduleRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"records"});
  Sum sum;
  sum.records = fields.integer("records", -kMaxInteger, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::schedule
