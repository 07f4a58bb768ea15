#include <algorithm>

#include "json/build.h"
#include "poll/ballot.h"
#include "poll/ledger.h"
#include "poll/methods.h"
#include "poll/results.h"
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

// Without author and time: what an export shows.
Json shown_ballot(const Json& body) {
  Json::Object shown = object_of({{"ballot", opened(body)}});
  for (const auto* name : {"leaf", "salt"}) {
    if (const Json* member = body.find(name)) shown.emplace_back(name, *member);
  }
  return shown;
}

// What is kept back was not the last word.
std::string_view can(const Poll& poll, const Course& course, const Record* ballot) {
  if (course.phase != Phase::open) return "nothing";
  if (ballot == nullptr) return "vote";
  const bool waits = is_whole() && ballot->status != Status::live;
  return poll.changeable || waits ? "change" : "nothing";
}

}  // namespace

std::string PollRoom::standing(const Poll& poll, const Mine& mine, const Viewer& viewer) {
  const bool voted = find_mine(mine, viewer.actor.id, kBallotKey) != nullptr;
  return std::string(voted && poll.results == Results::after_vote ? kVoted : kReader);
}

Json PollRoom::shared(const Poll& poll, const Course& course, const Sum& sum, const Json& tally,
                      std::string_view standing) {
  Json why = hidden(poll, course, standing);
  Json seen = why.is_null() ? results(poll, course, sum, tally) : Json();
  return object_of({{"status", word(kPhases, course.phase)},
                    {"turnout", shown(poll, course, sum.turnout)},
                    {"guests", shown(poll, course, sum.guests)},
                    {"hidden", std::move(why)},
                    {"results", std::move(seen)}});
}

Json PollRoom::tally(const Poll& poll, const Course& course, const Json& tally, std::string_view standing) {
  if (!is_whole()) return {};
  const bool open = course.phase != Phase::closed;
  return hidden(poll, course, standing).is_null() && !(poll.anonymous && open) ? tally : Json();
}

Json PollRoom::own(const Poll& poll, const Course& course, const Mine& mine, const Viewer& viewer) {
  const Record* record = find_mine(mine, viewer.actor.id, kBallotKey);
  Json ballot;
  if (record != nullptr) {
    Json::Object members = body_of(poll, ballot_of(record->body));
    members.emplace_back("time", record->time);
    ballot = std::move(members);
  }
  Json::Object own = object_of({{"ballot", std::move(ballot)},
                                {"order", order_for(poll, viewer.seed)},
                                {"can", can(poll, course, record)}});
  if (is_whole() && record != nullptr && poll.verifiable)
    own.emplace_back("receipt", receipt_of(record->body));
  return own;
}

Json PollRoom::page(const Poll& poll, const Course& course, std::string_view standing,
                    const std::vector<Record>& records) {
  Json::Array items;
  if (!hidden(poll, course, standing).is_null()) return items;
  // An answer of one's own is one ballot, shown as it comes. Only where answers are to be agreed with, it has
  // to be.
  if (withheld(poll, course) > 0 && form_of(poll.method) != Form::text) return items;
  for (const Record& record : records) {
    if (is_whole() && record.key != kBallotKey) continue;
    if (is_whole() && poll.verifiable) {
      if (course.phase == Phase::closed) items.push_back(shown_ballot(record.body));
      continue;
    }
    const std::string write_in = ballot_of(record.body).write_in;
    if (write_in.empty()) continue;
    Json::Object item = object_of({{"id", record.id}, {"writeIn", write_in}});
    if (form_of(poll.method) == Form::text) item.emplace_back("answer", digest_of(write_in));
    items.emplace_back(std::move(item));
  }
  return items;
}

}  // namespace hearth::poll
