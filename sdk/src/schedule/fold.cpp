#include <algorithm>

#include "schedule/limits.h"
#include "schedule/room.h"

namespace hearth::schedule {
namespace {

// Without a day the clock acts at once.
void set_due(Course& course, Time now) {
  course.due = course.today == 0 ? now : std::min(course.today + kDay, kMaxInteger);
}

}  // namespace

void ScheduleRoom::fold(const Schedule& /*schedule*/, Course& course, Sum& sum, const Record* before,
                        const Record* after) {
  const auto is_person = [](const Record* record) {
    return record != nullptr && !record->author.starts_with('@');
  };
  if (is_person(before)) --sum.records;
  if (is_person(after)) ++sum.records;
  if (after == nullptr) return;
  if (after->key == kClockKey && after->author == kClockAuthor) {
    const Json* today = after->body.find("today");
    course.today = today != nullptr && today->integer() != nullptr ? *today->integer() : 0;
    set_due(course, after->time);
  } else if (after->key == kDocumentKey) {
    set_due(course, after->time);
  }
}

std::vector<std::string> ScheduleRoom::uses(const Schedule& schedule) {
  return schedule.uses;
}

void ScheduleRoom::hear(const Schedule& /*schedule*/, Sum& /*sum*/, const Record& /*echo*/) {}

}  // namespace hearth::schedule
