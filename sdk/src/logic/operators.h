// The operators of the language, by name.
#pragma once

#include <string_view>

#include "logic/coerce.h"
#include "logic/machine.h"

namespace hearth::logic {

/// How the operands of an operator are compiled.
enum class Shape : unsigned char {
  plain,     // all are worked out first; in strict mode one that is no list may become a list
  single,    // the same, but one stays one
  compare,   // in strict mode one pair after the other, as long as they hold
  branch,    // condition, value, condition, value..., else
  sequence,  // one after the other until one decides
  attempt,   // one after the other until one does not fail
  keep,      // not worked out at all
  iterate,   // an array, and what to do with each element
  var,       // a path with dots
  val,       // a path, step by step
};

struct Operator {
  std::string_view name;
  Shape shape;
  /// Null: the mode does not know it.
  Function classic = nullptr;
  Function strict = nullptr;
  /// Which of those that share a function.
  unsigned char variant = 0;
  Op op = Op::call;
  /// What of the data it reads by itself: paths with a space between.
  const char* reads = "";
};

/// All of them, whatever the mode.
std::span<const Operator> operators();

/// Null when the mode has no operator of that name.
const Operator* find_operator(std::string_view name, Mode mode);

/// The argument, or that there is none.
const Ref& argument(const Arguments& arguments, std::size_t at);

/// The text of a value as JavaScript has it, kept by the machine.
std::string_view text_of(Machine& machine, const Ref& value);

// arithmetic.cpp; the variant is the sign of the operator, for `least` and `most` '<' and '>'
Ref calculate_classic(Machine&, const Arguments&, int sign);
Ref calculate_strict(Machine&, const Arguments&, int sign);
Ref extreme_classic(Machine&, const Arguments&, int sign);
Ref extreme_strict(Machine&, const Arguments&, int sign);

// compare.cpp; the variant is the sum of the orders that hold
Ref same(Machine&, const Arguments&, int orders);
Ref equal_classic(Machine&, const Arguments&, int orders);
Ref ordered_classic(Machine&, const Arguments&, int orders);
Ref between_classic(Machine&, const Arguments&, int orders);
Ref compare_strict(Machine&, const Arguments&, int orders);

// lists.cpp
Ref truthy(Machine&, const Arguments&, int wanted);
Ref first(Machine&, const Arguments&, int);
Ref length(Machine&, const Arguments&, int);
Ref throw_it(Machine&, const Arguments&, int);
Ref invalid(Machine&, const Arguments&, int);
Ref merge(Machine&, const Arguments&, int);
Ref is_in(Machine&, const Arguments&, int);
Ref concatenate(Machine&, const Arguments&, int);
Ref substring(Machine&, const Arguments&, int);

// look.cpp
Ref var(Machine&, const Arguments&, int);
Ref val(Machine&, const Arguments&, int);
Ref exists(Machine&, const Arguments&, int);
Ref missing(Machine&, const Arguments&, int);
Ref missing_some(Machine&, const Arguments&, int);

// own.cpp
Ref days_since(Machine&, const Arguments&, int);
Ref has_tag(Machine&, const Arguments&, int);
Ref seen(Machine&, const Arguments&, int);
Ref in_window(Machine&, const Arguments&, int);

}  // namespace hearth::logic
