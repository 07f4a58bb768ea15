// Learning which words of a text hurt, from texts in which people have marked them.
#pragma once

#include <string>
#include <vector>

#include "examples.h"

namespace hearth::train {

/// A text with its marks: for each code point, whether it is marked.
struct Marked {
  std::string text;
  std::vector<bool> marks;
};

/// A CSV file with the columns spans and text, as in SemEval-2021 task 5.
[[nodiscard]] std::vector<Marked> read_marked(const std::string& path);

/// A head that says how much each word hurts; its bias is how far below the highest one of a text those that
/// are marked may lie. Where it begins to count is not set yet.
[[nodiscard]] filter::Head learn_places(Eye& eye, const std::vector<Marked>& texts);

}  // namespace hearth::train
