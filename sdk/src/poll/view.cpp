#include <algorithm>

#include "json/build.h"
#include "poll/percent.h"
#include "poll/room.h"
#include "text/random.h"

namespace hearth::poll {
namespace {

constexpr std::string_view kVoted = "voted";
constexpr std::string_view kReader = "reader";

// Why the results are hidden from that standing; null when they are not. Nobody sees more, whatever their
// role.
Json hidden(const Poll& poll, const Course& course, std::string_view standing) {
  if (course.phase == Phase::closed || poll.results == Results::always) return {};
  if (poll.results == Results::after_close) return "until-close";
  return standing == kVoted ? Json() : Json("until-vote");
}

// Nobody is shown the moment in which a count is below zero.
std::int64_t shown(std::int64_t count) {
  return std::max<std::int64_t>(count, 0);
}

std::vector<std::int64_t> counts_of(const Poll& poll, const Sum& sum) {
  std::vector<std::int64_t> counts;
  for (const Option& option : poll.options) {
    const auto found = sum.counts.find(option.id);
    counts.push_back(found == sum.counts.end() ? 0 : shown(found->second));
  }
  return counts;
}

Json::Array leading(const Poll& poll, const std::vector<std::int64_t>& counts) {
  Json::Array ids;
  const std::int64_t most = *std::max_element(counts.begin(), counts.end());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (most > 0 && counts[i] == most) ids.emplace_back(poll.options[i].id);
  }
  return ids;
}

Json results(const Poll& poll, const Sum& sum) {
  const std::vector<std::int64_t> counts = counts_of(poll, sum);
  std::vector<std::int64_t> answers = counts;  // those of one's own come last
  if (poll.write_ins) answers.push_back(shown(sum.write_ins));
  const std::int64_t chose = shown(sum.turnout - sum.abstained);
  const std::vector<std::int64_t> percents =
      poll.method == Method::single ? shares(answers) : ratios(answers, chose);

  Json::Array options;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    options.push_back(
        object_of({{"id", poll.options[i].id}, {"count", counts[i]}, {"percent", percents[i]}}));
  }
  Json::Object results = object_of({{"options", std::move(options)},
                                    {"abstained", shown(sum.abstained)},
                                    {"leading", leading(poll, counts)}});
  if (poll.write_ins) {
    results.emplace_back("writeIn", object_of({{"count", answers.back()}, {"percent", percents.back()}}));
  }
  return results;
}

Json::Array order_for(const Poll& poll, std::int64_t seed) {
  Json::Array ids;
  if (!poll.shuffle) {
    for (const Option& option : poll.options) ids.emplace_back(option.id);
    return ids;
  }
  for (std::size_t i : text::shuffled(poll.options.size(), static_cast<std::uint64_t>(seed))) {
    ids.emplace_back(poll.options[i].id);
  }
  return ids;
}

std::string_view can(const Poll& poll, const Course& course, bool voted) {
  if (course.phase != Phase::open) return "nothing";
  if (!voted) return "vote";
  return poll.changeable ? "change" : "nothing";
}

}  // namespace

std::string PollRoom::standing(const Poll& poll, const Mine& mine, const Viewer& viewer) {
  const bool voted = find_mine(mine, viewer.actor.id, kBallotKey) != nullptr;
  return std::string(voted && poll.results == Results::after_vote ? kVoted : kReader);
}

Json PollRoom::shared(const Poll& poll, const Course& course, const Sum& sum, std::string_view standing) {
  Json why = hidden(poll, course, standing);
  Json seen = why.is_null() ? results(poll, sum) : Json();
  return object_of({{"status", word(kPhases, course.phase)},
                    {"turnout", shown(sum.turnout)},
                    {"guests", shown(sum.guests)},
                    {"hidden", std::move(why)},
                    {"results", std::move(seen)}});
}

Json PollRoom::own(const Poll& poll, const Course& course, const Mine& mine, const Viewer& viewer) {
  const Record* record = find_mine(mine, viewer.actor.id, kBallotKey);
  Json ballot;
  if (record != nullptr) {
    Json::Object members = body_of(ballot_of(record->body));
    members.emplace_back("time", record->time);
    ballot = std::move(members);
  }
  return object_of({{"ballot", std::move(ballot)},
                    {"order", order_for(poll, viewer.seed)},
                    {"can", can(poll, course, record != nullptr)}});
}

Json PollRoom::page(const Poll& poll, const Course& course, std::string_view standing,
                    const std::vector<Record>& records) {
  Json::Array items;
  if (!hidden(poll, course, standing).is_null()) return items;
  for (const Record& record : records) {
    const std::string write_in = ballot_of(record.body).write_in;
    if (!write_in.empty()) items.push_back(object_of({{"id", record.id}, {"writeIn", write_in}}));
  }
  return items;
}

}  // namespace hearth::poll
