// Rounds: the clock begins the first and ends each, tells matches that they have lapsed, and reminds once.
#pragma once

#include "exchange/room.h"
#include "json/decode.h"

namespace hearth::exchange {

/// The round that an ask is for: after the end of one the next, even if the clock has not acted yet.
[[nodiscard]] std::int64_t round_at(const Exchange& exchange, const Course& course, Time now);

/// When the round ends; 0: it has not begun.
[[nodiscard]] Time end_of(const Exchange& exchange, const Course& course);

/// The clock's record, and an entry for each match that lapses or is reminded of. Without the sum nothing can
/// be told.
[[nodiscard]] Result<Drafts> pass_time(const Exchange& exchange, const Course& course, const Sum* sum,
                                       const Context& context);

/// The course and the sum after the clock acted; the course after a version was published.
void pass(Course& course, Sum& sum, const Json& body);
void begin(Course& course, Time now);

/// When the clock acts next.
void set_due(const Exchange& exchange, Course& course, const Sum& sum);

/// All of the course but what is due.
[[nodiscard]] Course read_round(Fields& fields);

}  // namespace hearth::exchange
