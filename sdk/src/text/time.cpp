// Calendar arithmetic after Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil,
// civil_from_days): the year begins in March, so that the leap day is its last, and repeats every 400 years,
// an era of 146,097 days.
#include <array>

#include "hearth/text.h"

namespace hearth {
namespace {

constexpr Time kSecond = 1000;
constexpr Time kMinute = 60 * kSecond;
constexpr Time kHour = 60 * kMinute;
constexpr Time kDay = 24 * kHour;

struct Date {
  Time year, month, day;
};

Time days_before(Date date) {
  const Time year = date.month <= 2 ? date.year - 1 : date.year;
  const Time era = (year >= 0 ? year : year - 399) / 400;
  const Time year_of_era = year - era * 400;
  const Time day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date date_after(Time days) {
  days += 719468;
  const Time era = days / 146097;
  const Time day_of_era = days - era * 146097;
  const Time year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const Time day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const Time month = (5 * day_of_year + 2) / 153;
  const Time day = day_of_year - (153 * month + 2) / 5 + 1;
  const Time year = year_of_era + era * 400;
  return month < 10 ? Date{year, month + 3, day} : Date{year + 1, month - 9, day};
}

Time days_in_month(Time year, Time month) {
  constexpr std::array<Time, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Takes fixed-width numbers and marks from the front of a text; what does not fit fails it for good.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return !failed_ && rest_.empty(); }

  bool take(char mark) {
    if (rest_.empty() || rest_[0] != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char mark) { failed_ |= !take(mark); }

  Time number(int digits, Time low, Time high) {
    Time value = 0;
    for (int i = 0; i < digits; ++i) value = value * 10 + digit();
    failed_ |= value < low || value > high;
    return value;
  }

  // Decimals of a second, in milliseconds.
  Time decimals() {
    Time value = digit() * 100;
    if (at_digit()) value += digit() * 10;
    if (at_digit()) value += digit();
    return value;
  }

 private:
  [[nodiscard]] bool at_digit() const { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; }

  Time digit() {
    if (!at_digit()) return failed_ = true, 0;
    const Time value = rest_[0] - '0';
    rest_.remove_prefix(1);
    return value;
  }

  std::string_view rest_;
  bool failed_ = false;
};

Time scan_offset(Scanner& scan) {
  if (scan.take('Z')) return 0;
  const bool west = scan.take('-');
  if (!west) scan.expect('+');
  const Time hours = scan.number(2, 0, 23);
  scan.expect(':');
  const Time offset = hours * kHour + scan.number(2, 0, 59) * kMinute;
  return west ? -offset : offset;
}

void append(std::string& text, Time number, int digits) {
  std::string reversed;
  for (int i = 0; i < digits; ++i, number /= 10) reversed += static_cast<char>('0' + number % 10);
  text.append(reversed.rbegin(), reversed.rend());
}

}  // namespace

std::optional<Time> parse_time(std::string_view text) {
  Scanner scan(text);
  Date date{};
  date.year = scan.number(4, 0, 9999);
  scan.expect('-');
  date.month = scan.number(2, 1, 12);
  scan.expect('-');
  date.day = scan.number(2, 1, 31);
  scan.expect('T');
  Time time = scan.number(2, 0, 23) * kHour;
  scan.expect(':');
  time += scan.number(2, 0, 59) * kMinute;
  scan.expect(':');
  time += scan.number(2, 0, 59) * kSecond;
  if (scan.take('.')) time += scan.decimals();
  time -= scan_offset(scan);
  if (!scan.done() || date.day > days_in_month(date.year, date.month)) return std::nullopt;
  time += days_before(date) * kDay;
  if (time <= 0 || time >= days_before({10000, 1, 1}) * kDay) return std::nullopt;
  return time;
}

std::string format_time(Time time) {
  const Date date = date_after(time / kDay);
  const Time of_day = time % kDay;
  std::string text;
  append(text, date.year, 4);
  append(text += '-', date.month, 2);
  append(text += '-', date.day, 2);
  append(text += 'T', of_day / kHour, 2);
  append(text += ':', of_day / kMinute % 60, 2);
  append(text += ':', of_day / kSecond % 60, 2);
  if (of_day % kSecond != 0) append(text += '.', of_day % kSecond, 3);
  return text += 'Z';
}

}  // namespace hearth
