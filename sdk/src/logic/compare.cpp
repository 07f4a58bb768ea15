#include <cmath>

#include "logic/coerce.h"
#include "logic/operators.h"

namespace hearth::logic {
namespace {

bool is_text_or_nothing(const Ref& value) {
  return value.is(Kind::text) || value.is_nothing();
}

Ref holds(int orders, int order) {
  return Ref::of((orders & order) != 0);
}

bool is_equality(int orders) {
  return orders == kEqual || orders == (kLess | kGreater | kNone);
}

}  // namespace

Ref same(Machine&, const Arguments& arguments, int orders) {
  return holds(orders, is_same(argument(arguments, 0), argument(arguments, 1)) ? kEqual : kNone);
}

Ref equal_classic(Machine&, const Arguments& arguments, int orders) {
  return holds(orders, is_equal(argument(arguments, 0), argument(arguments, 1)) ? kEqual : kNone);
}

Ref ordered_classic(Machine&, const Arguments& arguments, int orders) {
  return holds(orders, order_of(argument(arguments, 0), argument(arguments, 1)));
}

// `<` and `<=` may have a third operand: the second lies between the others.
Ref between_classic(Machine& machine, const Arguments& arguments, int orders) {
  const Ref first = ordered_classic(machine, arguments, orders);
  if (arguments.size() < 3 || arguments[2].is(Kind::absent) || !first.boolean()) return first;
  return ordered_classic(machine, arguments.subspan(1), orders);
}

// Texts with texts, everything else as numbers; what is no number is an error.
Ref compare_strict(Machine& machine, const Arguments& pair, int orders) {
  const Ref& a = pair[0];
  const Ref& b = pair[1];
  if (is_text_or_nothing(a) && is_text_or_nothing(b)) {
    return is_equality(orders) ? equal_classic(machine, pair, orders)
                               : ordered_classic(machine, pair, orders);
  }
  if (a.kind() >= Kind::array || b.kind() >= Kind::array) return machine.fail(Fault::nan);
  const int order = order_of(number_of(a), number_of(b));
  return order == kNone ? machine.fail(Fault::nan) : holds(orders, order);
}

}  // namespace hearth::logic
