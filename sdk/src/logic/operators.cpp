#include "logic/operators.h"

#include <algorithm>
#include <array>

namespace hearth::logic {
namespace {

constexpr int kUnequal = kLess | kGreater | kNone;

constexpr std::array kOperators = {
    Operator{"var", Shape::var, var, var},
    Operator{"val", Shape::val, nullptr, val, 0, Op::read},
    Operator{"==", Shape::compare, equal_classic, compare_strict, kEqual},
    Operator{"===", Shape::compare, same, same, kEqual},
    Operator{"!=", Shape::compare, equal_classic, compare_strict, kUnequal},
    Operator{"!==", Shape::compare, same, same, kUnequal},
    Operator{"<", Shape::compare, between_classic, compare_strict, kLess},
    Operator{"<=", Shape::compare, between_classic, compare_strict, kLess | kEqual},
    Operator{">", Shape::compare, ordered_classic, compare_strict, kGreater},
    Operator{">=", Shape::compare, ordered_classic, compare_strict, kGreater | kEqual},
    Operator{"if", Shape::branch, invalid, invalid},
    Operator{"?:", Shape::branch, invalid, invalid},
    Operator{"and", Shape::sequence, invalid, invalid, 0, Op::jump_if_false},
    Operator{"or", Shape::sequence, invalid, invalid, 0, Op::jump_if_true},
    Operator{"??", Shape::sequence, nullptr, invalid, 0, Op::jump_if_some},
    Operator{"!", Shape::single, truthy, truthy, 0},
    Operator{"!!", Shape::single, truthy, truthy, 1},
    Operator{"+", Shape::plain, calculate_classic, calculate_strict, '+'},
    Operator{"-", Shape::plain, calculate_classic, calculate_strict, '-'},
    Operator{"*", Shape::plain, calculate_classic, calculate_strict, '*'},
    Operator{"/", Shape::plain, calculate_classic, calculate_strict, '/'},
    Operator{"%", Shape::plain, calculate_classic, calculate_strict, '%'},
    Operator{"min", Shape::plain, extreme_classic, extreme_strict, '<'},
    Operator{"max", Shape::plain, extreme_classic, extreme_strict, '>'},
    Operator{"map", Shape::iterate, invalid, invalid, 0, Op::map},
    Operator{"filter", Shape::iterate, invalid, invalid, 0, Op::filter},
    Operator{"reduce", Shape::iterate, invalid, invalid, 0, Op::reduce},
    Operator{"all", Shape::iterate, invalid, invalid, 0, Op::all},
    Operator{"some", Shape::iterate, invalid, invalid, 0, Op::some},
    Operator{"none", Shape::iterate, invalid, invalid, 0, Op::none},
    Operator{"merge", Shape::plain, merge, merge},
    Operator{"in", Shape::plain, is_in, is_in},
    Operator{"cat", Shape::plain, concatenate, concatenate},
    Operator{"substr", Shape::plain, substring, substring},
    Operator{"length", Shape::single, nullptr, length},
    Operator{"log", Shape::single, first, first},
    Operator{"missing", Shape::plain, missing, missing},
    Operator{"missing_some", Shape::plain, missing_some, missing_some},
    Operator{"exists", Shape::val, nullptr, exists, 0, Op::exists},
    Operator{"try", Shape::attempt, nullptr, invalid},
    Operator{"throw", Shape::single, nullptr, throw_it},
    Operator{"preserve", Shape::keep, nullptr, invalid},
    Operator{"hearth.days_since", Shape::plain, days_since, days_since, 0, Op::call, "now"},
    Operator{"hearth.has_tag", Shape::plain, has_tag, has_tag, 0, Op::call, "member.tags"},
    Operator{"hearth.seen", Shape::plain, seen, seen, 0, Op::call, "seen"},
    Operator{"hearth.in_window", Shape::plain, in_window, in_window, 0, Op::call, "now zone"},
};

}  // namespace

const Ref& argument(const Arguments& arguments, std::size_t at) {
  static constexpr Ref kAbsent = Ref::absent();
  return at < arguments.size() ? arguments[at] : kAbsent;
}

std::span<const Operator> operators() {
  return kOperators;
}

const Operator* find_operator(std::string_view name, Mode mode) {
  const auto has_name = [&](const Operator& it) { return it.name == name; };
  const auto* found = std::find_if(kOperators.begin(), kOperators.end(), has_name);
  if (found == kOperators.end()) return nullptr;
  return (mode == Mode::strict ? found->strict : found->classic) != nullptr ? found : nullptr;
}

}  // namespace hearth::logic
