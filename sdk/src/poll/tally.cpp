#include "json/build.h"
#include "poll/clock.h"
#include "poll/methods.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

std::vector<std::string> ids_of(const Poll& poll) {
  std::vector<std::string> ids;
  for (const Option& option : poll.options) ids.push_back(option.id);
  return ids;
}

std::vector<count::Rules> rules_of(const Poll& poll) {
  std::vector<count::Rules> rules;
  for (const count::Method method : poll.counts) {
    const bool several = count::fills_seats(method);
    rules.push_back({.method = method,
                     .seats = several ? static_cast<std::size_t>(poll.seats) : 1,
                     .strength = poll.strength,
                     .marked = form_of(poll.method) != Form::ranking,
                     .top = static_cast<std::uint16_t>(marks_of(poll).max)});
  }
  return rules;
}

}  // namespace

bool PollCounts::takes_long(const Poll& poll) {
  return decides(poll);
}

// Before the close nothing is drawn: a tie is shown as a tie.
Json PollCounts::count(const Poll& poll, const Course& course, const Sum& sum) {
  const std::vector<std::string> ids = ids_of(poll);
  const std::string key = course.phase == Phase::closed ? draw_key(poll, course.lots) : std::string();
  std::optional<count::Draw> draw;
  if (!key.empty()) draw = count::draw(key, ids);
  Json::Array tallies;
  for (const count::Tally& tally : count::count(sum.box.profile(ids), ids.size(), rules_of(poll), draw)) {
    tallies.push_back(count::to_json(tally, ids));
  }
  return object_of({{"ballots", sum.turnout},
                    {"status", word(kPhases, course.phase)},
                    {"draw", key},
                    {"tallies", std::move(tallies)}});
}

}  // namespace hearth::poll
