#include <algorithm>
#include <numeric>

#include "json/build.h"
#include "poll/percent.h"
#include "pulse/interval.h"
#include "pulse/limits.h"
#include "pulse/quiet.h"
#include "pulse/room.h"
#include "pulse/rotation.h"

namespace hearth::pulse {
namespace {

constexpr std::string_view kSteward = "steward";
constexpr std::string_view kReader = "reader";

Json time_json(Time time) {
  return time == 0 ? Json() : Json(time);
}

Json answers_json(const Answers& answers) {
  Json::Object item = object_of({{"id", answers.item}});
  if (answers.n == 0) {
    item.emplace_back("n", nullptr);
    return item;
  }
  const Mean mean = mean_of(answers.points);
  const std::vector<std::int64_t> counts(answers.points.begin(), answers.points.end());
  item.emplace_back("n", answers.n);
  item.emplace_back("counts", Json::Array(counts.begin(), counts.end()));
  item.emplace_back("mean", mean.mean);
  item.emplace_back("low", mean.low);
  item.emplace_back("high", mean.high);
  if (answers.n < kMany) return item;
  const std::vector<std::int64_t> percents = poll::shares(counts);
  item.emplace_back("percents", Json::Array(percents.begin(), percents.end()));
  return item;
}

// Of the questions that are still asked: nobody has the words of the others.
Json::Array rounds_json(const Pulse& pulse, const Course& course) {
  Json::Array rounds;
  for (const Round& round : course.past) {
    Json::Array items;
    for (const Answers& answers : round.items) {
      if (find_worded(pulse.items, answers.item) != nullptr) items.push_back(answers_json(answers));
    }
    rounds.push_back(object_of({{"round", round.number},
                                {"began", round.began},
                                {"ended", round.ended},
                                {"items", std::move(items)}}));
  }
  return rounds;
}

// Newest first.
Json::Array did_json(const Sum& sum) {
  using Entry = std::pair<std::string_view, const Did*>;
  std::vector<Entry> all;
  for (const auto& [place, did] : sum.did) {
    if (did.count > 0) all.emplace_back(std::string_view(std::get<0>(place)).substr(kDidKey.size()), &did);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Entry& a, const Entry& b) { return a.second->time > b.second->time; });
  Json::Array items;
  for (const auto& [name, did] : all) {
    Json::Object item = object_of({{"id", name}, {"time", did->time}});
    for (const auto& [member, value] : *did->body.object()) item.emplace_back(member, value);
    items.emplace_back(std::move(item));
  }
  return items;
}

// These move while people look on, so they move in steps: nobody is found by the moment.
Json stepped(Count n) {
  return n < kFew ? Json() : Json(n / kGrain * kGrain);
}

Json exits_json(const Exit& exit, const Sum& sum) {
  std::map<std::string, Count, std::less<>> counts;
  Count all = 0;
  for (const auto& [member, reasons] : sum.exits) {
    for (const auto& [reason, count] : reasons) {
      counts[reason] += count;
      all += count;
    }
  }
  Json::Array reasons;
  for (const Worded& reason : exit.reasons) {
    const auto found = counts.find(reason.id);
    reasons.push_back(
        object_of({{"id", reason.id}, {"n", stepped(found == counts.end() ? 0 : found->second)}}));
  }
  return object_of({{"n", stepped(all)}, {"grain", kGrain}, {"reasons", std::move(reasons)}});
}

struct Listed {
  std::string_view member;
  Quiet quiet;
};

// Those who can still be asked come first, and of them who has been quiet for the longest.
bool comes_before(const Listed& a, const Listed& b) {
  const bool done = a.quiet.asks >= kMaxAsks;
  if (done != (b.quiet.asks >= kMaxAsks)) return !done;
  return a.quiet.at != b.quiet.at ? a.quiet.at < b.quiet.at : a.member < b.member;
}

// Whoever has said why they go is left in peace.
Json::Array quiet_json(const Pulse& pulse, const Sum& sum) {
  std::vector<std::string_view> members = sum.heard.members();
  for (const auto& [member, acts] : sum.acts) members.emplace_back(member);
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  std::vector<Listed> all;
  for (const std::string_view member : members) {
    const Quiet quiet = quiet_of(pulse, sum, member);
    if (quiet.at != 0 && !sum.exits.contains(member)) all.push_back({member, quiet});
  }
  std::sort(all.begin(), all.end(), comes_before);
  if (all.size() > kMaxListed) all.resize(kMaxListed);
  Json::Array items;
  for (const auto& [member, quiet] : all)
    items.push_back(
        object_of({{"member", member}, {"last", quiet.last}, {"quietAt", quiet.at}, {"asks", quiet.asks}}));
  return items;
}

Json answered_json(const Pulse& pulse, const Record* record) {
  if (record == nullptr) return {};
  const Answer answer = answer_of(record->body);
  if (find_worded(pulse.items, answer.item) == nullptr) return {};
  return object_of({{"item", answer.item}, {"value", answer.value}, {"time", record->time}});
}

Json exit_json(const Record* record) {
  if (record == nullptr) return {};
  Json::Object exit = *record->body.object();
  exit.emplace_back("time", record->time);
  return exit;
}

// When a steward asked them, who have neither answered nor done anything since; 0: there is no such thing.
Time invited_at(const Mine& mine, const Quiet& quiet, std::string_view member) {
  Time latest = 0;
  for (const Record& record : mine) {
    const bool asks = record.in.empty() && record.key.starts_with(kAskKey) &&
                      std::find(record.to.begin(), record.to.end(), member) != record.to.end();
    if (asks) latest = std::max(latest, record.time);
  }
  return latest > quiet.last ? latest : 0;
}

void add_leaving(const Pulse& pulse, const Course& course, const Mine& mine, const std::string& member,
                 Json::Object& own) {
  const Record* record = find_mine(mine, member, kExitKey);
  const Quiet quiet = quiet_of(pulse, course, mine, member);
  own.emplace_back("exit", exit_json(record));
  own.emplace_back("quietAt", time_json(quiet.at));
  own.emplace_back("asks", quiet.asks);
  own.emplace_back("invited", time_json(record == nullptr ? invited_at(mine, quiet, member) : 0));
}

}  // namespace

std::string PulseRoom::standing(const Pulse& /*pulse*/, const Mine& /*mine*/, const Viewer& viewer) {
  return std::string(viewer.actor.has_role(kSteward) ? kSteward : kReader);
}

Json PulseRoom::shared(const Pulse& pulse, const Course& course, const Sum& sum, const Json& /*tally*/,
                       std::string_view standing) {
  Json::Object shared = object_of({{"round", course.round},
                                   {"began", time_json(course.began)},
                                   {"ends", time_json(course.began == 0 ? 0 : course.due)},
                                   {"rounds", rounds_json(pulse, course)},
                                   {"did", did_json(sum)}});
  if (standing != kSteward) return shared;
  if (pulse.exit) shared.emplace_back("exits", exits_json(*pulse.exit, sum));
  shared.emplace_back("quiet", pulse.exit ? quiet_json(pulse, sum) : Json::Array());
  return shared;
}

Json PulseRoom::own(const Pulse& pulse, const Course& course, const Mine& mine, const Viewer& viewer) {
  const std::string& member = viewer.actor.id;
  if (!is_member(member)) return object_of({{"ask", nullptr}, {"answered", nullptr}});
  const std::string key = std::string(kAnswerKey) + std::to_string(course.round);
  Json answered = answered_json(pulse, find_mine(mine, member, key));
  Json ask;
  if (answered.is_null())
    ask = object_of({{"item", asked_in(pulse, course.round, mine, member).id}, {"round", course.round}});
  Json::Object own = object_of({{"ask", std::move(ask)}, {"answered", std::move(answered)}});
  if (pulse.exit) add_leaving(pulse, course, mine, member, own);
  return own;
}

Json PulseRoom::page(const Pulse& /*pulse*/, const Course& /*course*/, std::string_view standing,
                     const std::vector<Record>& records) {
  Json::Array items;
  if (standing != kSteward) return items;
  for (const Record& record : records) {
    std::string text = record.key == kExitKey ? text_in(record.body, "text") : std::string();
    // By whom, when and for what reason is not told: few enough leave.
    if (!text.empty()) items.push_back(object_of({{"id", record.id}, {"text", std::move(text)}}));
  }
  return items;
}

Json PulseRoom::tally(const Pulse& /*pulse*/, const Course& /*course*/, const Json& /*tally*/,
                      std::string_view /*standing*/) {
  return {};
}

}  // namespace hearth::pulse
