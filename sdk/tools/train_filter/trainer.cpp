#include "trainer.h"

#include <algorithm>
#include <iostream>

#include "places.h"
#include "plans.h"

namespace hearth::train {
namespace {

using filter::Category;
using filter::Head;
using filter::Model;

// English sets whose licences let what is learnt from them be given away under any other. German ones show
// what another language looks like.
constexpr std::string_view kTrainSets[] = {"jigsaw",    "wikicat", "davidson", "edos",   "hatemoji",
                                           "convabuse", "spans",   "smsspam",  "ytspam", "germeval"};
constexpr std::string_view kDevSets[] = {"wikicat", "davidson",  "edos",    "hatemoji", "hatemojicheck",
                                         "gibert",  "convabuse", "smsspam", "ytspam",   "germeval"};
constexpr int kPatternTimes = 200;

// Of a set that has no dev file, one in so many is held out; of the project's pairs, too.
constexpr std::uint32_t kHeldOutJigsaw = 8;
constexpr std::uint32_t kHeldOutPairs = 8;

// So many of the harmless texts are called an insult for one of their words.
constexpr double kWordsShare = 0.075;

int highest_word(const Head& places, const Example& example) {
  std::vector<int> sums(Example::kMostWords);
  for (const auto& [number, word, seen] : example.features)
    if (places.sees(seen)) sums[word] += places.weight(number);
  return *std::max_element(sums.begin(), sums.end());
}

}  // namespace

Trainer::Trainer(Folders folders)
    : folders_(std::move(folders)), eye_(folders_.pack, folders_.sources + "/identity.tsv") {
  read_sets();
  read_own();
}

void Trainer::add(Sample sample, bool is_held_out, const std::string& name) {
  Example example = eye_.see(std::move(sample));
  if (example.features.empty()) return;
  (is_held_out ? held_out_[name] : examples_).push_back(std::move(example));
}

void Trainer::read_sets() {
  for (const std::string_view set : kTrainSets) {
    const std::string name(set);
    for (Sample& sample : read_set(folders_.data + "/train/" + name + ".tsv", name)) {
      const bool is_held_out = name == "jigsaw" && number_of(sample.text) % kHeldOutJigsaw == 0;
      if (name == "germeval" && sample.hurts) continue;
      add(std::move(sample), is_held_out, name);
    }
  }
  for (const std::string_view set : kDevSets) {
    const std::string name(set);
    for (Sample& sample : read_set(folders_.data + "/dev/" + name + ".tsv", name))
      add(std::move(sample), true, name);
  }
}

void Trainer::read_own() {
  const std::string group = "muslims";  // any of them is masked
  std::uint32_t line = 0;
  for (Sample& sample : read_contrast(folders_.sources + "/contrast.tsv")) {
    const std::uint32_t pair = line++ / 2;
    sample.text = with_group(sample.text, group);
    const std::string name = sample.has_group ? "contrast, groups" : "contrast, others";
    add(std::move(sample), pair % kHeldOutPairs == 0, name);
  }
  for (Sample& sample : read_patterns(folders_.sources + "/patterns.tsv", kPatternTimes)) {
    sample.text = with_group(sample.text, group);
    add(std::move(sample), false, "patterns");
  }
}

Learnt Trainer::learn_head(const Plan& plan) const {
  std::vector<const Example*> examples;
  for (const Example& example : examples_) examples.push_back(&example);
  return learn(plan, examples);
}

void Trainer::set_scores(Learnt& learnt, const Plan& plan) const {
  std::vector<std::pair<double, bool>> logits;
  for (const auto& [name, examples] : held_out_) {
    if (!plan.calibrates(name)) continue;
    for (const Example& example : examples)
      if (plan.weight(example) > 0) logits.emplace_back(learnt.logit(example), plan.is_true(example));
  }
  calibrate(learnt, logits, plan.share_of_trues);
  Scored scored;
  for (const auto& [name, examples] : held_out_) {
    if (!plan.chooses(name)) continue;
    for (const Example& example : examples)
      if (plan.weight(example) > 0)
        scored.emplace_back(score_of(learnt.head, example), plan.is_true(example));
  }
  learnt.head.likely = static_cast<std::uint8_t>(threshold_for(scored, plan.likely_share));
  learnt.head.very_likely = static_cast<std::uint8_t>(threshold_for(scored, plan.very_likely_share));
}

// As the filter decides on an insult.
std::uint8_t Trainer::likely_words(const Head& places, const Head& insults) const {
  Scored scored;
  for (const Example& example : held_out_.at("jigsaw")) {
    const int score = score_of(insults, example);
    const bool is_asked = score >= insults.likely;
    scored.emplace_back(is_asked ? highest_word(places, example) + score / 2 : 0, example.sample.hurts);
  }
  return static_cast<std::uint8_t>(threshold_for(scored, kWordsShare));
}

Model Trainer::train() {
  Model model;
  model.language = "en";
  model.identities = eye_.identities();
  for (const Plan& plan : plans()) {
    std::cerr << "learning " << filter::kCategoryNames[static_cast<std::size_t>(plan.category)] << "\n";
    Learnt learnt = learn_head(plan);
    set_scores(learnt, plan);
    model.heads.push_back(std::move(learnt.head));
  }
  std::cerr << "learning places\n";
  model.places = learn_places(eye_, read_marked(folders_.data + "/spans/tsd_train.csv"));
  model.places.likely = likely_words(model.places, model.heads.back());
  model.group_heads();
  return model;
}

}  // namespace hearth::train
