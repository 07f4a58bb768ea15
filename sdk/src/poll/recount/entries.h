// The entries of an exported log, and the ballots that open them.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "hearth/log.h"
#include "poll/recount/findings.h"

namespace hearth::poll {

class Entries {
 public:
  struct Entry {
    Digest leaf = {};
    Digest commitment = {};
    Digest replaces = {};
    std::int64_t number = 0;
    std::int64_t line = 0;
    bool withdraws = false;
    bool anew = false;   // it replaces nothing
    bool early = false;  // one with a smaller number came later
    bool replaced = false;
    bool opened = false;

    /// A ballot of this entry counts.
    [[nodiscard]] bool stands() const { return !withdraws && !replaced; }
  };

  explicit Entries(Findings& findings) : findings_(findings) {}

  /// {"commitment", "entry", "replaces"}
  void add(const Json& json, std::int64_t line);

  /// When all are read: puts them in order, tells what is missing, and what replaces what. All that follows
  /// comes after this.
  void finish();

  /// The ballot that is shown under that leaf, once for each entry that stands; null when it is not to be
  /// counted.
  const Entry* open(const Digest& leaf, const Digest& commitment, std::int64_t line);

  /// Ballots that were not shown.
  void tell_unopened() const;

  /// Entries at the end, up to a log of that size.
  void tell_missing(std::int64_t size) const;

  [[nodiscard]] const std::vector<Entry>& all() const { return entries_; }
  [[nodiscard]] const Entry* find(std::int64_t number) const;  // null: there is none
  [[nodiscard]] const log::Peaks& log() const { return log_; }
  [[nodiscard]] Digest root(std::size_t size) const;  // of the first so many; O(size)

 private:
  struct Hash {
    std::size_t operator()(const Digest& digest) const;
  };

  void sort();
  bool follows(const Entry& entry, std::int64_t next) const;
  void replace(Entry& entry, std::size_t place);
  [[nodiscard]] std::int64_t next() const { return entries_.empty() ? 0 : entries_.back().number + 1; }

  Findings& findings_;
  std::vector<Entry> entries_;
  std::unordered_map<Digest, std::size_t, Hash> by_leaf_;
  log::Peaks log_;
  std::int64_t highest_ = -1;
  Digest last_opened_ = {};
};

}  // namespace hearth::poll
