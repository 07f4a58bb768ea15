// Runs a program on some data.
#pragma once

#include <string>

#include "logic/program.h"
#include "logic/stack.h"

namespace hearth::logic {

/// What ends a rule. The first three are errors of the language, which a rule may catch.
enum class Fault : unsigned char {
  nan,
  invalid_arguments,
  unknown_operator,
  too_many_steps,
  too_large,
  too_deep
};

/// {"type": its name}
Ref error_of(Fault fault);

class Machine {
 public:
  Machine(const Program& program, Ref data);

  /// True when value() is what the rule came to; else it is the error.
  bool run();
  [[nodiscard]] Ref value() { return failed_ ? error_ : values_.top(); }

  // For operators:

  [[nodiscard]] bool is_strict() const { return program_.mode == Mode::strict; }
  [[nodiscard]] Ref data() { return frames_[0].context; }
  [[nodiscard]] Ref context() { return frames_.top().context; }
  Memory& memory() { return memory_; }

  Ref fail(Fault fault);
  Ref fail_with(const Ref& error);
  /// Counts work that one step does not cover.
  void charge(std::size_t steps) { steps_ += steps; }
  void charge_text(std::size_t bytes) { steps_ += bytes / 64; }
  /// A value just made, unless it is too deep or too large.
  Ref made(const Ref& value);
  Ref made(std::string_view text) { return made(Ref::of(text)); }
  /// Takes `value` one step down, if there is one of that name.
  bool descend(Ref& value, const Key& key);
  /// Sets `value` to what is `up` scopes above (Path::up), if there are as many.
  bool climb(int up, Ref& value);

 private:
  enum class Scope : unsigned char { data, element, attempt, error };

  // What runs inside: an iterator, a `try`, or at the bottom the rule itself.
  struct Frame {
    Ref context;
    Ref source;          // iterators: the array
    std::span<Ref> out;  // map, filter: what came of it
    std::uint32_t index = 0;
    std::uint32_t kept = 0;
    std::uint32_t step = 0;    // iterators: where the body begins; `try`: where an error goes on
    std::uint32_t values = 0;  // how many there were
    Scope scope = Scope::data;
    Op op = Op::jump;
  };

  void execute(const Step& step);
  void call(const Step& step, std::size_t taken, const Arguments& arguments);
  void call_spread(const Step& step);
  void make_array(std::size_t count);
  void chain(const Step& step);
  void read(const Step& step);
  void iterate(const Step& step);
  void next();
  void put(Frame& frame, const Ref& value);
  [[nodiscard]] bool is_decided(Op op, const Ref& value) const;
  void enter(Frame& frame);
  void finish(const Ref& value);
  [[nodiscard]] Ref outcome_of(const Frame& frame) const;
  void attempt(std::uint32_t at);
  void rescue(std::uint32_t at) { frames_.top().step = at; }
  void leave(std::uint32_t at);
  bool recover();
  bool look(const Path& path, Ref& value);
  Ref place_of(const Frame& frame);

  const Program& program_;
  Memory memory_;
  Stack<Ref, 16> values_;
  Stack<Frame, 3> frames_;
  std::size_t steps_ = 0;
  std::uint32_t next_ = 0;
  bool failed_ = false;
  bool stopped_ = false;
  Ref error_;
};

}  // namespace hearth::logic
