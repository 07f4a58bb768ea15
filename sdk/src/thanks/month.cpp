#include "thanks/month.h"

#include <algorithm>

#include "hearth/text.h"

namespace hearth::thanks {
namespace {

constexpr Time kLast = 253402300799999;  // the last millisecond of the year 9999
constexpr std::size_t kSize = std::string_view("2026-09").size();

std::optional<Time> time_in(std::string_view month, std::string_view day) {
  return parse_time(std::string(month).append(day).append("T00:00:00Z"));
}

}  // namespace

// The second day, because no time is as early as the first of 1970.
bool is_month(std::string_view text) {
  return text.size() == kSize && time_in(text, "-02").has_value();
}

std::string month_of(Time time) {
  return format_time(std::min(time, kLast)).substr(0, kSize);
}

// No month has more than 31 days, and none fewer than 28.
Time end_of(std::string_view month) {
  constexpr Time kDay = 86400000;
  const Time within = time_in(month, "-02").value_or(kLast) + 31 * kDay;
  if (within > kLast) return 0;
  return time_in(month_of(within), "-01").value_or(0);
}

}  // namespace hearth::thanks
