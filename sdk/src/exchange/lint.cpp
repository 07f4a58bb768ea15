#include <algorithm>

#include "exchange/limits.h"
#include "exchange/room.h"
#include "json/decode.h"
#include "words/document.h"

namespace hearth::exchange {
namespace {

using words::Reading;

Tag read_tag(const Json& json, const std::string& path, Reading& reading) {
  Fields fields(json, path, reading.errors);
  fields.require({"id"});
  Tag tag{fields.id("id"), reading.words(fields, "label", kLabel)};
  fields.refuse_others();
  return tag;
}

std::vector<Tag> read_tags(Fields& fields, Reading& reading) {
  std::vector<Tag> tags;
  const Json::Array* items = fields.array("tags", 1, kMaxTags);
  if (items == nullptr) return tags;
  for (const Json& item : *items) {
    const std::string path = pointer(fields.path_of("tags"), tags.size());
    Tag tag = read_tag(item, path, reading);
    const auto is_same = [&](const Tag& other) { return !tag.id.empty() && other.id == tag.id; };
    if (std::any_of(tags.begin(), tags.end(), is_same) && reading.errors.size() < kMaxErrors)
      reading.errors.push_back({Code::duplicate_id, pointer(path, "id"), {{"id", tag.id}}});
    tags.push_back(std::move(tag));
  }
  return tags;
}

std::int64_t read_days(Fields& fields, Errors& errors) {
  const Json* json = fields.any("rounds");
  if (json == nullptr) return kDays;
  Fields rounds(*json, fields.path_of("rounds"), errors);
  const std::int64_t days = rounds.integer("days", kLeastDays, kMostDays, kDays);
  rounds.refuse_others();
  return days;
}

Exchange read_exchange(Fields& fields, Reading& reading) {
  fields.require({"kind", "tags"});
  Exchange exchange;
  exchange.languages = words::read_head(fields, reading, ExchangeRoom::kind);
  exchange.title = reading.words(fields, "title", kTitle);
  exchange.mode = static_cast<Mode>(fields.word("mode", kModes, 0));
  exchange.tags = read_tags(fields, reading);
  exchange.group = fields.id("group");
  exchange.days = read_days(fields, reading.errors);
  exchange.capacity = fields.integer("capacity", 1, kMostCapacity, kCapacity);
  exchange.rest_days = fields.integer("restDays", 0, kMostRestDays, kRestDays);
  return exchange;
}

}  // namespace

Lint<Exchange> ExchangeRoom::lint(const Json& json, const Exchange* /*replaced*/, const Course& /*course*/) {
  Lint<Exchange> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Exchange exchange = read_exchange(fields, reading);
  fields.refuse_others();
  words::settle(lint, json, std::move(exchange));
  return lint;
}

}  // namespace hearth::exchange
