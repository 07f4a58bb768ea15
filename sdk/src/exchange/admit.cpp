#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "exchange/act.h"
#include "exchange/limits.h"
#include "exchange/rounds.h"
#include "exchange/when.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::exchange {
namespace {

// As they stand in the document, each once.
Json::Array read_tags(const Exchange& exchange, Fields& fields, Errors& errors) {
  const std::vector<std::string> named = fields.strings("tags", kMaxOwnTags);
  const auto is_named = [&](const Tag& tag) {
    return std::find(named.begin(), named.end(), tag.id) != named.end();
  };
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto is_it = [&](const Tag& tag) { return tag.id == named[i]; };
    if (std::none_of(exchange.tags.begin(), exchange.tags.end(), is_it))
      errors.push_back({Code::tag_unknown, pointer(fields.path_of("tags"), i), {{"tag", named[i]}}});
  }
  Json::Array tags;
  for (const Tag& tag : exchange.tags) {
    if (is_named(tag)) tags.emplace_back(tag.id);
  }
  return tags;
}

// What asks and offers have in common; what was not said is left out.
void read_common(const Circumstances& situation, Fields& fields, Errors& errors, Json::Object& body) {
  const std::string text = fields.text("text", kText);
  if (!text.empty()) body.emplace_back("text", text);
  Json::Array tags = read_tags(situation.document, fields, errors);
  if (!tags.empty()) body.emplace_back("tags", std::move(tags));
  const When when = read_when(fields);
  if (when != 0) body.emplace_back("when", words_of(when));
  const std::string name = fields.text("name", kName);
  if (!name.empty()) body.emplace_back("name", name);
}

// A time that is still to come, and not so far away that nobody plans for it; 0: none is named.
Time read_time(Fields& fields, std::string_view name, Time now) {
  return fields.integer(name, now + 1, now + kMostAhead * kDay, 0);
}

// An ask that somebody is to help with stays as it was when they were found.
bool has_match(const Mine& mine, std::string_view member, std::int64_t round) {
  const auto deals = deals_of(mine);
  return std::any_of(deals.begin(), deals.end(), [&](const auto& entry) {
    const Deal& deal = entry.second;
    return deal.asker == member && deal.round == round && holds(deal);
  });
}

Result<Drafts> ask(const Circumstances& situation, const Act& act) {
  const auto& [exchange, course, sum, mine, target, context] = situation;
  const std::int64_t round = round_at(exchange, course, context.now);
  if (has_match(mine, context.actor.id, round)) return Error{Code::asked_already, "/key"};
  if (act.body.is_null()) return take_back(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"text"});
  Json::Object body = object_of({{"round", round}});
  read_common(situation, fields, errors, body);
  const Time by = read_time(fields, "by", context.now);
  if (by != 0) body.emplace_back("by", by);
  body.emplace_back("needs", fields.integer("needs", 1, exchange.mode == Mode::buddy ? 1 : kMostNeeds, 1));
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = std::move(body), .tags = {std::string(kAskTag)}}};
}

Result<Drafts> offer(const Circumstances& situation, const Act& act) {
  if (act.body.is_null()) return take_back(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  Json::Object body;
  read_common(situation, fields, errors, body);
  const std::int64_t capacity = fields.integer("capacity", 1, situation.document.capacity, 0);
  if (capacity != 0) body.emplace_back("capacity", capacity);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = std::move(body), .tags = {std::string(kOfferTag)}}};
}

Result<Drafts> rest(const Circumstances& situation, const Act& act) {
  if (act.body.is_null()) return take_back(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"until"});
  const Time until = read_time(fields, "until", situation.context.now);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = object_of({{"until", until}})}};
}

Texts texts_in(const Json& body, std::initializer_list<std::string_view> names) {
  Texts texts;
  for (const std::string_view name : names) {
    std::string text = text_in(body, name);
    if (!text.empty()) texts.push_back({pointer("", name), std::move(text)});
  }
  return texts;
}

Result<Drafts> admitted(const Circumstances& situation, const Act& act) {
  const Name name = name_of(act.key);
  switch (name.kind) {
    case Kind::ask:
      return ask(situation, act);
    case Kind::offer:
      return offer(situation, act);
    case Kind::rest:
      return rest(situation, act);
    case Kind::block:
      return block(situation, act, name);
    case Kind::search:
      return search(situation, act);
    case Kind::proposal:
      return propose(situation, act);
    default:
      break;
  }
  const bool is_step = is_of_deal(name.kind) && !is_told(name.kind);
  if (!is_step) return Error{Code::unknown_key, "/key", {{"key", act.key}}};
  return step(situation, act, name);
}

}  // namespace

Errors in_body(const Act& act, Errors errors) {
  return below("/body", in_reading_order(act.body, std::move(errors)));
}

Result<Drafts> take_back(const Circumstances& situation, const Act& act) {
  const Record* kept = find_mine(situation.mine, situation.context.actor.id, act.key);
  return kept == nullptr ? Drafts{} : Drafts{{.key = act.key, .body = nullptr}};
}

Errors not_empty(const Act& act) {
  Errors errors;
  Fields(act.body, "", errors).refuse_others();
  return errors.empty() ? errors : in_body(act, std::move(errors));
}

std::map<std::int64_t, Deal> deals_of(const Mine& mine) {
  std::map<std::int64_t, Deal> deals;
  for (const Record& record : mine) {
    const Name name = name_of(record);
    // What waits for a steward is not done yet.
    const bool stands = record.in.empty() && record.status == Status::live;
    if (stands && is_of_deal(name.kind) && is_told(name.kind) == (record.author == kLogAuthor))
      put(deals[name.number], record, true);
  }
  std::erase_if(deals, [](const auto& entry) { return !entry.second.is_there(); });
  return deals;
}

bool ExchangeRoom::is_ordered(const Exchange& /*exchange*/, const Act& act) {
  const Kind verb = name_of(act.key).kind;
  return is_of_deal(verb) || verb == Kind::search || verb == Kind::proposal;
}

Result<Drafts> ExchangeRoom::admit(const Situation<ExchangeRoom>& situation, const Act& act) {
  const auto& [exchange, course, sum, mine, target, context] = situation;
  if (act.key == kClockKey) return pass_time(exchange, course, sum, context);
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  // One person can be many guests.
  if (is_guest(context.actor.id)) return Error{Code::guests_refused, ""};
  if (!belongs(exchange, context.actor)) return Error{Code::not_allowed, "", {{"role", exchange.group}}};
  return admitted(situation, act);
}

Texts ExchangeRoom::texts(const Exchange& /*exchange*/, const Json& body) {
  return texts_in(body, {"text", "name"});
}

// Stewards read none of it, so it cannot wait for them.
Texts ExchangeRoom::private_texts(const Exchange& /*exchange*/, const Json& body) {
  return texts_in(body, {"contact"});
}

}  // namespace hearth::exchange
