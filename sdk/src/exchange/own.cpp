// What a member sees of their own, and of the other one of each match.
#include <algorithm>

#include "exchange/act.h"
#include "exchange/limits.h"
#include "json/build.h"

namespace hearth::exchange {
namespace {

constexpr std::string_view kNotSaid = "tags";  // is an empty list, and no null

Json member_of(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  if (member != nullptr) return *member;
  return name == kNotSaid ? Json(Json::Array()) : Json();
}

Json::Object with(const Json& body, std::initializer_list<std::string_view> names) {
  Json::Object members;
  for (const std::string_view name : names) members.emplace_back(name, member_of(body, name));
  return members;
}

std::string_view word_of(State state) {
  return kStates[static_cast<std::size_t>(state)];
}

using Deals = std::map<std::int64_t, Deal>;

class Own {
 public:
  Own(const Course& course, const Mine& mine, const std::string& member)
      : course_(course), mine_(mine), member_(member), deals_(deals_of(mine)) {}

  [[nodiscard]] Json json() const {
    const Record* ask = find_mine(mine_, member_, kAskKey);
    const std::int64_t round = ask == nullptr ? 0 : integer_in(ask->body, "round", 0);
    const bool is_past = round < course_.round && ask != nullptr;
    return object_of({{"ask", ask == nullptr || is_past ? Json() : ask_json(*ask, round)},
                      {"before", is_past && !has_helper(round) ? ask_json(*ask, round) : Json()},
                      {"offer", offer_json()},
                      {"rest", rest_json()},
                      {"matches", matches_json()}});
  }

 private:
  [[nodiscard]] bool has_helper(std::int64_t round) const {
    return std::any_of(deals_.begin(), deals_.end(), [&](const auto& entry) {
      return entry.second.asker == member_ && entry.second.round == round && holds(entry.second);
    });
  }

  // Of several helpers the one who is least far along says how far the ask is.
  [[nodiscard]] std::string_view state_of_ask(std::int64_t round, std::int64_t needs) const {
    State least = State::done;
    for (const auto& [number, deal] : deals_) {
      if (deal.asker != member_ || deal.round != round || !holds(deal)) continue;
      --needs;
      least = std::min(least, state_of(deal));
    }
    return needs > 0 ? "open" : word_of(least);
  }

  [[nodiscard]] Json ask_json(const Record& ask, std::int64_t round) const {
    Json::Object json = with(ask.body, {"round", "text", "tags", "by", "needs", "when", "name"});
    json.emplace_back("state", state_of_ask(round, integer_in(ask.body, "needs", 1)));
    json.emplace_back("record", ask.id);
    return json;
  }

  [[nodiscard]] Json offer_json() const {
    const Record* offer = find_mine(mine_, member_, kOfferKey);
    if (offer == nullptr) return {};
    Json::Object json = with(offer->body, {"text", "tags", "capacity", "when", "name"});
    json.emplace_back("record", offer->id);
    return json;
  }

  [[nodiscard]] Json rest_json() const {
    const Record* rest = find_mine(mine_, member_, kRestKey);
    return rest == nullptr ? Json() : with(rest->body, {"until"});
  }

  [[nodiscard]] Json matches_json() const {
    Json::Array matches;
    for (auto entry = deals_.rbegin(); entry != deals_.rend() && matches.size() < kMatchesShown; ++entry) {
      if (entry->second.is_between(member_)) matches.push_back(match_json(entry->second));
    }
    return matches;
  }

  [[nodiscard]] const Record& entry_of(const Deal& deal, Kind kind) const {
    static const Record none;
    const auto is_it = [&](const Record& record) {
      const Name name = name_of(record);
      return record.author == kLogAuthor && name.kind == kind && name.number == deal.number;
    };
    const auto found = std::find_if(mine_.begin(), mine_.end(), is_it);
    return found == mine_.end() ? none : *found;
  }

  [[nodiscard]] Json match_json(const Deal& deal) const {
    const State state = state_of(deal);
    const Record& match = entry_of(deal, Kind::match);
    const Time reminded = entry_of(deal, Kind::reminded).time;
    const std::string block = key_of(Kind::block, deal.number);
    return object_of({{"match", deal.number},
                      {"role", deal.asker == member_ ? "asker" : "helper"},
                      {"state", word_of(state)},
                      {"made", deal.made},
                      {"answerBy", state == State::matched ? Json(due_of(deal)) : Json()},
                      {"ask", with(match.body, {"round", "tags", "by"})},
                      {"why", member_of(match.body, "why")},
                      {"mine", mine_json(deal)},
                      {"theirs", theirs_json(deal, state)},
                      {"reminded", reminded == 0 ? Json() : Json(reminded)},
                      {"blocked", find_mine(mine_, member_, block) != nullptr}});
  }

  // What is over keeps nobody's words.
  [[nodiscard]] const Record* accept_of(const Deal& deal, const std::string& member) const {
    const bool stands = holds(deal) && deal.has(Kind::accept, member);
    return stands ? find_mine(mine_, member, key_of(Kind::accept, deal.number)) : nullptr;
  }

  [[nodiscard]] Json mine_json(const Deal& deal) const {
    const Record* accept = accept_of(deal, member_);
    return object_of({{"accepted", accept != nullptr},
                      {"contact", accept == nullptr ? Json() : member_of(accept->body, "contact")}});
  }

  [[nodiscard]] Json theirs_json(const Deal& deal, State state) const {
    const Record* accept = accept_of(deal, deal.other(member_));
    const Json said = accept == nullptr ? Json() : accept->body;
    const bool both = state != State::matched && accept_of(deal, member_) != nullptr;
    return object_of({{"accepted", accept != nullptr},
                      {"record", accept == nullptr ? Json() : Json(accept->id)},
                      {"text", member_of(said, "text")},
                      {"name", member_of(said, "name")},
                      {"contact", both ? member_of(said, "contact") : Json()}});
  }

  const Course& course_;
  const Mine& mine_;
  const std::string& member_;
  Deals deals_;
};

}  // namespace

Json ExchangeRoom::own(const Exchange& exchange, const Course& course, const Mine& mine,
                       const Viewer& viewer) {
  if (!belongs(exchange, viewer.actor)) return Json::Object{};
  return Own(course, mine, viewer.actor.id).json();
}

}  // namespace hearth::exchange
