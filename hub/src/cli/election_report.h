// What `hearth tally` tells of an election.
#pragma once

#include <string>
#include <vector>

#include "ballots/ballots.h"
#include "cli/cli.h"
#include "hearth/count.h"
#include "space/space.h"

namespace hearth::cli {

struct Counted {
  std::string file;
  ballots::Reading reading;
  std::vector<space::Problem> problems;  // of ballots that were left out, and remarks
  std::vector<count::Tally> tallies;
  std::optional<count::Draw> draw;
};

/// Rounds and comparisons, with a sentence for each decision.
void tell(const Counted& counted, const Terminal& terminal);

/// The same without a head, of any tallies over these options.
void tell_tallies(const std::vector<count::Tally>& tallies, const std::vector<std::string>& labels,
                  const std::optional<count::Draw>& draw, const Terminal& terminal);

/// {title, options, withdrawn, ballots, leftOut, refused, tallies} in canonical form.
void tell_json(const Counted& counted, const Terminal& terminal);

}  // namespace hearth::cli
