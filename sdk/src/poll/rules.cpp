#include "poll/rules.h"

#include <algorithm>
#include <charconv>

#include "hearth/text.h"
#include "json/build.h"
#include "poll/limits.h"
#include "poll/methods.h"

namespace hearth::poll {
namespace {

bool compares(const Poll& poll) {
  return std::any_of(poll.counts.begin(), poll.counts.end(), count::compares_pairs);
}

// "irv", or ["irv", "schulze"]. Those that the method allows, each once.
void read_counts(Fields& fields, Poll& poll) {
  const Json* json = fields.any("count");
  const Json::Array one{json && json->string() ? *json : Json()};
  const Json::Array* items = json && json->string() ? &one : fields.array("count", 1, kMaxCounts);
  if (json == nullptr || items == nullptr) return;
  for (const Json& item : *items) {
    const auto* const found =
        item.string() ? std::find(std::begin(count::kMethods), std::end(count::kMethods), *item.string())
                      : std::end(count::kMethods);
    const auto method = static_cast<count::Method>(found - std::begin(count::kMethods));
    const bool again = std::find(poll.counts.begin(), poll.counts.end(), method) != poll.counts.end();
    if (found == std::end(count::kMethods) || again || !allows(poll.method, method)) {
      return fields.fail("count", Code::not_for_method, {{"method", word(kMethods, poll.method)}});
    }
    poll.counts.push_back(method);
  }
}

void read_seats(Fields& fields, Poll& poll) {
  const auto most = static_cast<std::int64_t>(std::max<std::size_t>(poll.options.size(), 2)) - 1;
  poll.seats = fields.integer("seats", 1, most, 1);
  if (poll.counts.empty()) poll.counts = usual_counts(poll.method, poll.seats);
  const bool fills = !poll.counts.empty() && count::fills_seats(poll.counts.front());
  if (poll.seats > 1 && !fills) refuse_for_method(fields, poll, {"seats"});
}

void read_ranks(Fields& fields, Poll& poll) {
  if (poll.method != Method::ranked) return refuse_for_method(fields, poll, {"sharedRanks", "strength"});
  poll.shared_ranks = fields.flag("sharedRanks", true);
  poll.strength = static_cast<count::Strength>(fields.word("strength", count::kStrengths, 0));
  if (!compares(poll)) refuse_for_method(fields, poll, {"strength"});
}

void read_quorum(Fields& fields, Poll& poll, Errors& errors) {
  const Json* json = fields.any("quorum");
  if (json == nullptr) return;
  Fields quorum(*json, fields.path_of("quorum"), errors);
  const bool shared = json->find("percent") != nullptr;
  if (shared) {
    quorum.require({"of"});
    poll.quorum.percent = quorum.integer("percent", 1, 100, 0);
    poll.quorum.of = quorum.integer("of", 1, kMaxInteger / 100, 0);
  } else {
    quorum.require({"ballots"});
    poll.quorum.ballots = quorum.integer("ballots", 1, kMaxInteger, 0);
  }
  quorum.refuse_others();
}

// "2/3": more than none, and at most all.
void read_threshold(Fields& fields, Poll& poll) {
  const std::string text = fields.string("threshold");
  if (fields.any("threshold") == nullptr) return;
  Threshold read;
  const char* const end = text.data() + text.size();
  const auto [bar, first] = std::from_chars(text.data(), end, read.numerator);
  const bool halved = first == std::errc() && bar != end && *bar == '/';
  const auto [stop, second] = halved ? std::from_chars(bar + 1, end, read.denominator)
                                     : std::from_chars_result{bar, std::errc::invalid_argument};
  const bool good = second == std::errc() && stop == end && read.numerator > 0 && read.denominator <= 1000 &&
                    read.numerator <= read.denominator;
  if (!good) return fields.fail("threshold", Code::bad_fraction);
  poll.threshold = read;
  if (form_of(poll.method) != Form::choice) refuse_for_method(fields, poll, {"threshold"});
}

void read_groups(Fields& fields, Poll& poll) {
  poll.anonymous = fields.flag("anonymous", false);
  poll.groups = fields.strings("groups", kMaxGroups);
  for (std::size_t i = 0; i < poll.groups.size(); ++i) {
    const auto here = poll.groups.begin() + static_cast<std::ptrdiff_t>(i);
    const bool again = std::find(poll.groups.begin(), here, *here) != here;
    if (again || !is_id(*here))
      fields.fail("groups", again ? Code::duplicate_id : Code::bad_id, {{"id", *here}});
  }
  poll.k = fields.integer("k", kLeastK, kMaxK, poll.k);
}

// What is shown of every ballot after the close must not hold words or belong to a group.
void read_verifiable(Fields& fields, Poll& poll) {
  poll.verifiable = fields.flag("verifiable", false);
  if (!poll.verifiable) return;
  const bool shows_people =
      poll.write_ins || poll.method == Method::text || !poll.groups.empty() || poll.anonymous;
  if (shows_people) return fields.fail("verifiable", Code::shows_too_much);
  fields.require({"closes"});
}

void read_zone(Fields& fields, Poll& poll) {
  poll.zone = fields.text("zone", {.max = 64});
  if (poll.method != Method::grid) refuse_for_method(fields, poll, {"zone"});
}

}  // namespace

void read_rules(Fields& fields, Poll& poll, Errors& errors) {
  if (!is_whole()) return;
  read_counts(fields, poll);
  read_seats(fields, poll);
  read_ranks(fields, poll);
  if (poll.budget == 0) refuse_for_method(fields, poll, {"budget"});
  read_quorum(fields, poll, errors);
  read_threshold(fields, poll);
  read_groups(fields, poll);
  read_zone(fields, poll);
  read_verifiable(fields, poll);
  poll.beacon = fields.text("beacon", kBeacon);
  if (!decides(poll)) refuse_for_method(fields, poll, {"beacon"});
  const auto nones =
      std::count_if(poll.options.begin(), poll.options.end(), [](const Option& o) { return o.none; });
  if (nones > 1) fields.fail("options", Code::too_many, {{"max", 1}});
}

void write_rules(const Poll& poll, Json::Object& members) {
  if (!is_whole()) return;
  if (decides(poll)) {
    Json::Array counts;
    for (const count::Method method : poll.counts) counts.emplace_back(word(count::kMethods, method));
    members.emplace_back("count", std::move(counts));
    members.emplace_back("seats", poll.seats);
  }
  if (poll.method == Method::ranked) members.emplace_back("sharedRanks", poll.shared_ranks);
  if (compares(poll)) members.emplace_back("strength", word(count::kStrengths, poll.strength));
  if (poll.budget != 0) members.emplace_back("budget", poll.budget);
  if (poll.quorum.ballots != 0) members.emplace_back("quorum", object_of({{"ballots", poll.quorum.ballots}}));
  if (poll.quorum.percent != 0) {
    members.emplace_back("quorum", object_of({{"percent", poll.quorum.percent}, {"of", poll.quorum.of}}));
  }
  if (poll.threshold.denominator != 0) {
    members.emplace_back("threshold", std::to_string(poll.threshold.numerator) + "/" +
                                          std::to_string(poll.threshold.denominator));
  }
  if (!poll.groups.empty())
    members.emplace_back("groups", Json::Array(poll.groups.begin(), poll.groups.end()));
  if (!poll.groups.empty() || poll.anonymous) members.emplace_back("k", poll.k);
  if (poll.anonymous) members.emplace_back("anonymous", true);
  if (poll.verifiable) members.emplace_back("verifiable", true);
  if (!poll.beacon.empty()) members.emplace_back("beacon", poll.beacon);
  if (!poll.zone.empty()) members.emplace_back("zone", poll.zone);
}

void refuse_for_method(Fields& fields, const Poll& poll, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (fields.any(name) != nullptr) {
      fields.fail(name, Code::not_for_method, {{"method", word(kMethods, poll.method)}});
    }
  }
}

}  // namespace hearth::poll
