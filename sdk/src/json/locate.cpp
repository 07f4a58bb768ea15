// Finds a place in a text that parse_json has accepted. It only skips: what the text means is parse.cpp's
// alone.
#include <algorithm>
#include <optional>

#include "hearth/json.h"
#include "hearth/result.h"
#include "hearth/text.h"
#include "json/pointer.h"
#include "text/utf8.h"

namespace hearth {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    skip_space();
  }

  [[nodiscard]] std::size_t at() const { return at_; }

  // Moves from a value to the one below it that the step names.
  bool enter(std::string_view step) {
    if (peek() == '{') return enter_member(step);
    const std::optional<std::size_t> index = step_index(step);
    return peek() == '[' && index && enter_item(*index);
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  void skip_mark() {
    at_ = std::min(at_ + 1, text_.size());
    skip_space();
  }

  bool enter_member(std::string_view name) {
    for (skip_mark(); peek() == '"'; skip_mark()) {
      const std::size_t begin = at_;
      skip_string();
      const auto key = parse_json(text_.substr(begin, at_ - begin), {text_.size(), 1});
      const bool found = key.ok() && *key->string() == name;
      skip_space();
      skip_mark();  // ":"
      if (found) return true;
      skip_value();
      if (peek() != ',') return false;
    }
    return false;
  }

  bool enter_item(std::size_t index) {
    for (skip_mark(); peek() != ']' && peek() != '\0'; skip_mark()) {
      if (index-- == 0) return true;
      skip_value();
      if (peek() != ',') return false;
    }
    return false;
  }

  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    at_ = std::min(at_ + 1, text_.size());
  }

  void skip_value() {
    int depth = 0;
    do {
      const char c = peek();
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth, ++at_;
      } else if (c == '}' || c == ']') {
        --depth, ++at_;
      } else {
        at_ = std::min(text_.find_first_of("\"{}[],", at_ + 1), text_.size());
        if (depth == 0) break;
      }
    } while (at_ < text_.size() && depth > 0);
    skip_space();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Place place_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t last_break = before.rfind('\n');
  const std::string_view line = last_break == std::string_view::npos ? before : before.substr(last_break + 1);
  return {1 + std::count(before.begin(), before.end(), '\n'), 1 + text::length(line)};
}

Place locate_json(std::string_view text, std::string_view pointer) {
  Scanner scanner(text);
  for (const std::string& step : pointer_steps(pointer)) {
    Scanner next = scanner;
    if (!next.enter(step)) break;
    scanner = next;
  }
  return place_at(text, scanner.at());
}

}  // namespace hearth
