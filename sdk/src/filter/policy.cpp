#include "filter/policy.h"

#include <algorithm>
#include <span>

#include "json/build.h"
#include "json/decode.h"

namespace hearth::filter {
namespace {

using Rule = Policy::Rule;
using Rules = std::array<Rule, kCategories>;

constexpr std::string_view kKind = "filter";

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

// A pin is what a pack is known by: "7042c1cd5a1b0e33".
bool is_pin(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return text.size() == kPinDigits && text.find_first_not_of(kDigits) == text.npos;
}

void read_pins(Fields& parent, Policy& policy, Errors& errors) {
  policy.model = parent.string("model");
  if (!policy.model.empty() && !is_pin(policy.model))
    parent.fail("model", Code::wrong_type, {{"expected", "digest"}});
  const Json* json = parent.any("packs");
  if (json == nullptr) return;
  Fields fields(*json, parent.path_of("packs"), errors);
  for (const std::string& language : policy.languages) {
    if (json->find(language) == nullptr) continue;
    std::string pin = fields.string(language);
    if (!pin.empty() && !is_pin(pin)) fields.fail(language, Code::wrong_type, {{"expected", "digest"}});
    policy.packs.emplace_back(language, std::move(pin));
  }
  fields.refuse_others();
}

Json rules_json(const Rules& rules) {
  Json::Object json;
  for (std::size_t i = 0; i < kCategories; ++i) {
    const auto threshold = [](std::uint8_t severity) { return static_cast<std::int64_t>(severity); };
    json.emplace_back(kCategoryNames[i], object_of({{"suggest", threshold(rules[i].suggest)},
                                                    {"hold", threshold(rules[i].hold)},
                                                    {"block", threshold(rules[i].block)}}));
  }
  return json;
}

Json words_json(const std::vector<Policy::Word>& words) {
  Json::Array json;
  for (const Policy::Word& word : words) {
    json.push_back(object_of({{"word", word.word},
                              {"category", kCategoryNames[static_cast<std::size_t>(word.category)]},
                              {"severity", static_cast<std::int64_t>(word.severity)}}));
  }
  return json;
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
  fields.word("kind", std::span(&kKind, 1), 0);
  fields.id("name");         // whose address it must match is the caller's to know
  fields.string("$schema");  // for editors
  Policy policy;
  policy.audience = static_cast<Audience>(fields.word("audience", kAudienceNames, 0));
  policy.rules = rules_for(policy.audience);
  read_rules(fields, policy, errors);
  read_words(fields, policy, errors);
  policy.allowed = fields.strings("allowed", kMaxOwnWords);
  policy.languages = fields.strings("languages", kMaxLanguages);
  if (policy.languages.empty()) policy.languages = {"en"};
  read_pins(fields, policy, errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return policy;
}

Json to_json(const Policy& policy) {
  Json::Object json = object_of({{"kind", "filter"},
                                 {"audience", kAudienceNames[static_cast<std::size_t>(policy.audience)]},
                                 {"languages", Json::Array(policy.languages.begin(), policy.languages.end())},
                                 {"rules", rules_json(policy.rules)},
                                 {"words", words_json(policy.words)},
                                 {"allowed", Json::Array(policy.allowed.begin(), policy.allowed.end())}});
  Json::Object pins;
  for (const auto& [language, pin] : policy.packs) pins.emplace_back(language, pin);
  if (!pins.empty()) json.emplace_back("packs", std::move(pins));
  if (!policy.model.empty()) json.emplace_back("model", policy.model);
  return json;
}

}  // namespace hearth::filter
