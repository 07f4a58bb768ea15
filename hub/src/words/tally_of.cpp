#include "words/tally_of.h"

#include <algorithm>

#include "json/fields.h"

namespace hearth::words {
namespace {

using count::Event;
using count::Option;

template <class Enum, std::size_t size>
Enum enum_of(const std::string_view (&words)[size], std::string_view word) {
  const auto* const found = std::find(std::begin(words), std::end(words), word);
  return static_cast<Enum>(found == std::end(words) ? 0 : found - std::begin(words));
}

count::Rules rules_for(const Json& document, count::Method method) {
  count::Rules rules{.method = method};
  if (count::fills_seats(method)) rules.seats = static_cast<std::size_t>(number_of(document, "seats"));
  rules.strength = enum_of<count::Strength>(count::kStrengths, text_of(document, "strength"));
  rules.marked = text_of(document, "method") != "ranked";
  rules.top = static_cast<std::uint16_t>(number_of(document, "max"));
  return rules;
}

class Reader {
 public:
  explicit Reader(const Json& document) {
    for (const Json& option : items_of(document, "options")) ids_.push_back(text_of(option, "id"));
  }

  [[nodiscard]] std::vector<Option> options(const Json::Array& items) const {
    std::vector<Option> options;
    for (const Json& item : items) {
      const auto found = item.string() ? std::find(ids_.begin(), ids_.end(), *item.string()) : ids_.end();
      if (found != ids_.end()) options.push_back(static_cast<Option>(found - ids_.begin()));
    }
    return options;
  }

  [[nodiscard]] std::vector<std::int64_t> by_option(const Json& numbers) const {
    std::vector<std::int64_t> all;
    for (const std::string_view id : ids_) all.push_back(number_of(numbers, id));
    return all;
  }

  [[nodiscard]] std::vector<std::int64_t> pairs(const Json& rows) const {
    std::vector<std::int64_t> all;
    if (rows.object() == nullptr || rows.object()->empty()) return all;
    for (const std::string_view a : ids_) {
      for (const std::int64_t number : by_option(member_of(rows, a))) all.push_back(number);
    }
    return all;
  }

  [[nodiscard]] count::Round round(const Json& json) const {
    count::Round round{.votes = by_option(member_of(json, "votes")),
                       .exhausted = number_of(json, "exhausted"),
                       .needed = number_of(json, "needed")};
    for (const Json& move : items_of(json, "moves")) {
      const std::vector<Option> from = options({member_of(move, "from")});
      const std::vector<Option> to = options({member_of(move, "to")});
      if (from.empty()) continue;
      round.moves.push_back(
          {from[0], to.empty() ? count::Move::kExhausted : to[0], number_of(move, "votes")});
    }
    for (const Json& one : items_of(json, "decisions")) round.decisions.push_back(decision(one));
    name_who_went(round.decisions);
    return round;
  }

 private:
  [[nodiscard]] count::Decision decision(const Json& json) const {
    const Json* round = json.find("round");
    return {.event = enum_of<Event>(count::kEvents, text_of(json, "event")),
            .options = options(items_of(json, "options")),
            .votes = number_of(json, "votes"),
            .round = round && round->integer() ? *round->integer() : -1};
  }

  // For whom an earlier round decided, the next decision says.
  static void name_who_went(std::vector<count::Decision>& decisions) {
    for (std::size_t i = 0; i + 1 < decisions.size(); ++i) {
      if (decisions[i].event != Event::broken_by_rounds || decisions[i + 1].options.empty()) continue;
      auto& level = decisions[i].options;
      const auto found = std::find(level.begin(), level.end(), decisions[i + 1].options[0]);
      if (found != level.end()) std::rotate(level.begin(), found, found + 1);
    }
  }

  std::vector<std::string_view> ids_;
};

}  // namespace

std::vector<count::Rules> rules_of(const Json& document) {
  std::vector<count::Rules> rules;
  for (const Json& method : items_of(document, "count")) {
    if (method.string() != nullptr)
      rules.push_back(rules_for(document, enum_of<count::Method>(count::kMethods, *method.string())));
  }
  return rules;
}

count::Tally tally_of(const Json& json, const Json& document) {
  const Reader read(document);
  count::Tally tally;
  tally.rules = rules_for(document, enum_of<count::Method>(count::kMethods, text_of(json, "method")));
  tally.unit = std::max<std::int64_t>(number_of(json, "unit"), 1);
  tally.ballots = number_of(json, "ballots");
  tally.blank = number_of(json, "blank");
  tally.outcome = enum_of<count::Outcome>(count::kOutcomes, text_of(json, "outcome"));
  tally.winners = read.options(items_of(json, "winners"));
  tally.level = read.options(items_of(json, "level"));
  for (const Json& level : items_of(json, "ranking")) {
    if (level.array() != nullptr) tally.ranking.push_back(read.options(*level.array()));
  }
  tally.scores = read.by_option(member_of(json, "scores"));
  for (const Json& round : items_of(json, "rounds")) tally.rounds.push_back(read.round(round));
  tally.pairs = read.pairs(member_of(json, "pairs"));
  return tally;
}

}  // namespace hearth::words
