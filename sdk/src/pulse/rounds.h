// Rounds: the clock begins the first, and closes each at its end.
//
// What a round says is written down once, in the clock's record, and never changes after: an answer that is
// erased later takes nothing back, and nobody is found by what a number loses. Nothing is known of a round
// before, to nobody.
#pragma once

#include "hearth/room.h"
#include "pulse/pulse.h"

namespace hearth::pulse {

/// True once its time is over, even if the clock has not acted yet.
[[nodiscard]] bool is_over(const Course& course, Time now);

/// The clock's record. Without the sum nothing can be closed.
[[nodiscard]] Result<Drafts> pass_time(const Pulse& pulse, const Course& course, const Sum* sum,
                                       const Context& context);

/// The course and the sum after the clock acted; the course after a version was published.
void pass(const Pulse& pulse, Course& course, Sum& sum, const Json& body);
void begin(const Pulse& pulse, Course& course, Time now);

/// {"round", "began"?, "past"}: all of the course but what is due.
[[nodiscard]] Json::Object body_of(const Course& course);
[[nodiscard]] Course read_course(Fields& fields, Errors& errors);

}  // namespace hearth::pulse
