#include "pulse/quiet.h"

#include <algorithm>
#include <functional>

#include "pulse/limits.h"

namespace hearth::pulse {
namespace {

// Of an even number, the middle between the two in the middle.
Time median(std::vector<Time> gaps) {
  std::sort(gaps.begin(), gaps.end());
  const std::size_t middle = gaps.size() / 2;
  if (gaps.size() % 2 != 0) return gaps[middle];
  return gaps[middle - 1] + (gaps[middle] - gaps[middle - 1]) / 2;
}

bool is_act_here(const Record& record, const Course& course) {
  const std::int64_t round = round_of(record.key);
  if (round != 0) return !is_long_past(round, course);
  return record.key == kExitKey || record.key.starts_with(kDidKey);
}

bool is_act(const Pulse& pulse, const Course& course, const Record& record, std::string_view member) {
  if (record.author != member) return false;
  return record.in.empty() ? is_act_here(record, course) : tells_of_act(record, pulse.uses);
}

bool asks(const Record& record, std::string_view member) {
  if (!record.in.empty() || !record.key.starts_with(kAskKey)) return false;
  if (record.to.empty()) return record.author == member;
  return std::find(record.to.begin(), record.to.end(), member) != record.to.end();
}

}  // namespace

bool is_long_past(std::int64_t round, const Course& course) {
  return round + static_cast<std::int64_t>(kRoundsShown) < course.round;
}

Quiet quiet_of(const Exit& exit, std::vector<Time> acts, const std::vector<Time>& asks) {
  std::sort(acts.begin(), acts.end(), std::greater<>());
  acts.erase(std::unique(acts.begin(), acts.end()), acts.end());
  Quiet quiet{.last = acts.empty() ? 0 : acts.front(), .at = 0, .asks = static_cast<Count>(asks.size())};
  std::vector<Time> gaps;
  for (std::size_t i = 1; i < acts.size() && gaps.size() < kGaps; ++i) gaps.push_back(acts[i - 1] - acts[i]);
  if (gaps.size() < kLeastGaps) return quiet;
  const Time days = exit.quiet_days * kDay;
  quiet.at = quiet.last + std::max(days, exit.quiet_times * median(std::move(gaps)));
  for (const Time ask : asks) quiet.at = std::max(quiet.at, ask + days);
  quiet.at = std::min(quiet.at, kMaxInteger);
  return quiet;
}

std::vector<Time> asks_of(const Mine& mine, std::string_view member) {
  std::vector<Time> times;
  for (const Record& record : mine) {
    if (asks(record, member)) times.push_back(record.time);
  }
  return times;
}

Quiet quiet_of(const Pulse& pulse, const Course& course, const Mine& mine, std::string_view member) {
  std::vector<Time> acts;
  for (const Record& record : mine) {
    if (is_act(pulse, course, record, member)) acts.push_back(record.time);
  }
  return quiet_of(*pulse.exit, std::move(acts), asks_of(mine, member));
}

Quiet quiet_of(const Pulse& pulse, const Sum& sum, std::string_view member) {
  std::vector<Time> acts;
  std::vector<Time> asks;
  sum.heard.latest(member, kGaps + 1, acts);
  if (const auto here = sum.acts.find(member); here != sum.acts.end()) {
    for (const auto& [act, count] : here->second) {
      if (count > 0) acts.push_back(act.second);
    }
  }
  if (const auto found = sum.asks.find(member); found != sum.asks.end()) {
    for (const auto& [time, count] : found->second) {
      for (Count i = 0; i < count; ++i) asks.push_back(time);
    }
  }
  return quiet_of(*pulse.exit, std::move(acts), asks);
}

}  // namespace hearth::pulse
