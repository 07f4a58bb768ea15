// A ladder of prompts as a community might use it, drawn from a seed: members, guests, stewards, people
// outside the group; answers, erasures, steps up, decisions of stewards, new versions, days that pass.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hearth/replica.h"
#include "support/test_judge.h"
#include "text/random.h"

namespace hearth::test {

struct PromptChange {
  std::int64_t epoch = 0;
  bool ordered = false;
  std::vector<std::pair<std::optional<Record>, std::optional<Record>>> steps;
};

class PromptCommunity {
 public:
  using Place = std::pair<std::string, std::string>;  // author, key

  explicit PromptCommunity(std::uint64_t seed);

  /// One act, accepted or refused.
  void step();

  [[nodiscard]] const Replica& replica() const { return *replica_; }
  [[nodiscard]] const std::map<Place, Record>& records() const { return records_; }
  [[nodiscard]] const std::vector<PromptChange>& changes() const { return changes_; }
  [[nodiscard]] const std::vector<Actor>& people() const { return people_; }
  [[nodiscard]] const std::set<std::string>& erased() const { return erased_; }  // texts
  [[nodiscard]] Time now() const { return now_; }
  [[nodiscard]] Mine mine(const std::string& author) const;
  [[nodiscard]] std::vector<Record> tagged(const std::string& tag) const;
  [[nodiscard]] const Record* find(const std::string& author, const std::string& key) const;
  [[nodiscard]] Json page(const Actor& viewer, const std::string& prompt) const;
  [[nodiscard]] Json queue() const;

  /// Admits, keeps and folds; false when it was refused.
  bool act(const Actor& actor, const std::string& key, Json body, const Record* target = nullptr);

  /// Every id that was ever used.
  static std::vector<std::string> prompts();
  static std::int64_t level_of(const std::string& prompt);

 private:
  void publish();
  std::string prompt_for(const Actor& actor);
  void climb(const Actor& actor);
  void answer(const Actor& actor);
  void decide();
  Json document();
  std::uint32_t below(std::uint32_t bound) { return random_.below(bound); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  text::Random random_;
  const TestJudge judge_;
  const bool grouped_;
  std::unique_ptr<Replica> replica_ = Replica::make("prompt");
  std::vector<Actor> people_;
  std::map<Place, Record> records_;
  std::vector<PromptChange> changes_;
  std::set<std::string> erased_;
  Time now_ = 1790000000000;
  int texts_ = 0;
};

/// A new replica that took in these changes in this order.
std::unique_ptr<Replica> folded(const std::vector<PromptChange>& changes);

}  // namespace hearth::test
