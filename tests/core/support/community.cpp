#include "support/community.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hearth::test {
namespace {

int rank(const Record& record) {
  if (record.key == kDocumentKey) return 0;
  return record.key == kClockKey ? 1 : 2;
}

}  // namespace

void Community::publish(const Json& document, Time now) {
  const Act act{.key = std::string(kDocumentKey), .body = document, .on = {}, .rev = replica_->version()};
  const auto records =
      replica_->admit(act, {}, nullptr, {.actor = {std::string(kSpaceAuthor), {"steward"}}, .now = now});
  ASSERT_TRUE(records.ok());
  for (const Record& record : *records) keep(record, {record.author, record.key}, true);
}

void Community::pass_time(Time now) {
  const std::string clock(kClockAuthor);
  const Act act{
      .key = std::string(kClockKey), .body = {}, .on = {}, .rev = rev(clock, std::string(kClockKey))};
  const auto records = replica_->admit(act, mine(clock), nullptr, {.actor = {clock, {}}, .now = now});
  ASSERT_TRUE(records.ok());
  for (const Record& record : *records) keep(record, {record.author, record.key}, true);
}

Result<std::vector<Record>> Community::admit(const std::string& author, const std::string& key,
                                             const Json& body, Time now,
                                             std::optional<std::int64_t> rev) const {
  const Act act{.key = key, .body = body, .on = {}, .rev = rev.value_or(this->rev(author, key))};
  return replica_->admit(act, mine(author), nullptr, {.actor = {author, {}}, .now = now});
}

Result<std::vector<Record>> Community::act(const std::string& author, const std::string& key,
                                           const Json& body, Time now, std::optional<std::int64_t> rev) {
  Result<std::vector<Record>> records = admit(author, key, body, now, rev);
  if (!records) return records;
  for (Record& record : *records) {
    record.id = record.author + "/" + record.key;
    keep(record, {record.author, record.key}, false);
  }
  return records;
}

void Community::erase(const std::string& author) {
  std::vector<Place> places;
  for (const auto& [place, record] : records_) {
    if (place.first == author) places.push_back(place);
  }
  for (const Place& place : places) keep({}, place, false);
}

std::int64_t Community::rev(const std::string& author, const std::string& key) const {
  const auto found = records_.find({author, key});
  return found == records_.end() ? 0 : found->second.rev;
}

Mine Community::mine(const std::string& member) const {
  Mine mine;
  for (const auto& [place, record] : records_) {
    const bool is_to = std::find(record.to.begin(), record.to.end(), member) != record.to.end();
    if (place.first == member || is_to) mine.push_back(record);
  }
  const auto echoes = echoes_.find(member);
  if (echoes != echoes_.end()) mine.insert(mine.end(), echoes->second.begin(), echoes->second.end());
  return mine;
}

Json Community::own(const std::string& member) const {
  return replica_->own(mine(member), {.actor = {member, {}}});
}

std::vector<Record> Community::kept() const {
  std::vector<Record> kept;
  for (const auto& [place, record] : records_) kept.push_back(record);
  return kept;
}

void Community::keep(std::optional<Record> after, const Place& place, bool ordered) {
  const auto found = records_.find(place);
  Kept change{.epoch = replica_->epoch() + (ordered ? 1 : 0), .ordered = ordered};
  if (found != records_.end()) change.before = found->second;
  change.after = std::move(after);
  const Change::Step step{change.before ? &*change.before : nullptr, change.after ? &*change.after : nullptr};
  ASSERT_TRUE(replica_->fold({change.epoch, {step}}).ok());
  if (change.after) {
    records_[place] = *change.after;
  } else {
    records_.erase(found);
  }
  if (remembers_) changes_.push_back(std::move(change));
}

std::string Community::folded(const std::vector<Kept>& changes) const {
  const auto replica = Replica::make(kind_);
  for (const Kept& change : changes) {
    const Change::Step step{change.before ? &*change.before : nullptr,
                            change.after ? &*change.after : nullptr};
    EXPECT_TRUE(replica->fold({change.epoch, {step}}).ok());
  }
  return write_json(replica->checkpoint());
}

// Free changes between two ordered ones in another order.
std::string Community::reordered(text::Random& random) const {
  std::vector<Kept> changes;
  for (std::size_t begin = 0; begin < changes_.size();) {
    std::size_t end = begin + 1;
    while (!changes_[begin].ordered && end < changes_.size() && !changes_[end].ordered) ++end;
    for (const std::size_t i : text::shuffled(end - begin, random.next()))
      changes.push_back(changes_[begin + i]);
    begin = end;
  }
  return folded(changes);
}

std::string Community::anew(text::Random& random) const {
  const std::vector<Record> records = kept();
  std::vector<Kept> changes;
  for (const std::size_t i : text::shuffled(records.size(), random.next()))
    changes.push_back({replica_->epoch(), false, {}, records[i]});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Kept& a, const Kept& b) { return rank(*a.after) < rank(*b.after); });
  return folded(changes);
}

}  // namespace hearth::test
