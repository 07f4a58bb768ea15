// The exchange room: who asks is matched with who can help, fairly, and the two take it from there. Read
// exchange.h and deal.h first, then problem.h, then a file for each verb.
#pragma once

#include "exchange/exchange.h"
#include "hearth/room.h"

namespace hearth::exchange {

struct ExchangeRoom {
  using Document = Exchange;
  using Course = exchange::Course;
  using Sum = exchange::Sum;
  static constexpr std::string_view kind = "exchange";

  // lint.cpp
  static Lint<Exchange> lint(const Json& json, const Exchange* replaced, const Course& course);

  // admit.cpp: what members say; steps.cpp: what the two of a match do; search.cpp: how matches come about;
  // clock.cpp: rounds, lapses, reminders
  static bool is_ordered(const Exchange& exchange, const Act& act);
  static Result<Drafts> admit(const Situation<ExchangeRoom>& situation, const Act& act);
  static Texts texts(const Exchange& exchange, const Json& body);
  static Texts private_texts(const Exchange& exchange, const Json& body);

  // fold.cpp
  static void fold(const Exchange& exchange, Course& course, Sum& sum, const Record* before,
                   const Record* after);

  // view.cpp, own.cpp. The standing is "steward", "member" (who belongs to the group) or "reader".
  static std::string standing(const Exchange& exchange, const Mine& mine, const Viewer& viewer);
  static Json shared(const Exchange& exchange, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Exchange& exchange, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Exchange& exchange, const Course& course, const Sum& sum, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Exchange& exchange, const Course& course, const Json& tally,
                    std::string_view standing);

  // json.cpp; the sum in sum_json.cpp
  static Json to_json(const Exchange& exchange);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<ExchangeRoom>);
static_assert(WritesToOne<ExchangeRoom>);

/// The problem of the search that is open, for stewards: in search.cpp.
struct ExchangeCounts {
  static bool takes_long(const Exchange& exchange);
  static Json count(const Exchange& exchange, const Course& course, const Sum& sum);
};

static_assert(CountsOf<ExchangeCounts, ExchangeRoom>);

}  // namespace hearth::exchange
