// The poll room: read this first, then a file for each verb, in the order of the verbs.
#pragma once

#include "hearth/room.h"
#include "poll/poll.h"

namespace hearth::poll {

struct PollRoom {
  using Document = Poll;
  using Course = poll::Course;
  using Sum = poll::Sum;
  static constexpr std::string_view kind = "poll";

  // lint.cpp, with the rules of decisions in rules.cpp; what changes the meaning of ballots is told in
  // changes.cpp
  static Lint<Poll> lint(const Json& json, const Poll* replaced, const Course& course);

  // admit.cpp; ballots are read in read_ballot.cpp, and time passes in clock.cpp
  static bool is_ordered(const Poll& poll, const Act& act);
  static Result<Drafts> admit(const Situation<PollRoom>& situation, const Act& act);
  static Texts texts(const Poll& poll, const Json& body);

  // fold.cpp
  static void fold(const Poll& poll, Course& course, Sum& sum, const Record* before, const Record* after);

  // view.cpp, with the numbers in results.cpp. The standing is "voted" where a ballot opens the results, else
  // "reader".
  static std::string standing(const Poll& poll, const Mine& mine, const Viewer& viewer);
  static Json shared(const Poll& poll, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Poll& poll, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Poll& poll, const Course& course, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Poll& poll, const Course& course, const Json& tally, std::string_view standing);

  // json.cpp
  static Json to_json(const Poll& poll);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<PollRoom>);

/// The counts that take long, in tally.cpp.
struct PollCounts {
  static bool takes_long(const Poll& poll);
  static Json count(const Poll& poll, const Course& course, const Sum& sum);
};

static_assert(CountsOf<PollCounts, PollRoom>);

}  // namespace hearth::poll
