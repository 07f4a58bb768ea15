#include "poll/outcome.h"

#include <algorithm>

#include "json/build.h"
#include "poll/clock.h"
#include "poll/methods.h"
#include "poll/percent.h"
#include "poll/results.h"

namespace hearth::poll {
namespace {

constexpr std::string_view kDecided = "decided";
constexpr std::string_view kLevel = "level";
constexpr std::string_view kNobody = "nobody";

std::int64_t needed_for_quorum(const Poll& poll) {
  return poll.quorum.percent == 0 ? poll.quorum.ballots : (poll.quorum.percent * poll.quorum.of + 99) / 100;
}

std::string_view text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member && member->string() ? std::string_view(*member->string()) : std::string_view();
}

Json member_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member ? *member : Json();
}

Json& member(Json::Object& members, std::string_view name) {
  return std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == name; })
      ->second;
}

// Everything but the rounds, which are fetched by whoever wants to see them.
Json summary_of(const Json& tally) {
  Json::Object members;
  for (const Json::Member& member : *tally.object()) {
    if (member.first != "rounds" && member.first != "pairs") members.push_back(member);
  }
  return members;
}

struct Verdict {
  std::string_view outcome = kNobody;
  Json winners = Json::Array();
};

// What nobody has counted yet: whoever leads.
Verdict verdict_of(const Json::Array& leading) {
  if (leading.size() > 1) return {kLevel, Json::Array()};
  return {leading.empty() ? kNobody : kDecided, leading};
}

Verdict verdict_of(const Json& tally) {
  const std::string_view found = text_of(tally, "outcome");
  const std::string_view outcome = found == kDecided ? kDecided : found == kLevel ? kLevel : kNobody;
  return {outcome, member_of(tally, "winners")};
}

bool has_enough(const Poll& poll, const Sum& sum, const Json::Array& winners) {
  const std::int64_t chose = sum.turnout - sum.abstained;
  return std::all_of(winners.begin(), winners.end(), [&](const Json& winner) {
    const auto found = sum.counts.find(*winner.string());
    const std::int64_t votes = found == sum.counts.end() ? 0 : found->second;
    return votes * poll.threshold.denominator >= poll.threshold.numerator * chose;
  });
}

bool names_none(const Poll& poll, const Json::Array& winners) {
  return std::any_of(winners.begin(), winners.end(), [&](const Json& winner) {
    const Option* option = find_option(poll, *winner.string());
    return option != nullptr && option->none;
  });
}

// The first rule that is not kept speaks.
std::string_view judged(const Poll& poll, const Sum& sum, const Verdict& verdict) {
  if (sum.turnout < needed_for_quorum(poll)) return "no-quorum";
  if (verdict.outcome != kDecided) return verdict.outcome;
  const Json::Array& winners = *verdict.winners.array();
  if (names_none(poll, winners)) return "none-of-these";
  if (poll.threshold.denominator != 0 && !has_enough(poll, sum, winners)) return "below-threshold";
  return kDecided;
}

// `more`: what each may be short of. Whoever seems to be behind may have all of it, and the other nothing.
bool is_close(const std::vector<std::int64_t>& measures, std::int64_t more) {
  std::int64_t first = 0;
  std::int64_t second = 0;
  for (const std::int64_t measure : measures) {
    second = std::max(second, std::min(first, measure));
    first = std::max(first, measure);
  }
  return measures.size() > 1 && first > 0 && too_close(first, std::min(first, second + more));
}

Json summaries_of(const Json& tally) {
  Json::Array summaries;
  for (const Json& one : *tally.find("tallies")->array()) summaries.push_back(summary_of(one));
  return summaries;
}

// Whether there is more to say than who leads.
bool binds(const Poll& poll) {
  const auto is_none = [](const Option& option) { return option.none; };
  return decides(poll) || poll.quorum != Quorum() || poll.threshold != Threshold() ||
         std::any_of(poll.options.begin(), poll.options.end(), is_none);
}

}  // namespace

void add_outcome(const Poll& poll, const Course& course, const Sum& sum, const Json& tally,
                 const std::vector<std::int64_t>& measures, Json::Object& results) {
  const bool open = course.phase != Phase::closed;
  if (form_of(poll.method) == Form::choice && open && is_close(measures, withheld(poll, course)))
    results.emplace_back("close", true);
  if (!is_whole()) return;
  // Who would win now tells more of single ballots than steps of k hide.
  const bool told = !(poll.anonymous && open);
  // What was counted while the poll was open is not its result.
  const bool counted = decides(poll) && told && text_of(tally, "status") == word(kPhases, course.phase);
  Json& leading = member(results, "leading");
  Verdict verdict;
  if (counted) {
    verdict = verdict_of(tally.find("tallies")->array()->front());
    if (verdict.outcome == kDecided) leading = verdict.winners;
  } else if (!decides(poll)) {
    verdict = verdict_of(*leading.array());
  }
  if (decides(poll)) {
    results.emplace_back("counts", counted ? summaries_of(tally) : Json());
    results.emplace_back("counted", counted ? member_of(tally, "ballots") : Json());
  }
  if (told && binds(poll) && counted == decides(poll)) {
    results.emplace_back("outcome", judged(poll, sum, verdict));
    results.emplace_back("winners", std::move(verdict.winners));
  }
  if (const std::int64_t needed = needed_for_quorum(poll); needed != 0) {
    results.emplace_back(
        "quorum", object_of({{"needed", needed}, {"reached", shown(poll, course, sum.turnout) >= needed}}));
  }
}

}  // namespace hearth::poll
