// From a rule to its program.
#pragma once

#include <string>
#include <string_view>

#include "logic/operators.h"
#include "logic/program.h"

namespace hearth::logic {

class Compiler {
 public:
  explicit Compiler(Program& program) : program_(program), strict_(program.mode == Mode::strict) {}

  /// Steps that leave the value of `rule` on the stack. As deep as a rule may be nested.
  void rule(const Ref& rule);

 private:
  void array(const Ref& rule);
  void operation(const Ref& rule);
  void operation(const Operator& it, const Ref& operand);
  void plain(const Operator& it, const Ref& operand);
  void single(const Operator& it, const Ref& operand);
  void compare(const Operator& it, const Ref& operand);
  void branch(const Ref& operand);
  void sequence(const Operator& it, const Ref& operand);
  void attempt(const Ref& operand);
  void iterate(const Operator& it, const Ref& operand);
  void var(const Operator& it, const Ref& operand);
  void val(const Operator& it, const Ref& operand);

  std::uint32_t push(Op op, std::size_t at = 0, std::size_t count = 0, Call call = {});
  void constant(const Ref& value, Op op = Op::constant);
  void fail(Function function) { push(Op::call, 0, 0, {function}); }
  [[nodiscard]] Call call_of(const Operator& it) const {
    return {strict_ ? it.strict : it.classic, it.variant};
  }
  /// All of them one after the other.
  void values(const Arguments& operands);
  /// Lets a step go on where the next one will be, and those that wait with it: until then each holds the one
  /// before.
  void land(std::uint32_t step);
  /// Of the keys from `first` on.
  void look(Op op, int up, std::uint32_t first);
  void split(std::string_view path);
  /// The text of a key, which the program keeps.
  std::string_view name_of(const Ref& key);
  void note_read(const Path& path);
  void note_read(std::string path);
  void note_reads(const Operator& it, const Ref& operand);

  Program& program_;
  bool strict_;
  int scopes_ = 0;  // around the rule being compiled
};

}  // namespace hearth::logic
