// The options of a poll by name, and what is known of each, as a table: for the page and the terminal alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"

namespace hearth::words {

struct Named {
  std::string id;
  std::string label;  // a time that has no label is its own
  std::string more;   // empty: nothing
};

/// Those of the document, in its order, then the answers in words that people gave: `answers` are items of a
/// page of records, {writeIn, answer}; each answer is named once. O(answers * names).
[[nodiscard]] std::vector<Named> named_options(const Json& document, const Json::Array& answers);

struct ResultTable {
  struct Row {
    std::string id;  // empty: other answers
    std::string label;
    std::vector<std::string> cells;  // as many as head
    std::int64_t percent = 0;        // of a bar
  };
  std::vector<std::string> head;  // above the cells
  std::vector<Row> rows;          // in the order of the names
  std::int64_t unnamed = 0;       // answers that nobody named
};

/// What `results` of a poll's shared view say, in the columns of its method.
[[nodiscard]] ResultTable results_table(const Json& document, const Json& results,
                                        const std::vector<Named>& names);

/// Whoever leads in a poll of that method has most of it: "votes", "points", "first choices".
[[nodiscard]] std::string_view measure_of(std::string_view method);

}  // namespace hearth::words
