#include "prompt/prompt.h"

#include <algorithm>

#include "prompt/limits.h"

namespace hearth::prompt {

const Prompt* find_prompt(const Ladder& ladder, std::string_view id) {
  const auto has_id = [&](const Prompt& prompt) { return prompt.id == id; };
  const auto found = std::find_if(ladder.prompts.begin(), ladder.prompts.end(), has_id);
  return found == ladder.prompts.end() ? nullptr : &*found;
}

const Prompt* prompt_of(const Ladder& ladder, std::string_view prefix, std::string_view key) {
  return key.starts_with(prefix) ? find_prompt(ladder, key.substr(prefix.size())) : nullptr;
}

std::string key_of(std::string_view prefix, std::string_view id) {
  return std::string(prefix).append(id);
}

bool has_level(const Ladder& ladder, std::int64_t level) {
  const auto is_on = [&](const Prompt& prompt) { return prompt.level == level; };
  return std::any_of(ladder.prompts.begin(), ladder.prompts.end(), is_on);
}

// Looked up and not worked out: the plain JavaScript of the page is made by a tool that stumbles over the
// latter.
constexpr std::string_view kLevelDigits = "01234";
static_assert(kLevelDigits.size() == kTopLevel + 1);

std::int64_t gate_of(std::string_view key) {
  if (!key.starts_with(kGateKey) || key.size() != kGateKey.size() + 1) return -1;
  const std::size_t level = kLevelDigits.find(key.back());
  return level == std::string_view::npos ? -1 : static_cast<std::int64_t>(level);
}

bool is_met(const Prompt& prompt, const Sum& sum) {
  const auto found = sum.answers.find(prompt.id);
  if (found == sum.answers.end()) return false;
  const bool guests_follow = prompt.level < kLevelOfGuests;
  return found->second.members + (guests_follow ? found->second.guests : 0) >= 2;
}

std::string text_in(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

bool is_set(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

}  // namespace hearth::prompt
