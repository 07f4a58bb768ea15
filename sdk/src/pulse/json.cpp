// Pulses in normal form, and the checkpoint form of the course.
#include "json/build.h"
#include "json/decode.h"
#include "pulse/limits.h"
#include "pulse/room.h"
#include "pulse/rounds.h"

namespace hearth::pulse {
namespace {

Json::Array list_json(const std::vector<Worded>& all, std::string_view name) {
  Json::Array items;
  for (const Worded& one : all) {
    Json::Object members = object_of({{"id", one.id}});
    words::write_words(members, name, one.words);
    items.emplace_back(std::move(members));
  }
  return items;
}

Json exit_json(const Exit& exit) {
  return object_of({{"reasons", list_json(exit.reasons, "label")},
                    {"quietDays", exit.quiet_days},
                    {"quietTimes", exit.quiet_times}});
}

}  // namespace

Json PulseRoom::to_json(const Pulse& pulse) {
  Json::Object members =
      object_of({{"kind", kind}, {"items", list_json(pulse.items, "text")}, {"every", pulse.every}});
  words::write_words(members, "title", pulse.title);
  if (!pulse.languages.empty())
    members.emplace_back("languages", Json::Array(pulse.languages.begin(), pulse.languages.end()));
  if (pulse.exit) members.emplace_back("exit", exit_json(*pulse.exit));
  if (!pulse.uses.empty()) members.emplace_back("uses", Json::Array(pulse.uses.begin(), pulse.uses.end()));
  return members;
}

Json PulseRoom::to_json(const Course& course) {
  Json::Object members = body_of(course);
  if (course.due != 0) members.emplace_back("due", course.due);
  return members;
}

Result<Course> PulseRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  Course course = read_course(fields, errors);
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

}  // namespace hearth::pulse
