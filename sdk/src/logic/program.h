// A compiled rule: steps for a machine with a stack.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/logic.h"
#include "logic/memory.h"

namespace hearth::logic {

/// What a step does. "The value" is the one on top of the stack; `at` is another step unless said otherwise.
enum class Op : unsigned char {
  constant,       // pushes constants[at]
  unknown,        // fails: the object constants[at] names no operator
  array,          // the `count` values become one array
  read,           // pushes what is at paths[at], or null
  read_or,        // the value is what to take where there is nothing at paths[at]
  exists,         // pushes whether there is something at paths[at]
  call,           // the `count` values become what the function makes of them
  call_spread,    // the same of one value; an array stands for many
  jump,           // goes on at `at`
  jump_unless,    // takes the value; goes on at `at` if it is not truthy
  jump_if_true,   // goes on at `at` if the value is truthy, else takes it
  jump_if_false,  // the other way round
  jump_if_some,   // goes on at `at` if the value is not null, else takes it
  chain,  // compares two values; if that fails, they become false and it goes on at `at`; else drops the
          // lower
  map,    // these take an array and run what follows for each element, up to `next`
  filter,
  all,
  some,
  none,
  reduce,   // takes an array and the value to begin with
  next,     // the value is what came of one element
  attempt,  // what fails from here on goes on at `at`
  rescue,   // the same once more, or kNowhere
  leave,    // all is well; goes on at `at`
};

class Machine;

using Arguments = std::span<const Ref>;

/// What an operator makes of its arguments; `variant` tells those apart that share a function. One that fails
/// says so to the machine, and its answer is not read.
using Function = Ref (*)(Machine&, const Arguments&, int variant);

struct Call {
  Function function = nullptr;
  int variant = 0;
};

/// Where a step goes on that has nowhere to go.
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

struct Step {
  Op op;
  std::uint32_t count = 0;
  std::uint32_t at = 0;
  Call call = {};
};

/// One step down into a value.
struct Key {
  std::string_view name;
  int index = -1;  // that the name says, or -1
};

/// The keys from `first` to before `last`, beginning `up` scopes above: to each belongs one more for its
/// place in an iterator.
struct Path {
  int up = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Program {
  Mode mode = Mode::strict;
  Value rule = {};
  Memory memory = {};  // of names that are not in the rule
  std::vector<Step> steps = {};
  std::vector<Ref> constants = {};
  std::vector<Path> paths = {};
  std::vector<Key> keys = {};
  std::vector<std::string> reads = {};
  bool reads_unknown = false;
};

/// Of a rule that is nested no deeper than kMaxDepth.
std::shared_ptr<const Program> compile(const Value& rule, Mode mode);

Key key_of(std::string_view name);

}  // namespace hearth::logic
