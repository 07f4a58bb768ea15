#include "logic/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "logic/decimal.h"
#include "text/utf8.h"

namespace hearth::logic {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::string_view kInfinityName = "Infinity";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// WhiteSpace and LineTerminator (12.2, 12.3).
bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string_view without_space_before(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint point = text::first_code_point(text);
    if (point.bytes == 0 || !is_space(point.value)) break;
    text.remove_prefix(point.bytes);
  }
  return text;
}

std::string_view without_space_behind(std::string_view text) {
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const text::CodePoint point = text::first_code_point(text.substr(last));
    if (point.bytes == 0 || !is_space(point.value)) break;
    text = text.substr(0, last);
  }
  return text;
}

// The digits at the beginning, which it takes away.
std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

// An exponent part, if there is a whole one. Beyond a billion it makes no difference: no text holds as many
// digits.
std::int64_t take_exponent(std::string_view& text) {
  std::string_view rest = text;
  if (rest.empty() || (rest.front() != 'e' && rest.front() != 'E')) return 0;
  rest.remove_prefix(1);
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  const std::string_view digits = take_digits(rest);
  if (digits.empty()) return 0;
  text = rest;
  std::int64_t value = 0;
  for (char digit : digits) value = std::min<std::int64_t>(value * 10 + (digit - '0'), 1000000000);
  return negative ? -value : value;
}

// StrUnsignedDecimalLiteral, as much as there is of it. Nothing when there is none.
std::optional<double> take_unsigned(std::string_view& text) {
  if (text.starts_with(kInfinityName)) {
    text.remove_prefix(kInfinityName.size());
    return kInfinity;
  }
  std::string_view rest = text;
  const std::string_view whole = take_digits(rest);
  std::string_view part;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    part = take_digits(rest);
  }
  if (whole.empty() && part.empty()) return std::nullopt;
  const std::int64_t exponent = take_exponent(rest) - static_cast<std::int64_t>(part.size());
  text = rest;
  if (part.empty()) return from_decimal(whole, exponent);
  return from_decimal(std::string(whole).append(part), exponent);
}

std::optional<double> take_decimal(std::string_view& text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::optional<double> value = take_unsigned(text);
  return value && negative ? -*value : value;
}

// 0x, 0o and 0b, without a sign.
int base_of(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return 10;
  const char mark = static_cast<char>(text[1] | 0x20);
  if (mark == 'x') return 16;
  if (mark == 'o') return 8;
  return mark == 'b' ? 2 : 10;
}

int digit_value(char c) {
  if (is_digit(c)) return c - '0';
  const char letter = static_cast<char>(c | 0x20);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
}

// Rounds once, at the end, as reading all of it would: 64 bits are kept, and whether anything followed.
double read_in_base(std::string_view digits, int base) {
  const int bits = base == 16 ? 4 : base == 8 ? 3 : 1;
  std::uint64_t value = 0;
  int more = 0;
  bool rest = false;
  for (char c : digits) {
    const int digit = digit_value(c);
    if (digit >= base) return kNan;
    for (int bit = bits - 1; bit >= 0; --bit) {
      const bool one = ((digit >> bit) & 1) != 0;
      if (value >> 62 == 0) {
        value = value << 1 | static_cast<std::uint64_t>(one);
      } else {
        ++more;
        rest = rest || one;
      }
    }
  }
  return std::ldexp(static_cast<double>(value | static_cast<std::uint64_t>(rest)), more);
}

// Digits with a point among them or zeros around them; `point` digits stand before it.
void append_plain(std::string_view digits, int point, std::string& out) {
  const auto count = static_cast<int>(digits.size());
  if (point <= 0) {
    out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
  } else if (point >= count) {
    out.append(digits).append(static_cast<std::size_t>(point - count), '0');
  } else {
    out.append(digits.substr(0, static_cast<std::size_t>(point))).append(1, '.');
    out.append(digits.substr(static_cast<std::size_t>(point)));
  }
}

void append_integer(std::int64_t value, std::string& out) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_scientific(std::string_view digits, int exponent, std::string& out) {
  out += digits.front();
  if (digits.size() > 1) out.append(1, '.').append(digits.substr(1));
  out.append(exponent < 0 ? "e" : "e+");
  append_integer(exponent, out);
}

}  // namespace

double to_number(std::string_view text) {
  text = without_space_behind(without_space_before(text));
  if (text.empty()) return 0;
  if (const int base = base_of(text); base != 10) return read_in_base(text.substr(2), base);
  const std::optional<double> value = take_decimal(text);
  return value && text.empty() ? *value : kNan;
}

double parse_float(std::string_view text) {
  text = without_space_before(text);
  return take_decimal(text).value_or(kNan);
}

std::optional<double> read_literal(std::string_view literal) {
  const std::optional<double> value = take_decimal(literal);
  return value && std::isfinite(*value) ? value : std::nullopt;
}

void append_number(double value, std::string& out) {
  constexpr double kWhole = 9007199254740992;  // up to here whole numbers are written digit by digit
  if (std::fabs(value) < kWhole && value == static_cast<double>(static_cast<std::int64_t>(value))) {
    return append_integer(static_cast<std::int64_t>(value), out);
  }
  if (std::isnan(value)) return void(out += "NaN");
  if (value < 0) out += '-';
  if (std::isinf(value)) return void(out += kInfinityName);
  const Decimal decimal = to_decimal(std::fabs(value));
  const std::string_view digits(decimal.digits.data(), static_cast<std::size_t>(decimal.count));
  if (decimal.point > -6 && decimal.point <= 21) return append_plain(digits, decimal.point, out);
  append_scientific(digits, decimal.point - 1, out);
}

}  // namespace hearth::logic
