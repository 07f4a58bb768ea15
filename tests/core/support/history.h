// A poll as people might use it, drawn from a seed: versions, resets, the clock, ballots, withdrawals,
// moderation, erasure.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hearth/replica.h"
#include "text/random.h"

namespace hearth::test {

/// A change that owns its one record before and after.
struct KeptChange {
  std::int64_t epoch = 0;
  bool ordered = false;
  std::optional<Record> before, after;
};

class History {
 public:
  /// With a judge its texts are judged, members report and appeal, and stewards decide by acts of theirs.
  History(std::uint64_t seed, int acts, const Judge* judge = nullptr);

  [[nodiscard]] const Replica& replica() const { return *replica_; }
  [[nodiscard]] Replica& replica() { return *replica_; }
  [[nodiscard]] const std::vector<KeptChange>& changes() const { return changes_; }
  [[nodiscard]] std::vector<Record> kept() const;
  [[nodiscard]] Mine mine(const std::string& author) const;
  [[nodiscard]] Time now() const { return now_; }
  [[nodiscard]] int ballots() const { return ballots_; }
  [[nodiscard]] int decisions() const { return decisions_; }
  [[nodiscard]] int said() const { return said_; }

  /// Admits, keeps and folds one act; false when it was refused.
  bool act(const std::string& author, const std::string& key, Json body);

 private:
  void step();
  void publish();
  void vote();
  void moderate();
  void decide();
  void say();
  void forget_what_was_said();
  [[nodiscard]] std::vector<Record> written() const;
  void keep(std::optional<Record> after, const std::pair<std::string, std::string>& place, bool ordered);
  std::uint32_t below(std::uint32_t bound) { return random_.below(bound); }

  text::Random random_;
  const Judge* judge_;
  std::unique_ptr<Replica> replica_ = Replica::make("poll");
  std::map<std::pair<std::string, std::string>, Record> records_;  // by author and key
  std::vector<KeptChange> changes_;
  Time now_ = 1790000000000;
  int ballots_ = 0;
  int decisions_ = 0;
  int said_ = 0;
};

/// A new replica that took in the changes in this order.
std::unique_ptr<Replica> folded(const std::vector<KeptChange>& changes);

/// The poll document of the seed: sound, with every kind of field.
Json random_poll(text::Random& random, Time now);

/// A body for the poll held, not always a sound one.
Json random_ballot(text::Random& random, const Json& document);

}  // namespace hearth::test
