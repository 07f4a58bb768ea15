// What everybody of a standing sees.
#include <algorithm>

#include "exchange/limits.h"
#include "exchange/room.h"
#include "exchange/rounds.h"
#include "json/build.h"

namespace hearth::exchange {
namespace {

constexpr std::string_view kSteward = "steward";
constexpr std::string_view kMember = "member";
constexpr std::string_view kReader = "reader";

Json time_json(Time time) {
  return time == 0 ? Json() : Json(time);
}

Json member_of(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member == nullptr ? Json() : *member;
}

// These move while people look on, so they move in steps: nobody is found by the moment.
Json stepped(std::int64_t n) {
  return n < kGrain ? Json() : Json(n / kGrain * kGrain);
}

using Taken = std::map<std::string, std::int64_t, std::less<>>;

std::int64_t open_places(const Json& ask, std::string_view member, const Taken& taken) {
  const auto has = taken.find(member);
  return integer_in(ask, "needs", 1) - (has == taken.end() ? 0 : has->second);
}

std::int64_t open_asks(const Course& course, const Sum& sum) {
  const Taken taken = taken_in(sum, course.round);
  const auto is_open = [&](const auto& entry) {
    const auto& [author, key, rev] = entry.first;
    const Said& said = entry.second;
    return key == kAskKey && said.count > 0 && integer_in(said.facts, "round", 0) == course.round &&
           open_places(said.facts, author, taken) > 0;
  };
  return std::count_if(sum.said.begin(), sum.said.end(), is_open);
}

std::int64_t deals_in(const Sum& sum, State state) {
  return std::count_if(sum.deals.begin(), sum.deals.end(), [&](const auto& entry) {
    return entry.second.is_there() && state_of(entry.second) == state;
  });
}

Json search_json(const Sum& sum) {
  const Search* search = open_search(sum);
  if (search == nullptr) return {};
  return object_of({{"number", search->number}, {"time", search->time}});
}

// What came of it since is the two's own.
Json proposed_json(const Sum& sum) {
  const Deal* last = nullptr;
  std::int64_t matches = 0;
  for (const auto& [number, deal] : sum.deals) {
    if (!deal.is_there() || (last != nullptr && deal.search < last->search)) continue;
    matches = last != nullptr && deal.search == last->search ? matches + 1 : 1;
    last = &deal;
  }
  if (last == nullptr) return {};
  return object_of({{"matches", matches}, {"time", last->made}, {"answerBy", answer_by(*last)}});
}

Json item_json(const Record& record, std::initializer_list<std::string_view> names) {
  Json::Object item = object_of({{"id", record.id}});
  for (const std::string_view name : names) item.emplace_back(name, member_of(record.body, name));
  const Json* tags = record.body.find("tags");
  item.emplace_back("tags", tags == nullptr ? Json(Json::Array()) : *tags);
  return item;
}

}  // namespace

std::string ExchangeRoom::standing(const Exchange& exchange, const Mine& /*mine*/, const Viewer& viewer) {
  if (!belongs(exchange, viewer.actor)) return std::string(kReader);
  return std::string(viewer.actor.has_role(kSteward) ? kSteward : kMember);
}

Json ExchangeRoom::shared(const Exchange& exchange, const Course& course, const Sum& sum,
                          const Json& /*tally*/, std::string_view standing) {
  Json::Object shared = object_of({{"round", course.round},
                                   {"began", time_json(course.began)},
                                   {"ends", time_json(end_of(exchange, course))}});
  if (standing == kReader) return shared;
  shared.emplace_back("totals", object_of({{"grain", kGrain},
                                           {"open", stepped(open_asks(course, sum))},
                                           {"accepted", stepped(deals_in(sum, State::accepted))},
                                           {"done", stepped(deals_in(sum, State::done))}}));
  if (standing != kSteward) return shared;
  shared.emplace_back("search", search_json(sum));
  shared.emplace_back("proposed", proposed_json(sum));
  return shared;
}

// An ask that has its helpers leaves the list.
Json ExchangeRoom::page(const Exchange& /*exchange*/, const Course& course, const Sum& sum,
                        std::string_view standing, const std::vector<Record>& records) {
  Json::Array items;
  if (standing == kReader) return items;
  const Taken taken = taken_in(sum, course.round);
  for (const Record& record : records) {
    if (record.key == kOfferKey) items.push_back(item_json(record, {"text", "when", "name"}));
    const bool is_open = record.key == kAskKey && integer_in(record.body, "round", 0) == course.round &&
                         open_places(record.body, record.author, taken) > 0;
    if (is_open) items.push_back(item_json(record, {"text", "when", "name", "by", "needs"}));
  }
  return items;
}

Json ExchangeRoom::tally(const Exchange& /*exchange*/, const Course& /*course*/, const Json& tally,
                         std::string_view standing) {
  return standing == kSteward ? tally : Json();
}

}  // namespace hearth::exchange
