#include <algorithm>

#include "json/decode.h"
#include "poll/ballot.h"
#include "poll/clock.h"
#include "poll/ledger.h"
#include "poll/methods.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

// The first of the poll's groups that the voter belongs to, as the host says.
std::string group_of(const Poll& poll, const Actor& actor) {
  const auto own = [&](const std::string& group) { return actor.has_role(group); };
  const auto found = std::find_if(poll.groups.begin(), poll.groups.end(), own);
  return found == poll.groups.end() ? std::string() : *found;
}

Result<Drafts> vote(const Poll& poll, const Json& body, const Actor& actor) {
  Result<Ballot> ballot = read_ballot(poll, body);
  if (!ballot) return below("/body", ballot.errors());
  if (is_whole()) ballot->group = group_of(poll, actor);
  Draft draft{.key = std::string(kBallotKey), .body = body_of(poll, *ballot)};
  if (!ballot->write_in.empty()) draft.tags = {std::string(kWriteInTag)};
  return Drafts{std::move(draft)};
}

// A ballot that is in may be sent again at any time: the reply to it was lost.
bool repeats(const Poll& poll, const Result<Drafts>& drafts, const Record* kept) {
  if (kept == nullptr || !drafts || drafts->size() != 1) return false;
  const std::string before =
      write_json(is_whole() && poll.verifiable ? Json(opened(kept->body)) : kept->body);
  return write_json(drafts->front().body) == before;
}

// The same with an entry in the log.
Drafts entered(const Course& course, Drafts drafts, const Record* kept, std::string_view seed) {
  if (drafts.empty()) return drafts;
  if (drafts.front().body.is_null()) {
    drafts.push_back(withdrawal(course, *kept));
    return drafts;
  }
  Sealed ballot = sealed(course, *drafts.front().body.object(), kept, seed);
  drafts.front().body = std::move(ballot.body);
  drafts.push_back(std::move(ballot.entry));
  return drafts;
}

Result<Drafts> withdraw(const Record* kept) {
  return kept == nullptr ? Drafts{} : Drafts{{.key = std::string(kBallotKey), .body = nullptr}};
}

}  // namespace

bool PollRoom::is_ordered(const Poll& poll, const Act& act) {
  return is_whole() && (act.key == kBeaconKey || (poll.verifiable && act.key == kBallotKey));
}

Result<Drafts> PollRoom::admit(const Situation<PollRoom>& situation, const Act& act) {
  const auto& [poll, course, sum, mine, target, context] = situation;
  if (act.key == kClockKey) return pass_time(poll, course, sum, mine, context);
  if (is_whole() && act.key == kBeaconKey) return read_beacon(poll, course, act, context);
  if (act.key != kBallotKey) return Error{Code::unknown_key, "/key", {{"key", act.key}}};
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};

  const Record* kept = find_mine(mine, context.actor.id, kBallotKey);
  Result<Drafts> drafts = act.body.is_null() ? withdraw(kept) : vote(poll, act.body, context.actor);
  if (repeats(poll, drafts, kept)) return Drafts{};
  const Phase phase = std::max(course.phase, phase_at(poll, context.now));
  if (phase == Phase::closed) return Error{Code::poll_closed, ""};
  if (course.phase == Phase::waiting || context.now < poll.opens) return Error{Code::poll_not_open, ""};
  if (kept != nullptr && !poll.changeable) return Error{Code::ballot_final, ""};
  if (!is_whole() || !poll.verifiable || !drafts) return drafts;
  if (context.seed.empty()) return Error{Code::missing_field, "/context/seed", {{"field", "seed"}}};
  return entered(course, *std::move(drafts), kept, context.seed);
}

Texts PollRoom::texts(const Poll& /*poll*/, const Json& body) {
  std::string write_in = ballot_of(body).write_in;
  if (write_in.empty()) return {};
  return {{"/writeIn", std::move(write_in)}};
}

}  // namespace hearth::poll
