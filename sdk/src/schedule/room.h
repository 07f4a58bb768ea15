// The room of schedules: what may be shown to members without their asking, when, and why. Read schedule.h
// first, then plan.h, then a file for each verb.
#pragma once

#include "hearth/room.h"
#include "schedule/schedule.h"

namespace hearth::schedule {

struct ScheduleRoom {
  using Document = Schedule;
  using Course = schedule::Course;
  using Sum = schedule::Sum;
  static constexpr std::string_view kind = "schedule";

  // lint.cpp
  static Lint<Schedule> lint(const Json& json, const Schedule* replaced, const Course& course);

  // admit.cpp; plan.cpp says when, facts.cpp what rules know, log.cpp and zone.cpp what is kept
  static bool is_ordered(const Schedule& schedule, const Act& act);
  static Result<Drafts> admit(const Situation<ScheduleRoom>& situation, const Act& act);
  static Texts texts(const Schedule& schedule, const Json& body);

  // fold.cpp
  static void fold(const Schedule& schedule, Course& course, Sum& sum, const Record* before,
                   const Record* after);
  static std::vector<std::string> uses(const Schedule& schedule);
  /// Rules look at a member's own records alone, so the sum hears nothing.
  static void hear(const Schedule& schedule, Sum& sum, const Record& echo);

  // view.cpp. There is one standing, "reader".
  static std::string standing(const Schedule& schedule, const Mine& mine, const Viewer& viewer);
  static Json shared(const Schedule& schedule, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Schedule& schedule, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Schedule& schedule, const Course& course, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Schedule& schedule, const Course& course, const Json& tally,
                    std::string_view standing);

  // json.cpp
  static Json to_json(const Schedule& schedule);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<ScheduleRoom>);
static_assert(Leans<ScheduleRoom>);

}  // namespace hearth::schedule
