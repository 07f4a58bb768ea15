#include "poll/poll.h"

namespace hearth::poll {

const Option* find_option(const Poll& poll, std::string_view id) {
  for (const Option& option : poll.options) {
    if (option.id == id) return &option;
  }
  return nullptr;
}

Phase phase_at(const Poll& poll, Time time) {
  if (poll.closes != 0 && time >= poll.closes) return Phase::closed;
  return time < poll.opens ? Phase::waiting : Phase::open;
}

}  // namespace hearth::poll
