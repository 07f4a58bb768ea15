#include "schedule/plan.h"

#include <algorithm>

#include "hearth/digest.h"
#include "schedule/limits.h"

namespace hearth::schedule {
namespace {

void raise(Bound& bound, Time time, std::string_view cap) {
  if (time > bound.time) bound = {time, cap};
}

// Put away once, an item rests as long as after it was shown; then twice as long.
Time rested(const Schedule& schedule, const Item& item, const Past& past) {
  const Time cool = schedule.cool_days * kDay;
  Time from = past.shown == 0 ? 0 : past.shown + cool;
  if (past.times > 0 && past.times < kMostPutAway)
    from = std::max(from, past.put_away + cool * (Time{1} << (past.times - 1)));
  if (past.done != 0) from = std::max(from, past.done + item.every * kDay);
  return from;
}

// Milliseconds after the end of the quiet hours: up to a third of the waking day, so that members do not all
// come at once.
Time lot_of(const Turn& turn, std::int64_t day) {
  const std::int64_t minutes = (turn.schedule.quiet.from - turn.schedule.quiet.to) * 60 / 3;
  std::string text(turn.member);
  text.append("\n").append(turn.item.id).append("\n").append(std::to_string(day));
  const Digest digest = sha256(text);
  std::int64_t lot = 0;
  for (std::size_t i = 0; i < 6; ++i) lot = lot << 8 | digest[i];
  return lot % minutes * kMinute;
}

// In the member's own time, that of a clock on their wall.
Span waking(const Turn& turn, std::int64_t day) {
  const Quiet& quiet = turn.schedule.quiet;
  return {day * kDay + quiet.to * kHour, day * kDay + quiet.from * kHour};
}

void add_day(const Turn& turn, std::int64_t day, const Stretch& stretch, std::vector<Span>& all) {
  const Time offset = stretch.minutes * kMinute;
  const Span awake = waking(turn, day);
  const Span span{std::max(awake.begin + lot_of(turn, day) - offset, stretch.span.begin),
                  std::min(awake.end - offset, stretch.span.end)};
  if (span.begin >= span.end) return;
  if (!all.empty() && all.back().end == span.begin) {
    all.back().end = span.end;
  } else {
    all.push_back(span);
  }
}

}  // namespace

Bound earliest(const Schedule& schedule, const Item& item, const Log& log) {
  const auto most = static_cast<std::size_t>(schedule.per_week);
  Bound bound;
  raise(bound, item.from, "from");
  if (!log.shows.empty()) {
    const Time last = log.shows.back().time;
    raise(bound, last + kDay, "day");
    if (log.shows.size() >= most) raise(bound, log.shows[log.shows.size() - most].time + kWeek, "week");
    raise(bound, last + kWeek / schedule.per_week, "spread");
  }
  if (item.survey && log.survey != 0) raise(bound, log.survey + schedule.survey_days * kDay, "survey");
  raise(bound, rested(schedule, item, past_of(log, item.id)), "rest");
  return bound;
}

std::string_view ended(const Item& item, const Past& past) {
  if (past.unwanted != 0) return "never";
  if (past.times >= kMostPutAway) return "dismissed";
  return past.done != 0 && item.every == 0 ? "done" : "";
}

std::vector<Span> spans(const Turn& turn, const Span& within) {
  std::vector<Span> all;
  for (const Stretch& stretch : stretches(turn.zone, within)) {
    const Time offset = stretch.minutes * kMinute;
    const std::int64_t last = whole(stretch.span.end - 1 + offset, kDay);
    for (std::int64_t day = whole(stretch.span.begin + offset, kDay); day <= last; ++day)
      add_day(turn, day, stretch, all);
  }
  return all;
}

std::string_view hour_against(const Turn& turn, Time time) {
  const Time local = time + offset_at(turn.zone, time).value_or(0) * kMinute;
  const std::int64_t day = whole(local, kDay);
  const Span awake = waking(turn, day);
  if (local < awake.begin || local >= awake.end) return "quiet";
  return local < awake.begin + lot_of(turn, day) ? "lot" : "";
}

}  // namespace hearth::schedule
