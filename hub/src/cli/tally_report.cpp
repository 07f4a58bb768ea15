#include "cli/tally_report.h"

#include <algorithm>
#include <ostream>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/election_report.h"
#include "cli/width.h"
#include "hearth/result.h"
#include "json/fields.h"
#include "words/poll_options.h"
#include "words/verdict.h"

namespace hearth::cli {
namespace {

std::string ballots(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " ballot" : " ballots");
}

void tell_table(const words::ResultTable& table, const Terminal& terminal) {
  Columns columns{{""}, {}};
  columns.head.insert(columns.head.end(), table.head.begin(), table.head.end());
  columns.head.emplace_back(kBarWidth, ' ');
  for (const words::ResultTable::Row& row : table.rows) {
    Columns::Row told{{row.label}};
    told.cells.insert(told.cells.end(), row.cells.begin(), row.cells.end());
    told.cells.push_back(padded(bar_of(row.percent, 100), kBarWidth, false));
    columns.rows.push_back(std::move(told));
  }
  cli::tell(columns, terminal);
}

std::string remarks(const BallotCount& count, const Json& shared) {
  std::string line = ballots(number_of(shared, "turnout")) + " counted";
  const auto add = [&](std::int64_t number, std::string_view words) {
    if (number > 0) line += ", " + std::to_string(number) + std::string(words);
  };
  add(number_of(shared, "guests"), " of them by guests");
  add(number_of(member_of(shared, "results"), "abstained"), " abstained");
  add(count.replaced(), " replaced by a later one");
  return line;
}

}  // namespace

void tell_refusals(const std::string& file, const Outcome& outcome, const Terminal& terminal) {
  std::size_t told = 0;
  for (const Refusal& refusal : outcome.refusals) {
    if (told++ == kToldRefusals) break;
    terminal.err << painted(terminal, Paint::bold, file + ":" + std::to_string(refusal.line) + ":") << " "
                 << refusal.sentence << "\n";
  }
  if (outcome.refusals.size() > kToldRefusals) {
    terminal.err << "and " << outcome.refusals.size() - kToldRefusals << " more.\n";
  }
}

void tell_result(const Json& document, const Json& shared, const std::vector<words::Named>& names,
                 const Terminal& terminal) {
  tell_table(words::results_table(document, member_of(shared, "results"), names), terminal);
  const std::string verdict = words::verdict(document, shared, names);
  if (verdict.empty()) return;
  terminal.out << "\n";
  tell_paragraph("  " + verdict, 2, terminal);
}

void tell(const BallotCount& count, const Terminal& terminal) {
  const Json shared = count.shared();
  const Json document = count.document();
  const std::vector<words::Named> names = words::named_options(document, count.answers());
  terminal.out << painted(terminal, Paint::bold, text_of(document, "question")) << "\n"
               << remarks(count, shared) << "\n\n";
  tell_result(document, shared, names, terminal);
  std::vector<std::string> labels;
  for (const words::Named& name : names) labels.push_back(name.label);
  tell_tallies(count.tallies(), labels, count.draw(), terminal);
}

void tell_json(const BallotCount& count, const Outcome& outcome, const Terminal& terminal) {
  Json::Array refused;
  for (const Refusal& refusal : outcome.refusals) {
    refused.push_back(Json::Object{{"line", refusal.line == 0 ? Json() : Json(refusal.line)},
                                   {"code", name(refusal.error.code)},
                                   {"message", refusal.sentence}});
  }
  terminal.out << write_json(Json::Object{{"ballots", outcome.ballots},
                                          {"refused", std::move(refused)},
                                          {"replaced", count.replaced()},
                                          {"shared", count.shared()},
                                          {"tallies", count.tallies_json()}})
               << "\n";
}

}  // namespace hearth::cli
