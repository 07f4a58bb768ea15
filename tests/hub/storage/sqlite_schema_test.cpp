#include "storage/sqlite_schema.h"

#include <gtest/gtest.h>

#include <vector>

namespace hearth::storage {
namespace {

Record plain(std::int64_t rev) {
  return {.id = "GRJmSRWx2lLWmNUoOEuYwQ",
          .author = "m:\"ann\"\n",
          .key = "ballot",
          .rev = rev,
          .version = 3,
          .time = 1790000000000,
          .body = Json::Object{{"choice", Json::Array{"park"}}, {"writeIn", "gr\xC3\xBC\xC3\x9F dich"}}};
}

std::vector<Record> every_kind_of_record() {
  std::vector<Record> records(7, plain(2));
  records[1].id.clear();
  records[2].status = Status::held;
  records[3].on = "some-record";
  records[4].to = {"m:bob"};
  records[5].tags = {"write-in"};
  records[6].body = {};
  return records;
}

TEST(SqliteSchema, writes_a_change_in_canonical_json_and_reads_it_back) {
  int compared = 0;
  for (const auto& record : every_kind_of_record()) {
    const std::vector<Step> steps = {{std::nullopt, record}, {record, std::nullopt}, {record, plain(3)}};
    const std::vector<std::string> bodies = {write_json(record.body), "", write_json(plain(3).body)};
    Json::Array expected;
    for (const auto& [before, after] : steps) {
      expected.emplace_back(Json::Object{{"before", before ? to_json(*before) : Json()},
                                         {"after", after ? to_json(*after) : Json()}});
    }
    const auto text = text_of(steps, bodies);
    EXPECT_EQ(text, write_json(expected));
    const auto back = steps_of(text);
    ASSERT_TRUE(back);
    ASSERT_EQ(back->size(), steps.size());
    EXPECT_EQ((*back)[2].before, record);
    ++compared;
  }
  EXPECT_EQ(compared, 7);
}

}  // namespace
}  // namespace hearth::storage
