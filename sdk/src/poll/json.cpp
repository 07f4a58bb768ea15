// Polls in normal form, and the checkpoint forms of course and sum.
#include "hearth/text.h"
#include "json/build.h"
#include "json/decode.h"
#include "poll/clock.h"
#include "poll/ledger.h"
#include "poll/methods.h"
#include "poll/room.h"
#include "poll/rules.h"

namespace hearth::poll {
namespace {

Json to_json(const Option& option) {
  Json::Object members = object_of({{"id", option.id}});
  if (!option.label.empty()) members.emplace_back("label", option.label);
  if (!option.description.empty()) members.emplace_back("description", option.description);
  if (option.starts != 0) members.emplace_back("starts", format_time(option.starts));
  if (option.ends != 0) members.emplace_back("ends", format_time(option.ends));
  if (option.none) members.emplace_back("none", true);
  return members;
}

Json options_json(const Poll& poll) {
  Json::Array options;
  for (const Option& option : poll.options) options.push_back(to_json(option));
  return options;
}

void write_bounds(const Poll& poll, Json::Object& members) {
  const bool marks = form_of(poll.method) == Form::marks && poll.method != Method::grid;
  const bool quadratic = poll.method == Method::quadratic;
  if (poll.method == Method::multiple || poll.method == Method::rating) members.emplace_back("min", poll.min);
  if (poll.method == Method::multiple || (marks && !quadratic)) members.emplace_back("max", poll.max);
}

template <class Map>
Json counts_json(const Map& counts) {
  Json::Object members;
  for (const auto& [id, count] : counts) members.emplace_back(id, count);
  return members;
}

Json marks_json(const Sum& sum) {
  Json::Object options;
  for (const auto& [id, marks] : sum.marks) {
    Json::Object members;
    for (const auto& [mark, count] : marks) members.emplace_back(std::to_string(mark), count);
    options.emplace_back(id, std::move(members));
  }
  return options;
}

Json groups_json(const Sum& sum) {
  Json::Object groups;
  for (const auto& [name, counts] : sum.groups) groups.emplace_back(name, counts_json(counts));
  return groups;
}

Counts read_counts(const Json* json, const std::string& path, Errors& errors) {
  Counts counts;
  if (json == nullptr) return counts;
  Fields fields(*json, path, errors);
  if (json->object() == nullptr) return counts;
  for (const auto& [id, member] : *json->object()) {
    const std::int64_t count = fields.integer(id, -kMaxInteger, kMaxInteger, 0);
    if (count != 0) counts[id] = count;
  }
  return counts;
}

// Counts of counts: by option and mark, by group and option.
std::map<std::string, Counts, std::less<>> read_tables(Fields& fields, std::string_view name,
                                                       Errors& errors) {
  std::map<std::string, Counts, std::less<>> tables;
  const Json* json = fields.any(name);
  if (json == nullptr) return tables;
  const Fields whole(*json, fields.path_of(name), errors);
  if (json->object() == nullptr) return tables;
  for (const auto& [key, table] : *json->object()) {
    Counts counts = read_counts(&table, whole.path_of(key), errors);
    if (!counts.empty()) tables[key] = std::move(counts);
  }
  return tables;
}

void read_marks(Fields& fields, Sum& sum, Errors& errors) {
  for (const auto& [id, counts] : read_tables(fields, "marks", errors)) {
    for (const auto& [mark, count] : counts) {
      std::int64_t value = 0;
      for (const char digit : mark) {
        const bool good = digit >= '0' && digit <= '9' && mark.size() < 6;
        if (!good) return fields.fail("marks", Code::wrong_type, {{"expected", "integer"}});
        value = value * 10 + (digit - '0');
      }
      sum.marks[id][value] = count;
    }
  }
}

void read_box(Fields& fields, Sum& sum, Errors& errors) {
  const Json* json = fields.any("ballots");
  if (json == nullptr) return;
  Result<Box> box = Box::from_json(*json, fields.path_of("ballots"));
  if (box) {
    sum.box = *std::move(box);
  } else {
    append(errors, box.errors());
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
  write_bounds(poll, members);
  write_rules(poll, members);
  if (poll.opens != 0) members.emplace_back("opens", format_time(poll.opens));
  if (poll.closes != 0) members.emplace_back("closes", format_time(poll.closes));
  return members;
}

Json PollRoom::to_json(const Course& course) {
  Json::Object members = object_of({{"status", word(kPhases, course.phase)}});
  if (course.due != 0) members.emplace_back("due", course.due);
  if (is_whole() && course.log.size() > 0) members.emplace_back("log", log_json(course.log));
  if (is_whole() && !course.lots.is_null()) members.emplace_back("lots", course.lots);
  return members;
}

Json PollRoom::to_json(const Sum& sum) {
  Json::Object members = object_of({{"turnout", sum.turnout},
                                    {"guests", sum.guests},
                                    {"abstained", sum.abstained},
                                    {"writeIns", sum.write_ins},
                                    {"counts", counts_json(sum.counts)}});
  if (!is_whole()) return members;
  if (!sum.marks.empty()) members.emplace_back("marks", marks_json(sum));
  if (!sum.groups.empty()) members.emplace_back("groups", groups_json(sum));
  if (!sum.box.empty()) members.emplace_back("ballots", sum.box.to_json());
  return members;
}

Result<Course> PollRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"status"});
  Course course;
  course.phase = static_cast<Phase>(fields.word("status", kPhases, 0));
  course.due = fields.integer("due", 1, kMaxInteger, 0);
  if (const Json* log = is_whole() ? fields.any("log") : nullptr) {
    Result<log::Peaks> read = log_from_json(*log, fields.path_of("log"));
    if (read) {
      course.log = *std::move(read);
    } else {
      append(errors, read.errors());
    }
  }
  if (const Json* lots = is_whole() ? fields.any("lots") : nullptr) course.lots = *lots;
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

Result<Sum> PollRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"turnout", "guests", "abstained", "writeIns", "counts"});
  const auto number = [&](std::string_view name) {
    return fields.integer(name, -kMaxInteger, kMaxInteger, 0);
  };
  Sum sum;
  sum.turnout = number("turnout");
  sum.guests = number("guests");
  sum.abstained = number("abstained");
  sum.write_ins = number("writeIns");
  sum.counts = read_counts(fields.any("counts"), fields.path_of("counts"), errors);
  if (is_whole()) {
    read_marks(fields, sum, errors);
    sum.groups = read_tables(fields, "groups", errors);
    read_box(fields, sum, errors);
  }
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::poll
