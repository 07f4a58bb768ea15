#include "cli/columns.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/width.h"

namespace hearth::cli {
namespace {

std::string told(const Columns& columns) {
  std::istringstream in;
  std::ostringstream out;
  tell(columns, {in, out, out});
  return out.str();
}

TEST(Columns, PutLabelsToTheLeftAndNumbersToTheRight) {
  EXPECT_EQ(told({{"Round", "1", "2"}, {{{"Café", "12", "7"}}, {{"Ann", "3", ""}}}}),
            "  Round   1  2\n"
            "  Café   12  7\n"
            "  Ann     3\n");
}

TEST(Columns, GoOnBelowWhereTheScreenEnds) {
  Columns columns{{""}, {{{"Ann"}}, {{"Bob"}}}};
  for (int i = 0; i < 30; ++i) {
    columns.head.push_back(std::to_string(i + 1));
    columns.rows[0].cells.push_back("1000");
    columns.rows[1].cells.push_back(i < 10 ? "1" : "");
  }
  std::istringstream lines(told(columns));
  std::vector<std::string> all;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(width_of(line), kScreen);
    all.push_back(line);
  }
  ASSERT_EQ(all.size(), 6U);
  EXPECT_TRUE(all[1].starts_with("  Ann  1000"));
  EXPECT_TRUE(all[2].starts_with("  Bob     1"));
  EXPECT_EQ(all[3], "");
  EXPECT_TRUE(all[4].ends_with("30"));
  EXPECT_TRUE(all[5].starts_with("  Ann  1000"));
}

TEST(Columns, CutLongLabels) {
  EXPECT_EQ(told({{"", "1"}, {{{std::string(40, 'x'), "2"}}}}),
            std::string(32, ' ') + "  1\n  " + std::string(29, 'x') + "…  2\n");
}

TEST(Columns, BreakParagraphsBetweenWords) {
  std::istringstream in;
  std::ostringstream out;
  std::string text = "  1 ";
  for (int i = 0; i < 30; ++i) text += " seven77";
  tell_paragraph(text, 5, {in, out, out});
  std::istringstream lines(out.str());
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    EXPECT_LE(line.size(), kScreen);
    EXPECT_TRUE(line.starts_with(count == 0 ? "  1  seven77" : "     seven77")) << line;
  }
  EXPECT_EQ(count, 3);
}

}  // namespace
}  // namespace hearth::cli
