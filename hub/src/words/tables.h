// Tallies as tables, wherever a count is shown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hearth/count.h"

namespace hearth::words {

/// With more options a table of comparisons helps nobody.
inline constexpr std::size_t kMaxCompared = 40;

struct Table {
  struct Row {
    std::string label;
    std::vector<std::string> cells;  // as many as head, without the label
    bool winner = false;
    std::int64_t length = 0;  // of a bar, against `longest`
  };
  std::string corner;             // above the labels
  std::vector<std::string> head;  // above the cells
  std::vector<Row> rows;          // winners first, then as the method ranks them
  std::int64_t longest = 0;       // 0: bars would mean nothing
};

/// What the method goes by where all is decided at once; else the votes of each round, where an option that
/// is out has no number any more. No rows: nothing was counted.
[[nodiscard]] Table votes_table(const count::Tally& tally, const std::vector<std::string>& labels);

/// How many ballots prefer the option of a row to that of a column. No rows: the method compares none, or
/// there are more than kMaxCompared.
[[nodiscard]] Table comparisons_table(const count::Tally& tally, const std::vector<std::string>& labels);

}  // namespace hearth::words
