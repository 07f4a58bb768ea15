#include "storage/sqlite_schema.h"

#include <utility>

namespace hearth::storage {
namespace {

constexpr int kVersion = 3;

// Tables have rowids because only those let secure_delete leave no erased text in the file.
constexpr const char* kTables = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE documents(
  id INTEGER PRIMARY KEY, space TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, epoch INTEGER NOT NULL,
  UNIQUE(space, kind, name));
CREATE TABLE records(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL REFERENCES documents(id),
  author TEXT NOT NULL, key TEXT NOT NULL, rev INTEGER NOT NULL, version INTEGER NOT NULL, time INTEGER NOT NULL,
  status INTEGER NOT NULL, on_id TEXT NOT NULL, "to" TEXT NOT NULL, tags TEXT NOT NULL, body TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  UNIQUE(document, author, key));
CREATE TABLE record_tags(
  document INTEGER NOT NULL, tag TEXT NOT NULL, id TEXT NOT NULL, UNIQUE(document, tag, id));
CREATE TABLE changes(
  number INTEGER PRIMARY KEY, document INTEGER NOT NULL, hub TEXT NOT NULL, seq INTEGER NOT NULL,
  epoch INTEGER NOT NULL, time INTEGER NOT NULL, steps TEXT NOT NULL,
  UNIQUE(document, hub, seq));
CREATE TABLE checkpoints(
  document INTEGER PRIMARY KEY, hub TEXT NOT NULL, watermarks TEXT NOT NULL, state TEXT NOT NULL);
)sql";

// From version 1, which kept no reasons.
constexpr const char* kReasons = "ALTER TABLE records ADD COLUMN why TEXT NOT NULL DEFAULT ''";

// Whom records are for. Earlier versions found nobody by it.
constexpr const char* kAddressees = R"sql(
CREATE TABLE record_to(
  document INTEGER NOT NULL, member TEXT NOT NULL, id TEXT NOT NULL, UNIQUE(document, member, id));
INSERT OR IGNORE INTO record_to(document, member, id)
  SELECT r.document, j.value, r.id FROM records r, json_each(r."to") j WHERE r."to" <> '[]';
)sql";

// What is read back was written by this hub, so it may be larger than what one request may send.
constexpr JsonLimits kOwn = {.bytes = 1 << 26, .depth = 64};

constexpr std::string_view kNoTexts = "[]";  // nearly always

std::int64_t version_of(Database& database) {
  auto statement = database.prepare("PRAGMA user_version");
  return statement.step() == Stepped::row ? statement.integer(0) : -1;
}

std::optional<std::vector<std::string>> texts_of(std::string_view text) {
  if (text == kNoTexts) return std::vector<std::string>();
  const auto json = parse_json(text, kOwn);
  if (!json || !json->array()) return std::nullopt;
  std::vector<std::string> items;
  for (const auto& item : *json->array()) {
    if (!item.string()) return std::nullopt;
    items.push_back(*item.string());
  }
  return items;
}

// Nearly no record has a reason.
Result<Json> why_of(std::string_view text) {
  return text.empty() ? Json() : parse_json(text, kOwn);
}

// The bytes of write_json(to_json(record)). Most records are plain, and theirs need no JSON to be built
// first.
std::string text_of(const Record& record, const std::string& body) {
  const bool is_plain = record.status == Status::live && record.on.empty() && record.to.empty() &&
                        record.tags.empty() && !record.id.empty() && record.why.is_null();
  if (!is_plain) return write_json(to_json(record));
  return "{\"author\":" + write_json(record.author) + ",\"body\":" + body +
         ",\"id\":" + write_json(record.id) + ",\"key\":" + write_json(record.key) +
         ",\"rev\":" + std::to_string(record.rev) + ",\"time\":" + std::to_string(record.time) +
         ",\"version\":" + std::to_string(record.version) + "}";
}

// Sets `record` from a member that is null or a record; false when it is neither.
bool read_half(const Json& step, std::string_view name, std::optional<Record>& record) {
  const auto* half = step.find(name);
  if (!half) return false;
  if (half->is_null()) return true;
  auto read = record_from_json(*half, "");
  if (read) record = std::move(*read);
  return read.ok();
}

// From any earlier version, within one transaction; version 0 is an empty file.
bool bring_up_to_date(Database& database, std::int64_t version) {
  if (version == kVersion) return true;
  if (version < 0 || version > kVersion) return false;
  return (version != 0 || database.execute(kTables)) && (version != 1 || database.execute(kReasons)) &&
         database.execute(kAddressees) && database.execute("PRAGMA user_version=3");
}

}  // namespace

bool prepare_schema(Database& database, std::string& problem) {
  const bool ready = database.execute("PRAGMA journal_mode=WAL") &&
                     database.execute("PRAGMA synchronous=FULL") &&
                     database.execute("PRAGMA secure_delete=ON") && database.execute("BEGIN IMMEDIATE");
  const auto version = ready ? version_of(database) : -1;
  const bool good = bring_up_to_date(database, version) && database.execute("COMMIT");
  if (!good) problem = version > kVersion ? "it was written by a later Hearth" : database.problem();
  return good;
}

std::optional<Record> record_of(const Statement& row) {
  auto to = texts_of(row.text(8));
  auto tags = texts_of(row.text(9));
  auto body = parse_json(row.text(10), kOwn);
  auto why = why_of(row.text(11));
  if (!to || !tags || !body || !why) return std::nullopt;
  return Record{.id = std::string(row.text(0)),
                .author = std::string(row.text(1)),
                .key = std::string(row.text(2)),
                .rev = row.integer(3),
                .version = row.integer(4),
                .time = row.integer(5),
                .status = static_cast<Status>(row.integer(6)),
                .on = std::string(row.text(7)),
                .to = std::move(*to),
                .tags = std::move(*tags),
                .body = std::move(*body),
                .why = std::move(*why)};
}

std::string text_of(const std::vector<std::string>& items) {
  return items.empty() ? std::string(kNoTexts) : write_json(Json::Array(items.begin(), items.end()));
}

std::string text_of_why(const Json& why) {
  return why.is_null() ? std::string() : write_json(why);
}

std::string text_of(const std::vector<Step>& steps, const std::vector<std::string>& bodies) {
  std::string text;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& [before, after] = steps[i];
    text += i == 0 ? "[{" : ",{";
    text += "\"after\":" + (after ? text_of(*after, bodies[i]) : "null");
    text += ",\"before\":" + (before ? text_of(*before, write_json(before->body)) : "null") + "}";
  }
  return text + "]";
}

std::optional<std::vector<Step>> steps_of(std::string_view text) {
  const auto json = parse_json(text, kOwn);
  if (!json || !json->array()) return std::nullopt;
  std::vector<Step> steps;
  for (const auto& item : *json->array()) {
    Step step;
    if (!read_half(item, "before", step.before) || !read_half(item, "after", step.after)) return std::nullopt;
    steps.push_back(std::move(step));
  }
  return steps;
}

std::string text_of(const Watermarks& watermarks) {
  Json::Object members;
  for (const auto& [hub, seq] : watermarks) members.emplace_back(hub, seq);
  return write_json(std::move(members));
}

std::optional<Watermarks> watermarks_of(std::string_view text) {
  const auto json = parse_json(text, kOwn);
  if (!json || !json->object()) return std::nullopt;
  Watermarks watermarks;
  for (const auto& [hub, seq] : *json->object()) {
    if (!seq.integer()) return std::nullopt;
    watermarks[hub] = *seq.integer();
  }
  return watermarks;
}

}  // namespace hearth::storage
