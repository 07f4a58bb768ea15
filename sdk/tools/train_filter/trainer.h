// From a folder of texts to a model.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "learn.h"
#include "metrics.h"

namespace hearth::train {

struct Folders {
  std::string data;
  std::string sources;
  std::string pack;
};

class Trainer {
 public:
  explicit Trainer(Folders folders);

  [[nodiscard]] filter::Model train();

  /// By set: what nothing was learnt from.
  [[nodiscard]] const std::map<std::string, std::vector<Example>>& held_out() const { return held_out_; }
  [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }
  [[nodiscard]] Eye& eye() { return eye_; }
  [[nodiscard]] const Folders& folders() const { return folders_; }

 private:
  void read_sets();
  void read_own();
  void add(Sample sample, bool is_held_out, const std::string& name);
  [[nodiscard]] Learnt learn_head(const Plan& plan) const;
  void set_scores(Learnt& learnt, const Plan& plan) const;
  [[nodiscard]] std::uint8_t likely_words(const filter::Head& places, const filter::Head& insults) const;

  Folders folders_;
  Eye eye_;
  std::vector<Example> examples_;
  std::map<std::string, std::vector<Example>> held_out_;
};

}  // namespace hearth::train
