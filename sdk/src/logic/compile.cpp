#include "logic/compile.h"

#include <algorithm>
#include <utility>

namespace hearth::logic {
namespace {

// What stands beside an operator: a list of operands, or one alone.
Arguments operands_of(const Ref& operand) {
  return operand.is(Kind::array) ? operand.items() : Arguments(&operand, 1);
}

}  // namespace

Key key_of(std::string_view name) {
  constexpr std::size_t kDigits = 9;  // more elements than any array has
  if (name.empty() || name.size() > kDigits || (name.size() > 1 && name.front() == '0')) return {name};
  int index = 0;
  for (char digit : name) {
    if (digit < '0' || digit > '9') return {name};
    index = index * 10 + (digit - '0');
  }
  return {name, index};
}

std::shared_ptr<const Program> compile(const Value& rule, Mode mode) {
  auto program = std::make_shared<Program>();
  program->mode = mode;
  program->rule = rule;
  Compiler(*program).rule(rule.ref());
  return program;
}

std::uint32_t Compiler::push(Op op, std::size_t at, std::size_t count, Call call) {
  program_.steps.push_back({op, static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(at), call});
  return static_cast<std::uint32_t>(program_.steps.size() - 1);
}

void Compiler::constant(const Ref& value, Op op) {
  push(op, program_.constants.size());
  program_.constants.push_back(value);
}

void Compiler::land(std::uint32_t step) {
  const auto here = static_cast<std::uint32_t>(program_.steps.size());
  while (step != kNowhere) step = std::exchange(program_.steps[step].at, here);
}

void Compiler::rule(const Ref& rule) {
  if (rule.is(Kind::array)) return array(rule);
  const std::size_t names = rule.is(Kind::object) ? rule.members().size() : 0;
  if (names == 1) return operation(rule);
  if (names == 0 || !strict_) return constant(rule);
  constant(rule, Op::unknown);
}

// A list of nothing but constants is one itself.
void Compiler::array(const Ref& rule) {
  const std::size_t begin = program_.steps.size();
  const std::size_t constants = program_.constants.size();
  values(rule.items());
  const auto added = program_.steps.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto is_constant = [](const Step& step) { return step.op == Op::constant; };
  if (std::all_of(added, program_.steps.end(), is_constant)) {
    program_.steps.resize(begin);
    program_.constants.resize(constants);
    return constant(rule);
  }
  push(Op::array, 0, rule.items().size());
}

void Compiler::values(const Arguments& operands) {
  for (const Ref& operand : operands) rule(operand);
}

void Compiler::operation(const Ref& rule) {
  const Member& member = rule.members().front();
  if (const Operator* found = find_operator(member.key, program_.mode)) {
    return operation(*found, member.value);
  }
  constant(rule, Op::unknown);
}

void Compiler::operation(const Operator& it, const Ref& operand) {
  switch (it.shape) {
    case Shape::plain:
      return plain(it, operand);
    case Shape::single:
      return single(it, operand);
    case Shape::compare:
      return compare(it, operand);
    case Shape::branch:
      return branch(operand);
    case Shape::sequence:
      return sequence(it, operand);
    case Shape::attempt:
      return attempt(operand);
    case Shape::keep:
      return constant(operand);
    case Shape::iterate:
      return iterate(it, operand);
    case Shape::var:
      return var(it, operand);
    case Shape::val:
      return val(it, operand);
  }
}

void Compiler::plain(const Operator& it, const Ref& operand) {
  const Call call = call_of(it);
  note_reads(it, operand);
  if (operand.is(Kind::array)) {
    values(operand.items());
    return void(push(Op::call, 0, operand.items().size(), call));
  }
  rule(operand);
  push(strict_ ? Op::call_spread : Op::call, 0, 1, call);
}

void Compiler::single(const Operator& it, const Ref& operand) {
  const Arguments operands = operands_of(operand);
  values(operands);
  push(Op::call, 0, operands.size(), call_of(it));
}

void Compiler::compare(const Operator& it, const Ref& operand) {
  const Arguments operands = operands_of(operand);
  const Call call = call_of(it);
  if (strict_ && operands.size() < 2) return fail(invalid);
  if (!strict_ || operands.size() == 2) {
    values(operands);
    return void(push(Op::call, 0, operands.size(), call));
  }
  std::uint32_t ends = kNowhere;
  rule(operands[0]);
  for (std::size_t i = 1; i < operands.size(); ++i) {
    rule(operands[i]);
    const bool last = i + 1 == operands.size();
    if (!last) ends = push(Op::chain, ends, 2, call);
  }
  push(Op::call, 0, 2, call);
  land(ends);
}

void Compiler::branch(const Ref& operand) {
  if (strict_ && !operand.is(Kind::array)) return fail(invalid);
  const Arguments operands = operands_of(operand);
  std::uint32_t ends = kNowhere;
  std::size_t at = 0;
  for (; at + 1 < operands.size(); at += 2) {
    rule(operands[at]);
    const std::uint32_t skip = push(Op::jump_unless, kNowhere);
    rule(operands[at + 1]);
    ends = push(Op::jump, ends);
    land(skip);
  }
  rule(at < operands.size() ? operands[at] : Ref());
  land(ends);
}

void Compiler::sequence(const Operator& it, const Ref& operand) {
  if (strict_ && !operand.is(Kind::array)) return fail(invalid);
  const Arguments operands = operands_of(operand);
  if (operands.empty()) return constant(strict_ ? Ref() : Ref::absent());
  std::uint32_t ends = kNowhere;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    rule(operands[i]);
    const bool last = i + 1 == operands.size();
    if (!last) ends = push(it.op, ends);
  }
  land(ends);
}

// Each has the error of the one before for data: one scope more.
void Compiler::attempt(const Ref& operand) {
  const Arguments operands = operands_of(operand);
  if (operands.empty()) return fail(invalid);
  std::uint32_t ends = kNowhere;
  std::uint32_t before = push(Op::attempt, kNowhere);
  rule(operands[0]);
  ++scopes_;
  for (std::size_t i = 1; i < operands.size(); ++i) {
    ends = push(Op::leave, ends);
    land(before);
    before = push(Op::rescue, kNowhere);
    rule(operands[i]);
  }
  --scopes_;
  ends = push(Op::leave, ends);
  land(ends);
}

void Compiler::iterate(const Operator& it, const Ref& operand) {
  const bool keeps_what_is_made = it.op == Op::map || it.op == Op::filter;
  if (strict_ && !operand.is(Kind::array)) return fail(invalid);
  const Arguments operands = operands_of(operand);
  const Ref list = argument(operands, 0);
  const Ref body = argument(operands, 1);
  if (strict_ && keeps_what_is_made && (list.is_nothing() || body.is_nothing())) return fail(invalid);
  rule(list);
  if (it.op == Op::reduce) rule(operands.size() > 2 ? operands[2] : strict_ ? Ref::absent() : Ref());
  const std::uint32_t begin = push(it.op, kNowhere);
  ++scopes_;
  rule(body);
  --scopes_;
  push(Op::next);
  land(begin);
}

}  // namespace hearth::logic
