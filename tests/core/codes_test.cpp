#include "hearth/codes.h"

#include <gtest/gtest.h>

#include "support/files.h"

namespace hearth::test {
namespace {

TEST(Codes, are_those_of_the_list_in_its_order) {
  const Json scopes = member(read_json(source_path("sdk/data/codes.json")), "codes");
  std::size_t index = 0;
  for (const auto& [scope, list] : *scopes.object()) {
    for (const Json& entry : *list.array()) {
      const Code code = static_cast<Code>(index++);
      EXPECT_EQ(name(code), text_of(entry, "code"));
      EXPECT_EQ(http_status(code), number_of(entry, "status"));
    }
  }
  EXPECT_EQ(static_cast<std::size_t>(Code::internal) + 1, index);
}

}  // namespace
}  // namespace hearth::test
