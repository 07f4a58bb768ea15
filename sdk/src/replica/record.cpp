#include "hearth/record.h"

#include "care/decision.h"
#include "care/report.h"
#include "extent.h"
#include "hearth/room.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

// More members or tags than any record of a room has.
constexpr std::size_t kMaxStrings = 1000;

Json::Array to_array(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

// In the order of the enumeration.
constexpr std::string_view kStatuses[] = {"live", "held", "removed"};

}  // namespace

bool is_guest(std::string_view author) {
  return author.starts_with("g:") || author.starts_with("f:");
}

const Record* find_mine(const Mine& mine, std::string_view author, std::string_view key) {
  for (const Record& record : mine) {
    if (record.author == author && record.key == key && record.in.empty()) return &record;
  }
  return nullptr;
}

bool counts(const Record* record) {
  return record != nullptr && record->status == Status::live && !record->body.is_null();
}

bool is_care(std::string_view key) {
  return care::is_decision(key) || (hears_reports() && (care::is_report(key) || care::is_appeal(key)));
}

Record echo_of(const Record& record, std::string_view in) {
  return {.author = record.author,
          .key = record.key,
          .rev = record.rev,
          .version = record.version,
          .time = record.time,
          .to = record.to,
          .in = std::string(in),
          .body = counts(&record) ? Json(Json::Object{}) : Json()};
}

// What a record does not have is left out.
Json to_json(const Record& record) {
  Json::Object members = object_of({{"author", record.author},
                                    {"key", record.key},
                                    {"rev", record.rev},
                                    {"version", record.version},
                                    {"time", record.time},
                                    {"body", record.body}});
  if (!record.id.empty()) members.emplace_back("id", record.id);
  if (record.status != Status::live)
    members.emplace_back("status", kStatuses[static_cast<std::size_t>(record.status)]);
  if (!record.on.empty()) members.emplace_back("on", record.on);
  if (!record.to.empty()) members.emplace_back("to", to_array(record.to));
  if (!record.tags.empty()) members.emplace_back("tags", to_array(record.tags));
  if (is_whole() && !record.in.empty()) members.emplace_back("in", record.in);
  if (is_whole() && !record.why.is_null()) members.emplace_back("why", record.why);
  return members;
}

Result<Record> record_from_json(const Json& json, std::string_view path) {
  Errors errors;
  Fields fields(json, std::string(path), errors);
  fields.require({"author", "key", "rev", "version", "time", "body"});
  Record record;
  record.id = fields.string("id");
  record.author = fields.string("author");
  record.key = fields.string("key");
  record.rev = fields.integer("rev", 1, kMaxInteger, 1);
  record.version = fields.integer("version", 1, kMaxInteger, 1);
  record.time = fields.integer("time", 0, kMaxInteger, 0);
  record.status = static_cast<Status>(fields.word("status", kStatuses, 0));
  record.on = fields.string("on");
  record.to = fields.strings("to", kMaxStrings);
  record.tags = fields.strings("tags", kMaxStrings);
  if (is_whole()) record.in = fields.string("in");
  if (const Json* body = fields.any("body")) record.body = *body;
  if (const Json* why = is_whole() ? fields.any("why") : nullptr) record.why = *why;
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return record;
}

Result<Act> act_from_json(const Json& json, std::string_view path) {
  constexpr TextRule kKey{.max = 64};
  Errors errors;
  Fields fields(json, std::string(path), errors);
  fields.require({"key", "body"});
  Act act;
  act.key = fields.text("key", kKey);
  act.on = fields.string("on");
  act.rev = fields.integer("rev", 0, kMaxInteger, 0);
  act.since = fields.integer("since", 0, kMaxInteger, 0);
  if (const Json* body = fields.any("body")) act.body = *body;
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return act;
}

}  // namespace hearth
