#include "page/wording.h"

#include <gtest/gtest.h>

namespace hearth::page {
namespace {

TEST(Wording, WritesMomentsForMachinesToo) {
  EXPECT_EQ(moment_element("2028-02-29T00:05:00Z").markup(),
            "<time datetime=\"2028-02-29T00:05:00Z\">Tuesday, 29 February 2028, 00:05 UTC</time>");
  EXPECT_TRUE(moment_element("").empty());
}

}  // namespace
}  // namespace hearth::page
