// The part of the machine that runs a piece of program once for each element of an array.
#include "logic/coerce.h"
#include "logic/machine.h"

namespace hearth::logic {

void Machine::iterate(const Step& step) {
  Frame frame;
  frame.scope = Scope::element;
  frame.op = step.op;
  if (step.op == Op::reduce)
    frame.context = values_.pop();  // until it becomes part of one: what to begin with
  frame.source = values_.pop();
  if (!frame.source.is(Kind::array)) {
    const bool may_be_nothing = step.op == Op::map || step.op == Op::filter || step.op == Op::reduce;
    if (is_strict() && !(may_be_nothing && frame.source.is_nothing()))
      return void(fail(Fault::invalid_arguments));
    frame.source = Ref::of(std::span<const Ref>(), 0);
  }
  const std::span<const Ref> items = frame.source.items();
  if (items.size() > kMaxElements) return void(fail(Fault::too_large));
  if (step.op == Op::map || step.op == Op::filter) frame.out = memory_.room<Ref>(items.size());
  if (frame.op == Op::reduce && frame.context.is(Kind::absent)) {  // then the first element is
    frame.context = items.empty() ? Ref() : items[0];
    frame.index = 1;
  }
  frame.step = next_;
  next_ = step.at;
  if (frame.index >= items.size()) return values_.push(made(outcome_of(frame)));
  enter(frame);
  frames_.push(frame);
  next_ = frame.step;
}

// Makes the next element, or for `reduce` both, what the body sees.
void Machine::enter(Frame& frame) {
  const Ref element = frame.source.items()[frame.index];
  if (frame.op != Op::reduce) {
    frame.context = element;
    return;
  }
  const std::span<Member> both = memory_.room<Member>(2);
  both[0] = {"accumulator", frame.context};
  both[1] = {"current", element};
  frame.context = made(object_of(both));
}

void Machine::next() {
  const Ref value = values_.pop();
  Frame& frame = frames_.top();
  const bool is_test = frame.op == Op::all || frame.op == Op::some || frame.op == Op::none;
  if (is_test && is_decided(frame.op, value)) return finish(Ref::of(frame.op == Op::some));
  put(frame, value);
  if (++frame.index == frame.source.items().size()) return finish(made(outcome_of(frame)));
  enter(frame);
  next_ = frame.step;
}

void Machine::put(Frame& frame, const Ref& value) {
  if (frame.op == Op::reduce) frame.context = value;
  if (frame.op == Op::map) frame.out[frame.kept++] = value;
  if (frame.op == Op::filter && is_truthy(value, is_strict())) frame.out[frame.kept++] = frame.context;
}

// What it comes to once no element is left.
Ref Machine::outcome_of(const Frame& frame) const {
  switch (frame.op) {
    case Op::map:
    case Op::filter:
      return array_of(frame.out.first(frame.kept));
    case Op::reduce:
      return frame.context;
    case Op::all:
      return Ref::of(frame.index > 0);
    default:
      return Ref::of(frame.op == Op::none);
  }
}

void Machine::finish(const Ref& value) {
  frames_.pop();
  values_.push(value);
}

}  // namespace hearth::logic
