#include "care/decision.h"

#include <charconv>
#include <iterator>
#include <utility>

#include "care/judging.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::care {
namespace {

constexpr std::string_view kKept = "decision-";

Json why_of(const Decision& decision, Time now) {
  Json::Object why = object_of(
      {{"by", "steward"}, {"do", kDoingNames[static_cast<std::size_t>(decision.what)]}, {"time", now}});
  if (!decision.reason.empty()) why.emplace_back("reason", decision.reason);
  return why;
}

// Without a policy nothing is found.
void judge_again(Record& record, const Texts& texts, const Context& context) {
  const Judgement said = context.judge ? judgement(*context.judge, texts) : Judgement{};
  const bool stands = said.verdict < filter::Verdict::hold;
  set_status(record, stands ? Status::live : Status::held);
  record.why = stands ? Json() : why(*context.judge, said);
}

// What stands there of its own accord has no reason that could say more.
void note_appeal(Record& record) {
  if (record.why.is_null()) return;
  Json::Object why = *record.why.object();
  why.emplace_back("appeal", true);
  record.why = std::move(why);
}

Record decided(const Decision& decision, const Record& target, const Texts& texts, const Context& context) {
  constexpr Status kStatus[] = {Status::live, Status::held, Status::removed};
  Record record = target;
  if (decision.what == Doing::judge) {
    judge_again(record, texts, context);
  } else {
    set_status(record, kStatus[static_cast<std::size_t>(decision.what)]);
    record.why = why_of(decision, context.now);
  }
  return record;
}

bool same(const Json* a, const Json* b) {
  return write_json(a != nullptr ? *a : Json()) == write_json(b != nullptr ? *b : Json());
}

// The moment of a decision does not make it another one.
bool is_so_already(const Decision& decision, const Record& target, const Record& after) {
  if (target.status != after.status) return false;
  if (target.status == Status::live) return true;
  if (decision.what == Doing::judge) return same(&target.why, &after.why);
  return same(target.why.find("by"), after.why.find("by")) &&
         same(target.why.find("reason"), after.why.find("reason"));
}

Record kept(const Act& act, const Decision& decision, const Record& after, const Context& context) {
  Record record;
  record.author = context.actor.id;
  record.key = decision_key(after);
  record.rev = 1;
  record.version = after.version;
  record.time = context.now;
  record.on = act.on;
  Json::Object body = object_of({{"do", kDoingNames[static_cast<std::size_t>(decision.what)]},
                                 {"status", kStatusNames[static_cast<std::size_t>(after.status)]}});
  if (!decision.reason.empty()) body.emplace_back("reason", decision.reason);
  if (was_appealed(after.why)) body.emplace_back("appeal", true);
  record.body = std::move(body);
  return record;
}

}  // namespace

Result<Decision> decision_from_json(const Json& body) {
  Errors errors;
  Fields fields(body, "", errors);
  fields.require({"do"});
  Decision decision;
  decision.what = static_cast<Doing>(fields.word("do", kDoingNames, 0));
  if (decision.what == Doing::hold || decision.what == Doing::remove) fields.require({"reason"});
  if (decision.what != Doing::judge)
    decision.reason = fields.text("reason", {.max = kMaxReason, .lines = true});
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(body, std::move(errors));
  return decision;
}

bool is_decision(std::string_view key) {
  return key.substr(0, kKept.size()) == kKept;
}

std::string decision_key(const Record& record) {
  return std::string(kKept) + record.id + "-" + std::to_string(record.rev);
}

bool was_appealed(const Json& why) {
  return why.find("appeal") != nullptr;
}

std::optional<Made> made_by(const Record& record) {
  if (!is_decision(record.key)) return std::nullopt;
  const std::string_view digits = std::string_view(record.key).substr(record.key.rfind('-') + 1);
  Made made;
  std::from_chars(digits.data(), digits.data() + digits.size(), made.rev);
  const Json* status = record.body.find("status");
  for (std::size_t i = 0; i < std::size(kStatusNames); ++i) {
    if (status != nullptr && *status == Json(kStatusNames[i])) made.status = static_cast<Status>(i);
  }
  return made;
}

Result<std::vector<Record>> decide(const Act& act, const Decision& decision, const Record& target,
                                   const Texts& texts, const Context& context, const Waiting& waiting) {
  Record after = decided(decision, target, texts, context);
  const bool is_asked = waiting.reported || waiting.appealed;
  if (!is_asked && is_so_already(decision, target, after)) return std::vector<Record>{};
  if (act.rev != target.rev) return Error{Code::rev_conflict, "/rev", {{"rev", target.rev}}};
  if (waiting.appealed && waiting.decided_by_actor && after.status != Status::live)
    return Error{Code::decided_by_you, ""};
  if (waiting.appealed) note_appeal(after);
  ++after.rev;
  Record decided = kept(act, decision, after, context);
  return std::vector<Record>{std::move(after), std::move(decided)};
}

}  // namespace hearth::care
