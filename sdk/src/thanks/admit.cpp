#include "json/build.h"
#include "json/decode.h"
#include "thanks/given.h"
#include "thanks/limits.h"
#include "thanks/month.h"
#include "thanks/room.h"

namespace hearth::thanks {
namespace {

Error unknown(const Act& act) {
  return {Code::unknown_key, "/key", {{"key", act.key}}};
}

// As somebody meets them who reads the act.
Errors in_body(const Act& act, Errors errors) {
  return below("/body", in_reading_order(act.body, std::move(errors)));
}

Result<Drafts> withdraw(const Situation<ThanksRoom>& situation, const Act& act) {
  const Record* kept = find_mine(situation.mine, situation.context.actor.id, act.key);
  return kept == nullptr ? Drafts{} : Drafts{{.key = act.key, .body = nullptr, .to = kept->to}};
}

Result<Json> read_thanks(const Act& act) {
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"to", "text"});
  Json::Object body = object_of({{"to", fields.text("to", kHandle)},
                                 {"text", fields.text("text", kReason)},
                                 {"public", fields.flag("public", false)}});
  for (const auto* name : {"name", "toName"}) {
    std::string text = fields.text(name, kName);
    if (!text.empty()) body.emplace_back(name, std::move(text));
  }
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Json(std::move(body));
}

// True when nothing but whether it may be seen has changed.
bool says_the_same(const Record* kept, const Json& body) {
  if (kept == nullptr) return false;
  for (const auto* name : {"to", "text", "name", "toName"}) {
    if (text_in(kept->body, name) != text_in(body, name)) return false;
  }
  return true;
}

Draft draft_of(const Act& act, const Json& body, const std::string& whom) {
  Draft draft{.key = act.key, .body = body, .to = {whom}};
  if (is_set(body, "public")) draft.tags = {std::string(kShownTag)};
  return draft;
}

Result<Drafts> send(const Situation<ThanksRoom>& situation, const Act& act) {
  const auto& [thanks, course, sum, mine, target, context] = situation;
  const std::string& sender = context.actor.id;
  if (act.body.is_null()) return withdraw(situation, act);
  const Result<Json> body = read_thanks(act);
  if (!body) return body.errors();
  const std::string whom = "m:" + text_in(*body, "to");
  if (whom == sender) return Error{Code::thanks_to_yourself, "/body/to"};
  Drafts drafts{draft_of(act, *body, whom)};
  if (says_the_same(find_mine(mine, sender, act.key), *body)) return drafts;
  std::vector<Given> given = given_by(mine, sender, context.now);
  const Given next{act.key, digits_of(whom), context.now};
  Errors errors = refusal(thanks, given, next);
  if (!errors.empty()) return errors;
  if (stands_in(given, next)) return drafts;
  given.push_back(next);
  drafts.push_back({.key = std::string(kGivenKey), .body = body_of(given)});
  return drafts;
}

// Agreeing is to the words as they are: what is written anew is agreed to anew.
Result<Drafts> show(const Situation<ThanksRoom>& situation, const Act& act) {
  const std::string& member = situation.context.actor.id;
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"rev"});
  const std::int64_t rev = fields.integer("rev", 1, kMaxInteger, 1);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  const std::string_view id = std::string_view(act.key).substr(kShowKey.size());
  const Record* thanks = find_thanks(situation.mine, member, id);
  if (thanks != nullptr && thanks->rev == rev)
    return Drafts{{.key = act.key, .body = object_of({{"rev", rev}, {"time", thanks->time}})}};
  // A request whose reply was lost is repeated.
  const Record* kept = find_mine(situation.mine, member, act.key);
  if (kept != nullptr && number_in(kept->body, "rev") == rev)
    return Drafts{{.key = act.key, .body = kept->body}};
  if (thanks == nullptr) return Error{Code::unknown_record, "/key"};
  return Error{Code::rev_conflict, "/body/rev", {{"rev", thanks->rev}}};
}

// A switch: {} is on, null off.
Result<Drafts> turn(const Situation<ThanksRoom>& situation, const Act& act) {
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Fields(act.body, "", errors).refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = Json::Object{}}};
}

Result<Drafts> put_away(const Situation<ThanksRoom>& situation, const Act& act) {
  const std::string_view id = std::string_view(act.key).substr(kAwayKey.size());
  const bool is_theirs = find_thanks(situation.mine, situation.context.actor.id, id) != nullptr;
  if (!act.body.is_null() && !is_theirs) return Error{Code::unknown_record, "/key"};
  return turn(situation, act);
}

Result<Drafts> note_read(const Situation<ThanksRoom>& situation, const Act& act) {
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"month"});
  std::string month = fields.string("month");
  if (errors.empty() && !is_month(month)) fields.fail("month", Code::bad_time);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = object_of({{"month", std::move(month)}})}};
}

}  // namespace

bool ThanksRoom::is_ordered(const Thanks& /*thanks*/, const Act& /*act*/) {
  return false;
}

Result<Drafts> ThanksRoom::admit(const Situation<ThanksRoom>& situation, const Act& act) {
  const Context& context = situation.context;
  if (act.key == kClockKey)
    return Drafts{{.key = act.key, .body = object_of({{"month", month_of(context.now)}})}};
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  // One person can be many guests.
  if (is_guest(context.actor.id)) return Error{Code::guests_refused, ""};
  if (is_thanks(act.key)) return send(situation, act);
  if (act.key.starts_with(kShowKey)) return show(situation, act);
  if (act.key.starts_with(kAwayKey)) return put_away(situation, act);
  if (act.key == kOffKey) return turn(situation, act);
  return act.key == kReadKey ? note_read(situation, act) : unknown(act);
}

Texts ThanksRoom::texts(const Thanks& /*thanks*/, const Json& body) {
  Texts texts;
  for (const auto* name : {"text", "name", "toName"}) {
    std::string text = text_in(body, name);
    if (!text.empty()) texts.push_back({pointer("", name), std::move(text)});
  }
  return texts;
}

}  // namespace hearth::thanks
