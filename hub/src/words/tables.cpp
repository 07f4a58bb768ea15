#include "words/tables.h"

#include <algorithm>

#include "words/counting.h"

namespace hearth::words {
namespace {

using count::Method;
using count::Option;
using count::Tally;

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

bool is_winner(const Tally& tally, Option option) {
  return std::find(tally.winners.begin(), tally.winners.end(), option) != tally.winners.end();
}

// Decimals enough for all of them, and for what had `least` before.
int places_of(const Tally& tally, const std::vector<std::int64_t>& votes, int least) {
  for (const std::int64_t parts : votes) least = std::max(least, decimals(parts, tally.unit).value_or(0));
  return least;
}

Table scores_table(const Tally& tally, const std::vector<std::string>& labels) {
  Table table{.corner = "", .head = {std::string(heading(tally))}, .rows = {}};
  const int places = places_of(tally, tally.scores, 0);
  if (!count::compares_pairs(tally.rules.method))
    table.longest = *std::max_element(tally.scores.begin(), tally.scores.end());
  for (const Option option : order_of(tally, labels.size())) {
    const std::int64_t score = tally.scores[option];
    table.rows.push_back(
        {labels[option], {amount(score, tally.unit, places)}, is_winner(tally, option), score});
  }
  return table;
}

// By option: the round in which it goes out, or is not among the finalists.
std::vector<std::size_t> last_rounds(const Tally& tally, std::size_t options) {
  std::vector<std::size_t> last(options, tally.rounds.size());
  for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
    for (const count::Decision& decision : tally.rounds[i].decisions) {
      const bool out = decision.event == count::Event::fewest || decision.event == count::Event::fewest_batch;
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

void add_exhausted(const Tally& tally, int places, Table& table) {
  Table::Row row{.label = "(for nobody)", .cells = {}};
  bool any = false;
  for (const count::Round& round : tally.rounds) {
    row.cells.push_back(amount(round.exhausted, tally.unit, places));
    any |= round.exhausted != 0;
  }
  if (any) table.rows.push_back(std::move(row));
}

Table rounds_table(const Tally& tally, const std::vector<std::string>& labels) {
  Table table{.corner = "Round", .head = {}, .rows = {}};
  int places = 0;
  for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
    table.head.push_back(std::to_string(i + 1));
    places = places_of(tally, tally.rounds[i].votes, places);
    places = places_of(tally, {tally.rounds[i].exhausted}, places);
  }
  const std::vector<std::size_t> last = last_rounds(tally, labels.size());
  for (const Option option : order_of(tally, labels.size())) {
    Table::Row row{.label = labels[option], .cells = {}, .winner = is_winner(tally, option)};
    for (std::size_t i = 0; i < tally.rounds.size(); ++i) {
      const bool in = i <= last[option];
      row.cells.push_back(in ? amount(tally.rounds[i].votes[option], tally.unit, places) : "");
    }
    table.rows.push_back(std::move(row));
  }
  add_exhausted(tally, places, table);
  return table;
}

}  // namespace

Table votes_table(const Tally& tally, const std::vector<std::string>& labels) {
  if (tally.rounds.empty()) return {};
  return tally.rounds.size() == 1 ? scores_table(tally, labels) : rounds_table(tally, labels);
}

Table comparisons_table(const Tally& tally, const std::vector<std::string>& labels) {
  Table table;
  const std::size_t options = labels.size();
  if (tally.pairs.empty() || options > kMaxCompared) return table;
  const std::vector<Option> order = order_of(tally, options);
  for (std::size_t i = 0; i < options; ++i) {
    table.head.push_back(std::to_string(i + 1));
    Table::Row row{.label = std::to_string(i + 1) + " " + labels[order[i]], .cells = {}};
    for (std::size_t j = 0; j < options; ++j)
      row.cells.push_back(i == j ? "-" : std::to_string(tally.pairs[order[i] * options + order[j]]));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace hearth::words
