// Operators on texts and arrays, and those that do next to nothing.
#include <algorithm>
#include <cmath>
#include <string>

#include "logic/coerce.h"
#include "logic/operators.h"
#include "logic/units.h"

namespace hearth::logic {

std::string_view text_of(Machine& machine, const Ref& value) {
  if (value.is(Kind::text)) return value.text();
  std::string text;
  append_text(value, text);
  return machine.memory().keep(text);
}

Ref truthy(Machine& machine, const Arguments& arguments, int wanted) {
  return Ref::of(is_truthy(argument(arguments, 0), machine.is_strict()) == (wanted != 0));
}

// Of a text in UTF-16 units, as JavaScript counts.
Ref length(Machine& machine, const Arguments& arguments, int) {
  const Ref of = argument(arguments, 0);
  if (of.is(Kind::array)) return Ref::of(static_cast<double>(of.items().size()));
  if (of.is(Kind::object)) return Ref::of(static_cast<double>(of.members().size()));
  if (!of.is(Kind::text)) return machine.fail(Fault::invalid_arguments);
  machine.charge_text(of.text().size());
  return Ref::of(static_cast<double>(units_of(of.text())));
}

Ref first(Machine&, const Arguments& arguments, int) {
  return argument(arguments, 0);
}

Ref throw_it(Machine& machine, const Arguments& arguments, int) {
  const Ref what = argument(arguments, 0);
  if (what.is(Kind::object)) return machine.fail_with(what);
  const std::span<Member> error = machine.memory().room<Member>(1);
  error[0] = {"type", what};
  const Ref made = machine.made(object_of(error));
  return made.is(Kind::object) ? machine.fail_with(made) : made;
}

Ref invalid(Machine& machine, const Arguments&, int) {
  return machine.fail(Fault::invalid_arguments);
}

Ref merge(Machine& machine, const Arguments& arguments, int) {
  std::size_t size = 0;
  for (Ref value : arguments) size += value.is(Kind::array) ? value.items().size() : 1;
  if (size > kMaxElements) return machine.fail(Fault::too_large);
  machine.charge(size);
  const std::span<Ref> items = machine.memory().room<Ref>(size);
  auto next = items.begin();
  for (const Ref& value : arguments) {
    const Arguments some = value.is(Kind::array) ? value.items() : Arguments(&value, 1);
    next = std::copy(some.begin(), some.end(), next);
  }
  return machine.made(array_of(items));
}

Ref is_in(Machine& machine, const Arguments& arguments, int) {
  const Ref what = argument(arguments, 0);
  const Ref where = argument(arguments, 1);
  if (!is_truthy(where, machine.is_strict())) return Ref::of(false);  // not even "" is in ""
  if (where.is(Kind::text)) {
    machine.charge_text(where.text().size());
    return Ref::of(where.text().find(text_of(machine, what)) != std::string_view::npos);
  }
  if (!where.is(Kind::array)) return Ref::of(false);
  machine.charge(where.items().size());
  return Ref::of(holds(where.items(), what));
}

Ref concatenate(Machine& machine, const Arguments& arguments, int) {
  std::string text;
  for (Ref value : arguments) {
    if (!value.is_nothing()) append_text(value, text);
    if (text.size() > kMaxText) return machine.fail(Fault::too_large);
  }
  machine.charge_text(text.size());
  return machine.made(machine.memory().keep(text));
}

// substr(text, from, count): from the end where `from` is negative; a negative count leaves as many out.
Ref substring(Machine& machine, const Arguments& arguments, int) {
  const std::string_view text = text_of(machine, argument(arguments, 0));
  machine.charge_text(text.size());
  const auto size = static_cast<std::int64_t>(units_of(text));
  std::int64_t from = integer_of(argument(arguments, 1));
  from = std::clamp<std::int64_t>(from < 0 ? size + from : from, 0, size);
  const auto rest = static_cast<double>(size - from);
  double count = rest;
  if (const Ref limit = argument(arguments, 2); !limit.is(Kind::absent)) {
    const double given = number_of(limit);
    count = std::isnan(given) ? 0 : std::clamp<double>(given < 0 ? rest + given : given, 0, rest);
  }
  return machine.made(
      slice(text, static_cast<std::size_t>(from), static_cast<std::size_t>(count), machine.memory()));
}

}  // namespace hearth::logic
