// What `hearth tally` was asked to do, and its two halves: ballots of a poll, and elections that stand in one
// file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ballots/ballots.h"
#include "cli/cli.h"
#include "hearth/count.h"

namespace hearth::cli {

struct TallyOptions {
  bool json = false;
  std::vector<count::Method> methods = {};  // empty: as the file suggests
  std::optional<std::size_t> seats = {};
  count::Rules rules = {};  // of all methods
  std::optional<std::string> draw = {};
  std::optional<std::string> order = {};      // of a lot that was drawn elsewhere: all options, parted by ";"
  std::optional<std::string> first_out = {};  // an option
  std::optional<ballots::Format> format = {};
  std::optional<ballots::Cells> cells = {};
  bool lenient = false;
};

int tally_poll(const std::string& poll_file, const std::string& ballots_file, const TallyOptions& options,
               const Terminal& terminal);
int tally_election(const std::string& file, const TallyOptions& options, const Terminal& terminal);

}  // namespace hearth::cli
