#include "exchange/problem.h"

#include <algorithm>
#include <set>

#include "exchange/limits.h"
#include "hearth/digest.h"
#include "json/build.h"

namespace hearth::exchange {
namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;

// The latest thing that each member said under that key.
std::map<std::string, const Said*> latest(const Sum& sum, std::string_view key) {
  std::map<std::string, const Said*> all;
  for (const auto& [place, said] : sum.said) {
    // Places are in the order of revisions.
    if (std::get<1>(place) == key && said.count > 0) all[std::get<0>(place)] = &said;
  }
  return all;
}

// The lots of people, so that neither ids nor times say who comes first where nothing else does.
std::string lot_of(const std::string& key, std::string_view list, const std::string& member) {
  return hex(hmac_sha256(key, std::string(list).append("/").append(member)));
}

void sort_by_lots(std::vector<Person>& people, const std::string& key, std::string_view list) {
  std::vector<std::pair<std::string, Person>> drawn;
  for (Person& person : people) {
    std::string lot = lot_of(key, list, person.member);
    drawn.emplace_back(std::move(lot), std::move(person));
  }
  std::sort(drawn.begin(), drawn.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < people.size(); ++i) people[i] = std::move(drawn[i].second);
}

// The earliest asks, as many as one search takes.
std::vector<Person> askers_of(const Course& course, const Sum& sum, Time now, const std::string& key) {
  const auto taken = taken_in(sum, course.round);
  std::vector<Person> people;
  for (const auto& [member, said] : latest(sum, kAskKey)) {
    const auto has = taken.find(member);
    const std::int64_t places = integer_in(said->facts, "needs", 1) - (has == taken.end() ? 0 : has->second);
    const bool is_open = integer_in(said->facts, "round", 0) == course.round && places > 0 &&
                         integer_in(said->facts, "by", kMaxInteger) > now;
    if (is_open) people.push_back({member, said->facts, said->time, places});
  }
  sort_by_lots(people, key, "ask");
  std::stable_sort(people.begin(), people.end(),
                   [](const Person& a, const Person& b) { return a.time < b.time; });
  std::int64_t places = 0;
  const auto is_beyond = [&](const Person& person) { return (places += person.places) > kMaxPlaces; };
  people.erase(std::find_if(people.begin(), people.end(), is_beyond), people.end());
  sort_by_lots(people, key, "ask");
  return people;
}

// What a helper has on their hands.
struct Hands {
  std::int64_t under_way = 0;
  std::int64_t this_round = 0;
  std::int64_t load = 0;
  Time rests_until = 0;
};

Time latest_done(const Deal& deal) {
  Time latest = 0;
  for (const auto& [step, time] : deal.steps) {
    if (step.first == Kind::done) latest = std::max(latest, time);
  }
  return latest;
}

std::map<std::string, Hands> hands_of(const Exchange& exchange, const Course& course, const Sum& sum,
                                      Time now) {
  std::map<std::string, Hands> all;
  for (const auto& [number, deal] : sum.deals) {
    if (!holds(deal)) continue;
    Hands& hands = all[deal.helper];
    if (is_under_way(deal)) ++hands.under_way;
    if (deal.made >= course.began) ++hands.this_round;
    if (is_under_way(deal) || deal.made > now - kLoadTime) ++hands.load;
    const Time done = latest_done(deal);
    if (done != 0) hands.rests_until = std::max(hands.rests_until, done + exchange.rest_days * kDay);
  }
  for (const auto& [member, said] : latest(sum, kRestKey)) {
    Hands& hands = all[member];
    hands.rests_until = std::max(hands.rests_until, integer_in(said->facts, "until", 0));
  }
  return all;
}

std::int64_t capacity_of(const Exchange& exchange, const Json& offer, const Hands& hands) {
  const std::int64_t most = std::min(exchange.capacity, integer_in(offer, "capacity", exchange.capacity));
  if (exchange.mode == Mode::buddy)
    return std::min(match::room_for_newcomers(hands.under_way), most - hands.this_round);
  return most - std::max(hands.under_way, hands.this_round);
}

// Those who can take something now; those who carry least, as many as one search takes.
std::vector<Person> helpers_of(const Exchange& exchange, const Course& course, const Sum& sum, Time now,
                               const std::string& key) {
  std::map<std::string, Hands> all = hands_of(exchange, course, sum, now);
  std::vector<Person> people;
  for (const auto& [member, said] : latest(sum, kOfferKey)) {
    const Hands& hands = all[member];
    const std::int64_t places = capacity_of(exchange, said->facts, hands);
    if (places <= 0 || hands.rests_until > now) continue;
    people.push_back({member, said->facts, said->time, places, std::min(hands.load, match::kMaxLoad)});
  }
  sort_by_lots(people, key, "helper");
  std::stable_sort(people.begin(), people.end(),
                   [](const Person& a, const Person& b) { return a.load < b.load; });
  if (people.size() > kMaxHelpers) people.resize(kMaxHelpers);
  sort_by_lots(people, key, "helper");
  return people;
}

// Who must not meet, and who has met; both ways round.
struct Past {
  Pairs blocked, met;
  std::set<std::pair<std::string, std::string>> tried;  // asks of this round, with their helpers
};

Past past_of(const Course& course, const Sum& sum) {
  Past past;
  for (const auto& [place, said] : sum.said) {
    if (said.count <= 0 || name_of(std::get<1>(place)).kind != Kind::block) continue;
    const std::string other = text_in(said.facts, "member");
    past.blocked.emplace(std::get<0>(place), other);
    past.blocked.emplace(other, std::get<0>(place));
  }
  for (const auto& [number, deal] : sum.deals) {
    if (!deal.is_there()) continue;
    if (deal.round == course.round) past.tried.emplace(deal.asker, deal.helper);
    const State state = state_of(deal);
    if (state != State::accepted && state != State::done) continue;
    past.met.emplace(deal.asker, deal.helper);
    past.met.emplace(deal.helper, deal.asker);
  }
  return past;
}

std::vector<std::string> shared_tags(const std::vector<std::string>& asked,
                                     const std::vector<std::string>& offered) {
  std::vector<std::string> shared;
  for (const std::string& tag : asked) {
    if (std::find(offered.begin(), offered.end(), tag) != offered.end()) shared.push_back(tag);
  }
  return shared;
}

std::int64_t tag_cost(std::size_t asked, std::size_t offered, std::size_t shared) {
  if (asked == 0) return kAnyTagCost;
  if (offered == 0) return kTagCost;
  return kTagCost * static_cast<std::int64_t>(asked - shared) / static_cast<std::int64_t>(asked);
}

class Posing {
 public:
  Posing(Posed& posed, Past past) : posed_(posed), past_(std::move(past)) {}

  void add_fit(std::uint32_t ask, std::uint32_t helper) {
    const Person& asker = posed_.askers[ask];
    const Person& other = posed_.helpers[helper];
    const std::pair pair(asker.member, other.member);
    if (pair.first == pair.second || past_.blocked.contains(pair) || past_.tried.contains(pair)) return;
    const When when = times_of(asker.facts) & times_of(other.facts);
    const auto asked = list_in(asker.facts, "tags");
    const auto offered = list_in(other.facts, "tags");
    std::vector<std::string> tags = shared_tags(asked, offered);
    const bool misses = !asked.empty() && !offered.empty() && tags.empty();
    if (when == 0 || misses) return;
    const bool again = past_.met.contains(pair);
    const std::int64_t parts[] = {tag_cost(asked.size(), offered.size(), tags.size()),
                                  kTimeCost * std::max(kEnoughTimes - count_of(when), std::int64_t{0}),
                                  again ? kAgainCost : 0};
    posed_.problem.fits.push_back({ask, helper, parts[0] + parts[1] + parts[2]});
    posed_.problem.part_costs.insert(posed_.problem.part_costs.end(), std::begin(parts), std::end(parts));
    const bool said = asker.facts.find("when") != nullptr && other.facts.find("when") != nullptr;
    posed_.common.push_back({std::move(tags), said ? when : 0, again});
  }

 private:
  Posed& posed_;
  Past past_;
};

}  // namespace

std::string Posed::digest() const {
  Json::Array people;
  for (const auto* list : {&askers, &helpers}) {
    for (const Person& person : *list) people.emplace_back(person.member);
  }
  return hex(
      sha256(write_json(object_of({{"people", std::move(people)}, {"problem", problem_json(problem)}}))));
}

Posed pose(const Exchange& exchange, const Course& course, const Sum& sum, Time now, const std::string& key) {
  Posed posed;
  posed.askers = askers_of(course, sum, now, key);
  posed.helpers = helpers_of(exchange, course, sum, now, key);
  match::Problem& problem = posed.problem;
  problem.key = key;
  problem.load_cost = kLoadCost;
  problem.parts = {"tags", "when", "again"};
  for (const Person& person : posed.askers)
    problem.asks.push_back({"a" + std::to_string(problem.asks.size() + 1), person.places, kOpenCost});
  for (const Person& person : posed.helpers)
    problem.helpers.push_back({"h" + std::to_string(problem.helpers.size() + 1), person.places, person.load});
  Posing posing(posed, past_of(course, sum));
  for (std::uint32_t ask = 0; ask < posed.askers.size(); ++ask) {
    for (std::uint32_t helper = 0; helper < posed.helpers.size(); ++helper) posing.add_fit(ask, helper);
  }
  return posed;
}

Json problem_json(const match::Problem& problem) {
  const std::size_t width = problem.parts.size();
  std::vector<Json::Object> fits(problem.asks.size());
  for (std::size_t i = 0; i < problem.fits.size(); ++i) {
    const auto first = problem.part_costs.begin() + static_cast<std::ptrdiff_t>(i * width);
    const Json::Array parts(first, first + static_cast<std::ptrdiff_t>(width));
    fits[problem.fits[i].ask].emplace_back(problem.helpers[problem.fits[i].helper].id, parts);
  }
  Json::Array asks;
  for (std::size_t i = 0; i < problem.asks.size(); ++i) {
    const match::Ask& ask = problem.asks[i];
    asks.push_back(object_of({{"id", ask.id},
                              {"needs", ask.needs},
                              {"openCost", ask.open_cost},
                              {"helpers", std::move(fits[i])}}));
  }
  Json::Array helpers;
  for (const match::Helper& helper : problem.helpers)
    helpers.push_back(object_of({{"id", helper.id}, {"capacity", helper.capacity}, {"load", helper.load}}));
  return object_of({{"asks", std::move(asks)},
                    {"helpers", std::move(helpers)},
                    {"loadCost", problem.load_cost},
                    {"key", problem.key},
                    {"parts", Json::Array(problem.parts.begin(), problem.parts.end())}});
}

}  // namespace hearth::exchange
