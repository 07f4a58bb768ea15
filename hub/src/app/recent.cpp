#include "app/recent.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearth::app {
namespace {

auto name_of(const Record& record) {
  return std::tie(record.in, record.author, record.key);
}

}  // namespace

Recent::Kept Recent::find(const std::string& member) {
  if (const auto found = young_.find(member); found != young_.end()) return found->second;
  auto aged = old_.extract(member);
  if (aged.empty()) return nullptr;
  if (young_.size() >= most_) age();
  return young_.insert(std::move(aged)).position->second;
}

Recent::Kept Recent::keep(const std::string& member, Mine mine) {
  if (young_.size() >= most_) age();
  return young_[member] = std::make_shared<const Mine>(std::move(mine));
}

void Recent::take(std::vector<storage::Step> steps) {
  for (auto& step : steps) take(std::move(step));
}

// What was read may be ahead of the commits that are heard of; it stays ahead.
void Recent::take(storage::Step step) {
  forget_addressees(step.before);
  forget_addressees(step.after);
  if (!step.after) return forget(step.before->author);
  auto& record = *step.after;
  const auto kept = find(record.author);
  if (!kept) return;
  Mine mine = *kept;
  const auto place =
      std::lower_bound(mine.begin(), mine.end(), record,
                       [](const Record& one, const Record& other) { return name_of(one) < name_of(other); });
  const bool is_there = place != mine.end() && name_of(*place) == name_of(record);
  if (is_there && place->rev >= record.rev) return;
  const auto author = record.author;
  if (is_there) {
    *place = std::move(record);
  } else {
    mine.insert(place, std::move(record));
  }
  keep(author, std::move(mine));
}

// Whether a record is still for somebody, the commits that are yet to come may say.
void Recent::forget_addressees(const std::optional<Record>& record) {
  if (!record) return;
  for (const auto& member : record->to) {
    if (member != record->author) forget(member);
  }
}

void Recent::forget(const std::string& member) {
  young_.erase(member);
  old_.erase(member);
}

void Recent::forget_all() {
  young_.clear();
  old_.clear();
}

void Recent::age() {
  old_ = std::exchange(young_, {});
}

}  // namespace hearth::app
