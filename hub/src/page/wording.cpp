#include "page/wording.h"

#include <array>
#include <chrono>

#include "hearth/text.h"

namespace hearth::page {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string two_digits(std::int64_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
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
  namespace chrono = std::chrono;
  const chrono::sys_time<chrono::milliseconds> instant{chrono::milliseconds(time)};
  const auto day = chrono::floor<chrono::days>(instant);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(chrono::floor<chrono::minutes>(instant - day));
  std::string text(kWeekdays[chrono::weekday(day).c_encoding()]);
  text += ", " + std::to_string(static_cast<unsigned>(date.day())) + " ";
  text += kMonths[static_cast<unsigned>(date.month()) - 1];
  text += " " + std::to_string(static_cast<int>(date.year())) + ", ";
  return text + two_digits(clock.hours().count()) + ":" + two_digits(clock.minutes().count()) + " UTC";
}

Html moment_element(std::string_view rfc3339) {
  const auto time = parse_time(rfc3339);
  if (!time) return {};
  return element("time", {{"datetime", std::string(rfc3339)}}, {moment(*time)});
}

}  // namespace hearth::page
