// The pulse room: how a community is, asked one question at a time; why people leave; what came of it. Read
// pulse.h first, then a file for each verb.
#pragma once

#include "hearth/room.h"
#include "pulse/pulse.h"

namespace hearth::pulse {

struct PulseRoom {
  using Document = Pulse;
  using Course = pulse::Course;
  using Sum = pulse::Sum;
  static constexpr std::string_view kind = "pulse";
  /// They go to the stewards alone, or come from them.
  static constexpr bool texts_wait = false;

  // lint.cpp
  static Lint<Pulse> lint(const Json& json, const Pulse* replaced, const Course& course);

  // admit.cpp; rotation.cpp says what is asked, ask.cpp who may be asked whether they leave (with quiet.cpp),
  // and rounds.cpp closes a round
  static bool is_ordered(const Pulse& pulse, const Act& act);
  static Result<Drafts> admit(const Situation<PulseRoom>& situation, const Act& act);
  static Texts texts(const Pulse& pulse, const Json& body);

  // fold.cpp, with heard.cpp
  static void fold(const Pulse& pulse, Course& course, Sum& sum, const Record* before, const Record* after);
  static std::vector<std::string> uses(const Pulse& pulse);
  static void hear(const Pulse& pulse, Sum& sum, const Record& echo);

  // view.cpp, with the numbers of interval.cpp. The standing is "steward" or "reader".
  static std::string standing(const Pulse& pulse, const Mine& mine, const Viewer& viewer);
  static Json shared(const Pulse& pulse, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Pulse& pulse, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Pulse& pulse, const Course& course, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Pulse& pulse, const Course& course, const Json& tally, std::string_view standing);

  // json.cpp; the sum in sum_json.cpp
  static Json to_json(const Pulse& pulse);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<PulseRoom>);
static_assert(Leans<PulseRoom>);
static_assert(GoesToStewards<PulseRoom>);

}  // namespace hearth::pulse
