#include "exchange/rounds.h"

#include <algorithm>

#include "exchange/limits.h"
#include "json/build.h"

namespace hearth::exchange {
namespace {

Draft entry_of(const Deal& deal) {
  const Kind kind = state_of(deal) == State::matched ? Kind::lapsed : Kind::reminded;
  return {.key = key_of(kind, deal.number),
          .body = object_of({{"match", deal.number}}),
          .author = std::string(kLogAuthor),
          .to = {deal.asker, deal.helper}};
}

// In step, however late the clock is.
Course next_round(const Exchange& exchange, const Course& course, Time now) {
  if (course.began == 0) return {.round = course.round, .began = now};
  const Time end = end_of(exchange, course);
  if (now < end) return course;
  const Time length = exchange.days * kDay;
  return {.round = course.round + 1, .began = end + (now - end) / length * length};
}

}  // namespace

std::int64_t round_at(const Exchange& exchange, const Course& course, Time now) {
  const bool over = course.began != 0 && now >= end_of(exchange, course);
  return course.round + (over ? 1 : 0);
}

Time end_of(const Exchange& exchange, const Course& course) {
  return course.began == 0 ? 0 : std::min(course.began + exchange.days * kDay, kMaxInteger);
}

Result<Drafts> pass_time(const Exchange& exchange, const Course& course, const Sum* sum,
                         const Context& context) {
  if (sum == nullptr) return Error{Code::not_due, ""};
  const Course next = next_round(exchange, course, context.now);
  Drafts drafts;
  drafts.push_back({.key = std::string(kClockKey),
                    .body = object_of({{"round", next.round}, {"began", next.began}, {"at", context.now}})});
  for (const auto& [due, number] : sum->dues) {
    if (due > context.now || drafts.size() > kMaxAtOnce) break;
    drafts.push_back(entry_of(sum->deals.find(number)->second));
  }
  return drafts;
}

// Asks of rounds that are over need no helper any more.
void pass(Course& course, Sum& sum, const Json& body) {
  course.round = integer_in(body, "round", course.round);
  course.began = integer_in(body, "began", course.began);
  std::erase_if(sum.said, [&](const auto& entry) {
    return std::get<1>(entry.first) == kAskKey && integer_in(entry.second.facts, "round", 0) < course.round;
  });
}

void begin(Course& course, Time now) {
  if (course.began == 0) course.due = now;
}

void set_due(const Exchange& exchange, Course& course, const Sum& sum) {
  if (course.began == 0) return;
  course.due = end_of(exchange, course);
  if (!sum.dues.empty()) course.due = std::min(course.due, sum.dues.begin()->first);
}

Course read_round(Fields& fields) {
  Course course;
  course.round = fields.integer("round", 1, kMaxInteger, 1);
  course.began = fields.integer("began", 1, kMaxInteger, 0);
  return course;
}

}  // namespace hearth::exchange
