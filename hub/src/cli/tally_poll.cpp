#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/tally.h"
#include "cli/tally_report.h"
#include "space/space.h"

namespace hearth::cli {
namespace {

void refuse(std::int64_t line, const Error& error, std::string_view text, Outcome& outcome) {
  outcome.refusals.push_back({line, error, space::problems_in("", text, {error}).front().sentence});
}

void add(BallotCount& count, const Json& ballot, std::int64_t line, Outcome& outcome) {
  ++outcome.ballots;
  const auto added = count.add(ballot);
  if (!added) refuse(line, added.errors().front(), "", outcome);
}

Outcome add_lines(BallotCount& count, std::string_view text) {
  Outcome outcome;
  for (std::int64_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const auto ballot = parse_json(line, {kMaxActBytes});
    if (ballot) {
      add(count, *ballot, number, outcome);
    } else {
      ++outcome.ballots;
      refuse(number, ballot.errors().front(), line, outcome);
    }
  }
  return outcome;
}

Result<Outcome> add_array(BallotCount& count, std::string_view text) {
  const auto array = parse_json(text, {text.size()});
  if (!array) return array.errors();
  Outcome outcome;
  for (std::size_t i = 0; i < array->array()->size(); ++i) {
    const std::size_t refused = outcome.refusals.size();
    add(count, (*array->array())[i], 0, outcome);
    // Finding a line reads the whole text: only where somebody will look.
    if (outcome.refusals.size() > refused && refused < kToldRefusals) {
      outcome.refusals.back().line = locate_json(text, pointer("", i)).line;
    }
  }
  return outcome;
}

Result<Outcome> add_all(BallotCount& count, std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != text.npos && text[first] == '[') return add_array(count, text);
  return add_lines(count, text);
}

// Problems of the files themselves: nothing can be counted.
int refuse_file(const std::string& file, std::string_view text, const Errors& errors,
                const Terminal& terminal) {
  for (const space::Problem& problem : space::problems_in(file, text, errors)) {
    terminal.err << space::to_line(problem) << "\n";
  }
  return kRefused;
}

int unreadable(const std::string& file, const Terminal& terminal) {
  terminal.err << file << ": This file cannot be read.\n";
  return kRefused;
}

}  // namespace

int tally_poll(const std::string& poll_file, const std::string& ballots_file, const TallyOptions& options,
               const Terminal& terminal) {
  const auto poll_text = read_source(poll_file, terminal);
  if (!poll_text) return unreadable(poll_file, terminal);
  const auto poll = parse_json(*poll_text);
  if (!poll) return refuse_file(poll_file, *poll_text, poll.errors(), terminal);
  auto count = BallotCount::of(*poll);
  if (!count) return refuse_file(poll_file, *poll_text, count.errors(), terminal);

  const auto ballots_text = read_source(ballots_file, terminal);
  if (!ballots_text) return unreadable(ballots_file, terminal);
  const auto outcome = add_all(*count, *ballots_text);
  if (!outcome) return refuse_file(ballots_file, *ballots_text, outcome.errors(), terminal);
  count->finish(options.draw);
  if (options.json) {
    tell_json(*count, *outcome, terminal);
  } else {
    tell(*count, terminal);
    tell_refusals(ballots_file, *outcome, terminal);
  }
  return outcome->refusals.empty() ? kDone : kRefused;
}

}  // namespace hearth::cli
