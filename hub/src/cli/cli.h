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

using Serve = std::function<int(const ServeOptions&)>;

/// Runs one command; `args` without the program's name. Answers the exit code: 0 done, 1 something in the
/// input is wrong, 2 the command was not understood.
int run(std::span<const std::string> args, const Terminal& terminal, const Serve& serve);

/// The same, on the program's own arguments and standard streams.
int run(int argc, char** argv, const Serve& serve);

}  // namespace hearth::cli
