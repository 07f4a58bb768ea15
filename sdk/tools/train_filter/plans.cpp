#include "plans.h"

#include <algorithm>
#include <map>

namespace hearth::train {
namespace {

using filter::Category;
using filter::Seen;
using filter::Tag;
using Weights = std::map<std::string, double>;

double weight_in(const Weights& weights, const Example& example) {
  const auto found = weights.find(example.sample.set);
  return found == weights.end() ? 0 : found->second;
}

bool is_spam_set(const std::string& set) {
  return set == "smsspam" || set == "ytspam";
}

bool has_tag(const Example& example, Category category) {
  return std::any_of(example.tags.begin(), example.tags.end(),
                     [&](const Tag& tag) { return tag.category == category && tag.severity >= 2; });
}

bool is_about(const Sample& sample, std::string_view section) {
  return sample.section.find(section) != sample.section.npos;
}

auto is_in(std::vector<std::string> names) {
  return [names = std::move(names)](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
}

// What people were asked to call toxic: comments to articles and to an encyclopedia, tweets.
Plan insults() {
  const Weights weights = {{"jigsaw", 1},     {"wikicat", .3}, {"davidson", .2}, {"convabuse", .3},
                           {"smsspam", .3},   {"ytspam", .3},  {"spans", .1},    {"contrast", 1},
                           {"patterns", .04}, {"germeval", .1}};
  Plan plan{Category::insult,
            16,
            kinds_of({Seen::word, Seen::pair, Seen::tag, Seen::letters}),
            256,
            0.03,
            3,
            [weights](const Example& example) {
              const bool is_spam = is_spam_set(example.sample.set) && example.sample.hurts;
              return is_spam ? 0 : weight_in(weights, example);
            },
            [](const Example& example) { return example.sample.hurts; },
            is_in({"jigsaw"}),
            is_in({"jigsaw"}),
            0.5,
            0.25,  // are looked at: a word must hurt, too
            0.02};
  return plan;
}

// What hurts a group. What hurts one person says nothing here, neither way.
Plan identity_attacks() {
  const Weights weights = {{"jigsaw", 1},   {"wikicat", 1},   {"davidson", .2}, {"edos", .4},
                           {"hatemoji", 1}, {"smsspam", .5},  {"ytspam", .5},   {"convabuse", .5},
                           {"contrast", 2}, {"patterns", .4}, {"germeval", .1}, {"hatemojicheck", 1}};
  Plan plan{
      Category::identity_attack,
      16,
      kinds_of({Seen::word, Seen::pair, Seen::skip, Seen::three, Seen::tag, Seen::context, Seen::letters}),
      32,
      0.03,
      3,
      [weights](const Example& example) {
        constexpr std::string_view kAboutGroups[] = {"edos", "hatemoji", "hatemojicheck", "contrast",
                                                     "patterns"};
        const bool is_about_groups = std::find(std::begin(kAboutGroups), std::end(kAboutGroups),
                                               example.sample.set) != std::end(kAboutGroups);
        return example.sample.hurts && !is_about_groups ? 0 : weight_in(weights, example);
      },
      [](const Example& example) { return example.sample.hurts; },
      is_in({"hatemojicheck", "edos", "jigsaw", "contrast, groups"}),
      is_in({"jigsaw", "wikicat"}),
      0.3,
      0.004,
      0.0015};
  return plan;
}

// A lexicon's finding in a text that hurts is a teacher, where people were not asked for more than that.
Plan kind_of_insult(Category category, std::string_view section) {
  const Weights weights = {{"jigsaw", 1},    {"wikicat", 1},  {"davidson", .5}, {"edos", .5},
                           {"hatemoji", .5}, {"smsspam", .5}, {"ytspam", .5},   {"convabuse", .5},
                           {"spans", .5},    {"contrast", 2}, {"patterns", .5}, {"germeval", .1}};
  const std::string about(section);
  const auto is_true = [category, about](const Example& example) {
    return example.sample.hurts && (is_about(example.sample, about) || has_tag(example, category));
  };
  Plan plan{category,
            12,
            kinds_of({Seen::word, Seen::pair, Seen::skip}),
            32,
            0.03,
            3,
            [weights](const Example& example) { return weight_in(weights, example); },
            is_true,
            is_in({"jigsaw", "davidson", "contrast, groups", "contrast, others"}),
            is_in({"jigsaw", "wikicat", "davidson", "convabuse", "smsspam", "ytspam"}),
            0.1,
            0.003,
            0.0005};
  return plan;
}

Plan self_promotion() {
  const Weights weights = {{"jigsaw", .3},   {"wikicat", .3},  {"davidson", .3},  {"edos", .3},
                           {"smsspam", 1},   {"ytspam", 1},    {"convabuse", .3}, {"contrast", 1},
                           {"patterns", .1}, {"germeval", .1}, {"spans", .3}};
  Plan plan{Category::self_promotion,
            12,
            kinds_of({Seen::word, Seen::pair, Seen::letters}),
            64,
            0.03,
            3,
            [weights](const Example& example) { return weight_in(weights, example); },
            [](const Example& example) { return is_spam_set(example.sample.set) && example.sample.hurts; },
            is_in({"smsspam", "ytspam"}),
            is_in({"jigsaw", "wikicat", "davidson", "convabuse", "smsspam", "ytspam"}),
            0.2,
            0.001,
            0.0005};
  return plan;
}

}  // namespace

std::vector<Plan> plans() {
  return {self_promotion(), kind_of_insult(Category::threat, "threat"), identity_attacks(),
          kind_of_insult(Category::sexual, "sexual"), insults()};
}

}  // namespace hearth::train
