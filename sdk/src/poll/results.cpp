#include "poll/results.h"

#include <algorithm>
#include <numeric>

#include "json/build.h"
#include "poll/groups.h"
#include "poll/methods.h"
#include "poll/outcome.h"
#include "poll/percent.h"

namespace hearth::poll {
namespace {

constexpr std::size_t kMaxAnswers = 100;  // of open text: the most agreed with

// What is shown of one option.
struct Line {
  std::string_view id;
  std::int64_t count = 0;           // who chose it, marked it, ranked it first
  std::vector<std::int64_t> marks;  // how many gave each mark, from the least on; empty: no marks
  std::int64_t total = 0;           // of the marks
  std::int64_t measure = 0;         // what it leads by

  // How many marks the total is of: fewer than the count where both are shown in steps.
  [[nodiscard]] std::int64_t rated() const {
    return std::accumulate(marks.begin(), marks.end(), std::int64_t{0});
  }
};

std::int64_t find_or_zero(const Counts& counts, std::string_view id) {
  const auto found = counts.find(id);
  return found == counts.end() ? 0 : found->second;
}

class Lines {
 public:
  Lines(const Poll& poll, const Course& course, const Sum& sum) : poll_(poll), course_(course), sum_(sum) {}

  [[nodiscard]] std::vector<Line> all() const {
    std::vector<Line> lines;
    for (const Option& option : poll_.options) lines.push_back(line(option.id));
    if (form_of(poll_.method) == Form::text) append_answers(lines);
    return lines;
  }

 private:
  [[nodiscard]] std::int64_t shown(std::int64_t count) const { return poll::shown(poll_, course_, count); }

  [[nodiscard]] Line line(std::string_view id) const {
    Line line{.id = id, .count = shown(find_or_zero(sum_.counts, id)), .marks = {}, .total = 0, .measure = 0};
    line.measure = line.count;
    if (form_of(poll_.method) != Form::marks) return line;
    add_marks(line);
    line.measure = line.total;
    // Whoever can come counts; whoever may be able to come decides between those who are level.
    if (poll_.method == Method::grid)
      line.measure = line.marks[2] * (shown(sum_.turnout) + 1) + line.marks[1];
    return line;
  }

  void add_marks(Line& line) const {
    const Range range = marks_of(poll_);
    const auto marks = sum_.marks.find(line.id);
    for (std::int64_t mark = range.min; mark <= range.max; ++mark) {
      std::int64_t count = 0;
      if (marks != sum_.marks.end() && marks->second.contains(mark)) count = shown(marks->second.at(mark));
      line.marks.push_back(count);
      line.total += mark * count;
    }
  }

  // Those that somebody gave; to agree with what nobody said shows nothing.
  void append_answers(std::vector<Line>& lines) const {
    std::vector<Line> answers;
    for (const auto& [digest, given] : sum_.marks) answers.push_back(line(digest));
    const auto before = [](const Line& a, const Line& b) {
      return a.count != b.count ? a.count > b.count : a.id < b.id;
    };
    std::sort(answers.begin(), answers.end(), before);
    if (answers.size() > kMaxAnswers) answers.resize(kMaxAnswers);
    lines.insert(lines.end(), answers.begin(), answers.end());
  }

  const Poll& poll_;
  const Course& course_;
  const Sum& sum_;
};

template <class Member>
std::vector<std::int64_t> column(const std::vector<Line>& lines, Member Line::*member) {
  std::vector<std::int64_t> column;
  for (const Line& line : lines) column.push_back(line.*member);
  return column;
}

// What part of what it could have an option has.
std::vector<std::int64_t> percents_of(const Poll& poll, const std::vector<Line>& lines, std::int64_t chose) {
  if (!is_whole()) return ratios(column(lines, &Line::count), chose);
  const Range range = marks_of(poll);
  std::vector<std::int64_t> percents;
  switch (poll.method) {
    case Method::dots:
    case Method::quadratic:
      return shares(column(lines, &Line::total));
    case Method::score:
      return ratios(column(lines, &Line::total), chose * range.max);
    case Method::rating:
      for (const Line& line : lines) {
        percents.push_back(
            ratios({line.total - line.rated() * range.min}, line.rated() * (range.max - range.min))[0]);
      }
      return percents;
    case Method::grid:
      for (const Line& line : lines) percents.push_back(ratios({line.marks[2]}, chose)[0]);
      return percents;
    default:
      return ratios(column(lines, &Line::count), chose);
  }
}

Json::Array leading(const std::vector<Line>& lines) {
  Json::Array ids;
  std::int64_t most = 1;
  for (const Line& line : lines) most = std::max(most, line.measure);
  for (const Line& line : lines) {
    if (line.measure == most) ids.emplace_back(line.id);
  }
  return ids;
}

Json::Object to_json(const Poll& poll, const Line& line, std::int64_t percent) {
  Json::Object members = object_of({{"id", line.id}, {"count", line.count}, {"percent", percent}});
  if (!is_whole() || line.marks.empty()) return members;
  members.emplace_back("total", line.total);
  if (poll.budget == 0) members.emplace_back("spread", Json::Array(line.marks.begin(), line.marks.end()));
  // Of marks that are shown in steps nobody knows the mean.
  if (poll.method == Method::rating && line.count > 0 && line.rated() == line.count) {
    members.emplace_back("mean", (200 * line.total + line.count) / (2 * line.count));
  }
  return members;
}

// How many chose: a number as it is shown, and the least and the most that it may stand for.
struct Chose {
  std::int64_t shown, least, most;
};

// The interval holds those of all numbers that what is shown can mean, each being short of up to `more`.
void add_interval(const Line& line, const Chose& chose, std::int64_t more, Json::Object& members) {
  if (chose.shown == 0) return;
  const std::int64_t count = line.count + more;
  members.emplace_back("low", wilson(line.count, chose.most).low);
  members.emplace_back("high", wilson(count, std::max(count, chose.least)).high);
}

}  // namespace

std::int64_t withheld(const Poll& poll, const Course& course) {
  return is_whole() && poll.anonymous && course.phase != Phase::closed ? poll.k - 1 : 0;
}

std::int64_t shown(const Poll& poll, const Course& course, std::int64_t count) {
  count = std::max<std::int64_t>(count, 0);
  return count - count % (withheld(poll, course) + 1);
}

Json results(const Poll& poll, const Course& course, const Sum& sum, const Json& tally) {
  const auto show = [&](std::int64_t count) { return shown(poll, course, count); };
  const std::vector<Line> lines = Lines(poll, course, sum).all();
  const std::int64_t own = show(sum.write_ins);  // answers of one's own come last
  const std::int64_t chose = std::max<std::int64_t>(show(sum.turnout) - show(sum.abstained), 0);
  std::vector<std::int64_t> percents = percents_of(poll, lines, chose);
  std::int64_t own_percent = ratios({own}, chose)[0];
  if (poll.method == Method::single) {
    std::vector<std::int64_t> answers = column(lines, &Line::count);
    if (poll.write_ins) answers.push_back(own);
    percents = shares(answers);
    own_percent = percents.back();
  }

  const std::int64_t more = withheld(poll, course);
  Chose range{chose, chose - more, chose + more};
  for (const Line& line : lines) range.least = std::max(range.least, line.count);
  Json::Array options;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Json::Object option = to_json(poll, lines[i], percents[i]);
    if (form_of(poll.method) == Form::choice) add_interval(lines[i], range, more, option);
    options.emplace_back(std::move(option));
  }
  Json::Object results = object_of(
      {{"options", std::move(options)}, {"abstained", show(sum.abstained)}, {"leading", leading(lines)}});
  if (poll.write_ins) results.emplace_back("writeIn", object_of({{"count", own}, {"percent", own_percent}}));
  if (is_whole() && !poll.groups.empty() && course.phase == Phase::closed) {
    results.emplace_back("groups", groups_json(poll, sum));
  }
  add_outcome(poll, course, sum, tally, column(lines, &Line::measure), results);
  return results;
}

}  // namespace hearth::poll
