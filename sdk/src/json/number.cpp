#include "json/number.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "hearth/json.h"

namespace hearth {
namespace {

// The literal as digits * 10^exponent.
struct Decimal {
  std::string digits;
  std::int64_t exponent = 0;
};

// Exponents beyond this change nothing: no text we read holds as many digits.
constexpr std::int64_t kHugeExponent = 1'000'000'000;

std::int64_t read_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  for (char c : text) value = std::min(value * 10 + (c - '0'), kHugeExponent);
  return negative ? -value : value;
}

Decimal read_decimal(std::string_view text) {
  Decimal decimal;
  const std::size_t mark = text.find_first_of("eE");
  if (mark != std::string_view::npos) decimal.exponent = read_exponent(text.substr(mark + 1));
  bool fraction = false;
  for (char c : text.substr(0, mark)) {
    if (c == '.') {
      fraction = true;
    } else {
      decimal.digits += c;
      decimal.exponent -= fraction ? 1 : 0;
    }
  }
  return decimal;
}

void strip_zeros(Decimal& decimal) {
  std::string& digits = decimal.digits;
  digits.erase(0, digits.find_first_not_of('0'));
  for (; digits.ends_with('0'); ++decimal.exponent) digits.pop_back();
}

}  // namespace

std::optional<std::int64_t> exact_integer(std::string_view literal) {
  constexpr std::int64_t kMaxDigits = 16;  // of kMaxInteger
  const bool negative = literal.starts_with('-');
  Decimal decimal = read_decimal(literal.substr(negative ? 1 : 0));
  strip_zeros(decimal);
  if (decimal.digits.empty()) return 0;
  const auto count = static_cast<std::int64_t>(decimal.digits.size());
  if (decimal.exponent < 0 || count + decimal.exponent > kMaxDigits) return std::nullopt;
  decimal.digits.append(static_cast<std::size_t>(decimal.exponent), '0');
  std::int64_t value = 0;
  std::from_chars(decimal.digits.data(), decimal.digits.data() + decimal.digits.size(), value);
  if (value > kMaxInteger) return std::nullopt;
  return negative ? -value : value;
}

}  // namespace hearth
