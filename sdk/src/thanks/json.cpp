// Thanks in normal form, and the checkpoint form of course and sum.
#include "json/build.h"
#include "json/decode.h"
#include "thanks/limits.h"
#include "thanks/month.h"
#include "thanks/room.h"

namespace hearth::thanks {
namespace {

Json agreements_json(const Agreements& agreements) {
  Json::Array items;
  for (const auto& [agreement, count] : agreements)
    items.emplace_back(Json::Array{agreement.by, agreement.rev, agreement.time, count});
  return items;
}

// [who, to which revision, of when, how often]; false for what is none.
bool read_agreement(const Json& json, Agreements& agreements) {
  const Json::Array* parts = json.array();
  if (parts == nullptr || parts->size() != 4 || (*parts)[0].string() == nullptr) return false;
  const std::int64_t* rev = (*parts)[1].integer();
  const std::int64_t* time = (*parts)[2].integer();
  const std::int64_t* count = (*parts)[3].integer();
  if (rev == nullptr || time == nullptr || count == nullptr) return false;
  agreements[{*(*parts)[0].string(), *rev, *time}] = *count;
  return true;
}

void read_agreed(const Json& json, const std::string& path, Sum& sum, Errors& errors) {
  Fields fields(json, path, errors);
  if (json.object() == nullptr) return;
  for (const auto& [id, value] : *json.object()) {
    const Json::Array* items = fields.array(id, 1, kMostKept);
    if (items == nullptr) continue;
    for (const Json& item : *items) {
      if (!read_agreement(item, sum.agreed[id])) fields.fail(id, Code::wrong_type, {{"expected", "counts"}});
    }
  }
}

}  // namespace

Json ThanksRoom::to_json(const Thanks& thanks) {
  Json::Object members =
      object_of({{"kind", kind}, {"perDay", thanks.per_day}, {"digest", thanks.digest ? "monthly" : "none"}});
  words::write_words(members, "title", thanks.title);
  if (!thanks.languages.empty())
    members.emplace_back("languages", Json::Array(thanks.languages.begin(), thanks.languages.end()));
  return members;
}

Json ThanksRoom::to_json(const Course& course) {
  Json::Object members;
  if (!course.month.empty()) members.emplace_back("month", course.month);
  if (course.due != 0) members.emplace_back("due", course.due);
  return members;
}

Json ThanksRoom::to_json(const Sum& sum) {
  Json::Object agreed;
  for (const auto& [id, agreements] : sum.agreed) agreed.emplace_back(id, agreements_json(agreements));
  return object_of({{"records", sum.records}, {"agreed", std::move(agreed)}});
}

Result<Course> ThanksRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  Course course;
  course.month = fields.string("month");
  if (!course.month.empty() && !is_month(course.month)) fields.fail("month", Code::bad_time);
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

Result<Sum> ThanksRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"records", "agreed"});
  Sum sum;
  sum.records = fields.integer("records", -kMaxInteger, kMaxInteger, 0);
  if (const Json* agreed = fields.any("agreed")) read_agreed(*agreed, "/agreed", sum, errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::thanks
