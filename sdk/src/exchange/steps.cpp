// What the two of a match do with it. All they need to know stands in their own records.
#include "exchange/act.h"
#include "exchange/limits.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::exchange {
namespace {

Error no_such_match() {
  return {Code::unknown_record, "/key"};
}

Error not_open(const Deal& deal) {
  return {Code::match_not_open, "/key", {{"state", kStates[static_cast<std::size_t>(state_of(deal))]}}};
}

// The words of an ask of that round, or of an offer, reach the other with the accept, and no sooner.
void add_words(const Circumstances& situation, const Deal& deal, Json::Object& body) {
  const std::string& member = situation.context.actor.id;
  const bool asks = member == deal.asker;
  const Record* said = find_mine(situation.mine, member, asks ? kAskKey : kOfferKey);
  if (said == nullptr || (asks && integer_in(said->body, "round", 0) != deal.round)) return;
  for (const auto* name : {"text", "name"}) {
    std::string text = text_in(said->body, name);
    if (!text.empty()) body.emplace_back(name, std::move(text));
  }
}

Result<Drafts> accept(const Circumstances& situation, const Act& act, const Deal& deal) {
  // Whatever became of it, one's own words can be taken out.
  if (act.body.is_null()) return take_back(situation, act);
  if (!is_under_way(deal)) return not_open(deal);
  Errors errors;
  Fields fields(act.body, "", errors);
  const std::string contact = fields.text("contact", kContact);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  Json::Object body;
  if (!contact.empty()) body.emplace_back("contact", contact);
  add_words(situation, deal, body);
  return Drafts{{.key = act.key, .body = std::move(body), .to = {deal.other(situation.context.actor.id)}}};
}

// With a match that comes to nothing go the words that were given for it.
void add_taking_back(const Circumstances& situation, std::int64_t number, Drafts& drafts) {
  std::string key = key_of(Kind::accept, number);
  if (find_mine(situation.mine, situation.context.actor.id, key) != nullptr)
    drafts.push_back({.key = std::move(key), .body = nullptr});
}

bool may(Kind kind, State state) {
  if (kind == Kind::decline) return state == State::matched;
  if (kind == Kind::done) return state == State::accepted;
  return state == State::matched || state == State::accepted;
}

}  // namespace

Result<Drafts> step(const Circumstances& situation, const Act& act, Name name) {
  const auto deals = deals_of(situation.mine);
  const auto found = deals.find(name.number);
  const std::string& member = situation.context.actor.id;
  if (found == deals.end() || !found->second.is_between(member)) return no_such_match();
  const Deal& deal = found->second;
  if (name.kind == Kind::accept) return accept(situation, act, deal);
  if (!may(name.kind, state_of(deal))) return not_open(deal);
  Errors errors = not_empty(act);
  if (!errors.empty()) return errors;
  Drafts drafts{{.key = act.key, .body = Json::Object{}, .to = {deal.other(member)}}};
  if (name.kind != Kind::done) add_taking_back(situation, name.number, drafts);
  return drafts;
}

Result<Drafts> block(const Circumstances& situation, const Act& act, Name name) {
  if (act.body.is_null()) return take_back(situation, act);
  const auto deals = deals_of(situation.mine);
  const auto found = deals.find(name.number);
  const std::string& member = situation.context.actor.id;
  if (found == deals.end() || !found->second.is_between(member)) return no_such_match();
  Errors errors = not_empty(act);
  if (!errors.empty()) return errors;
  return Drafts{{.key = act.key, .body = object_of({{"member", found->second.other(member)}})}};
}

}  // namespace hearth::exchange
