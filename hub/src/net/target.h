// The request line's target, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::net {

/// "/v1/pottery/poll/lunch?seed=7" is {{"v1", "pottery", "poll", "lunch"}, {{"seed", "7"}}}, all decoded.
struct Target {
  std::vector<std::string> path;
  std::vector<std::pair<std::string, std::string>> query;

  /// The first value of that name; empty when there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;
};

/// Nothing when it is not in origin form (RFC 9112) holds broken escapes, or is not UTF-8.
std::optional<Target> parse_target(std::string_view text);

}  // namespace hearth::net
