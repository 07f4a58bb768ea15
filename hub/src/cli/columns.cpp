#include "cli/columns.h"

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/width.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kMargin = "  ";

std::vector<std::size_t> widths_of(const Columns& columns) {
  std::vector<std::size_t> widths;
  for (const std::string& cell : columns.head) widths.push_back(width_of(cell));
  for (const Columns::Row& row : columns.rows) {
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], width_of(row.cells[i]));
  }
  widths[0] = std::min(widths[0], kLabel);
  return widths;
}

// Columns from `begin` that fit beside the labels; at least one.
std::size_t end_of_screen(const std::vector<std::size_t>& widths, std::size_t begin) {
  std::size_t used = kMargin.size() + widths[0] + kMargin.size() + widths[begin];
  std::size_t end = begin + 1;
  for (; end < widths.size(); ++end) {
    used += kMargin.size() + widths[end];
    if (used > kScreen) break;
  }
  return end;
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                    std::size_t begin, std::size_t end) {
  std::string line = std::string(kMargin) + padded(cut(cells[0], widths[0]), widths[0], false);
  for (std::size_t i = begin; i < end; ++i) line += std::string(kMargin) + padded(cells[i], widths[i], true);
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

bool is_empty(const Columns::Row& row, std::size_t begin, std::size_t end) {
  return std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(begin),
                     row.cells.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::string bar_of(std::int64_t length, std::int64_t longest) {
  std::string bar;
  if (longest <= 0 || length <= 0) return bar;
  constexpr auto kWhole = static_cast<std::int64_t>(kBarWidth);
  const std::int64_t width = std::max<std::int64_t>((2 * length * kWhole + longest) / (2 * longest), 1);
  for (std::int64_t i = 0; i < width; ++i) bar += "█";
  return bar;
}

void tell(const Columns& columns, const Terminal& terminal) {
  const std::vector<std::size_t> widths = widths_of(columns);
  for (std::size_t begin = 1; begin < widths.size();) {
    const std::size_t end = end_of_screen(widths, begin);
    if (begin > 1) terminal.out << "\n";
    terminal.out << painted(terminal, Paint::faint, line_of(columns.head, widths, begin, end)) << "\n";
    for (const Columns::Row& row : columns.rows) {
      if (begin > 1 && is_empty(row, begin, end)) continue;
      const std::string line = line_of(row.cells, widths, begin, end);
      terminal.out << (row.bold ? painted(terminal, Paint::bold, line) : line) << "\n";
    }
    begin = end;
  }
}

void tell_paragraph(std::string_view text, std::size_t margin, const Terminal& terminal) {
  std::size_t used = margin;
  bool first = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t width = width_of(word);
    if (!first && used + 1 + width > kScreen) {
      terminal.out << "\n" << std::string(margin, ' ');
      used = margin;
    } else if (!first) {
      terminal.out << " ";
      ++used;
    }
    terminal.out << word;
    used += width;
    first = false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  terminal.out << "\n";
}

}  // namespace hearth::cli
