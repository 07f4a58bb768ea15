// The entries of an exported log, and the ballots that open them.
#pragma once

#include <cstdint>
#include <string_view>
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
    std::int64_t line = 0;  // 0: it was not there
    bool withdraws = false;
    bool anew = true;  // it replaces nothing
    bool replaced = false;
    bool opened = false;

    /// A ballot of this entry counts.
    [[nodiscard]] bool stands() const { return line != 0 && !withdraws && !replaced; }
  };

  explicit Entries(Findings& findings) : findings_(findings) {}

  /// {"commitment", "entry", "replaces"}
  void add(const Json& json, std::int64_t line);

  /// When all are read: what is missing, what replaces what.
  void finish();

  /// The ballot that is shown under that leaf, once for each entry that stands; null when it is not to be
  /// counted.
  Entry* open(const Digest& leaf, const Digest& commitment, std::int64_t line);

  /// Ballots that were not shown.
  void tell_unopened();

  [[nodiscard]] std::int64_t number_of(const Entry& entry) const { return &entry - entries_.data(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const Entry& operator[](std::size_t number) const { return entries_[number]; }
  [[nodiscard]] log::Peaks log(std::size_t size) const;  // of the first so many

 private:
  struct Hash {
    std::size_t operator()(const Digest& digest) const;
  };

  void place(std::int64_t number, Entry entry);
  void replace(std::size_t number);
  Findings& findings_;
  std::vector<Entry> entries_;
  std::unordered_map<Digest, std::size_t, Hash> by_leaf_;
  Digest last_opened_ = {};
};

}  // namespace hearth::poll
