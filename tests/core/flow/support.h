// Flows drawn from a seed, and one member who walks through them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/replica.h"
#include "text/random.h"

namespace hearth::test {

/// A flow that lint accepts: questions, conditions on what was answered before, ways that branch.
Json random_flow(text::Random& random);

/// A member of one flow, and their records.
class Walker {
 public:
  /// Publishes; the document must be sound.
  explicit Walker(const Json& document);

  /// Publishes the next version; false when it is refused.
  bool publish(const Json& document);

  /// Sends the run; false when it is refused.
  bool go(Json body);
  bool act(const std::string& key, Json body);

  [[nodiscard]] Json own() const;
  [[nodiscard]] Json run() const;  // own's; null before the first act
  [[nodiscard]] std::string at() const;
  [[nodiscard]] Json::Object answers() const;
  [[nodiscard]] const Mine& mine() const { return mine_; }
  [[nodiscard]] const Replica& replica() const { return *replica_; }

  /// Answers the step where the member is, in one of the ways it can be answered, and goes on.
  bool answer(text::Random& random);

  Time now = 1790000000000;

 private:
  std::unique_ptr<Replica> replica_ = Replica::make("flow");
  Mine mine_;
  std::int64_t epoch_ = 0;
};

/// An answer that the step takes; null, skipping it, where it lets that.
Json random_answer(const Json& step, text::Random& random);

/// The step of that id in a document.
const Json& step_of(const Json& document, const std::string& id);

}  // namespace hearth::test
