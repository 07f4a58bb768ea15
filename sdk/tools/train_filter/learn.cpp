#include "learn.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace hearth::train {

using filter::Head;
using filter::Seen;

namespace {

// Places in a table for each example, so that rounds need not hash again.
struct Row {
  std::vector<std::uint32_t> places;
  float scale = 0;
  float weight = 0;
  std::uint32_t set = 0;
  bool is_true = false;
};

constexpr double kScale = 10;  // keeps weights near 1
constexpr std::size_t kMoments = 2000;

std::uint32_t place_of(std::uint32_t feature, std::uint8_t bits) {
  return feature * Head::kScatter >> (32 - bits);
}

std::vector<Row> rows_of(const Plan& plan, const std::vector<const Example*>& examples) {
  std::map<std::string, std::uint32_t> sets;
  std::vector<Row> rows;
  for (const Example* example : examples) {
    const auto weight = static_cast<float>(plan.weight(*example));
    if (weight <= 0) continue;
    Row row;
    for (const auto& [number, word, seen] : example->features)
      if (word < plan.window && (plan.kinds >> static_cast<int>(seen) & 1) != 0)
        row.places.push_back(place_of(number, plan.bits));
    if (row.places.empty()) continue;
    // Positives alone say nothing of their set: they share the bias of what is most like them.
    const std::string& set = example->sample.set == "spans" ? "jigsaw" : example->sample.set;
    row.set = sets.emplace(set, static_cast<std::uint32_t>(sets.size())).first->second;
    row.scale = static_cast<float>(kScale / std::sqrt(static_cast<double>(row.places.size())));
    row.weight = weight;
    row.is_true = plan.is_true(*example);
    rows.push_back(std::move(row));
  }
  return rows;
}

// As the filter goes through a text.
template <class Visit>
void each_window(const Head& head, const Example& example, Visit visit) {
  const std::vector<Example::Feature>& features = example.features;
  const std::size_t words = features.empty() ? 0 : features.back().word + 1U;
  for (std::size_t begin = 0;; begin += head.window / 2U) {
    std::int64_t sum = 0;
    std::uint32_t count = 0;
    for (const auto& [number, word, seen] : features) {
      if (word < begin || word >= begin + head.window || !head.sees(seen)) continue;
      sum += head.weight(number);
      ++count;
    }
    visit(sum, count);
    if (begin + head.window >= words) return;
  }
}

class AdaGrad {
 public:
  AdaGrad(const Plan& plan, std::size_t sets)
      : rate_(static_cast<float>(plan.rate)), weights_(std::size_t{1} << plan.bits), biases_(sets) {
    squares_.assign(weights_.size(), 1e-8F);
    kept_.assign(weights_.size(), 0);
    bias_squares_.assign(sets, 1e-8F);
  }

  void learn_from(const Row& row) {
    float sum = 0;
    for (const std::uint32_t place : row.places) sum += weights_[place];
    const double logit = static_cast<double>(sum) * row.scale + biases_[row.set];
    const auto error = static_cast<float>((1 / (1 + std::exp(-logit)) - (row.is_true ? 1 : 0)) * row.weight);
    const float step = error * row.scale;
    for (const std::uint32_t place : row.places) {
      squares_[place] += step * step;
      weights_[place] -= rate_ * step / std::sqrt(squares_[place]);
    }
    bias_squares_[row.set] += error * error;
    biases_[row.set] -= 0.1F * error / std::sqrt(bias_squares_[row.set]);
  }
  /// What is learnt is the mean of what stands at many moments: that hangs less on what came last.
  void keep() {
    for (std::size_t i = 0; i < kept_.size(); ++i) kept_[i] += weights_[i];
    ++moments_;
  }
  [[nodiscard]] std::vector<float> weights() const {
    std::vector<float> mean = kept_;
    for (float& weight : mean) weight /= static_cast<float>(moments_);
    return mean;
  }

 private:
  float rate_;
  std::vector<float> weights_;
  std::vector<float> squares_;
  std::vector<float> kept_;
  int moments_ = 0;
  std::vector<float> biases_;
  std::vector<float> bias_squares_;
};

}  // namespace

std::uint8_t kinds_of(std::initializer_list<Seen> seen) {
  int kinds = 0;
  for (const Seen one : seen) kinds |= 1 << static_cast<int>(one);
  return static_cast<std::uint8_t>(kinds);
}

// Sixteen levels to each side are as good as 128, and are packed in half the bytes; so are zeros.
constexpr float kLevels = 15;
constexpr float kDead = 0.7F;

double round_weights(const std::vector<float>& weights, Head& head) {
  std::vector<float> sizes;
  for (const float weight : weights) sizes.push_back(std::fabs(weight));
  std::sort(sizes.begin(), sizes.end());
  const float largest = std::max(1e-6F, sizes[sizes.size() - 1 - sizes.size() / 2000]);
  const float unit = largest / kLevels;
  head.weights.clear();
  for (const float weight : weights) {
    const float levels = std::min(127.0F, std::floor(std::fabs(weight) / unit + 1 - kDead));
    head.weights.push_back(static_cast<std::int8_t>(weight < 0 ? -levels : levels));
  }
  return unit;
}

Learnt learn(const Plan& plan, const std::vector<const Example*>& examples) {
  const std::vector<Row> rows = rows_of(plan, examples);
  std::uint32_t sets = 0;
  for (const Row& row : rows) sets = std::max(sets, row.set + 1);
  AdaGrad learner(plan, sets);
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  Dice dice(0x9e3779b97f4a7c15ULL);
  for (int round = 0; round < plan.rounds; ++round) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    for (std::size_t i = 0; i < order.size(); ++i) {
      learner.learn_from(rows[order[i]]);
      if (round > 0 && i % kMoments == 0) learner.keep();
    }
  }
  Learnt learnt;
  learnt.head.category = plan.category;
  learnt.head.bits = plan.bits;
  learnt.head.kinds = plan.kinds;
  learnt.head.window = plan.window;
  learnt.scale = round_weights(learner.weights(), learnt.head) * kScale;
  return learnt;
}

double Learnt::logit(const Example& example) const {
  double highest = -1e9;
  each_window(head, example, [&](std::int64_t sum, std::uint32_t features) {
    if (features == 0) return;
    highest = std::max(highest, static_cast<double>(sum) * scale / std::sqrt(static_cast<double>(features)));
  });
  return highest == -1e9 ? 0 : highest;
}

// Platt scaling, by Newton's method. Both classes count the same.
void calibrate(Learnt& learnt, const std::vector<std::pair<double, bool>>& logits, double share_of_trues) {
  double trues = 0;
  for (const auto& [logit, is_true] : logits) trues += is_true ? 1 : 0;
  const double falses = static_cast<double>(logits.size()) - trues;
  double slope = 1;
  double bias = 0;
  for (int step = 0; step < 200; ++step) {
    double g0 = 0;
    double g1 = 0;
    double h00 = 1e-4;
    double h01 = 0;
    double h11 = 1e-4;
    for (const auto& [logit, is_true] : logits) {
      const double weight = is_true ? share_of_trues / trues : (1 - share_of_trues) / falses;
      const double chance = 1 / (1 + std::exp(-(slope * logit + bias)));
      const double error = weight * (chance - (is_true ? 1 : 0));
      const double curve = weight * chance * (1 - chance);
      g0 += error * logit;
      g1 += error;
      h00 += curve * logit * logit;
      h01 += curve * logit;
      h11 += curve;
    }
    const double det = h00 * h11 - h01 * h01;
    slope -= std::clamp((h11 * g0 - h01 * g1) / det, -.5, .5);
    bias -= std::clamp((h00 * g1 - h01 * g0) / det, -1., 1.);
  }
  learnt.head.scale = static_cast<std::int32_t>(std::lround(learnt.scale * slope * 256 * 256));
  learnt.head.bias = static_cast<std::int32_t>(std::lround(bias * 256));
}

int score_of(const Head& head, const Example& example) {
  int highest = 0;
  each_window(head, example, [&](std::int64_t sum, std::uint32_t features) {
    highest = std::max<int>(highest, head.score(sum, features));
  });
  return highest;
}

}  // namespace hearth::train
