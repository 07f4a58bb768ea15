// What was shown to a member, and what they said to it: one record of theirs under "log". Every prompt
// replaces it before it is shown, naming its revision, so that of two windows one shows; the one switch that
// turns all off is part of it, so that nothing slips in between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/room.h"
#include "schedule/schedule.h"

namespace hearth::schedule {

struct Shown {
  std::string item;
  Time time = 0;
};

/// What is remembered of one item. Times are 0 for never.
struct Past {
  std::string item;
  Time shown = 0;          // the last time
  Time put_away = 0;       // the last time
  std::int64_t times = 0;  // it was put away, since the member asked for it
  Time done = 0;
  Time unwanted = 0;  // since then it is never to be shown, until the member asks for it
};

struct Log {
  std::vector<Shown> shows = {};  // of the last seven days, in their order
  Time survey = 0;                // the last one
  std::vector<Past> items = {};   // in the order in which they were first shown
  bool off = false;
};

/// That of the member; an empty one where there is none.
[[nodiscard]] Log log_of(const Mine& mine, std::string_view member);

[[nodiscard]] Json body_of(const Log& log);

/// Of an item that was never shown: blank.
[[nodiscard]] Past past_of(const Log& log, std::string_view item);

/// The time of the latest entry; 0: there is none. A hub's clock that was set back stands still there.
[[nodiscard]] Time last_time(const Log& log);

/// True while it was shown and nothing was said to it since.
[[nodiscard]] bool is_open(const Past& past);

// What an act writes down.
void note_shown(Log& log, const Item& item, Time now);
void note_put_away(Log& log, std::string_view item, Time now);
void note_done(Log& log, std::string_view item, Time now);
void note_unwanted(Log& log, std::string_view item, Time now);
void note_wanted(Log& log, std::string_view item);

}  // namespace hearth::schedule
