// The prompt room: a ladder of questions from light to personal, and answers that are seen by those who give
// theirs. Read prompt.h first, then reach.h, then a file for each verb.
#pragma once

#include "hearth/room.h"
#include "prompt/prompt.h"

namespace hearth::prompt {

struct PromptRoom {
  using Document = Ladder;
  using Course = prompt::Course;
  using Sum = prompt::Sum;
  static constexpr std::string_view kind = "prompt";

  // lint.cpp
  static Lint<Ladder> lint(const Json& json, const Ladder* replaced, const Course& course);

  // admit.cpp, with reach.cpp
  static bool is_ordered(const Ladder& ladder, const Act& act);
  static Result<Drafts> admit(const Situation<PromptRoom>& situation, const Act& act);
  static Texts texts(const Ladder& ladder, const Json& body);

  // fold.cpp
  static void fold(const Ladder& ladder, Course& course, Sum& sum, const Record* before, const Record* after);

  // view.cpp, with reach.cpp. The standing is "inside" or "outside" the group.
  static std::string standing(const Ladder& ladder, const Mine& mine, const Viewer& viewer);
  static Json shared(const Ladder& ladder, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Ladder& ladder, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Ladder& ladder, const Course& course, const Mine& mine, const Viewer& viewer,
                   const std::vector<Record>& records);
  static Json tally(const Ladder& ladder, const Course& course, const Json& tally, std::string_view standing);

  // json.cpp
  static Json to_json(const Ladder& ladder);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<PromptRoom>);
static_assert(GivesToSee<PromptRoom>);

}  // namespace hearth::prompt
