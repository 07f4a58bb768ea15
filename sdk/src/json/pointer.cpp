#include "json/pointer.h"

#include <charconv>

#include "hearth/json.h"

namespace hearth {
namespace {

std::string unescaped(std::string_view step) {
  std::string text;
  for (std::size_t at = 0; at < step.size(); ++at) {
    const bool escaped = step[at] == '~' && at + 1 < step.size();
    text += escaped ? (step[++at] == '1' ? '/' : '~') : step[at];
  }
  return text;
}

}  // namespace

std::string pointer(std::string_view parent, std::string_view key) {
  std::string path(parent);
  path += '/';
  for (char c : key) {
    if (c == '~') {
      path += "~0";
    } else if (c == '/') {
      path += "~1";
    } else {
      path += c;
    }
  }
  return path;
}

std::string pointer(std::string_view parent, std::size_t index) {
  char digits[24];
  const char* end = std::to_chars(digits, digits + sizeof digits, index).ptr;
  return pointer(parent, std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

std::vector<std::string> pointer_steps(std::string_view pointer) {
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);  // "/"
    const std::size_t size = pointer.find('/');
    steps.push_back(unescaped(pointer.substr(0, size)));
    pointer = size == std::string_view::npos ? std::string_view() : pointer.substr(size);
  }
  return steps;
}

std::optional<std::size_t> step_index(std::string_view step) {
  std::size_t index = 0;
  const char* end = step.data() + step.size();
  const auto [rest, error] = std::from_chars(step.data(), end, index);
  if (error != std::errc() || rest != end) return std::nullopt;
  return index;
}

}  // namespace hearth
