#include "thanks/given.h"

#include <algorithm>

#include "hearth/digest.h"
#include "json/build.h"
#include "thanks/limits.h"

namespace hearth::thanks {
namespace {

constexpr Time kWhile = kPersonDays * kDay;

// Reads what body_of wrote.
Given given_in(const Json& json) {
  const Json::Array* parts = json.array();
  const bool sound = parts != nullptr && parts->size() == 3 && (*parts)[0].string() != nullptr &&
                     (*parts)[1].string() != nullptr && (*parts)[2].integer() != nullptr;
  return sound ? Given{*(*parts)[0].string(), *(*parts)[1].string(), *(*parts)[2].integer()} : Given{};
}

}  // namespace

std::string digits_of(std::string_view member) {
  constexpr std::size_t kDigits = 16;
  return hex(sha256(member)).substr(0, kDigits);
}

std::vector<Given> given_by(const Mine& mine, std::string_view member, Time now) {
  std::vector<Given> given;
  const Record* record = find_mine(mine, member, kGivenKey);
  const Json* items = record != nullptr ? record->body.find("given") : nullptr;
  if (items == nullptr || items->array() == nullptr) return given;
  for (const Json& item : *items->array()) {
    Given one = given_in(item);
    if (one.time > now - kWhile) given.push_back(std::move(one));
  }
  return given;
}

bool stands_in(const std::vector<Given>& given, const Given& next) {
  return std::any_of(given.begin(), given.end(),
                     [&](const Given& one) { return one.key == next.key && one.whom == next.whom; });
}

Errors refusal(const Thanks& thanks, const std::vector<Given>& given, const Given& next) {
  if (stands_in(given, next)) return {};
  const Time free_from = next_time(thanks, given);
  if (next.time < free_from)
    return {{Code::thanked_enough, "", {{"max", thanks.per_day}, {"from", free_from}}}};
  const auto same =
      std::find_if(given.rbegin(), given.rend(), [&](const Given& one) { return one.whom == next.whom; });
  if (same == given.rend()) return {};
  return {{Code::thanked_lately, "/body/to", {{"days", kPersonDays}, {"from", same->time + kWhile}}}};
}

Time next_time(const Thanks& thanks, const std::vector<Given>& given) {
  const auto most = static_cast<std::size_t>(thanks.per_day);
  return given.size() < most ? 0 : given[given.size() - most].time + kDay;
}

Json body_of(const std::vector<Given>& given) {
  Json::Array items;
  for (const Given& one : given) items.emplace_back(Json::Array{one.key, one.whom, one.time});
  return object_of({{"given", std::move(items)}});
}

}  // namespace hearth::thanks
