// The flow room: onboarding, step by step. Read flow.h first, then a file for each verb.
#pragma once

#include "flow/flow.h"
#include "hearth/room.h"

namespace hearth::flow {

struct FlowRoom {
  using Document = Flow;
  using Course = flow::Course;
  using Sum = flow::Sum;
  static constexpr std::string_view kind = "flow";
  /// They go to the steward alone, so none has to wait for one.
  static constexpr bool texts_wait = false;

  // lint.cpp; steps are read in read_step.cpp, ways are followed in graph.cpp
  static Lint<Flow> lint(const Json& json, const Flow* replaced, const Course& course);

  // admit.cpp; answers are read in answer.cpp, and walk.cpp says where they lead
  static bool is_ordered(const Flow& flow, const Act& act);
  static Result<Drafts> admit(const Situation<FlowRoom>& situation, const Act& act);
  static Texts texts(const Flow& flow, const Json& body);

  // fold.cpp. Nothing but a member's own view depends on used documents, so hear() has nothing to add up.
  static void fold(const Flow& flow, Course& course, Sum& sum, const Record* before, const Record* after);
  static std::vector<std::string> uses(const Flow& flow);
  static void hear(const Flow& flow, Sum& sum, const Record& echo);

  // view.cpp. The standing is "steward", who sees the funnel, or "reader".
  static std::string standing(const Flow& flow, const Mine& mine, const Viewer& viewer);
  static Json shared(const Flow& flow, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Flow& flow, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Flow& flow, const Course& course, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Flow& flow, const Course& course, const Json& tally, std::string_view standing);

  // json.cpp
  static Json to_json(const Flow& flow);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<FlowRoom>);
static_assert(Leans<FlowRoom>);

}  // namespace hearth::flow
