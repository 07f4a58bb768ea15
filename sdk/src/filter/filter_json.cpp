#include "hearth/filter_json.h"

#include <algorithm>
#include <utility>

#include "filter/lexicon.h"
#include "filter/model.h"
#include "filter/policy.h"
#include "hearth/replica_json.h"
#include "json/build.h"

namespace hearth {

using filter::Lexicon;
using filter::Model;
using filter::Policy;

JsonFilter::JsonFilter() {
  policy_.rules = filter::rules_for(filter::Audience::friends);
  policy_.languages = {"en"};
  prepare();
}

JsonFilter::~JsonFilter() = default;

std::string JsonFilter::set_policy(const std::string& input) {
  const Result<Json> json = parse_json(input, {.bytes = kMaxDocumentBytes});
  if (!json) return refusal_json(json.errors());
  Result<Policy> policy = filter::policy_from_json(*json);
  if (!policy) return refusal_json(policy.errors());
  policy_ = *std::move(policy);
  prepare();
  const Json::Array languages(policy_.languages.begin(), policy_.languages.end());
  return write_json(object_of({{"ok", true}, {"languages", languages}}));
}

std::string JsonFilter::add_lexicon(const std::string& pack) {
  Result<std::shared_ptr<const Lexicon>> lexicon = filter::read_lexicon(pack);
  if (!lexicon) return refusal_json(lexicon.errors());
  const std::string language((*lexicon)->language());
  std::erase_if(lexicons_, [&](const auto& other) { return other->language() == language; });
  lexicons_.push_back(*std::move(lexicon));
  prepare();
  return write_json(object_of({{"ok", true}, {"language", language}}));
}

std::string JsonFilter::set_model(const std::string& bytes) {
  Result<std::shared_ptr<const Model>> model = filter::read_model(bytes);
  if (!model) return refusal_json(model.errors());
  model_ = *std::move(model);
  prepare();
  return write_json(object_of({{"ok", true}, {"language", model_->language}}));
}

std::string JsonFilter::check(const std::string& text) {
  return filter::write_json(filter_->check(text));
}

std::string JsonFilter::explain(const std::string& text) {
  return write_json(filter_->explain(text));
}

std::string JsonFilter::mask(const std::string& text) {
  return filter::masked(text, filter_->check(text));
}

// In the order of the policy, whatever order the packs came in.
void JsonFilter::prepare() {
  filter::Lexicons wanted;
  for (const std::string& language : policy_.languages) {
    for (const auto& lexicon : lexicons_) {
      if (lexicon->language() == language) wanted.push_back(lexicon);
    }
  }
  filter_ = std::make_unique<filter::Filter>(std::move(wanted), model_, policy_);
}

}  // namespace hearth
