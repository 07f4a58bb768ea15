// The command line: `hearth serve`, `hearth lint`, `hearth tally`, `hearth --version`, `hearth --help`.
#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>

#include "cli/options.h"

namespace hearth::cli {

/// Where a command reads and writes. `colour` is for a terminal only.
struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool colour = false;
};

/// Exit codes.
inline constexpr int kDone = 0;
inline constexpr int kRefused = 1;        // something in the input is wrong
inline constexpr int kNotUnderstood = 2;  // the command itself is

using Serve = std::function<int(const ServeOptions&)>;

/// Runs one command; `args` without the program's name. Answers the exit code.
int run(std::span<const std::string> args, const Terminal& terminal, const Serve& serve);

/// The same, on the program's own arguments and standard streams. Colours where the output is a terminal and
/// NO_COLOR is not set.
int run(int argc, char** argv, const Serve& serve);

}  // namespace hearth::cli
