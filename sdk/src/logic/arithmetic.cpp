#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "logic/coerce.h"
#include "logic/number.h"
#include "logic/operators.h"

namespace hearth::logic {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// std::fmod is exact, so it is the same everywhere.
double combine(int sign, double a, double b) {
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return std::fmod(a, b);
  }
}

// In strict mode arrays and objects are no numbers.
double operand(const Ref& value) {
  return value.kind() < Kind::array ? number_of(value) : kNan;
}

double parsed(const Ref& value) {
  if (value.is(Kind::number)) return value.number();
  std::string text;
  append_text(value, text);
  return parse_float(text);
}

// What is combined with the first operand. One alone stands behind the value that changes nothing; nothing
// for those that need more.
bool has_neutral(int sign, std::size_t count) {
  return sign == '+' || sign == '*' || (sign != '%' && count == 1);
}

double choose(int sign, double a, double b) {
  return (sign == '<' ? b < a : a < b) ? b : a;
}

}  // namespace

// + and * read numbers as parseFloat does. One operand alone is left as it is by *, and none is an error:
// Array.prototype.reduce without a value to begin with. The others know two operands.
Ref calculate_classic(Machine& machine, const Arguments& arguments, int sign) {
  if (sign == '+' || sign == '*') {
    if (sign == '*' && arguments.empty()) return machine.fail(Fault::invalid_arguments);
    if (sign == '*' && arguments.size() == 1) return arguments[0];
    double value = sign == '*' ? 1 : 0;
    for (const Ref& next : arguments) value = combine(sign, value, parsed(next));
    return Ref::of(value);
  }
  const double from = number_of(argument(arguments, 0));
  const Ref& what = argument(arguments, 1);
  return Ref::of(sign == '-' && what.is(Kind::absent) ? -from : combine(sign, from, number_of(what)));
}

Ref calculate_strict(Machine& machine, const Arguments& arguments, int sign) {
  const bool neutral = has_neutral(sign, arguments.size());
  if (!neutral && arguments.size() < 2) return machine.fail(Fault::invalid_arguments);
  const bool one = sign == '*' || sign == '/';
  double value = neutral ? (one ? 1 : 0) : operand(arguments[0]);
  for (std::size_t i = neutral ? 0 : 1; i < arguments.size(); ++i) {
    value = combine(sign, value, operand(arguments[i]));
  }
  return std::isfinite(value) ? Ref::of(value) : machine.fail(Fault::nan);
}

// Math.min and Math.max: NaN where one is.
Ref extreme_classic(Machine&, const Arguments& arguments, int sign) {
  double value = sign == '<' ? kInfinity : -kInfinity;
  for (const Ref& next : arguments) {
    const double number = number_of(next);
    value = std::isnan(number) || std::isnan(value) ? kNan : choose(sign, value, number);
  }
  return Ref::of(value);
}

Ref extreme_strict(Machine& machine, const Arguments& arguments, int sign) {
  const auto is_number = [](const Ref& value) { return value.is(Kind::number); };
  const bool sound = !arguments.empty() && std::all_of(arguments.begin(), arguments.end(), is_number);
  if (!sound) return machine.fail(Fault::invalid_arguments);
  double value = arguments[0].number();
  for (const Ref& next : arguments) value = choose(sign, value, next.number());
  return Ref::of(value);
}

}  // namespace hearth::logic
