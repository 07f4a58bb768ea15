#include "page/html.h"

#include <gtest/gtest.h>

namespace hearth::page {
namespace {

TEST(Html, EscapesTextAndValues) {
  const std::string evil = R"(<b a="x" b='y'>&)";
  EXPECT_EQ(Html(evil).markup(), "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
  EXPECT_EQ(element("p", {{"title", evil}}, {evil}).markup(),
            "<p title=\"&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;\">&lt;b a=&quot;x&quot; "
            "b=&#39;y&#39;&gt;&amp;</p>");
}

TEST(Html, NestsElementsWithoutEscapingThemAgain) {
  EXPECT_EQ(element("p", {}, {"a ", element("b", {}, {"<"}), " c"}).markup(), "<p>a <b>&lt;</b> c</p>");
}

TEST(Html, LeavesOutAttributesWithoutAValue) {
  EXPECT_EQ(leaf("input", {{"name", "x"}, {"checked", if_true(false)}, {"required", if_true(true)}}).markup(),
            "<input name=\"x\" required=\"\">");
}

}  // namespace
}  // namespace hearth::page
