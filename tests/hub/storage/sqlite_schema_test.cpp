#include "storage/sqlite_schema.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "support/scratch.h"
#include "support/stores.h"

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
  std::vector<Record> records(8, plain(2));
  records[1].id.clear();
  records[2].status = Status::held;
  records[3].on = "some-record";
  records[4].to = {"m:bob"};
  records[5].tags = {"write-in"};
  records[6].body = {};
  records[7].why = Json::Object{{"by", "steward"}};
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
  EXPECT_EQ(compared, 8);
}

// The tables of version 1, as they were, with one document and one record.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY, space TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, epoch INTEGER NOT NULL,
  UNIQUE(space, kind, name));
CREATE TABLE records(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES documents(id),
  author TEXT NOT NULL, key TEXT NOT NULL, rev INTEGER NOT NULL, version INTEGER NOT NULL, time INTEGER NOT NULL,
  status INTEGER NOT NULL, on_id TEXT NOT NULL, "to" TEXT NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL,
  UNIQUE(document, author, key));
CREATE TABLE record_tags(
  document INTEGER NOT NULL, tag TEXT NOT NULL, id TEXT NOT NULL, UNIQUE(document, tag, id));
CREATE TABLE changes(
  number INTEGER PRIMARY KEY, document INTEGER NOT NULL, hub TEXT NOT NULL, seq INTEGER NOT NULL,
  epoch INTEGER NOT NULL, time INTEGER NOT NULL, steps TEXT NOT NULL,
  UNIQUE(document, hub, seq));
CREATE TABLE checkpoints(
  document INTEGER PRIMARY KEY, hub TEXT NOT NULL, watermarks TEXT NOT NULL, state TEXT NOT NULL);
INSERT INTO documents VALUES(1, 'pottery', 'poll', 'lunch', 1);
INSERT INTO records VALUES(1, 'r1', 1, 'm:ann', 'ballot', 1, 1, 1790000000000, 0, '', '[]', '[]',
  '{"choice":["park"]}');
PRAGMA user_version=1;
)sql";

std::int64_t version_of(const std::string& path) {
  std::string problem;
  const auto database = Database::open(path, SQLITE_OPEN_READWRITE, nullptr, problem);
  auto statement = database->prepare("PRAGMA user_version");
  return statement.step() == Stepped::row ? statement.integer(0) : -1;
}

// What version 2 added, and a record that is for somebody.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE records ADD COLUMN why TEXT NOT NULL DEFAULT '';
INSERT INTO records VALUES(2, 'r2', 1, 'm:bob', 'note', 1, 1, 1790000000000, 1, '', '["m:ann","m:cem"]', '[]',
  'null', '{"by":"steward"}');
PRAGMA user_version=2;
)sql";

void write_file(const std::string& path, std::initializer_list<const char*> statements) {
  std::string problem;
  const auto database = Database::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr, problem);
  for (const auto* each : statements) ASSERT_TRUE(database->execute(each)) << database->problem();
}

TEST(SqliteSchema, finds_whom_the_records_of_a_file_of_version_2_are_for) {
  const test::Scratch scratch;
  const auto path = scratch.file("hearth.db");
  write_file(path, {kVersion1, kVersion2});
  auto store = test::open_store(path);
  const auto read = [&](const char* member) { return *store->read(1, member); };
  ASSERT_EQ(read("m:ann").size(), 2U);
  ASSERT_EQ(read("m:cem").size(), 1U);
  const auto note = read("m:cem")[0];
  EXPECT_EQ(note, read("m:ann")[1]);
  EXPECT_EQ(write_json(note.why), R"({"by":"steward"})");
  auto batch = test::batch_of({note, std::nullopt});
  batch.epoch = 1;
  EXPECT_EQ(test::append(*store, batch).outcome, Outcome::stored);
  EXPECT_TRUE(read("m:cem").empty());
  EXPECT_EQ(version_of(path), 3);
}

TEST(SqliteSchema, brings_a_file_of_version_1_up_to_date_and_keeps_what_is_in_it) {
  const test::Scratch scratch;
  const auto path = scratch.file("hearth.db");
  write_file(path, {kVersion1});
  auto store = test::open_store(path);
  const auto before = store->read(1, "m:ann");
  ASSERT_TRUE(before);
  ASSERT_EQ(before->size(), 1U);
  const auto& ballot = before->at(0);
  EXPECT_EQ(write_json(ballot.body), R"({"choice":["park"]})");
  EXPECT_TRUE(ballot.why.is_null());

  auto held = ballot;
  held.rev = 2;
  held.status = Status::held;
  held.why = Json::Object{{"by", "steward"}};
  auto batch = test::batch_of({ballot, held});
  batch.epoch = 1;
  EXPECT_EQ(test::append(*store, batch).outcome, Outcome::stored);
  store = nullptr;
  store = test::open_store(path);
  EXPECT_EQ(store->read(1, "m:ann")->at(0), held);
  EXPECT_EQ(version_of(path), 3);
}

}  // namespace
}  // namespace hearth::storage
