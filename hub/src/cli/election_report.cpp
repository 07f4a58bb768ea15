#include "cli/election_report.h"

#include <algorithm>
#include <ostream>

#include "cli/columns.h"
#include "cli/commands.h"
#include "cli/width.h"
#include "words/counting.h"

namespace hearth::cli {
namespace {

using count::Method;
using count::Option;
using count::Tally;

constexpr std::size_t kToldSentences = 40;  // of one round
constexpr std::size_t kMaxMatrix = 40;      // options of a table of comparisons
constexpr std::int64_t kBarWidth = 30;

std::string ballots(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " ballot" : " ballots");
}

// All options: winners first, then as the method ranks them, then by what they have.
std::vector<Option> order_of(const Tally& tally, std::size_t options) {
  std::vector<Option> order;
  std::vector<bool> taken(options);
  const auto take = [&](Option option) {
    if (!taken[option]) order.push_back(option);
    taken[option] = true;
  };
  for (const Option option : tally.winners) take(option);
  for (const auto& level : tally.ranking) {
    for (const Option option : level) take(option);
  }
  const std::size_t ranked = order.size();
  for (std::size_t option = 0; option < options; ++option) take(static_cast<Option>(option));
  if (!tally.rounds.empty()) {
    const auto& votes = tally.rounds.back().votes;
    std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(ranked), order.end(),
                     [&](Option a, Option b) { return votes[a] > votes[b]; });
  }
  return order;
}

// What stands above the numbers of a method with one round.
std::string_view heading(const Tally& tally) {
  switch (tally.rules.method) {
    case Method::plurality:
      return tally.rules.marked ? "Votes" : "First choices";
    case Method::irv:
    case Method::stv:
    case Method::meek:
      return "Votes";
    case Method::approval:
      return "Approvals";
    case Method::copeland:
      return "Comparisons won";
    case Method::minimax:
      return "Greatest defeat";
    case Method::schulze:
    case Method::ranked_pairs:
      return "Goes before";
    default:
      return "Points";
  }
}

std::string bar(std::int64_t votes, std::int64_t most) {
  std::string bar;
  if (most <= 0 || votes <= 0) return bar;
  const std::int64_t width = std::max<std::int64_t>(
      static_cast<std::int64_t>(static_cast<double>(votes) / static_cast<double>(most) * kBarWidth), 1);
  for (std::int64_t i = 0; i < width; ++i) bar += "█";
  return bar;
}

class ElectionReport {
 public:
  ElectionReport(const Counted& counted, const Terminal& terminal)
      : counted_(counted), election_(counted.reading.election), terminal_(terminal) {
    for (const ballots::Choice& choice : election_.options) labels_.push_back(choice.label);
  }

  void tell() {
    tell_head();
    for (const Tally& tally : counted_.tallies) tell_tally(tally);
    tell_comparisons();
    if (counted_.draw) tell_draw();
  }

 private:
  void tell_head() {
    const Tally& first = counted_.tallies[0];
    const std::string source = counted_.file == "-" ? "Standard input" : counted_.file;
    const std::string title = election_.title.empty() ? source : election_.title;
    terminal_.out << painted(terminal_, Paint::bold, title) << "\n";
    std::string line = std::to_string(labels_.size()) + (labels_.size() == 1 ? " option, " : " options, ") +
                       ballots(first.ballots) + " counted";
    if (first.blank > 0) line += ", " + std::to_string(first.blank) + " of them blank";
    if (counted_.reading.refused_number > 0)
      line += ", " + std::to_string(counted_.reading.refused_number) + " left out";
    line += ".";
    if (!election_.withdrawn.empty()) line += " Withdrawn: " + words::listed(election_.withdrawn) + ".";
    tell_paragraph(line, 0, terminal_);
  }

  void tell_tally(const Tally& tally) {
    const words::Teller teller(tally, labels_);
    terminal_.out << "\n" << painted(terminal_, Paint::bold, teller.title()) << "\n";
    if (tally.rounds.size() == 1) {
      tell_scores(tally);
    } else if (!tally.rounds.empty()) {
      tell_rounds(tally);
    }
    if (!tally.rounds.empty()) terminal_.out << "\n";
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) tell_decisions(teller, i, tally.rounds.size());
    if (!tally.rounds.empty()) terminal_.out << "\n";
    const bool decided = tally.outcome == count::Outcome::decided;
    terminal_.out << "  " << painted(terminal_, decided ? Paint::green : Paint::yellow, teller.outcome())
                  << "\n";
    if (tally.outcome == count::Outcome::level)
      tell_paragraph(
          "  A draw can: --draw KEY, with a key that nobody could "
          "choose to their liking.",
          2, terminal_);
  }

  void tell_scores(const Tally& tally) {
    Columns columns{{"", std::string(heading(tally))}, {}};
    const std::int64_t most = *std::max_element(tally.scores.begin(), tally.scores.end());
    const bool bars = !count::compares_pairs(tally.rules.method);
    const int places = places_of(tally, tally.scores, 0);
    if (bars) columns.head.emplace_back(kBarWidth, ' ');
    for (const Option option : order_of(tally, labels_.size())) {
      Columns::Row row{{labels_[option], words::amount(tally.scores[option], tally.unit, places)},
                       is_winner(tally, option)};
      if (bars) row.cells.push_back(padded(bar(tally.scores[option], most), kBarWidth, false));
      columns.rows.push_back(std::move(row));
    }
    cli::tell(columns, terminal_);
  }

  // One column a round; an option that is out has no number any more.
  void tell_rounds(const Tally& tally) {
    Columns columns{{"Round"}, {}};
    int places = 0;
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
      columns.head.push_back(std::to_string(i + 1));
      places = places_of(tally, tally.rounds[i].votes, places);
      places = places_of(tally, {tally.rounds[i].exhausted}, places);
    }
    const std::vector<std::size_t> last = last_rounds(tally);
    for (const Option option : order_of(tally, labels_.size())) {
      Columns::Row row{{labels_[option]}, is_winner(tally, option)};
      for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
        const bool in = i <= last[option];
        row.cells.push_back(in ? words::amount(tally.rounds[i].votes[option], tally.unit, places) : "");
      }
      columns.rows.push_back(std::move(row));
    }
    add_exhausted(tally, places, columns);
    cli::tell(columns, terminal_);
  }

  // By option: the round in which it goes out, or is not among the finalists.
  [[nodiscard]] std::vector<std::size_t> last_rounds(const Tally& tally) const {
    std::vector<std::size_t> last(labels_.size(), tally.rounds.size());
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
      for (const count::Decision& decision : tally.rounds[i].decisions) {
        const bool out =
            decision.event == count::Event::fewest || decision.event == count::Event::fewest_batch;
        for (const Option option : decision.options) {
          if (out) last[option] = i;
        }
      }
    }
    if (tally.rules.method == Method::star || tally.rules.method == Method::phragmen) {
      for (std::size_t option = 0; option < last.size(); ++option) {
        while (last[option] > 1 && tally.rounds[last[option] - 1].votes[option] == 0) --last[option];
        if (last[option] < tally.rounds.size()) --last[option];
      }
    }
    return last;
  }

  static void add_exhausted(const Tally& tally, int places, Columns& columns) {
    Columns::Row row{{"(for nobody)"}};
    bool any = false;
    for (const count::Round& round : tally.rounds) {
      row.cells.push_back(words::amount(round.exhausted, tally.unit, places));
      any |= round.exhausted != 0;
    }
    if (any) columns.rows.push_back(std::move(row));
  }

  // Decimals enough for all of them, and for what had `least` before.
  static int places_of(const Tally& tally, const std::vector<std::int64_t>& votes, int least) {
    for (const std::int64_t parts : votes)
      least = std::max(least, words::decimals(parts, tally.unit).value_or(0));
    return least;
  }

  void tell_decisions(const words::Teller& teller, std::size_t round, std::size_t rounds) {
    const std::vector<std::string> sentences = teller.round(round);
    const std::size_t told = std::min(sentences.size(), kToldSentences);
    const std::string rest = told < sentences.size()
                                 ? "And " + std::to_string(sentences.size() - told) + " more: see --json."
                                 : "";
    if (rounds == 1) {
      for (std::size_t i = 0; i < told; ++i) tell_paragraph("  " + sentences[i], 2, terminal_);
      if (!rest.empty()) tell_paragraph("  " + rest, 2, terminal_);
      return;
    }
    const std::string number = std::to_string(round + 1);
    const std::size_t margin = 4 + std::to_string(rounds).size();
    std::string text = padded(number, margin - 2, true) + " ";
    for (std::size_t i = 0; i < told; ++i) text += " " + sentences[i];
    tell_paragraph(rest.empty() ? text : text + " " + rest, margin, terminal_);
  }

  // Once for all methods that look at them.
  void tell_comparisons() {
    const auto tally = std::find_if(counted_.tallies.begin(), counted_.tallies.end(), [](const Tally& one) {
      return !one.pairs.empty() && one.outcome != count::Outcome::nobody;
    });
    const std::size_t options = labels_.size();
    if (tally == counted_.tallies.end() || options < 2) return;
    terminal_.out << "\n" << painted(terminal_, Paint::bold, "Comparisons") << "\n";
    if (options > kMaxMatrix) {
      terminal_.out << "  These would be " << options << " columns: see --json.\n";
      return;
    }
    tell_paragraph("  Each number says how many ballots prefer the option of its row to that of its column.",
                   2, terminal_);
    const std::vector<Option> order = order_of(*tally, options);
    Columns columns{{""}, {}};
    for (std::size_t i = 0; i < options; ++i) {
      columns.head.push_back(std::to_string(i + 1));
      Columns::Row row{{std::to_string(i + 1) + " " + labels_[order[i]]}};
      for (std::size_t j = 0; j < options; ++j)
        row.cells.push_back(i == j ? "-" : std::to_string(tally->pairs[order[i] * options + order[j]]));
      columns.rows.push_back(std::move(row));
    }
    cli::tell(columns, terminal_);
  }

  void tell_draw() {
    std::vector<std::string> order;
    for (const Option option : *counted_.draw) order.push_back(labels_[option]);
    terminal_.out << "\n";
    tell_paragraph("The key drew this order: " + words::listed(order) + ".", 0, terminal_);
  }

  static bool is_winner(const Tally& tally, Option option) {
    return std::find(tally.winners.begin(), tally.winners.end(), option) != tally.winners.end();
  }

  const Counted& counted_;
  const ballots::Election& election_;
  const Terminal& terminal_;
  std::vector<std::string> labels_;
};

}  // namespace

void tell(const Counted& counted, const Terminal& terminal) {
  ElectionReport(counted, terminal).tell();
}

}  // namespace hearth::cli
