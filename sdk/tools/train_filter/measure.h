// How good the filter is with the model, on what nothing was learnt from.
#pragma once

#include <string>
#include <vector>

#include "metrics.h"
#include "trainer.h"

namespace hearth::train {

struct SetQuality {
  std::string set;
  std::size_t texts = 0;
  std::size_t hurting = 0;
  double area = 0;       // under the curve of the report's score
  double found = 0;      // share of those that hurt, by the lexicon or the model
  double disturbed = 0;  // share of the others that were found, too
  double f1 = 0;
  double f1_lexicon = 0;  // the same by the lexicon alone
};

/// A group of people: how well those texts that name it are told apart, and what naming it does to a score.
struct GroupQuality {
  std::string group;
  std::size_t texts = 0;
  double subgroup = 0;  // among texts that name it
  double bpsn = 0;      // harmless ones that name it, hurting ones that do not
  double bnsp = 0;      // hurting ones that name it, harmless ones that do not
};

/// Terms in neutral sentences.
struct NeutralQuality {
  std::size_t sentences = 0;
  std::size_t flagged = 0;
  std::size_t different = 0;  // whose score is another than that of the first term
};

class Measure {
 public:
  Measure(Trainer& trainer, std::shared_ptr<const filter::Model> model);

  [[nodiscard]] std::vector<SetQuality> sets();
  [[nodiscard]] std::vector<GroupQuality> groups();
  [[nodiscard]] NeutralQuality neutral();
  /// The mean over texts of F1 by characters, of what the filter marks in a file of SemEval-2021 task 5.
  [[nodiscard]] double places(const std::string& path);

 private:
  [[nodiscard]] SetQuality quality_of(const std::string& set, const std::vector<Example>& examples);

  Trainer& trainer_;
  filter::Filter filter_;
};

}  // namespace hearth::train
