#include <algorithm>
#include <array>

#include "json/build.h"
#include "json/decode.h"
#include "schedule/facts.h"
#include "schedule/limits.h"
#include "schedule/plan.h"
#include "schedule/room.h"

namespace hearth::schedule {
namespace {

constexpr std::array<std::string_view, 5> kVerbs = {"show", "dismiss", "done", "never", "again"};

// What a member's page says of one item.
struct Word {
  std::string_view verb;
  const Item* item = nullptr;
};

Errors in_body(const Act& act, Errors errors) {
  return below("/body", in_reading_order(act.body, std::move(errors)));
}

Result<Word> read_word(const Schedule& schedule, const Act& act) {
  Errors errors;
  Fields fields(act.body, "", errors);
  Word word;
  std::string id;
  std::size_t said = 0;
  for (const std::string_view verb : kVerbs) {
    if (fields.any(verb) == nullptr) continue;
    ++said;
    word.verb = verb;
    id = fields.string(verb);
  }
  fields.refuse_others();
  if (errors.empty() && said != 1)
    errors.push_back({Code::unknown_value, "", {{"allowed", "show, dismiss, done, never, again"}}});
  if (errors.empty()) word.item = find_item(schedule, id);
  if (errors.empty() && word.item == nullptr) fields.fail(word.verb, Code::item_unknown, {{"item", id}});
  if (!errors.empty()) return in_body(act, std::move(errors));
  return word;
}

Error not_now(std::string_view cap, Time from) {
  return {Code::not_now, "/body/show", {{"cap", cap}, {"from", from}}};
}

// From when on the hours do not stand against it, either.
Time next_time(const Turn& turn, Time from) {
  const std::vector<Span> next = spans(turn, {from, from + kDaysShown * kDay});
  return next.empty() ? from : next.front().begin;
}

bool holds(const Situation<ScheduleRoom>& situation, const Item& item, Time now) {
  if (!item.rule) return true;
  return item.rule.holds(facts_of(situation.document, situation.mine, situation.context.actor, day_of(now)));
}

// Why it must not be shown; none: it may be.
Errors refusal(const Situation<ScheduleRoom>& situation, const Item& item, const Log& log, Time now) {
  const Schedule& schedule = situation.document;
  const std::string& member = situation.context.actor.id;
  if (log.off) return {{Code::turned_off, ""}};
  const std::string_view end = ended(item, past_of(log, item.id));
  if (!end.empty()) return {not_now(end, 0)};
  if (item.until != 0 && now >= item.until) return {not_now("over", 0)};
  if (!holds(situation, item, now)) return {not_now("rule", 0)};
  const Zone zone = zone_of(situation.mine, member);
  const Turn turn{schedule, item, zone, member};
  const Bound bound = earliest(schedule, item, log);
  if (now < bound.time) return {not_now(bound.cap, next_time(turn, bound.time))};
  if (!offset_at(zone, now)) return {{Code::zone_missing, ""}};
  const std::string_view hour = hour_against(turn, now);
  if (hour.empty()) return {};
  return {not_now(hour, next_time(turn, now))};
}

Draft draft_of(const Log& log) {
  return {.key = std::string(kLogKey), .body = body_of(log)};
}

Result<Drafts> note(const Situation<ScheduleRoom>& situation, const Act& act) {
  const auto& [schedule, course, sum, mine, target, context] = situation;
  const Result<Word> word = read_word(schedule, act);
  if (!word) return word.errors();
  const Item& item = *word->item;
  Log log = log_of(mine, context.actor.id);
  const Time now = std::max(context.now, last_time(log));
  if (word->verb == "show") {
    Errors errors = refusal(situation, item, log, now);
    if (!errors.empty()) return errors;
    note_shown(log, item, now);
  } else if (word->verb == "dismiss") {
    if (!is_open(past_of(log, item.id))) return Drafts{};
    note_put_away(log, item.id, now);
  } else if (word->verb == "done") {
    note_done(log, item.id, now);
  } else if (word->verb == "never") {
    if (past_of(log, item.id).unwanted != 0) return Drafts{};
    note_unwanted(log, item.id, now);
  } else {
    note_wanted(log, item.id);
  }
  return Drafts{draft_of(log)};
}

// Both records change together: the switch is the member's to see, the log is what a prompt must replace.
Result<Drafts> turn_off(const Situation<ScheduleRoom>& situation, const Act& act) {
  const std::string& member = situation.context.actor.id;
  Errors errors;
  if (!act.body.is_null()) Fields(act.body, "", errors).refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  const bool is_off = find_mine(situation.mine, member, kOffKey) != nullptr;
  if (act.body.is_null() && !is_off) return Drafts{};
  Log log = log_of(situation.mine, member);
  log.off = !act.body.is_null();
  Json body = log.off ? Json(Json::Object{}) : Json();
  return Drafts{{.key = act.key, .body = std::move(body)}, draft_of(log)};
}

Result<Drafts> tell_zone(const Situation<ScheduleRoom>& situation, const Act& act) {
  const bool is_known = find_mine(situation.mine, situation.context.actor.id, kZoneKey) != nullptr;
  if (act.body.is_null()) return is_known ? Drafts{{.key = act.key, .body = nullptr}} : Drafts{};
  Result<Json> body = read_zone(act.body, situation.context.now);
  if (!body) return body.errors();
  return Drafts{{.key = act.key, .body = *std::move(body)}};
}

}  // namespace

bool ScheduleRoom::is_ordered(const Schedule& /*schedule*/, const Act& /*act*/) {
  return false;
}

Result<Drafts> ScheduleRoom::admit(const Situation<ScheduleRoom>& situation, const Act& act) {
  const Context& context = situation.context;
  if (act.key == kClockKey)
    return Drafts{{.key = act.key, .body = object_of({{"today", day_of(context.now)}})}};
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  // One person can be many guests.
  if (is_guest(context.actor.id)) return Error{Code::guests_refused, ""};
  if (act.key == kLogKey) return note(situation, act);
  if (act.key == kZoneKey) return tell_zone(situation, act);
  if (act.key == kOffKey) return turn_off(situation, act);
  return Error{Code::unknown_key, "/key", {{"key", act.key}}};
}

Texts ScheduleRoom::texts(const Schedule& /*schedule*/, const Json& /*body*/) {
  return {};
}

}  // namespace hearth::schedule
