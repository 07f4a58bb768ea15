#include <gtest/gtest.h>

#include "ballots/ballots.h"
#include "reading.h"

namespace hearth::ballots {
namespace {

TEST(Ballots, AreOfTheFormatThatTheFilesNameSays) {
  EXPECT_EQ(format_of("council/Ward 1.BLT"), Format::blt);
  for (const char* name : {"a.soc", "a.soi", "a.toc", "a.toi", "a.cat"})
    EXPECT_EQ(format_of(name), Format::preflib);
  EXPECT_EQ(format_of("a.csv"), Format::csv);
  EXPECT_EQ(format_of("a.json"), Format::json);
  EXPECT_EQ(format_of("-"), std::nullopt);
  EXPECT_EQ(format_of("blt"), std::nullopt);
}

TEST(Ballots, AreRefusedWhereTheFileIsTooLarge) {
  EXPECT_EQ(refusal(std::string(kMaxBytes + 1, ' '), Format::blt),
            ": This file is larger than the 268435456 bytes allowed.");
}

}  // namespace
}  // namespace hearth::ballots
