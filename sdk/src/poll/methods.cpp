#include "poll/methods.h"

namespace hearth::poll {

std::span<const std::string_view> known_methods() {
  return is_whole() ? std::span(kMethods)
                    : std::span(kMethods).first(static_cast<std::size_t>(Method::ranked));
}

Form form_of(Method method) {
  if (!is_whole()) return Form::choice;
  switch (method) {
    case Method::single:
    case Method::multiple:
    case Method::approval:
    case Method::reactions:
      return Form::choice;
    case Method::ranked:
      return Form::ranking;
    case Method::text:
      return Form::text;
    default:
      return Form::marks;
  }
}

std::size_t least_options(Method method) {
  if (!is_whole()) return 2;
  return method == Method::text ? 0 : method == Method::rating || method == Method::grid ? 1 : 2;
}

Range marks_of(const Poll& poll) {
  if (poll.method == Method::grid) return {0, 2};
  return {poll.method == Method::rating ? poll.min : 0, poll.max};
}

// Quadratic votes cost their square (Lalley and Weyl, "Quadratic Voting", 2018).
std::int64_t price(Method method, std::int64_t mark) {
  return method == Method::quadratic ? mark * mark : mark;
}

bool allows(Method method, count::Method counted) {
  switch (method) {
    case Method::single:
      return counted == count::Method::plurality;
    case Method::multiple:
    case Method::approval:
      return counted == count::Method::approval || counted == count::Method::phragmen;
    case Method::ranked:
      return count::counts_ranked(counted);
    case Method::score:
      return counted == count::Method::score || counted == count::Method::star;
    case Method::dots:
    case Method::quadratic:
      return counted == count::Method::score;
    default:
      return false;
  }
}

std::vector<count::Method> usual_counts(Method method, std::int64_t seats) {
  switch (method) {
    case Method::ranked:
      return {seats > 1 ? count::Method::stv : count::Method::irv};
    case Method::score:
    case Method::dots:
    case Method::quadratic:
      return {count::Method::score};
    default:
      return {};
  }
}

}  // namespace hearth::poll
