// Whether markup is whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearth::page {

/// Every element that opens is closed in its turn, as far as tags can tell.
inline bool is_balanced(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    const std::size_t end = html.find_first_of(" >", at);
    const std::string name(html.substr(at + 1, end - at - 1));
    if (name == "!doctype" || name == "meta" || name == "link" || name == "input") continue;
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || "/" + open.back() != name) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

}  // namespace hearth::page
