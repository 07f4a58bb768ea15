// A text that is read from front to end, and where in it the reader is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/result.h"

namespace hearth::ballots {

class Cursor {
 public:
  /// Where something stands: enough to tell line and column when somebody asks.
  struct Mark {
    std::size_t offset = 0;
    std::size_t line_begin = 0;
    std::int64_t line = 1;
  };

  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool done() const { return mark_.offset == text_.size(); }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return mark_.offset + ahead < text_.size() ? text_[mark_.offset + ahead] : '\0';
  }
  [[nodiscard]] bool at_line_end() const { return done() || peek() == '\n'; }
  [[nodiscard]] Mark mark() const { return mark_; }
  [[nodiscard]] std::string_view since(const Mark& mark) const {
    return text_.substr(mark.offset, mark_.offset - mark.offset);
  }

  /// Back to a place that was read before.
  void back_to(const Mark& mark) { mark_ = mark; }

  void step() {
    if (text_[mark_.offset++] == '\n') {
      ++mark_.line;
      mark_.line_begin = mark_.offset;
    }
  }
  bool take(char mark) {
    if (done() || peek() != mark) return false;
    step();
    return true;
  }

  template <class Belongs>
  std::string_view take_while(Belongs belongs) {
    const Mark begin = mark_;
    while (!done() && belongs(peek())) step();
    return since(begin);
  }

  /// Spaces and tabs.
  void skip_blanks() {
    take_while([](char c) { return c == ' ' || c == '\t'; });
  }
  /// What is left of the line, without its end.
  std::string_view take_line() {
    return take_while([](char c) { return c != '\n'; });
  }

  /// The error with line and column. O(length of its line).
  struct Fault {
    Mark mark;
    Code code;
    Json::Object args = {};
  };
  [[nodiscard]] Error error_of(Fault fault) const;

 private:
  std::string_view text_;
  Mark mark_;
};

/// Text of the file as an arg: without control characters, and of a length that a sentence can bear.
[[nodiscard]] std::string quoted(std::string_view text);

/// The same as a label: trimmed, and not shortened.
[[nodiscard]] std::string label_of(std::string_view text);

[[nodiscard]] bool is_digit(char c);
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Digits only, at most `max`.
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view text, std::int64_t max);

}  // namespace hearth::ballots
