#include "poll/recount/entries.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "hearth/recount.h"
#include "json/build.h"
#include "poll/ledger.h"

namespace hearth::poll {
namespace {

// Reads a digest, or null; false when it is neither.
bool read_digest(const Json* json, Digest& digest, bool& is_null) {
  is_null = json != nullptr && json->is_null();
  return is_null || (json != nullptr && json->string() != nullptr && read_hex(*json->string(), digest));
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
  if (static_cast<std::size_t>(*number->integer()) >= kMaxEntries) {
    return findings_.add(Code::export_too_large, line, {{"max", static_cast<std::int64_t>(kMaxEntries)}});
  }
  entry.leaf = leaf_of(object_of({{"commitment", *commitment}, {"replaces", *replaces}}));
  place(*number->integer(), entry);
}

void Entries::place(std::int64_t number, Entry entry) {
  const auto at = static_cast<std::size_t>(number);
  const bool late = at < entries_.size();
  if (late && entries_[at].line != 0) {
    return findings_.add(Code::entry_repeated, entry.line, {{"entry", number}});
  }
  if (late) findings_.add(Code::entry_out_of_order, entry.line, {{"entry", number}});
  if (!late) entries_.resize(at + 1);
  by_leaf_.emplace(entry.leaf, at);
  entries_[at] = entry;
}

void Entries::finish() {
  for (std::size_t number = 0; number < entries_.size(); ++number) {
    if (entries_[number].line == 0) {
      findings_.add(Code::entry_missing, 0, {{"entry", static_cast<std::int64_t>(number)}});
    } else if (!entries_[number].anew) {
      replace(number);
    }
  }
}

void Entries::replace(std::size_t number) {
  const auto found = by_leaf_.find(entries_[number].replaces);
  const bool good = found != by_leaf_.end() && found->second < number && entries_[found->second].stands();
  if (good) {
    entries_[found->second].replaced = true;
  } else {
    findings_.add(Code::entry_replaces_nothing, entries_[number].line,
                  {{"entry", static_cast<std::int64_t>(number)}});
  }
}

Entries::Entry* Entries::open(const Digest& leaf, const Digest& commitment, std::int64_t line) {
  const auto found = by_leaf_.find(leaf);
  if (found == by_leaf_.end()) {
    findings_.add(Code::ballot_unknown, line, {{"leaf", hex(leaf)}});
    return nullptr;
  }
  Entry& entry = entries_[found->second];
  const auto tell = [&](Code code) { findings_.add(code, line, {{"entry", number_of(entry)}}); };
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

void Entries::tell_unopened() {
  for (const Entry& entry : entries_) {
    if (entry.stands() && !entry.opened) {
      findings_.add(Code::ballot_missing, 0, {{"entry", number_of(entry)}});
    }
  }
}

log::Peaks Entries::log(std::size_t size) const {
  log::Peaks log;
  for (std::size_t i = 0; i < std::min(size, entries_.size()); ++i) log.append(entries_[i].leaf);
  return log;
}

}  // namespace hearth::poll
