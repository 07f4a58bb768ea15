#include "json/decode.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

// Adds a ballot (by = 1) or takes it out again (by = -1).
void add(Sum& sum, const Record& record, std::int64_t by) {
  const Ballot ballot = ballot_of(record.body);
  sum.turnout += by;
  if (is_guest(record.author)) sum.guests += by;
  if (ballot.abstains()) sum.abstained += by;
  if (!ballot.write_in.empty()) sum.write_ins += by;
  for (const std::string& id : ballot.choice) {
    const auto count = sum.counts.try_emplace(id, 0).first;
    count->second += by;
    if (count->second == 0) sum.counts.erase(count);
  }
}

// A new version can move what is due, even where the phase stays.
void advance(const Poll& poll, Course& course, Phase phase) {
  course.phase = std::max(course.phase, phase);
  course.due = course.phase == Phase::waiting ? poll.opens : course.phase == Phase::open ? poll.closes : 0;
}

// What the clock decided stands in its record.
Phase phase_of(const Json& body) {
  Errors errors;
  Fields fields(body, "", errors);
  return static_cast<Phase>(fields.word("status", kPhases, 0));
}

}  // namespace

void PollRoom::fold(const Poll& poll, Course& course, Sum& sum, const Record* before, const Record* after) {
  if (before != nullptr && before->key == kBallotKey) add(sum, *before, -1);
  if (after == nullptr) return;
  if (after->key == kBallotKey) add(sum, *after, 1);
  if (after->key == kClockKey) advance(poll, course, phase_of(after->body));
  if (after->key == kDocumentKey) advance(poll, course, phase_at(poll, after->time));
}

}  // namespace hearth::poll
