#include <ostream>

#include "cli/election_report.h"

namespace hearth::cli {
namespace {

// Ballots that were left out, as far as they are kept, then remarks: in the order of their problems.
Json::Array refused_of(const Counted& counted) {
  Json::Array refused;
  const Errors& errors = counted.reading.refused;
  for (std::size_t i = 0; i < counted.problems.size(); ++i) {
    const space::Problem& problem = counted.problems[i];
    const Error& error = i < errors.size() ? errors[i] : counted.reading.remarks[i - errors.size()];
    refused.push_back(Json::Object{{"line", problem.place.line},
                                   {"column", problem.place.column},
                                   {"code", name(error.code)},
                                   {"message", problem.sentence}});
  }
  return refused;
}

}  // namespace

void tell_json(const Counted& counted, const Terminal& terminal) {
  const ballots::Election& election = counted.reading.election;
  Json::Array options;
  std::vector<std::string> ids;
  for (const ballots::Choice& choice : election.options) {
    options.push_back(Json::Object{{"id", choice.id}, {"label", choice.label}});
    ids.push_back(choice.id);
  }
  Json::Array withdrawn(election.withdrawn.begin(), election.withdrawn.end());
  Json::Array tallies;
  for (const count::Tally& tally : counted.tallies) tallies.push_back(count::to_json(tally, ids));
  terminal.out << write_json(Json::Object{{"title", election.title},
                                          {"options", std::move(options)},
                                          {"withdrawn", std::move(withdrawn)},
                                          {"ballots", election.ballots},
                                          {"leftOut", counted.reading.refused_number},
                                          {"refused", refused_of(counted)},
                                          {"tallies", std::move(tallies)}})
               << "\n";
}

}  // namespace hearth::cli
