#include "pulse/heard.h"

#include <algorithm>

#include "hearth/room.h"

namespace hearth::pulse {
namespace {

void take_out(std::vector<Time>& times, Time time) {
  if (time != 0) times.erase(std::lower_bound(times.begin(), times.end(), time));
}

void put_in(std::vector<Time>& times, Time time) {
  if (time != 0) times.insert(std::upper_bound(times.begin(), times.end(), time), time);
}

bool is_used(const std::vector<std::string>& uses, std::string_view in) {
  return std::find(uses.begin(), uses.end(), in) != uses.end();
}

}  // namespace

bool is_member(std::string_view author) {
  return !author.empty() && author[0] != '@' && !is_guest(author);
}

bool tells_of_act(const Record& echo, const std::vector<std::string>& uses) {
  const bool is_ask = echo.in.starts_with("pulse/") && echo.key.starts_with("ask-");
  return is_member(echo.author) && is_used(uses, echo.in) && !is_ask;
}

void Heard::hear(const Record& echo) {
  Member& member = members_[echo.author];
  Last& last = member.records[{echo.in, echo.key}];
  const Time time = echo.body.is_null() ? 0 : echo.time;
  const bool takes_out = echo.rev == last.rev && time == 0;
  if (echo.rev < last.rev || (echo.rev == last.rev && !takes_out)) return;
  take_out(member.times, last.time);
  put_in(member.times, time);
  last = {echo.rev, time};
}

void Heard::keep_only(const std::vector<std::string>& uses) {
  for (auto& [author, member] : members_) {
    for (const auto& [place, last] : member.records) {
      if (!is_used(uses, place.first)) take_out(member.times, last.time);
    }
    std::erase_if(member.records, [&](const auto& entry) { return !is_used(uses, entry.first.first); });
  }
  std::erase_if(members_, [](const auto& entry) { return entry.second.records.empty(); });
}

void Heard::latest(std::string_view member, std::size_t count, std::vector<Time>& times) const {
  const auto found = members_.find(member);
  if (found == members_.end()) return;
  const std::vector<Time>& all = found->second.times;
  for (auto time = all.rbegin(); time != all.rend() && count > 0; ++time) {
    if (time != all.rbegin() && *time == *(time - 1)) continue;
    times.push_back(*time);
    --count;
  }
}

std::vector<std::string_view> Heard::members() const {
  std::vector<std::string_view> names;
  for (const auto& [author, member] : members_) names.emplace_back(author);
  return names;
}

}  // namespace hearth::pulse
