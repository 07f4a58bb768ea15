// Tables on a terminal: a first column of labels, numbers after it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/cli.h"

namespace hearth::cli {

inline constexpr std::size_t kScreen = 100;  // characters of a line
inline constexpr std::size_t kLabel = 30;    // of a label in a table; what is longer is cut

inline constexpr std::size_t kBarWidth = 30;

/// A bar for that much, where `longest` is as wide as a bar gets; what is more than nothing is to be seen.
[[nodiscard]] std::string bar_of(std::int64_t length, std::int64_t longest);

struct Columns {
  std::vector<std::string> head;  // the first stands above the labels
  struct Row {
    std::vector<std::string> cells;  // as many as head
    bool bold = false;
  };
  std::vector<Row> rows;
};

/// Tells a table. What is wider than a screen goes on below, with the labels again of those rows that go on.
void tell(const Columns& columns, const Terminal& terminal);

/// Sentences as one paragraph below the left margin.
void tell_paragraph(std::string_view text, std::size_t margin, const Terminal& terminal);

}  // namespace hearth::cli
