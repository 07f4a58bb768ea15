// How JavaScript turns one kind of value into another (ECMA-262, 7.1 and 7.2).
#pragma once

#include <string>

#include "hearth/logic_value.h"

namespace hearth::logic {

/// As JsonLogic has it: an empty array is false, too; an empty object in strict mode alone.
bool is_truthy(const Ref& value, bool strict);

/// ToNumber. NaN for what is none.
double number_of(const Ref& value);

/// ToString. Ends early once `out` is longer than kMaxText.
void append_text(const Ref& value, std::string& out);

/// `===`. Arrays and objects are equal to nothing but themselves.
bool is_same(const Ref& a, const Ref& b);

/// Whether one of them is the same.
bool holds(std::span<const Ref> items, const Ref& wanted);

/// `==`.
bool is_equal(const Ref& a, const Ref& b);

/// How two values follow each other: one of Order. kNone for what cannot be compared.
enum Order : int { kLess = 1, kEqual = 2, kGreater = 4, kNone = 8 };
Order order_of(double a, double b);
Order order_of(const Ref& a, const Ref& b);

/// ToIntegerOrInfinity, infinity being the most an int can hold.
int integer_of(const Ref& value);

}  // namespace hearth::logic
