#include "cli/tally_report.h"

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/width.h"
#include "hearth/result.h"
#include "json/fields.h"

namespace hearth::cli {
namespace {

constexpr std::int64_t kBarWidth = 30;

std::string ballots(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " ballot" : " ballots");
}

struct Row {
  std::string label;
  std::int64_t count;
  std::int64_t percent;
};

std::vector<Row> rows_of(const Json& document, const Json& results) {
  std::vector<Row> rows;
  const Json::Array& options = items_of(document, "options");
  const Json::Array& counted = items_of(results, "options");
  for (std::size_t i = 0; i < options.size() && i < counted.size(); ++i) {
    rows.push_back({std::string(text_of(options[i], "label")), number_of(counted[i], "count"),
                    number_of(counted[i], "percent")});
  }
  if (const Json* own = results.find("writeIn")) {
    rows.push_back({"Other answers", number_of(*own, "count"), number_of(*own, "percent")});
  }
  return rows;
}

std::string bar(std::int64_t percent) {
  std::string bar;
  for (std::int64_t i = 0; i < (percent * kBarWidth + 50) / 100; ++i) bar += "█";
  return bar;
}

void tell_rows(const std::vector<Row>& rows, const Terminal& terminal) {
  std::size_t label = 0;
  std::size_t count = 0;
  for (const Row& row : rows) {
    label = std::max(label, width_of(row.label));
    count = std::max(count, std::to_string(row.count).size());
  }
  for (const Row& row : rows) {
    terminal.out << "  " << padded(row.label, label, false) << "  "
                 << padded(std::to_string(row.count), count, true) << "  "
                 << padded(std::to_string(row.percent) + "%", 4, true) << "  "
                 << painted(terminal, Paint::yellow, bar(row.percent)) << "\n";
  }
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

void tell(const BallotCount& count, const Terminal& terminal) {
  const Json shared = count.shared();
  const Json document = count.document();
  terminal.out << painted(terminal, Paint::bold, text_of(document, "question")) << "\n"
               << remarks(count, shared) << "\n\n";
  tell_rows(rows_of(document, member_of(shared, "results")), terminal);
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
                                          {"shared", count.shared()}})
               << "\n";
}

}  // namespace hearth::cli
