// Runs a command as a shell would, with everything it says.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace hearth::cli {

struct Ran {
  int code;
  std::string out;
  std::string err;
};

inline Ran run_command(const std::vector<std::string>& args, const std::string& input = "",
                       const Serve& serve = nullptr, bool colour = false) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(args, {in, out, err, colour}, serve);
  return {code, out.str(), err.str()};
}

}  // namespace hearth::cli
