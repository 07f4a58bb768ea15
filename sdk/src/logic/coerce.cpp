#include "logic/coerce.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hearth/logic.h"
#include "json/order.h"
#include "logic/number.h"

namespace hearth::logic {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool is_composite(const Ref& value) {
  return value.kind() >= Kind::array;
}

std::string text_of(const Ref& value) {
  std::string out;
  append_text(value, out);
  return out;
}

// Array.prototype.join, in which null and undefined are empty. As deep as a value may be nested.
void append_items(std::span<const Ref> items, std::string& out) {
  for (std::size_t i = 0; i < items.size() && out.size() <= kMaxText; ++i) {
    if (i > 0) out += ',';
    if (!items[i].is_nothing()) append_text(items[i], out);
  }
}

bool is_same_composite(const Ref& a, const Ref& b) {
  return a.is(Kind::array) ? a.items().data() == b.items().data() : a.members().data() == b.members().data();
}

// ToPrimitive: what is no number or boolean is compared as a text with another text.
bool is_text_like(const Ref& value) {
  return value.kind() >= Kind::text;
}

}  // namespace

bool is_truthy(const Ref& value, bool strict) {
  switch (value.kind()) {
    case Kind::absent:
    case Kind::null:
      return false;
    case Kind::boolean:
      return value.boolean();
    case Kind::number:
      return value.number() != 0 && !std::isnan(value.number());
    case Kind::text:
      return !value.text().empty();
    case Kind::array:
      return !value.items().empty();
    case Kind::object:
      return !strict || !value.members().empty();
  }
  return false;
}

double number_of(const Ref& value) {
  switch (value.kind()) {
    case Kind::null:
      return 0;
    case Kind::boolean:
      return value.boolean() ? 1 : 0;
    case Kind::number:
      return value.number();
    case Kind::text:
      return to_number(value.text());
    case Kind::array:
      return to_number(text_of(value));
    case Kind::absent:
    case Kind::object:
      return kNan;
  }
  return kNan;
}

void append_text(const Ref& value, std::string& out) {
  switch (value.kind()) {
    case Kind::absent:
      return void(out += "undefined");
    case Kind::null:
      return void(out += "null");
    case Kind::boolean:
      return void(out += value.boolean() ? "true" : "false");
    case Kind::number:
      return append_number(value.number(), out);
    case Kind::text:
      return void(out += value.text());
    case Kind::array:
      return append_items(value.items(), out);
    case Kind::object:
      return void(out += "[object Object]");
  }
}

bool is_same(const Ref& a, const Ref& b) {
  if (a.kind() != b.kind()) return false;
  if (a.is(Kind::number)) return a.number() == b.number();
  if (a.is(Kind::text)) return a.text() == b.text();
  if (a.is(Kind::boolean)) return a.boolean() == b.boolean();
  return !is_composite(a) || is_same_composite(a, b);
}

bool holds(std::span<const Ref> items, const Ref& wanted) {
  return std::any_of(items.begin(), items.end(), [&](const Ref& item) { return is_same(item, wanted); });
}

bool is_equal(const Ref& a, const Ref& b) {
  if (a.is_nothing() || b.is_nothing()) return a.is_nothing() && b.is_nothing();
  if (a.kind() == b.kind() || (is_composite(a) && is_composite(b))) return is_same(a, b);
  if (is_text_like(a) && is_text_like(b)) return text_of(a) == text_of(b);
  return number_of(a) == number_of(b);
}

Order order_of(double a, double b) {
  if (a == b) return kEqual;
  if (a < b) return kLess;
  return a > b ? kGreater : kNone;
}

Order order_of(const Ref& a, const Ref& b) {
  if (!is_text_like(a) || !is_text_like(b)) return order_of(number_of(a), number_of(b));
  if (a.is(Kind::text) && b.is(Kind::text)) return order_of(compare_utf16(a.text(), b.text()), 0);
  return order_of(compare_utf16(text_of(a), text_of(b)), 0);
}

int integer_of(const Ref& value) {
  const double number = number_of(value);
  constexpr double kMost = std::numeric_limits<int>::max();
  return std::isnan(number) ? 0 : static_cast<int>(std::clamp(number, -kMost, kMost));
}

}  // namespace hearth::logic
