// The checkpoint form of the sum.
#include "exchange/room.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::exchange {
namespace {

constexpr std::size_t kMost = 1000000;  // of anything in one list

Json said_json(const Sum& sum) {
  Json::Array items;
  for (const auto& [place, said] : sum.said) {
    const auto& [author, key, rev] = place;
    items.push_back(object_of({{"author", author},
                               {"key", key},
                               {"rev", rev},
                               {"count", said.count},
                               {"time", said.time},
                               {"facts", said.facts}}));
  }
  return items;
}

Json steps_json(const Deal& deal) {
  Json::Array steps;
  for (const auto& [step, time] : deal.steps)
    steps.push_back(Json::Array{kKinds[static_cast<std::size_t>(step.first)], step.second, time});
  return steps;
}

Json deals_json(const Sum& sum) {
  Json::Array items;
  for (const auto& [number, deal] : sum.deals) {
    Json::Object item = object_of({{"match", number}, {"steps", steps_json(deal)}});
    if (deal.is_there()) {
      item.emplace_back("asker", deal.asker);
      item.emplace_back("helper", deal.helper);
      item.emplace_back("round", deal.round);
      item.emplace_back("search", deal.search);
      item.emplace_back("made", deal.made);
    }
    items.emplace_back(std::move(item));
  }
  return items;
}

Json search_json(const Search& search) {
  return object_of(
      {{"number", search.number}, {"time", search.time}, {"key", search.key}, {"digest", search.digest}});
}

void read_said(const Json& json, const std::string& path, Sum& sum, Errors& errors) {
  Fields fields(json, path, errors);
  fields.require({"author", "key", "rev", "count", "time", "facts"});
  Place place{fields.string("author"), fields.string("key"), fields.integer("rev", 1, kMaxInteger, 1)};
  Said said{.count = fields.integer("count", -kMaxInteger, kMaxInteger, 0),
            .time = fields.integer("time", 0, kMaxInteger, 0),
            .facts = {}};
  if (const Json* facts = fields.any("facts")) said.facts = *facts;
  fields.refuse_others();
  if (!is_said(name_of(std::get<1>(place)).kind))
    fields.fail("key", Code::unknown_value, {{"allowed", "ask, offer, rest, block-1"}});
  sum.said[std::move(place)] = std::move(said);
}

bool read_step(const Json& json, Deal& deal) {
  const Json::Array* step = json.array();
  const bool sound = step != nullptr && step->size() == 3 && (*step)[0].string() && (*step)[1].string() &&
                     (*step)[2].integer();
  if (!sound) return false;
  const Name name = name_of(*(*step)[0].string() + "-1");
  if (!is_of_deal(name.kind) || name.kind == Kind::match) return false;
  deal.steps[{name.kind, *(*step)[1].string()}] = *(*step)[2].integer();
  return true;
}

void read_steps(Fields& fields, Deal& deal) {
  const Json::Array* steps = fields.array("steps", 0, kMost);
  if (steps == nullptr) return;
  for (const Json& step : *steps) {
    if (!read_step(step, deal)) return fields.fail("steps", Code::wrong_type, {{"expected", "steps"}});
  }
}

void read_deal(const Json& json, const std::string& path, Sum& sum, Errors& errors) {
  Fields fields(json, path, errors);
  fields.require({"match", "steps"});
  Deal deal;
  deal.number = fields.integer("match", 1, 999999999, 1);
  deal.asker = fields.string("asker");
  deal.helper = fields.string("helper");
  deal.round = fields.integer("round", 0, kMaxInteger, 0);
  deal.search = fields.integer("search", 0, kMaxInteger, 0);
  deal.made = fields.integer("made", 0, kMaxInteger, 0);
  read_steps(fields, deal);
  fields.refuse_others();
  if (sum.deals.contains(deal.number)) return fields.fail("match", Code::duplicate_id, {{"id", deal.number}});
  note_due(sum, deal, true);
  sum.deals[deal.number] = std::move(deal);
}

Search read_search(Fields& parent, Errors& errors) {
  const Json* json = parent.any("search");
  if (json == nullptr) return {};
  Fields fields(*json, parent.path_of("search"), errors);
  fields.require({"number", "time", "key", "digest"});
  Search search{.number = fields.integer("number", 0, kMaxInteger, 0),
                .time = fields.integer("time", 0, kMaxInteger, 0),
                .key = fields.string("key"),
                .digest = fields.string("digest")};
  fields.refuse_others();
  return search;
}

template <class Read>
void read_list(Fields& fields, std::string_view name, Sum& sum, Errors& errors, Read read) {
  const Json::Array* items = fields.array(name, 0, kMost);
  for (std::size_t i = 0; items != nullptr && i < items->size() && errors.size() < kMaxErrors; ++i)
    read((*items)[i], pointer(fields.path_of(name), i), sum, errors);
}

}  // namespace

Json ExchangeRoom::to_json(const Sum& sum) {
  return object_of(
      {{"said", said_json(sum)}, {"matches", deals_json(sum)}, {"search", search_json(sum.search)}});
}

Result<Sum> ExchangeRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"said", "matches", "search"});
  Sum sum;
  read_list(fields, "said", sum, errors, read_said);
  read_list(fields, "matches", sum, errors, read_deal);
  sum.search = read_search(fields, errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::exchange
