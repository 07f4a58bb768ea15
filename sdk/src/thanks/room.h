// The room of thanks: from one member to another, with a reason; private, and counted nowhere. Read thanks.h
// first, then a file for each verb.
#pragma once

#include "hearth/room.h"
#include "thanks/thanks.h"

namespace hearth::thanks {

struct ThanksRoom {
  using Document = Thanks;
  using Course = thanks::Course;
  using Sum = thanks::Sum;
  static constexpr std::string_view kind = "thanks";

  // lint.cpp
  static Lint<Thanks> lint(const Json& json, const Thanks* replaced, const Course& course);

  // admit.cpp, with the caps of given.cpp
  static bool is_ordered(const Thanks& thanks, const Act& act);
  static Result<Drafts> admit(const Situation<ThanksRoom>& situation, const Act& act);
  static Texts texts(const Thanks& thanks, const Json& body);

  // fold.cpp, with month.cpp
  static void fold(const Thanks& thanks, Course& course, Sum& sum, const Record* before, const Record* after);

  // view.cpp. There is one standing, "reader".
  static std::string standing(const Thanks& thanks, const Mine& mine, const Viewer& viewer);
  static Json shared(const Thanks& thanks, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Thanks& thanks, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Thanks& thanks, const Course& course, const Sum& sum, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Thanks& thanks, const Course& course, const Json& tally, std::string_view standing);

  // json.cpp
  static Json to_json(const Thanks& thanks);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<ThanksRoom>);

}  // namespace hearth::thanks
