// Operators that look at the data along a path which is only known when they run, or at several.
#include <cmath>

#include "logic/coerce.h"
#include "logic/operators.h"

namespace hearth::logic {
namespace {

bool is_all(const Ref& key) {
  return key.is_nothing() || (key.is(Kind::text) && key.text().empty());
}

// What `var` finds: in the innermost scope, step by step between the dots.
bool find(Machine& machine, const Ref& key, Ref& value) {
  value = machine.context();
  if (is_all(key)) return true;
  std::string_view path = text_of(machine, key);
  while (true) {
    const std::size_t dot = path.find('.');
    machine.charge(1);
    if (!machine.descend(value, key_of(path.substr(0, dot)))) return false;
    if (dot == std::string_view::npos) return true;
    path.remove_prefix(dot + 1);
  }
}

// What `val` finds. A list of one number at the beginning climbs so many scopes.
bool find_step_by_step(Machine& machine, Arguments path, Ref& value) {
  value = machine.context();
  if (!path.empty() && path[0].is(Kind::array) && path[0].items().size() == 1) {
    if (!machine.climb(std::abs(integer_of(path[0].items()[0])), value)) return false;
    path = path.subspan(1);
  }
  for (const Ref& key : path) {
    if (!machine.descend(value, key_of(text_of(machine, key)))) return false;
  }
  return true;
}

bool is_missing(Machine& machine, const Ref& key) {
  Ref value;
  if (!find(machine, key, value) || value.is_nothing()) return true;
  return value.is(Kind::text) && value.text().empty();
}

Ref missing_of(Machine& machine, const Arguments& keys) {
  machine.charge(keys.size());
  const std::span<Ref> found = machine.memory().room<Ref>(keys.size());
  std::size_t count = 0;
  for (const Ref& key : keys) {
    if (is_missing(machine, key)) found[count++] = key;
  }
  return machine.made(array_of(found.first(count)));
}

}  // namespace

Ref var(Machine& machine, const Arguments& arguments, int) {
  Ref value;
  if (find(machine, argument(arguments, 0), value)) return value;
  const Ref otherwise = argument(arguments, 1);
  return otherwise.is(Kind::absent) ? Ref() : otherwise;
}

Ref val(Machine& machine, const Arguments& arguments, int) {
  Ref value;
  return find_step_by_step(machine, arguments, value) ? value : Ref();
}

Ref exists(Machine& machine, const Arguments& arguments, int) {
  Ref value;
  return Ref::of(find_step_by_step(machine, arguments, value));
}

// The keys are the arguments, or the one argument that is a list.
Ref missing(Machine& machine, const Arguments& arguments, int) {
  const bool is_list = !arguments.empty() && arguments[0].is(Kind::array);
  return missing_of(machine, is_list ? arguments[0].items() : arguments);
}

// Nothing is missing as long as enough of them are there.
Ref missing_some(Machine& machine, const Arguments& arguments, int) {
  const Ref options = argument(arguments, 1);
  const Arguments keys = options.is(Kind::array) ? options.items() : Arguments(&options, 1);
  const Ref missing = missing_of(machine, keys);
  if (!missing.is(Kind::array)) return missing;
  const auto there = static_cast<double>(keys.size() - missing.items().size());
  return there >= number_of(argument(arguments, 0)) ? array_of(missing.items().first(0)) : missing;
}

}  // namespace hearth::logic
