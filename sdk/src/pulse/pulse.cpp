#include "pulse/pulse.h"

#include <algorithm>

namespace hearth::pulse {

const Worded* find_worded(const std::vector<Worded>& all, std::string_view id) {
  const auto has_id = [&](const Worded& one) { return one.id == id; };
  const auto found = std::find_if(all.begin(), all.end(), has_id);
  return found == all.end() ? nullptr : &*found;
}

std::int64_t round_of(std::string_view key) {
  constexpr std::size_t kMaxDigits = 9;
  if (!key.starts_with(kAnswerKey)) return 0;
  const std::string_view digits = key.substr(kAnswerKey.size());
  const bool fits = !digits.empty() && digits.size() <= kMaxDigits && digits[0] != '0';
  if (!fits) return 0;
  std::int64_t round = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    round = round * 10 + (c - '0');
  }
  return round;
}

Answer answer_of(const Json& body) {
  const Json* value = body.find("value");
  const bool sound = value != nullptr && value->integer() != nullptr && *value->integer() >= 1 &&
                     *value->integer() <= static_cast<std::int64_t>(Points().size());
  return sound ? Answer{text_in(body, "item"), *value->integer()} : Answer{};
}

std::string text_in(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

}  // namespace hearth::pulse
