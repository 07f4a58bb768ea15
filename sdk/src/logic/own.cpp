// Operators of Hearth's own. They read the data from its root: `now` in milliseconds since 1970, `zone` in
// minutes east of UTC, `member`, `seen`.
#include <algorithm>
#include <cmath>

#include "logic/coerce.h"
#include "logic/operators.h"

namespace hearth::logic {
namespace {

constexpr double kMinute = 60000;
constexpr double kMinutesOfHour = 60;
constexpr double kMinutesOfDay = 1440;

// Where a number is missing there is no answer.
Ref none(Machine& machine) {
  return machine.is_strict() ? machine.fail(Fault::invalid_arguments) : Ref();
}

Ref at(const Ref& value, std::string_view key) {
  const Ref* found = value.find(key);
  return found != nullptr ? *found : Ref();
}

// Among a list, or among the names of an object.
bool has(Machine& machine, const Ref& all, const Ref& wanted) {
  if (all.is(Kind::object)) return wanted.is(Kind::text) && all.find(wanted.text()) != nullptr;
  if (!all.is(Kind::array)) return false;
  machine.charge(all.items().size());
  return holds(all.items(), wanted);
}

// From 0 up to a day.
double minute_of_day(double minutes) {
  return minutes - std::floor(minutes / kMinutesOfDay) * kMinutesOfDay;
}

}  // namespace

Ref days_since(Machine& machine, const Arguments& arguments, int) {
  const Ref then = argument(arguments, 0);
  const Ref now = at(machine.data(), "now");
  if (!then.is(Kind::number) || !now.is(Kind::number)) return none(machine);
  return Ref::of(std::floor((now.number() - then.number()) / (kMinute * kMinutesOfDay)));
}

Ref has_tag(Machine& machine, const Arguments& arguments, int) {
  return Ref::of(has(machine, at(at(machine.data(), "member"), "tags"), argument(arguments, 0)));
}

Ref seen(Machine& machine, const Arguments& arguments, int) {
  return Ref::of(has(machine, at(machine.data(), "seen"), argument(arguments, 0)));
}

// in_window(from, to): hours of the day; a window that ends before it begins goes over midnight, one that
// ends where it begins is the whole day.
Ref in_window(Machine& machine, const Arguments& arguments, int) {
  const Ref from = argument(arguments, 0);
  const Ref to = argument(arguments, 1);
  const Ref now = at(machine.data(), "now");
  const Ref zone = at(machine.data(), "zone");
  if (!from.is(Kind::number) || !to.is(Kind::number) || !now.is(Kind::number)) return none(machine);
  const double offset = zone.is(Kind::number) ? zone.number() : 0;
  const double length = minute_of_day((to.number() - from.number()) * kMinutesOfHour);
  const double since = minute_of_day(now.number() / kMinute + offset - from.number() * kMinutesOfHour);
  return Ref::of(length == 0 || since < length);
}

}  // namespace hearth::logic
