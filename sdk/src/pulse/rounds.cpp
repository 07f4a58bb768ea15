#include "pulse/rounds.h"

#include <algorithm>
#include <numeric>

#include "json/build.h"
#include "json/decode.h"
#include "pulse/limits.h"
#include "pulse/quiet.h"

namespace hearth::pulse {
namespace {

Time length_of(const Pulse& pulse) {
  return pulse.every * kDay;
}

// As much as may be known of them.
Answers told(const std::string& item, const Points& points) {
  const std::int64_t n = std::accumulate(points.begin(), points.end(), std::int64_t{0});
  if (n < kFew) return {.item = item};
  return {.item = item, .n = n, .points = points};
}

Round closed(const Pulse& pulse, const Course& course, const Sum& sum) {
  Round round{.number = course.round, .began = course.began, .ended = course.due, .items = {}};
  const auto answers = sum.answers.find(course.round);
  for (const Worded& item : pulse.items) {
    const bool any = answers != sum.answers.end() && answers->second.contains(item.id);
    round.items.push_back(told(item.id, any ? answers->second.find(item.id)->second : Points{}));
  }
  return round;
}

Json answers_json(const Round& round) {
  Json::Array items;
  for (const Answers& answers : round.items) {
    Json::Object item = object_of({{"id", answers.item}, {"n", answers.n == 0 ? Json() : Json(answers.n)}});
    if (answers.n != 0)
      item.emplace_back("counts", Json::Array(answers.points.begin(), answers.points.end()));
    items.emplace_back(std::move(item));
  }
  return items;
}

void read_points(Fields& fields, Answers& answers) {
  const Json::Array* counts = fields.array("counts", answers.points.size(), answers.points.size());
  if (counts == nullptr) return;
  for (std::size_t i = 0; i < counts->size(); ++i) {
    const std::int64_t* count = (*counts)[i].integer();
    const bool sound = count != nullptr && *count >= 0 && *count <= answers.n;
    if (!sound) return fields.fail("counts", Code::wrong_type, {{"expected", "counts"}});
    answers.points[i] = *count;
  }
  if (std::accumulate(answers.points.begin(), answers.points.end(), std::int64_t{0}) != answers.n)
    fields.fail("counts", Code::wrong_type, {{"expected", "counts"}});
}

Answers read_answers(const Json& json, const std::string& path, Errors& errors) {
  constexpr std::int64_t kMostAnswers = 100000000;
  Fields fields(json, path, errors);
  fields.require({"id", "n"});
  Answers answers{.item = fields.id("id")};
  const Json* n = fields.any("n");
  if (n != nullptr && !n->is_null()) {
    fields.require({"counts"});
    answers.n = fields.integer("n", kFew, kMostAnswers, kFew);
    read_points(fields, answers);
  }
  fields.refuse_others();
  return answers;
}

Round read_round(const Json& json, const std::string& path, Errors& errors) {
  Fields fields(json, path, errors);
  fields.require({"round", "began", "ended", "items"});
  Round round{.number = fields.integer("round", 1, kMaxInteger, 1),
              .began = fields.integer("began", 1, kMaxInteger, 1),
              .ended = fields.integer("ended", 1, kMaxInteger, 1),
              .items = {}};
  if (const Json::Array* items = fields.array("items", 0, kMaxItems)) {
    for (const Json& item : *items)
      round.items.push_back(read_answers(item, pointer(fields.path_of("items"), round.items.size()), errors));
  }
  fields.refuse_others();
  return round;
}

void set_due(const Pulse& pulse, Course& course) {
  course.due = std::min(course.began + length_of(pulse), kMaxInteger);
}

}  // namespace

bool is_over(const Course& course, Time now) {
  return course.began != 0 && now >= course.due;
}

Result<Drafts> pass_time(const Pulse& pulse, const Course& course, const Sum* sum, const Context& context) {
  if (sum == nullptr) return Error{Code::not_due, ""};
  Course next{.due = 0, .round = course.round, .began = context.now, .past = course.past};
  if (course.began != 0) {
    next.past.insert(next.past.begin(), closed(pulse, course, *sum));
    if (next.past.size() > kRoundsShown) next.past.resize(kRoundsShown);
    ++next.round;
    // In step, however late the clock is.
    const Time late = context.now - course.due;
    next.began = course.due + late / length_of(pulse) * length_of(pulse);
  }
  return Drafts{{.key = std::string(kClockKey), .body = body_of(next)}};
}

void pass(const Pulse& pulse, Course& course, Sum& sum, const Json& body) {
  Errors errors;  // what pass_time wrote has none
  Fields fields(body, "", errors);
  course = read_course(fields, errors);
  set_due(pulse, course);
  sum.closed = course.round - 1;
  sum.answers.erase(sum.answers.begin(), sum.answers.lower_bound(course.round));
  for (auto& [member, acts] : sum.acts)
    std::erase_if(
        acts, [&](const auto& act) { return act.first.first != 0 && is_long_past(act.first.first, course); });
  std::erase_if(sum.acts, [](const auto& entry) { return entry.second.empty(); });
}

void begin(const Pulse& pulse, Course& course, Time now) {
  if (course.began != 0) return set_due(pulse, course);
  course.due = now;
}

Json::Object body_of(const Course& course) {
  Json::Array past;
  for (const Round& round : course.past)
    past.push_back(object_of({{"round", round.number},
                              {"began", round.began},
                              {"ended", round.ended},
                              {"items", answers_json(round)}}));
  Json::Object body = object_of({{"round", course.round}, {"past", std::move(past)}});
  if (course.began != 0) body.emplace_back("began", course.began);
  return body;
}

Course read_course(Fields& fields, Errors& errors) {
  fields.require({"round", "past"});
  Course course;
  course.round = fields.integer("round", 1, kMaxInteger, 1);
  course.began = fields.integer("began", 1, kMaxInteger, 0);
  if (const Json::Array* past = fields.array("past", 0, kRoundsShown)) {
    for (const Json& round : *past)
      course.past.push_back(read_round(round, pointer(fields.path_of("past"), course.past.size()), errors));
  }
  return course;
}

}  // namespace hearth::pulse
