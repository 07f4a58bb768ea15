#include "poll/recount/entries.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "hearth/recount.h"
#include "json/build.h"
#include "poll/ledger.h"

namespace hearth::poll {
namespace {

constexpr auto kMost = static_cast<std::int64_t>(kMaxEntries);

// Reads a digest, or null; false when it is neither.
bool read_digest(const Json* json, Digest& digest, bool& is_null) {
  is_null = json != nullptr && json->is_null();
  return is_null || (json != nullptr && json->string() != nullptr && read_hex(*json->string(), digest));
}

bool before(const Entries::Entry& a, const Entries::Entry& b) {
  return a.number < b.number;
}

}  // namespace

// Digests are even as they are.
std::size_t Entries::Hash::operator()(const Digest& digest) const {
  std::size_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

void Entries::add(const Json& json, std::int64_t line) {
  const Json* number = json.find("entry");
  const Json* commitment = json.find("commitment");
  const Json* replaces = json.find("replaces");
  Entry entry{.line = line};
  const bool good = number != nullptr && number->integer() != nullptr && *number->integer() >= 0 &&
                    read_digest(commitment, entry.commitment, entry.withdraws) &&
                    read_digest(replaces, entry.replaces, entry.anew) && json.object()->size() == 3;
  if (!good) return findings_.add(Code::export_broken, line, {{"line", line}});
  if (*number->integer() >= kMost || entries_.size() >= kMaxEntries) {
    return findings_.add(Code::export_too_large, line, {{"max", kMost}});
  }
  entry.leaf = leaf_of(object_of({{"commitment", *commitment}, {"replaces", *replaces}}));
  entry.number = *number->integer();
  entry.early = entry.number < highest_;
  highest_ = std::max(highest_, entry.number);
  entries_.push_back(entry);
}

void Entries::finish() {
  sort();
  for (std::size_t place = 0; place < entries_.size(); ++place) {
    by_leaf_.emplace(entries_[place].leaf, place);
    log_.append(entries_[place].leaf);
    if (!entries_[place].anew) replace(entries_[place], place);
  }
}

// Of several with the same number the first counts. What is held is what was read, whatever numbers it bears.
void Entries::sort() {
  std::stable_sort(entries_.begin(), entries_.end(), before);
  std::size_t end = 0;
  std::int64_t next = 0;
  for (const Entry& entry : entries_) {
    if (!follows(entry, next)) continue;
    next = entry.number + 1;
    entries_[end++] = entry;
  }
  entries_.resize(end);
}

bool Entries::follows(const Entry& entry, std::int64_t next) const {
  const Json::Object args{{"entry", entry.number}};
  if (entry.number < next) {
    findings_.add(Code::entry_repeated, entry.line, args);
    return false;
  }
  findings_.add_entries(Code::entry_missing, next, entry.number);
  if (entry.early) findings_.add(Code::entry_out_of_order, entry.line, args);
  return true;
}

void Entries::replace(Entry& entry, std::size_t place) {
  const auto found = by_leaf_.find(entry.replaces);
  const bool good = found != by_leaf_.end() && found->second < place && entries_[found->second].stands();
  if (good) {
    entries_[found->second].replaced = true;
  } else {
    findings_.add(Code::entry_replaces_nothing, entry.line, {{"entry", entry.number}});
  }
}

const Entries::Entry* Entries::open(const Digest& leaf, const Digest& commitment, std::int64_t line) {
  const auto found = by_leaf_.find(leaf);
  if (found == by_leaf_.end()) {
    findings_.add(Code::ballot_unknown, line, {{"leaf", hex(leaf)}});
    return nullptr;
  }
  Entry& entry = entries_[found->second];
  const auto tell = [&](Code code) { findings_.add(code, line, {{"entry", entry.number}}); };
  if (entry.opened) {
    tell(Code::ballot_repeated);
    return nullptr;
  }
  entry.opened = true;
  if (leaf < last_opened_) tell(Code::ballot_out_of_order);
  last_opened_ = std::max(last_opened_, leaf);
  const bool is_same = entry.commitment == commitment;
  if (!entry.stands()) tell(Code::ballot_replaced);
  if (entry.stands() && !is_same) tell(Code::ballot_changed);
  return entry.stands() && is_same ? &entry : nullptr;
}

void Entries::tell_unopened() const {
  for (const Entry& entry : entries_) {
    if (entry.stands() && !entry.opened) findings_.add(Code::ballot_missing, 0, {{"entry", entry.number}});
  }
}

void Entries::tell_missing(std::int64_t size) const {
  if (size > kMost) return findings_.add(Code::export_too_large, 1, {{"max", kMost}});
  findings_.add_entries(Code::entry_missing, next(), size);
}

const Entries::Entry* Entries::find(std::int64_t number) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), Entry{.number = number}, before);
  return found != entries_.end() && found->number == number ? &*found : nullptr;
}

Digest Entries::root(std::size_t size) const {
  if (size >= entries_.size()) return log_.root();
  log::Peaks log;
  for (std::size_t place = 0; place < size; ++place) log.append(entries_[place].leaf);
  return log.root();
}

}  // namespace hearth::poll
