#include "schedule/schedule.h"

#include <algorithm>

#include "schedule/limits.h"

namespace hearth::schedule {

const Item* find_item(const Schedule& schedule, std::string_view id) {
  const auto has_id = [&](const Item& item) { return item.id == id; };
  const auto found = std::find_if(schedule.items.begin(), schedule.items.end(), has_id);
  return found == schedule.items.end() ? nullptr : &*found;
}

std::int64_t whole(Time time, Time size) {
  return time >= 0 ? time / size : -((size - 1 - time) / size);
}

Time day_of(Time time) {
  return whole(time, kDay) * kDay;
}

}  // namespace hearth::schedule
