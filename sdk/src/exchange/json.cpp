// Exchanges in normal form, and the checkpoint form of the course.
#include "exchange/rounds.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::exchange {
namespace {

Json::Array tags_json(const std::vector<Tag>& tags) {
  Json::Array items;
  for (const Tag& tag : tags) {
    Json::Object members = object_of({{"id", tag.id}});
    words::write_words(members, "label", tag.label);
    items.emplace_back(std::move(members));
  }
  return items;
}

}  // namespace

Json ExchangeRoom::to_json(const Exchange& exchange) {
  Json::Object members = object_of({{"kind", kind},
                                    {"mode", kModes[static_cast<std::size_t>(exchange.mode)]},
                                    {"tags", tags_json(exchange.tags)},
                                    {"rounds", object_of({{"days", exchange.days}})},
                                    {"capacity", exchange.capacity},
                                    {"restDays", exchange.rest_days}});
  words::write_words(members, "title", exchange.title);
  if (!exchange.languages.empty())
    members.emplace_back("languages", Json::Array(exchange.languages.begin(), exchange.languages.end()));
  if (!exchange.group.empty()) members.emplace_back("group", exchange.group);
  return members;
}

Json ExchangeRoom::to_json(const Course& course) {
  Json::Object members = object_of({{"round", course.round}});
  if (course.began != 0) members.emplace_back("began", course.began);
  if (course.due != 0) members.emplace_back("due", course.due);
  return members;
}

Result<Course> ExchangeRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"round"});
  Course course = read_round(fields);
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

}  // namespace hearth::exchange
