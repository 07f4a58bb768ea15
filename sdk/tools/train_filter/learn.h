// Logistic regression over hashed features, and its rounding to whole numbers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "examples.h"

namespace hearth::train {

/// What a head is to learn.
struct Plan {
  filter::Category category;
  std::uint8_t bits;
  std::uint8_t kinds;
  std::uint16_t window;
  double rate;
  int rounds;
  /// How much an example counts; 0: not at all.
  std::function<double(const Example&)> weight;
  std::function<bool(const Example&)> is_true;
  /// Which sets say what a score means, and which decide where it begins to count.
  std::function<bool(const std::string&)> calibrates;
  std::function<bool(const std::string&)> chooses;
  /// So many of the harmless ones are found there, wrongly.
  double share_of_trues;  // what a score means: where so many are true
  double likely_share;
  double very_likely_share;
};

/// The set of what is seen.
[[nodiscard]] std::uint8_t kinds_of(std::initializer_list<filter::Seen> seen);

/// A head whose scores are not set yet: its logit is `scale` times the sum, by the root of the number of
/// features.
struct Learnt {
  filter::Head head;
  double scale = 0;

  [[nodiscard]] double logit(const Example& example) const;
};

/// AdaGrad, in an order that is the same in every run. Each set has a bias of its own, which is forgotten:
/// what makes one set differ from another says nothing of a text.
[[nodiscard]] Learnt learn(const Plan& plan, const std::vector<const Example*>& examples);

/// The weights as whole numbers of one byte, and what one of them stands for. Small ones become 0.
[[nodiscard]] double round_weights(const std::vector<float>& weights, filter::Head& head);

/// Sets scale and bias so that scores are percentages where that share of texts is true.
void calibrate(Learnt& learnt, const std::vector<std::pair<double, bool>>& logits, double share_of_trues);

/// The score of a head for an example.
[[nodiscard]] int score_of(const filter::Head& head, const Example& example);

}  // namespace hearth::train
