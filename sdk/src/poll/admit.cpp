#include <algorithm>

#include "json/build.h"
#include "json/decode.h"
#include "poll/limits.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

Result<Drafts> pass_time(const Poll& poll, Time now) {
  return Drafts{
      {.key = std::string(kClockKey), .body = object_of({{"status", word(kPhases, phase_at(poll, now))}})}};
}

void check_choice(const Poll& poll, const std::vector<std::string>& choice, Errors& errors) {
  for (std::size_t i = 0; i < choice.size(); ++i) {
    const auto here = choice.begin() + static_cast<std::ptrdiff_t>(i);
    if (find_option(poll, *here) == nullptr) {
      errors.push_back({Code::unknown_option, pointer("/choice", i), {{"id", *here}}});
    } else if (std::find(choice.begin(), here, *here) != here) {
      errors.push_back({Code::duplicate_option, pointer("/choice", i), {{"id", *here}}});
    }
  }
}

Result<Ballot> read_ballot(const Poll& poll, const Json& body) {
  Errors errors;
  Fields fields(body, "", errors);
  fields.require({"choice"});
  Ballot ballot{fields.strings("choice", kMaxOptions), {}};
  check_choice(poll, ballot.choice, errors);
  if (poll.write_ins) {
    ballot.write_in = fields.text("writeIn", kWriteIn);
  } else if (fields.any("writeIn") != nullptr) {
    fields.fail("writeIn", Code::no_write_ins);
  }
  fields.refuse_others();
  if (!errors.empty()) return below("/body", in_reading_order(body, std::move(errors)));
  return ballot;
}

// To abstain is always allowed, so a minimum binds only those who choose.
std::optional<Error> refuse_number(const Poll& poll, const Ballot& ballot) {
  if (poll.method == Method::approval || ballot.abstains()) return std::nullopt;
  const std::int64_t min = poll.method == Method::single ? 1 : poll.min;
  const std::int64_t max = poll.method == Method::single ? 1 : poll.max;
  if (ballot.chosen() < min) return Error{Code::choose_more, "/body/choice", {{"min", min}}};
  if (ballot.chosen() > max) return Error{Code::choose_fewer, "/body/choice", {{"max", max}}};
  return std::nullopt;
}

// In the order of the document, so that ballots that mean the same are the same.
Ballot sorted(const Poll& poll, const Ballot& ballot) {
  Ballot sorted{{}, ballot.write_in};
  for (const Option& option : poll.options) {
    const auto& choice = ballot.choice;
    if (std::find(choice.begin(), choice.end(), option.id) != choice.end())
      sorted.choice.push_back(option.id);
  }
  return sorted;
}

Result<Drafts> vote(const Poll& poll, const Json& body) {
  const Result<Ballot> ballot = read_ballot(poll, body);
  if (!ballot) return ballot.errors();
  if (const std::optional<Error> refusal = refuse_number(poll, *ballot)) return *refusal;
  Draft draft{.key = std::string(kBallotKey), .body = body_of(sorted(poll, *ballot))};
  if (!ballot->write_in.empty()) draft.tags = {std::string(kWriteInTag)};
  return Drafts{std::move(draft)};
}

// A ballot that is in may be sent again at any time: the reply to it was lost.
bool repeats(const Result<Drafts>& drafts, const Record* kept) {
  return kept != nullptr && drafts && drafts->size() == 1 && drafts->front().body == kept->body;
}

Result<Drafts> withdraw(const Record* kept) {
  return kept == nullptr ? Drafts{} : Drafts{{.key = std::string(kBallotKey), .body = nullptr}};
}

}  // namespace

Result<Drafts> PollRoom::admit(const Situation<PollRoom>& situation, const Act& act) {
  const auto& [poll, course, sum, mine, target, context] = situation;
  if (act.key == kClockKey) return pass_time(poll, context.now);
  if (act.key != kBallotKey) return Error{Code::unknown_key, "/key", {{"key", act.key}}};
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};

  const Record* kept = find_mine(mine, context.actor.id, kBallotKey);
  Result<Drafts> drafts = act.body.is_null() ? withdraw(kept) : vote(poll, act.body);
  if (repeats(drafts, kept)) return drafts;
  const Phase phase = std::max(course.phase, phase_at(poll, context.now));
  if (phase == Phase::closed) return Error{Code::poll_closed, ""};
  if (course.phase == Phase::waiting || context.now < poll.opens) return Error{Code::poll_not_open, ""};
  if (kept != nullptr && !poll.changeable) return Error{Code::ballot_final, ""};
  return drafts;
}

}  // namespace hearth::poll
