#include "ballots/table.h"

#include "ballots/ballots.h"

namespace hearth::ballots {
namespace {

char separator_of(std::string_view text) {
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == ',' || c == ';' || c == '\t') return c;
    if (c == '\n') break;
  }
  return ',';
}

}  // namespace

Table::Table(std::string_view text) : cursor_(text), separator_(separator_of(text)) {}

bool Table::next() {
  while (cursor_.take('\n')) {
  }
  if (cursor_.done() || unclosed_) return false;
  std::size_t cells = 0;
  do {
    // What is beyond the last column that is allowed is read, so that the next record begins in its place.
    if (cells <= kMaxColumns) ++cells;
    if (record_.size() < cells) record_.emplace_back();
    read_cell(record_[cells - 1]);
  } while (cursor_.take(separator_));
  record_.resize(cells);
  cursor_.take('\n');
  return !unclosed_;
}

void Table::read_cell(Cell& cell) {
  cell.text.clear();
  cursor_.take_while([this](char c) { return c == ' ' && separator_ != ' '; });
  cell.mark = cursor_.mark();
  if (cursor_.take('"')) read_quoted(cell);
  cell.text += cursor_.take_while([this](char c) { return c != separator_ && c != '\n'; });
  cell.text = label_of(cell.text);
}

// Two quotes in a row are one of the text.
void Table::read_quoted(Cell& cell) {
  for (;;) {
    cell.text += cursor_.take_while([](char c) { return c != '"'; });
    if (!cursor_.take('"')) {
      unclosed_ = cell.mark;
      return;
    }
    if (cursor_.peek() != '"') return;
    cell.text += '"';
    cursor_.step();
  }
}

}  // namespace hearth::ballots
