#include "metrics.h"

#include <algorithm>

namespace hearth::train {

double area_under_curve(Scored scored) {
  std::sort(scored.begin(), scored.end());
  double trues = 0;
  double falses = 0;
  double above = 0;
  for (std::size_t i = 0; i < scored.size();) {
    double equal_trues = 0;
    double equal_falses = 0;
    const int score = scored[i].first;
    for (; i < scored.size() && scored[i].first == score; ++i)
      ++(scored[i].second ? equal_trues : equal_falses);
    above += equal_trues * (falses + equal_falses / 2);
    trues += equal_trues;
    falses += equal_falses;
  }
  return trues * falses == 0 ? 0 : above / (trues * falses);
}

double f1_at(const Scored& scored, int threshold) {
  double hits = 0;
  double faults = 0;
  for (const auto& [score, is_true] : scored) {
    if (is_true && score >= threshold) ++hits;
    if (is_true != (score >= threshold)) ++faults;
  }
  return 2 * hits / std::max(1.0, 2 * hits + faults);
}

double share_at(const Scored& scored, bool is_true, int threshold) {
  double all = 0;
  double found = 0;
  for (const auto& [score, own] : scored) {
    if (own != is_true) continue;
    ++all;
    if (score >= threshold) ++found;
  }
  return all == 0 ? 0 : found / all;
}

int best_threshold(const Scored& scored) {
  int best = 1;
  for (int threshold = 1; threshold <= 100; ++threshold)
    if (f1_at(scored, threshold) > f1_at(scored, best)) best = threshold;
  return best;
}

int threshold_for(const Scored& scored, double share) {
  int threshold = 1;
  while (threshold < 101 && share_at(scored, false, threshold) > share) ++threshold;
  return threshold;
}

}  // namespace hearth::train
