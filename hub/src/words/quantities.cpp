#include "words/quantities.h"

#include <array>
#include <chrono>
#include <string_view>

namespace hearth::words {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr Time kDay = Time{24} * 60 * 60 * 1000;

std::string two_digits(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

// "Thursday, 24 December 2026"
std::string day_of(Time time) {
  namespace chrono = std::chrono;
  const chrono::sys_days day{chrono::days(time / kDay)};
  const chrono::year_month_day date(day);
  std::string text(kWeekdays[chrono::weekday(day).c_encoding()]);
  text += ", " + std::to_string(static_cast<unsigned>(date.day())) + " ";
  text += kMonths[static_cast<unsigned>(date.month()) - 1];
  return text + " " + std::to_string(static_cast<int>(date.year()));
}

// "17:00"
std::string clock_of(Time time) {
  const std::int64_t minutes = time % kDay / 60'000;
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

}  // namespace

std::string number(std::int64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string people(std::int64_t count) {
  return number(count) + (count == 1 ? " person" : " people");
}

std::string moment(Time time) {
  return day_of(time) + ", " + clock_of(time) + " UTC";
}

std::string slot(Time starts, Time ends) {
  if (ends == 0) return moment(starts);
  const bool same_day = starts / kDay == ends / kDay;
  const std::string begin = day_of(starts) + ", " + clock_of(starts) + " to ";
  return begin + (same_day ? clock_of(ends) + " UTC" : moment(ends));
}

}  // namespace hearth::words
