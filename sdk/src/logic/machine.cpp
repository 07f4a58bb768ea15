#include "logic/machine.h"

#include <algorithm>

#include "logic/coerce.h"
#include "logic/units.h"

namespace hearth::logic {
namespace {

constexpr Member kFaults[] = {
    {"type", Ref::of(std::string_view("NaN"))},
    {"type", Ref::of(std::string_view("Invalid Arguments"))},
    {"type", Ref::of(std::string_view("Unknown Operator"))},
    {"type", Ref::of(std::string_view("Too Many Steps"))},
    {"type", Ref::of(std::string_view("Too Large"))},
    {"type", Ref::of(std::string_view("Too Deep"))},
};

constexpr std::string_view kLength = "length";

}  // namespace

Ref error_of(Fault fault) {
  return Ref::of(std::span(&kFaults[static_cast<std::size_t>(fault)], 1), 0);
}

Machine::Machine(const Program& program, Ref data) : program_(program) {
  frames_.push().context = data;
}

bool Machine::run() {
  const Step* steps = program_.steps.data();
  const auto end = static_cast<std::uint32_t>(program_.steps.size());
  while (next_ < end) {
    if (++steps_ > kMaxSteps) fail(Fault::too_many_steps);
    if (!failed_) execute(steps[next_++]);
    if (failed_ && !recover()) return false;
  }
  return true;
}

void Machine::execute(const Step& step) {
  switch (step.op) {
    case Op::constant:
      return values_.push(program_.constants[step.at]);
    case Op::unknown:
      return void(fail(Fault::unknown_operator));
    case Op::array:
      return make_array(step.count);
    case Op::read:
    case Op::read_or:
    case Op::exists:
      return read(step);
    case Op::call:
      return call(step, step.count, values_.last(step.count));
    case Op::call_spread:
      return call_spread(step);
    case Op::jump:
      next_ = step.at;
      return;
    case Op::jump_unless:
      if (!is_truthy(values_.pop(), is_strict())) next_ = step.at;
      return;
    case Op::jump_if_true:
    case Op::jump_if_false:
    case Op::jump_if_some:
      if (is_decided(step.op, values_.top())) {
        next_ = step.at;
      } else {
        values_.pop();
      }
      return;
    case Op::chain:
      return chain(step);
    case Op::map:
    case Op::filter:
    case Op::all:
    case Op::some:
    case Op::none:
    case Op::reduce:
      return iterate(step);
    case Op::next:
      return next();
    case Op::attempt:
      return attempt(step.at);
    case Op::rescue:
      return rescue(step.at);
    case Op::leave:
      return leave(step.at);
  }
}

// Whether this value settles the matter, so that the others need not be looked at.
bool Machine::is_decided(Op op, const Ref& value) const {
  if (op == Op::jump_if_some) return !value.is_nothing();
  return is_truthy(value, is_strict()) == (op == Op::jump_if_true || op == Op::some || op == Op::none);
}

void Machine::call(const Step& step, std::size_t taken, const Arguments& arguments) {
  const Ref value = step.call.function(*this, arguments, step.call.variant);
  values_.cut(values_.size() - taken);
  values_.push(value);
}

void Machine::call_spread(const Step& step) {
  const Ref value = values_.top();
  if (!value.is(Kind::array)) return call(step, 1, values_.last(1));
  charge(value.items().size());
  call(step, 1, value.items());
}

void Machine::make_array(std::size_t count) {
  const std::span<Ref> items = memory_.room<Ref>(count);
  const std::span<const Ref> made_of = values_.last(count);
  std::copy(made_of.begin(), made_of.end(), items.begin());
  values_.cut(values_.size() - count);
  values_.push(made(array_of(items)));
}

void Machine::chain(const Step& step) {
  const Ref holds = step.call.function(*this, values_.last(2), step.call.variant);
  const Ref last = values_.pop();
  values_.pop();
  const bool goes_on = holds.boolean();
  values_.push(goes_on ? last : holds);
  if (!goes_on) next_ = step.at;
}

void Machine::read(const Step& step) {
  Ref value;
  const bool found = look(program_.paths[step.at], value);
  if (step.op == Op::exists) return values_.push(Ref::of(found));
  if (step.op == Op::read) return values_.push(found ? value : Ref());
  if (found) values_.top() = value;
  if (values_.top().is(Kind::absent)) values_.top() = {};
}

bool Machine::look(const Path& path, Ref& value) {
  value = context();
  if (path.up > 0 && !climb(path.up, value)) return false;
  for (std::size_t key = path.first; key < path.last; ++key) {
    if (!descend(value, program_.keys[key])) return false;
  }
  return true;
}

// Arrays and texts have places and a length, as in JavaScript.
bool Machine::descend(Ref& value, const Key& key) {
  if (value.is(Kind::object)) {
    const Ref* found = value.find(key.name);
    if (found != nullptr) value = *found;
    return found != nullptr;
  }
  const bool is_array = value.is(Kind::array);
  if (!is_array && !value.is(Kind::text)) return false;
  if (!is_array) charge_text(value.text().size());
  const std::size_t size = is_array ? value.items().size() : units_of(value.text());
  const auto index = static_cast<std::size_t>(key.index);
  if (key.index >= 0 && index < size) {
    value = is_array ? value.items()[index] : Ref::of(slice(value.text(), index, 1, memory_));
    return true;
  }
  if (key.name != kLength) return false;
  value = Ref::of(static_cast<double>(size));
  return true;
}

// From the innermost scope outwards. A `try` before it fails is no scope.
bool Machine::climb(int up, Ref& value) {
  for (std::size_t at = frames_.size(); at-- > 0;) {
    const Frame& frame = frames_[at];
    if (frame.scope == Scope::attempt) continue;
    if (up == 0) value = frame.context;
    if (up == 1) value = frame.scope == Scope::element ? place_of(frame) : Ref();
    if (up <= 1) return true;
    up -= 2;
  }
  return false;
}

Ref Machine::place_of(const Frame& frame) {
  const std::span<Member> place = memory_.room<Member>(2);
  place[0] = {"index", Ref::of(static_cast<double>(frame.index))};
  place[1] = {"iterator", frame.source};
  return made(object_of(place));
}

void Machine::attempt(std::uint32_t at) {
  const Ref data = context();
  Frame& frame = frames_.push();
  frame.context = data;
  frame.scope = Scope::attempt;
  frame.step = at;
  frame.values = static_cast<std::uint32_t>(values_.size());
}

void Machine::leave(std::uint32_t at) {
  frames_.pop();
  next_ = at;
}

// Goes on where the innermost `try` has something left to try, with the error for data.
bool Machine::recover() {
  for (; !stopped_ && frames_.size() > 1; frames_.pop()) {
    Frame& frame = frames_.top();
    if (frame.scope == Scope::element || frame.step == kNowhere) continue;
    next_ = frame.step;
    values_.cut(frame.values);
    frame.scope = Scope::error;
    frame.context = error_;
    failed_ = false;
    return true;
  }
  return false;
}

Ref Machine::fail(Fault fault) {
  stopped_ = stopped_ || fault >= Fault::too_many_steps;
  return fail_with(error_of(fault));
}

Ref Machine::fail_with(const Ref& error) {
  failed_ = true;
  error_ = error;
  return Ref::of(false);
}

Ref Machine::made(const Ref& value) {
  if (value.depth() > kMaxDepth) return fail(Fault::too_deep);
  if (memory_.used() > kMaxMemory) return fail(Fault::too_large);
  return value;
}

}  // namespace hearth::logic
