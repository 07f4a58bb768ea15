// Polls in normal form, and the checkpoint forms of course and sum.
#include "hearth/text.h"
#include "json/build.h"
#include "json/decode.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

Json to_json(const Option& option) {
  Json::Object members = object_of({{"id", option.id}, {"label", option.label}});
  if (!option.description.empty()) members.emplace_back("description", option.description);
  return members;
}

Json options_json(const Poll& poll) {
  Json::Array options;
  for (const Option& option : poll.options) options.push_back(to_json(option));
  return options;
}

void read_counts(const Json& json, Sum& sum, Errors& errors) {
  Fields counts(json, "/counts", errors);
  if (json.object() == nullptr) return;
  for (const auto& [id, count] : *json.object()) {
    if (count.integer() == nullptr) {
      counts.fail(id, Code::wrong_type, {{"expected", "integer"}});
    } else if (*count.integer() != 0) {
      sum.counts[id] = *count.integer();
    }
  }
}

}  // namespace

Json PollRoom::to_json(const Poll& poll) {
  Json::Object members = object_of({{"kind", kind},
                                    {"question", poll.question},
                                    {"options", options_json(poll)},
                                    {"method", word(kMethods, poll.method)},
                                    {"results", word(kResults, poll.results)},
                                    {"changeable", poll.changeable},
                                    {"shuffle", poll.shuffle},
                                    {"writeIns", poll.write_ins}});
  if (!poll.description.empty()) members.emplace_back("description", poll.description);
  if (poll.method == Method::multiple) {
    members.emplace_back("min", poll.min);
    members.emplace_back("max", poll.max);
  }
  if (poll.opens != 0) members.emplace_back("opens", format_time(poll.opens));
  if (poll.closes != 0) members.emplace_back("closes", format_time(poll.closes));
  return members;
}

Json PollRoom::to_json(const Course& course) {
  Json::Object members = object_of({{"status", word(kPhases, course.phase)}});
  if (course.due != 0) members.emplace_back("due", course.due);
  return members;
}

Json PollRoom::to_json(const Sum& sum) {
  Json::Object counts;
  for (const auto& [id, count] : sum.counts) counts.emplace_back(id, count);
  return object_of({{"turnout", sum.turnout},
                    {"guests", sum.guests},
                    {"abstained", sum.abstained},
                    {"writeIns", sum.write_ins},
                    {"counts", std::move(counts)}});
}

Result<Course> PollRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"status"});
  Course course;
  course.phase = static_cast<Phase>(fields.word("status", kPhases, 0));
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

Result<Sum> PollRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"turnout", "guests", "abstained", "writeIns", "counts"});
  const auto number = [&](Fields& from, std::string_view name) {
    return from.integer(name, -kMaxInteger, kMaxInteger, 0);
  };
  Sum sum{number(fields, "turnout"),
          number(fields, "guests"),
          number(fields, "abstained"),
          number(fields, "writeIns"),
          {}};
  if (const Json* json_counts = fields.any("counts")) {
    read_counts(*json_counts, sum, errors);
  }
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::poll
