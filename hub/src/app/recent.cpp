#include "app/recent.h"

#include <algorithm>
#include <utility>

namespace hearth::app {

Recent::Kept Recent::find(const std::string& author) {
  if (const auto found = young_.find(author); found != young_.end()) return found->second;
  auto aged = old_.extract(author);
  if (aged.empty()) return nullptr;
  if (young_.size() >= most_) age();
  return young_.insert(std::move(aged)).position->second;
}

Recent::Kept Recent::keep(const std::string& author, Mine mine) {
  if (young_.size() >= most_) age();
  return young_[author] = std::make_shared<const Mine>(std::move(mine));
}

void Recent::take(std::vector<storage::Step> steps) {
  for (auto& step : steps) take(std::move(step));
}

// What was read may be ahead of the commits that are heard of; it stays ahead.
void Recent::take(storage::Step step) {
  if (!step.after) return forget(step.before->author);
  auto& record = *step.after;
  const auto kept = find(record.author);
  if (!kept) return;
  Mine mine = *kept;
  const auto place =
      std::lower_bound(mine.begin(), mine.end(), record.key,
                       [](const Record& one, const std::string& key) { return one.key < key; });
  const bool is_there = place != mine.end() && place->key == record.key;
  if (is_there && place->rev >= record.rev) return;
  const auto author = record.author;
  if (is_there) {
    *place = std::move(record);
  } else {
    mine.insert(place, std::move(record));
  }
  keep(author, std::move(mine));
}

void Recent::forget(const std::string& author) {
  young_.erase(author);
  old_.erase(author);
}

void Recent::age() {
  old_ = std::exchange(young_, {});
}

}  // namespace hearth::app
