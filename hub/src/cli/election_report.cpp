#include "cli/election_report.h"

#include <algorithm>
#include <ostream>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/width.h"
#include "words/counting.h"
#include "words/tables.h"

namespace hearth::cli {
namespace {

using count::Tally;
using Labels = std::vector<std::string>;

constexpr std::size_t kToldSentences = 40;  // of one round

std::string ballots(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " ballot" : " ballots");
}

void tell_head(const Counted& counted, const Terminal& terminal) {
  const ballots::Election& election = counted.reading.election;
  const Tally& first = counted.tallies[0];
  const std::string source = counted.file == "-" ? "Standard input" : counted.file;
  const std::string title = election.title.empty() ? source : election.title;
  terminal.out << painted(terminal, Paint::bold, title) << "\n";
  const std::size_t options = election.options.size();
  std::string line = std::to_string(options) + (options == 1 ? " option, " : " options, ") +
                     ballots(first.ballots) + " counted";
  if (first.blank > 0) line += ", " + std::to_string(first.blank) + " of them blank";
  if (counted.reading.refused_number > 0)
    line += ", " + std::to_string(counted.reading.refused_number) + " left out";
  line += ".";
  if (!election.withdrawn.empty()) line += " Withdrawn: " + words::listed(election.withdrawn) + ".";
  tell_paragraph(line, 0, terminal);
}

void tell_table(const words::Table& table, const Terminal& terminal) {
  Columns columns{{table.corner}, {}};
  columns.head.insert(columns.head.end(), table.head.begin(), table.head.end());
  if (table.longest > 0) columns.head.emplace_back(kBarWidth, ' ');
  for (const words::Table::Row& row : table.rows) {
    Columns::Row told{{row.label}, row.winner};
    told.cells.insert(told.cells.end(), row.cells.begin(), row.cells.end());
    if (table.longest > 0) told.cells.push_back(padded(bar_of(row.length, table.longest), kBarWidth, false));
    columns.rows.push_back(std::move(told));
  }
  cli::tell(columns, terminal);
}

void tell_decisions(const words::Teller& teller, std::size_t round, std::size_t rounds,
                    const Terminal& terminal) {
  const std::vector<std::string> sentences = teller.round(round);
  const std::size_t told = std::min(sentences.size(), kToldSentences);
  const std::string rest =
      told < sentences.size() ? "And " + std::to_string(sentences.size() - told) + " more: see --json." : "";
  if (rounds == 1) {
    for (std::size_t i = 0; i < told; ++i) tell_paragraph("  " + sentences[i], 2, terminal);
    if (!rest.empty()) tell_paragraph("  " + rest, 2, terminal);
    return;
  }
  const std::string number = std::to_string(round + 1);
  const std::size_t margin = 4 + std::to_string(rounds).size();
  std::string text = padded(number, margin - 2, true) + " ";
  for (std::size_t i = 0; i < told; ++i) text += " " + sentences[i];
  tell_paragraph(rest.empty() ? text : text + " " + rest, margin, terminal);
}

void tell_tally(const Tally& tally, const Labels& labels, const Terminal& terminal) {
  const words::Teller teller(tally, labels);
  terminal.out << "\n" << painted(terminal, Paint::bold, teller.title()) << "\n";
  if (!tally.rounds.empty()) {
    tell_table(words::votes_table(tally, labels), terminal);
    terminal.out << "\n";
  }
  for (std::size_t i = 0; i < tally.rounds.size(); ++i)
    tell_decisions(teller, i, tally.rounds.size(), terminal);
  if (!tally.rounds.empty()) terminal.out << "\n";
  const bool decided = tally.outcome == count::Outcome::decided;
  terminal.out << "  " << painted(terminal, decided ? Paint::green : Paint::yellow, teller.outcome()) << "\n";
  if (tally.outcome == count::Outcome::level)
    tell_paragraph(
        "  A draw can: --draw KEY, with a key that nobody could "
        "choose to their liking.",
        2, terminal);
}

// Once for all methods that look at them.
void tell_comparisons(const std::vector<Tally>& tallies, const Labels& labels, const Terminal& terminal) {
  const auto tally = std::find_if(tallies.begin(), tallies.end(), [](const Tally& one) {
    return !one.pairs.empty() && one.outcome != count::Outcome::nobody;
  });
  if (tally == tallies.end() || labels.size() < 2) return;
  terminal.out << "\n" << painted(terminal, Paint::bold, "Comparisons") << "\n";
  if (labels.size() > words::kMaxCompared) {
    terminal.out << "  These would be " << labels.size() << " columns: see --json.\n";
    return;
  }
  tell_paragraph("  Each number says how many ballots prefer the option of its row to that of its column.", 2,
                 terminal);
  tell_table(words::comparisons_table(*tally, labels), terminal);
}

void tell_draw(const count::Draw& draw, const Labels& labels, const Terminal& terminal) {
  std::vector<std::string> order;
  for (const count::Option option : draw) order.push_back(labels[option]);
  terminal.out << "\n";
  tell_paragraph("The key drew this order: " + words::listed(order) + ".", 0, terminal);
}

}  // namespace

void tell_tallies(const std::vector<Tally>& tallies, const Labels& labels,
                  const std::optional<count::Draw>& draw, const Terminal& terminal) {
  for (const Tally& tally : tallies) tell_tally(tally, labels, terminal);
  tell_comparisons(tallies, labels, terminal);
  if (draw) tell_draw(*draw, labels, terminal);
}

void tell(const Counted& counted, const Terminal& terminal) {
  Labels labels;
  for (const ballots::Choice& choice : counted.reading.election.options) labels.push_back(choice.label);
  tell_head(counted, terminal);
  tell_tallies(counted.tallies, labels, counted.draw, terminal);
}

}  // namespace hearth::cli
