// Records of comma-separated values (RFC 4180), one after the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ballots/cursor.h"

namespace hearth::ballots {

class Table {
 public:
  struct Cell {
    std::string text;  // trimmed
    Cursor::Mark mark;
  };

  /// The first line tells what parts cells: a comma, a semicolon or a tab, whichever comes first outside of
  /// quotes.
  explicit Table(std::string_view text);

  /// The next record that is not an empty line; false at the end, or where a quote is not closed.
  bool next();

  [[nodiscard]] const std::vector<Cell>& record() const { return record_; }
  [[nodiscard]] char separator() const { return separator_; }
  [[nodiscard]] const Cursor& cursor() const { return cursor_; }

  /// Where a quote opened that nothing closes.
  [[nodiscard]] const std::optional<Cursor::Mark>& unclosed() const { return unclosed_; }

 private:
  void read_cell(Cell& cell);
  void read_quoted(Cell& cell);

  Cursor cursor_;
  char separator_;
  std::vector<Cell> record_;
  std::optional<Cursor::Mark> unclosed_;
};

}  // namespace hearth::ballots
