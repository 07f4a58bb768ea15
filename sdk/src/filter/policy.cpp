#include "filter/policy.h"

#include <algorithm>

#include "json/decode.h"

namespace hearth::filter {
namespace {

using Rule = Policy::Rule;
using Rules = std::array<Rule, kCategories>;

constexpr Rule kNever = {4, 4, 4};

// By category, in the order of the enumeration: from which severity on the writer is asked, a steward looks
// first, the text is refused.
constexpr Rules kFriends = {{{3, 4, 4},  // profanity
                             {1, 2, 4},  // slur
                             {2, 3, 4},  // insult
                             {1, 2, 4},  // threat
                             {1, 2, 4},  // identity attack
                             {2, 3, 4},  // sexual
                             {2, 3, 4},  // self-promotion
                             {2, 4, 4},  // personal data
                             {1, 4, 4},  // flood
                             kNever}};   // shouting
constexpr Rules kKids = {{{1, 2, 3},
                          {1, 1, 2},
                          {1, 2, 3},
                          {1, 1, 3},
                          {1, 1, 2},
                          {1, 1, 2},
                          {1, 1, 3},
                          {1, 1, 2},
                          {1, 2, 4},
                          {1, 4, 4}}};
constexpr Rules kProfessional = {{{1, 3, 4},
                                  {1, 1, 3},
                                  {1, 2, 4},
                                  {1, 1, 4},
                                  {1, 1, 4},
                                  {1, 2, 3},
                                  {1, 3, 4},
                                  {2, 3, 4},
                                  {1, 4, 4},
                                  {1, 4, 4}}};
// What is said of oneself is not to be suppressed; what is said to others is.
constexpr Rules kSupportGroup = {{{4, 4, 4},
                                  {1, 2, 3},
                                  {1, 2, 4},
                                  {1, 1, 3},
                                  {1, 1, 3},
                                  {2, 3, 4},
                                  {1, 2, 4},
                                  {1, 2, 4},
                                  {1, 4, 4},
                                  {4, 4, 4}}};
constexpr Rules kGaming = {{{4, 4, 4},
                            {1, 2, 3},
                            {3, 4, 4},
                            {2, 3, 4},
                            {1, 2, 4},
                            {2, 3, 4},
                            {2, 3, 4},
                            {2, 3, 4},
                            {1, 4, 4},
                            kNever}};

constexpr std::string_view kVerdictFields[] = {"suggest", "hold", "block"};

void read_rule(const Json& json, std::string path, Rule& rule, Errors& errors) {
  Fields fields(json, std::move(path), errors);
  std::uint8_t* const thresholds[] = {&rule.suggest, &rule.hold, &rule.block};
  for (std::size_t i = 0; i < 3; ++i)
    *thresholds[i] = static_cast<std::uint8_t>(fields.integer(kVerdictFields[i], 1, 4, *thresholds[i]));
  fields.refuse_others();
}

void read_rules(Fields& parent, Policy& policy, Errors& errors) {
  const Json* json = parent.any("rules");
  if (json == nullptr) return;
  Fields fields(*json, parent.path_of("rules"), errors);
  for (std::size_t i = 0; i < kCategories; ++i) {
    if (const Json* rule = fields.any(kCategoryNames[i]))
      read_rule(*rule, fields.path_of(kCategoryNames[i]), policy.rules[i], errors);
  }
  fields.refuse_others();
}

void read_words(Fields& parent, Policy& policy, Errors& errors) {
  const Json::Array* words = parent.array("words", 0, kMaxOwnWords);
  if (words == nullptr) return;
  for (std::size_t i = 0; i < words->size(); ++i) {
    Fields fields((*words)[i], pointer(parent.path_of("words"), i), errors);
    fields.require({"word"});
    const std::size_t insult = static_cast<std::size_t>(Category::insult);
    Policy::Word& word = policy.words.emplace_back();
    word.word = fields.text("word", {kMaxWord});
    word.category = static_cast<Category>(fields.word("category", kCategoryNames, insult));
    word.severity = static_cast<std::uint8_t>(fields.integer("severity", 1, 3, 2));
    fields.refuse_others();
  }
}

}  // namespace

Rules rules_for(Audience audience) {
  switch (audience) {
    case Audience::friends:
      return kFriends;
    case Audience::kids:
      return kKids;
    case Audience::professional:
      return kProfessional;
    case Audience::support_group:
      return kSupportGroup;
    case Audience::gaming:
      return kGaming;
  }
  return kFriends;
}

Result<Policy> policy_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"kind"});
  if (fields.string("kind") != "filter") fields.fail("kind", Code::wrong_type, {{"expected", "filter"}});
  Policy policy;
  policy.rules = rules_for(static_cast<Audience>(fields.word("audience", kAudienceNames, 0)));
  read_rules(fields, policy, errors);
  read_words(fields, policy, errors);
  policy.allowed = fields.strings("allowed", kMaxOwnWords);
  policy.languages = fields.strings("languages", kMaxLanguages);
  if (policy.languages.empty()) policy.languages = {"en"};
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return policy;
}

}  // namespace hearth::filter
