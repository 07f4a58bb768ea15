// An exchange as people might use it, drawn from a seed: asks, offers, rests, blocks, searches, proposals,
// what pairs do with their matches, and the clock.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hearth/replica.h"
#include "text/random.h"

namespace hearth::exchange::test {

inline constexpr Time kStart = 1790000000000;
inline constexpr Time kHour = 3600000;
inline constexpr int kMembers = 12;

using PlaceOf = std::pair<std::string, std::string>;  // author, key

struct Kept {
  std::int64_t epoch = 0;
  bool ordered = false;
  std::optional<Record> before, after;
};

class Ring {
 public:
  Ring(std::uint64_t seed, Json document);

  /// One random step; what comes of it is kept.
  void step();

  /// The errors' first code, or nothing when it was accepted.
  std::string act(const std::string& author, const std::string& key, const Json& body,
                  const std::vector<std::string>& roles = {});
  std::string clock();

  /// What a steward reads of the search that is open: its tally.
  [[nodiscard]] Json tally();
  /// Searches, and gives the body that proposes what matching finds; null when there is nothing.
  Json searched();

  [[nodiscard]] Mine mine(const std::string& author) const;
  [[nodiscard]] std::vector<Record> records() const;
  [[nodiscard]] const Record* find(const std::string& author, const std::string& key) const;
  [[nodiscard]] const std::vector<Kept>& changes() const { return changes_; }
  [[nodiscard]] Replica& replica() { return *replica_; }
  [[nodiscard]] Time now() const { return now_; }
  void wait(Time time) { now_ += time; }
  [[nodiscard]] text::Random& random() { return random_; }

  /// All that anybody but this member sees, by viewer; pages included.
  [[nodiscard]] std::string seen_by_others(const std::string& member) const;

 private:
  std::string commit(const Act& act, const Actor& actor);
  void keep(const Record& record, bool ordered);
  Json random_ask();
  Json random_offer();
  void step_of_a_pair(const std::string& member);

  text::Random random_;
  std::unique_ptr<Replica> replica_;
  std::map<PlaceOf, Record> records_;
  std::vector<Kept> changes_;
  Time now_ = kStart;
};

/// A replica that took in the changes in this order.
[[nodiscard]] std::string folded(const std::vector<Kept>& changes);

[[nodiscard]] std::string member_name(std::uint32_t number);

}  // namespace hearth::exchange::test
