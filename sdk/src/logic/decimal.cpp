#include "logic/decimal.h"

#include <bit>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "logic/wide.h"

namespace hearth::logic {
namespace {

// A double is mantissa * 2^exponent: 53 bits from the least exponent on (IEEE 754, binary64).
constexpr int kMantissaBits = 53;
constexpr int kLeastExponent = -1074;
constexpr int kMostExponent = 971;
constexpr std::uint64_t kHidden = std::uint64_t{1} << (kMantissaBits - 1);

// What lies beyond these is zero or infinity, whatever the digits.
constexpr std::int64_t kLeastPoint = -323;
constexpr std::int64_t kMostPoint = 309;

// Whether a text of digits lies between two doubles, or on the middle, shows in its first 768; of the others
// it matters only whether there are any. So a quotient has at most 768 digits above and 1,092 below the line,
// which has 3,628 bits.
constexpr std::size_t kDigits = 768;

constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

std::uint64_t whole(std::string_view digits) {
  std::uint64_t value = 0;
  for (char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  return value;
}

// The libraries of the page's compiler have no std::bit_cast.
template <class To, class From>
To bits_as(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

// Both are exact as doubles, so one operation rounds once, which is what is asked for.
double from_few(std::uint64_t digits, int exponent) {
  const auto value = static_cast<double>(digits);
  const auto power = kPowers[static_cast<std::size_t>(exponent < 0 ? -exponent : exponent)];
  return exponent < 0 ? value / power : value * power;
}

// The double nearest to (quotient + something below one if `more`) * 2^exponent. The quotient has more bits
// than a mantissa.
double rounded(std::uint64_t quotient, bool more, int exponent) {
  const int bits = 64 - std::countl_zero(quotient);
  const int dropped = std::max(bits - kMantissaBits, kLeastExponent - exponent);
  if (dropped > 64) return 0;
  const int power = exponent + dropped;
  if (power > kMostExponent) return std::numeric_limits<double>::infinity();
  const std::uint64_t mantissa = dropped == 64 ? 0 : quotient >> dropped;
  const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
  const std::uint64_t rest = quotient & (2 * half - 1);
  const bool up = rest > half || (rest == half && (more || (mantissa & 1) != 0));
  // A mantissa that overflows lifts the exponent: as bits, one double follows the other.
  const std::uint64_t lifted = static_cast<std::uint64_t>(power - kLeastExponent) * kHidden;
  return bits_as<double>(lifted + mantissa + (up ? 1 : 0));
}

// above / below, by long division: with as many bits in both, the first digit of the quotient is a 0 or a 1.
double quotient_of(Wide above, Wide below) {
  const int shift = above.bits() - below.bits();
  (shift < 0 ? above : below).shift_left(std::abs(shift));
  std::uint64_t quotient = 0;
  for (int bit = 0; bit < 64; ++bit) {
    if (bit > 0) above.shift_left(1);
    quotient = quotient << 1 | static_cast<std::uint64_t>(above.divide(below));
  }
  return rounded(quotient, !above.is_zero(), shift - 63);
}

Wide wide_of(std::string_view digits) {
  Wide value(0);
  for (char digit : digits) value.multiply_add(10, static_cast<std::uint32_t>(digit - '0'));
  return value;
}

double from_many(std::string_view digits, std::int64_t exponent) {
  const bool more = digits.size() > kDigits;
  if (more) exponent += static_cast<std::int64_t>(digits.size() - kDigits) - 1;
  Wide above = wide_of(digits.substr(0, kDigits));
  if (more) above.multiply_add(10, 1);
  Wide below(1);
  const auto power = static_cast<int>(exponent);
  (power < 0 ? below : above).multiply_by_power_of_ten(std::abs(power));
  return quotient_of(above, below);
}

// The number and how far it is from the middle to the next doubles, all of them over `below`.
struct Interval {
  Wide number;
  Wide below;
  Wide to_next;
  Wide to_previous;
};

// Doubles lie twice as far apart above a power of two as below it.
Interval interval_of(std::uint64_t mantissa, int exponent) {
  const int uneven = mantissa == kHidden && exponent > kLeastExponent ? 1 : 0;
  Interval interval{Wide(mantissa), Wide(1), Wide(1), Wide(1)};
  interval.number.shift_left(1 + uneven + std::max(exponent, 0));
  interval.below.shift_left(1 + uneven + std::max(-exponent, 0));
  interval.to_next.shift_left(uneven + std::max(exponent, 0));
  interval.to_previous.shift_left(std::max(exponent, 0));
  return interval;
}

// floor(log10(2^exponent)) or one less.
int tenth_of(int exponent) {
  return (exponent * (exponent < 0 ? 78914 : 78913)) >> 18;
}

void scale(Interval& interval, int power) {
  if (power >= 0) return interval.below.multiply_by_power_of_ten(power);
  for (Wide* part : {&interval.number, &interval.to_next, &interval.to_previous}) {
    part->multiply_by_power_of_ten(-power);
  }
}

// Digit by digit until what was written lies within the interval (Steele and White 1990, Burger and Dybvig
// 1996). Its ends belong to it where the mantissa is even: there a reader rounds to it.
void write_digits(Interval& interval, bool even, Decimal& decimal) {
  auto& [number, below, to_next, to_previous] = interval;
  while (true) {
    int digit = number.divide(below);
    const bool low = even ? !(to_previous < number) : number < to_previous;
    const Wide above = number + to_next;
    const bool high = even ? !(above < below) : below < above;
    const bool last = low || high;
    if (last) {
      const Wide twice = number + number;
      const bool middle = !(twice < below) && !(below < twice);
      const bool up = middle ? digit % 2 == 1 : below < twice;
      if (high && (!low || up)) ++digit;
    }
    decimal.digits[static_cast<std::size_t>(decimal.count++)] = static_cast<char>('0' + digit);
    if (last) return;
    for (Wide* part : {&number, &to_next, &to_previous}) part->multiply_add(10, 0);
  }
}

}  // namespace

double from_decimal(std::string_view digits, std::int64_t exponent) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  const std::size_t size = digits.find_last_not_of('0') + 1;
  exponent += static_cast<std::int64_t>(digits.size() - size);
  digits = digits.substr(0, size);
  const std::int64_t point = static_cast<std::int64_t>(size) + exponent;
  if (digits.empty() || point < kLeastPoint) return 0;
  if (point > kMostPoint) return std::numeric_limits<double>::infinity();
  const bool few = size <= 15 && std::abs(exponent) < static_cast<std::int64_t>(kPowers.size());
  return few ? from_few(whole(digits), static_cast<int>(exponent)) : from_many(digits, exponent);
}

Decimal to_decimal(double value) {
  const auto bits = bits_as<std::uint64_t>(value);
  const auto lifted = static_cast<int>(bits >> (kMantissaBits - 1));
  const std::uint64_t mantissa = (bits & (kHidden - 1)) | (lifted > 0 ? kHidden : 0);
  const int exponent = kLeastExponent + std::max(lifted - 1, 0);
  const int power = tenth_of(exponent + 63 - std::countl_zero(mantissa));
  const bool even = (mantissa & 1) == 0;
  Interval interval = interval_of(mantissa, exponent);
  scale(interval, power);
  Decimal decimal;
  decimal.point = power + 1;
  Wide ten = interval.below;
  ten.multiply_add(10, 0);
  const Wide above = interval.number + interval.to_next;
  if (even ? !(above < ten) : ten < above) {
    interval.below = ten;
    ++decimal.point;
  }
  write_digits(interval, even, decimal);
  return decimal;
}

}  // namespace hearth::logic
