// How matches come about: a steward searches, whoever likes finds the matching that costs least, a steward
// proposes it, and nothing is believed.
#include "exchange/act.h"
#include "exchange/problem.h"
#include "hearth/digest.h"
#include "hearth/match_json.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::exchange {
namespace {

Error not_a_steward() {
  return {Code::not_allowed, "", {{"role", "steward"}}};
}

Error stale(std::string path) {
  return {Code::search_stale, std::move(path)};
}

// Nobody knew it while they could still change what they ask or offer.
std::string key_from(const std::string& seed) {
  return hex(sha256("exchange/search/" + seed));
}

Posed posed_again(const Exchange& exchange, const Course& course, const Sum& sum) {
  return pose(exchange, course, sum, sum.search.time, sum.search.key);
}

// While nothing is different, by acts or by time, a search stands: nobody draws again until the lots suit
// them.
bool stands(const Exchange& exchange, const Course& course, const Sum& sum, Time now) {
  const Search* search = open_search(sum);
  if (search == nullptr) return false;
  return pose(exchange, course, sum, now, search->key).digest() == search->digest;
}

Error refused(const match::Verdict& verdict, const match::Problem& problem) {
  const bool has_ask = verdict.ask != match::kNobody;
  const bool has_helper = verdict.helper != match::kNobody;
  return {Code::proposal_refused,
          "/body",
          {{"fault", match::kFaults[static_cast<std::size_t>(verdict.fault)]},
           {"ask", has_ask ? problem.asks[verdict.ask].id : std::string()},
           {"helper", has_helper ? problem.helpers[verdict.helper].id : std::string()}}};
}

// Why these two, as both may read it: nothing of what a helper carries.
Json why_json(const match::Why& why, const Common& common) {
  return object_of({{"reason", match::kReasons[static_cast<std::size_t>(why.reason)]},
                    {"others", why.others},
                    {"tags", Json::Array(common.tags.begin(), common.tags.end())},
                    {"when", words_of(common.when)},
                    {"again", common.again}});
}

Draft match_draft(const Posed& posed, const match::Why& why, std::int64_t number, const Search& search) {
  const Person& asker = posed.askers[why.pair.ask];
  const Person& helper = posed.helpers[why.pair.helper];
  Json::Object body = object_of({{"match", number},
                                 {"search", search.number},
                                 {"asker", asker.member},
                                 {"helper", helper.member},
                                 {"why", why_json(why, posed.common[why.fit])}});
  for (const auto* name : {"round", "tags", "by"}) {
    if (const Json* fact = asker.facts.find(name)) body.emplace_back(name, *fact);
  }
  return {.key = key_of(Kind::match, number),
          .body = std::move(body),
          .author = std::string(kLogAuthor),
          .to = {asker.member, helper.member}};
}

Drafts drafts_of(const Posed& posed, const match::Matching& matching, const Sum& sum) {
  std::int64_t number = sum.deals.empty() ? 0 : sum.deals.rbegin()->first;
  Drafts drafts;
  for (const match::Why& why : match::explain(posed.problem, matching.matches)) {
    if (why.pair.helper != match::kNobody) drafts.push_back(match_draft(posed, why, ++number, sum.search));
  }
  return drafts;
}

Json member_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member == nullptr ? Json() : *member;
}

}  // namespace

Result<Drafts> search(const Circumstances& situation, const Act& act) {
  const auto& [exchange, course, sum, mine, target, context] = situation;
  if (!context.actor.has_role("steward")) return not_a_steward();
  Errors errors = not_empty(act);
  if (!errors.empty()) return errors;
  if (sum == nullptr) return stale("");
  if (stands(exchange, course, *sum, context.now)) return Drafts{};
  const std::int64_t number = sum->search.number + 1;
  const std::string key = key_from(context.seed);
  const Posed posed = pose(exchange, course, *sum, context.now, key);
  return Drafts{{.key = "search-" + std::to_string(number),
                 .body = object_of({{"search", number}, {"key", key}, {"digest", posed.digest()}}),
                 .author = std::string(kLogAuthor)}};
}

Result<Drafts> propose(const Circumstances& situation, const Act& act) {
  const auto& [exchange, course, sum, mine, target, context] = situation;
  if (!context.actor.has_role("steward")) return not_a_steward();
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"search", "matches", "prices"});
  const std::int64_t number = fields.integer("search", 1, kMaxInteger, 0);
  fields.any("matches");
  fields.any("prices");
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  if (sum == nullptr || open_search(*sum) == nullptr || number != sum->search.number)
    return stale("/body/search");
  const Posed posed = posed_again(exchange, course, *sum);
  if (posed.digest() != sum->search.digest) return stale("/body/search");
  const Json proposed =
      object_of({{"matches", member_of(act.body, "matches")}, {"prices", member_of(act.body, "prices")}});
  const Result<match::Matching> matching = match::read_matching(proposed, posed.problem);
  if (!matching) return in_body(act, matching.errors());
  const Result<match::Verdict> verdict = match::check(posed.problem, *matching);
  if (!verdict) return below("/body", verdict.errors());
  if (!verdict->accepted()) return refused(*verdict, posed.problem);
  return drafts_of(posed, *matching, *sum);
}

bool ExchangeCounts::takes_long(const Exchange& /*exchange*/) {
  return true;
}

Json ExchangeCounts::count(const Exchange& exchange, const Course& course, const Sum& sum) {
  const Search* search = open_search(sum);
  if (search == nullptr) return {};
  const Posed posed = posed_again(exchange, course, sum);
  const bool is_stale = posed.digest() != search->digest;
  return object_of({{"search", search->number},
                    {"stale", is_stale},
                    {"problem", is_stale ? Json() : problem_json(posed.problem)}});
}

}  // namespace hearth::exchange
