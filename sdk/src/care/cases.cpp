#include "care/cases.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "care/decision.h"
#include "care/limits.h"

namespace hearth::care {
namespace {

using Open = std::vector<const Filed*>;

Filed filed(const Record& record) {
  const Said said = said_in(record.body);
  return {record.id, said.rev, record.time, said.reason};
}

// In the order in which they came.
Open open_ones(const Case& one, const Tally<Filed>& all) {
  Open open;
  for (const auto& [filed, times] : all) {
    if (times > 0 && !one.decided(filed.rev)) open.push_back(&filed);
  }
  return open;
}

bool is_pressing(const Open& open) {
  return std::any_of(open.begin(), open.end(),
                     [](const Filed* filed) { return filed->reason == Reason::unsafe; });
}

template <class T>
void count(Tally<T>& tally, const T& one, std::int64_t times) {
  const auto found = tally.try_emplace(one, 0).first;
  found->second += times;
  if (found->second == 0) tally.erase(found);
}

}  // namespace

std::optional<Status> Case::decided(std::int64_t rev) const {
  const auto last =
      std::find_if(decisions.rbegin(), decisions.rend(), [](const auto& entry) { return entry.second > 0; });
  if (last == decisions.rend() || last->first.first <= rev) return std::nullopt;
  return last->first.second;
}

void Cases::take(const Record* before, const Record* after) {
  if (before != nullptr) add(*before, -1);
  if (after != nullptr) add(*after, 1);
}

void Cases::add(const Record& record, std::int64_t times) {
  const auto found = cases_.try_emplace(record.on).first;
  Case& one = found->second;
  if (is_report(record.key)) count(one.reports, filed(record), times);
  if (is_appeal(record.key)) count(one.appeals, filed(record), times);
  if (const std::optional<Made> made = made_by(record))
    count(one.decisions, Decided(made->rev, made->status), times);
  if (one.is_blank()) cases_.erase(found);
}

const Case* Cases::find(std::string_view id) const {
  const auto found = cases_.find(id);
  return found == cases_.end() ? nullptr : &found->second;
}

bool Cases::is_reported(std::string_view id) const {
  return reported_since(id) != 0;
}

Time Cases::reported_since(std::string_view id) const {
  const Case* one = find(id);
  const Open open = one != nullptr ? open_ones(*one, one->reports) : Open();
  return open.empty() ? 0 : open.front()->time;
}

bool Cases::is_appealed(const Record& record) const {
  const Case* one = find(record.id);
  const Open open = one != nullptr ? open_ones(*one, one->appeals) : Open();
  return std::any_of(open.begin(), open.end(), [&](const Filed* filed) { return filed->rev == record.rev; });
}

std::optional<Status> Cases::decided(std::string_view id, std::int64_t rev) const {
  const Case* one = find(id);
  return one != nullptr ? one->decided(rev) : std::nullopt;
}

// Every revision is made by its author or by a decision.
bool Cases::is_answered(const Record& record, std::int64_t rev) const {
  const Case* one = find(record.id);
  if (one == nullptr) return false;
  std::int64_t last = 0;
  for (const auto& [made, times] : one->decisions) {
    if (made.first <= rev || times <= 0) continue;
    if (last != 0 && made.first != last + 1) return false;
    last = made.first;
  }
  return last != 0 && last == record.rev;
}

std::array<std::int64_t, std::size(kReasonNames)> Cases::reasons(std::string_view id) const {
  std::array<std::int64_t, std::size(kReasonNames)> counts{};
  const Case* one = find(id);
  if (one == nullptr) return counts;
  for (const Filed* filed : open_ones(*one, one->reports)) {
    if (filed->reason) ++counts[static_cast<std::size_t>(*filed->reason)];
  }
  return counts;
}

std::vector<std::string> Cases::reported() const {
  std::vector<std::tuple<bool, Time, std::string_view>> order;
  for (const auto& [id, one] : cases_) {
    const Open open = open_ones(one, one.reports);
    if (!open.empty()) order.emplace_back(!is_pressing(open), open.front()->time, id);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::string> ids;
  for (const auto& [calm, time, id] : order) ids.emplace_back(id);
  return ids;
}

std::vector<std::string> Cases::appealed() const {
  std::vector<std::pair<Time, std::string_view>> order;
  for (const auto& [id, one] : cases_) {
    const Open open = open_ones(one, one.appeals);
    if (!open.empty()) order.emplace_back(open.front()->time, id);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::string> ids;
  for (const auto& [time, id] : order) ids.emplace_back(id);
  return ids;
}

std::vector<std::string> Cases::said_about(std::string_view id) const {
  std::vector<std::string> ids;
  const Case* one = find(id);
  if (one == nullptr) return ids;
  for (const Filed* report : open_ones(*one, one->reports)) {
    if (ids.size() < kWordsShown) ids.push_back(report->id);
  }
  for (const Filed* appeal : open_ones(*one, one->appeals)) ids.push_back(appeal->id);
  return ids;
}

}  // namespace hearth::care
