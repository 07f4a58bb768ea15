// The checkpoint form of the sum. What was heard is no part of it.
#include <algorithm>

#include "json/build.h"
#include "json/decode.h"
#include "pulse/room.h"

namespace hearth::pulse {
namespace {

constexpr std::size_t kMost = 1000000;  // of anything in one list

Json answers_json(const Sum& sum) {
  Json::Object rounds;
  for (const auto& [round, items] : sum.answers) {
    Json::Object members;
    for (const auto& [item, points] : items)
      members.emplace_back(item, Json::Array(points.begin(), points.end()));
    rounds.emplace_back(std::to_string(round), std::move(members));
  }
  return rounds;
}

Json acts_json(const Sum& sum) {
  Json::Object members;
  for (const auto& [member, acts] : sum.acts) {
    Json::Array items;
    for (const auto& [act, count] : acts) items.push_back(Json::Array{act.first, act.second, count});
    members.emplace_back(member, std::move(items));
  }
  return members;
}

Json asks_json(const Sum& sum) {
  Json::Object members;
  for (const auto& [member, asks] : sum.asks) {
    Json::Array items;
    for (const auto& [time, count] : asks) items.push_back(Json::Array{time, count});
    members.emplace_back(member, std::move(items));
  }
  return members;
}

Json exits_json(const Sum& sum) {
  Json::Object members;
  for (const auto& [member, reasons] : sum.exits) {
    Json::Object counts;
    for (const auto& [reason, count] : reasons) counts.emplace_back(reason, count);
    members.emplace_back(member, std::move(counts));
  }
  return members;
}

Json did_json(const Sum& sum) {
  Json::Array items;
  for (const auto& [place, did] : sum.did) {
    const auto& [key, author, rev] = place;
    items.push_back(object_of({{"key", key},
                               {"author", author},
                               {"rev", rev},
                               {"count", did.count},
                               {"time", did.time},
                               {"body", did.body}}));
  }
  return items;
}

// Reads one object, member by member; `read` gives false for what it cannot read.
template <class Read>
void read_members(Fields& fields, std::string_view name, Read read) {
  const Json* json = fields.any(name);
  if (json == nullptr) return;
  if (json->object() == nullptr) return fields.fail(name, Code::wrong_type, {{"expected", "object"}});
  for (const auto& [key, value] : *json->object()) {
    if (!read(key, value)) return fields.fail(name, Code::wrong_type, {{"expected", "counts"}});
  }
}

// An array of arrays of `size` numbers each; empty also for what is none.
std::vector<std::vector<std::int64_t>> tuples_of(const Json& json, std::size_t size) {
  std::vector<std::vector<std::int64_t>> tuples;
  if (json.array() == nullptr) return {};
  for (const Json& item : *json.array()) {
    if (item.array() == nullptr || item.array()->size() != size) return {};
    std::vector<std::int64_t> numbers;
    for (const Json& number : *item.array()) {
      if (number.integer() == nullptr) return {};
      numbers.push_back(*number.integer());
    }
    tuples.push_back(std::move(numbers));
  }
  return tuples;
}

bool read_round(Sum& sum, const std::string& key, const Json& json) {
  const std::int64_t round = round_of(std::string(kAnswerKey) + key);
  if (round == 0 || json.object() == nullptr) return false;
  for (const auto& [item, counts] : *json.object()) {
    const auto read = tuples_of(Json::Array{counts}, Points().size());
    if (read.size() != 1) return false;
    std::copy(read[0].begin(), read[0].end(), sum.answers[round][item].begin());
  }
  return true;
}

bool read_acts(Sum& sum, const std::string& member, const Json& json) {
  const auto acts = tuples_of(json, 3);
  for (const auto& act : acts) sum.acts[member][{act[0], act[1]}] = act[2];
  return !acts.empty();
}

bool read_asks(Sum& sum, const std::string& member, const Json& json) {
  const auto asks = tuples_of(json, 2);
  for (const auto& ask : asks) sum.asks[member][ask[0]] = ask[1];
  return !asks.empty();
}

bool read_exits(Sum& sum, const std::string& member, const Json& json) {
  if (json.object() == nullptr) return false;
  for (const auto& [reason, count] : *json.object()) {
    if (count.integer() == nullptr) return false;
    sum.exits[member][reason] = *count.integer();
  }
  return true;
}

void read_did(Fields& fields, Sum& sum, Errors& errors) {
  const Json::Array* items = fields.array("did", 0, kMost);
  if (items == nullptr) return;
  for (std::size_t i = 0; i < items->size() && errors.size() < kMaxErrors; ++i) {
    Fields item((*items)[i], pointer(fields.path_of("did"), i), errors);
    item.require({"key", "author", "rev", "count", "time", "body"});
    const std::string key = item.string("key");
    const std::string author = item.string("author");
    const std::int64_t rev = item.integer("rev", 1, kMaxInteger, 1);
    Did did{.count = item.integer("count", -kMaxInteger, kMaxInteger, 0),
            .time = item.integer("time", 0, kMaxInteger, 0),
            .body = {}};
    if (const Json* body = item.any("body")) did.body = *body;
    item.refuse_others();
    if (!key.starts_with(kDidKey)) item.fail("key", Code::unknown_value, {{"allowed", kDidKey}});
    if (did.count > 0 && did.body.object() == nullptr)
      item.fail("body", Code::wrong_type, {{"expected", "object"}});
    sum.did[{key, author, rev}] = std::move(did);
  }
}

}  // namespace

Json PulseRoom::to_json(const Sum& sum) {
  return object_of({{"closed", sum.closed},
                    {"answers", answers_json(sum)},
                    {"acts", acts_json(sum)},
                    {"asks", asks_json(sum)},
                    {"exits", exits_json(sum)},
                    {"did", did_json(sum)}});
}

Result<Sum> PulseRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"closed", "answers", "acts", "asks", "exits", "did"});
  Sum sum;
  sum.closed = fields.integer("closed", 0, kMaxInteger, 0);
  const auto with = [&](auto read) {
    return [&sum, read](const std::string& key, const Json& value) { return read(sum, key, value); };
  };
  read_members(fields, "answers", with(read_round));
  read_members(fields, "acts", with(read_acts));
  read_members(fields, "asks", with(read_asks));
  read_members(fields, "exits", with(read_exits));
  read_did(fields, sum, errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::pulse
