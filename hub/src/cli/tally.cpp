#include "cli/tally.h"

#include <algorithm>
#include <ostream>

#include "cli/columns.h"
#include "cli/commands.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kHelp =
    "hearth tally FILE [options]         counts an election that stands in one file\n"
    "hearth tally POLL BALLOTS [--json] [--draw KEY]\n"
    "                                    counts ballots of a poll, as a hub would\n\n"
    "FILE is .blt, PrefLib (.soc .soi .toc .toi), .csv or .json; \"-\" reads the standard input.\n\n";

constexpr std::string_view kHelpPoll =
    "\nBALLOTS is a JSON array, or one JSON value a line; \"-\" reads the standard input. A ballot is\n"
    "  {\"choice\":[\"park\"]}, {\"ranking\":[\"park\",[\"hall\",\"roof\"]]} or {\"marks\":{\"park\":5}}, as "
    "the poll asks,\n"
    "or with its author, whose last ballot counts:\n"
    "  {\"author\":\"ann\",\"body\":{\"choice\":[\"park\"]}}   (\"body\":null takes it back)\n\n"
    "Exit code 0: all were counted; 1: some were refused, and the others counted.\n";

constexpr auto kMost = static_cast<std::int64_t>(count::kMaxOptions);

template <std::size_t size, class Enumeration>
bool set_word(const std::string_view (&words)[size], std::string_view word, Enumeration& value) {
  const auto* found = std::find(std::begin(words), std::end(words), word);
  if (found == std::end(words)) return false;
  value = static_cast<Enumeration>(found - std::begin(words));
  return true;
}

bool set_methods(std::string_view list, std::vector<count::Method>& methods) {
  methods.clear();
  while (true) {
    const std::size_t end = std::min(list.find(','), list.size());
    count::Method method = {};
    if (!set_word(count::kMethods, list.substr(0, end), method)) return false;
    methods.push_back(method);
    if (end == list.size()) return true;
    list.remove_prefix(end + 1);
  }
}

template <class Number>
bool set_number(std::string_view text, std::int64_t min, std::int64_t max, Number& number) {
  const auto read = whole_number(text, min, max);
  if (read) number = Number(*read);
  return read.has_value();
}

// All methods, in lines of the help's right column.
std::string methods_help() {
  std::string list = "one of these, or several to count side by side:";
  std::size_t width = kScreen;
  for (const std::string_view method : count::kMethods) {
    if (width + method.size() > 60) {
      list += "\n" + std::string(20, ' ');
      width = 0;
    }
    list += " " + std::string(method);
    width += 1 + method.size();
  }
  return list;
}

// Each option sets what was asked. `methods` is the help of --method.
std::vector<Option> options_of(TallyOptions& asked, bool& help, const std::string& methods) {
  return {
      {"--method", "M[,M...]", methods,
       [&asked](std::string_view v) { return set_methods(v, asked.methods); }},
      {"--seats", "N", "how many are elected (stv, meek, phragmen)",
       [&asked](std::string_view v) { return set_number(v, 1, kMost, asked.seats); }},
      {"--strength", "S", "winning-votes or margins (schulze, ranked-pairs, minimax)",
       [&asked](std::string_view v) { return set_word(count::kStrengths, v, asked.rules.strength); }},
      {"--overvotes", "O", "a shared rank: split the vote, exhaust the ballot, or skip the rank",
       [&asked](std::string_view v) { return set_word(count::kOvervotes, v, asked.rules.overvotes); }},
      {"--skips", "N", "so many empty ranks in a row end a ballot; 0: none do",
       [&asked](std::string_view v) { return set_number(v, 0, kMost, asked.rules.skips); }},
      {"--until-two", "", "irv goes on until two are left",
       [&asked](std::string_view) { return asked.rules.until_two = true; }},
      {"--batches", "", "irv takes out together who cannot catch up together",
       [&asked](std::string_view) { return asked.rules.batches = true; }},
      {"--first-out", "OPTION", "irv takes this one out first: write-ins for whoever is no candidate",
       [&asked](std::string_view v) { return asked.first_out.emplace(v), true; }},
      {"--top", "N", "star: the highest mark there is; 5 unless said otherwise",
       [&asked](std::string_view v) { return set_number(v, 1, ballots::kMaxMark, asked.rules.top); }},
      {"--draw", "KEY", "ends ties by the order that this key draws",
       [&asked](std::string_view v) { return asked.draw.emplace(v), true; }},
      {"--order", "A;B;...", "ends ties by an order that was drawn elsewhere, best first",
       [&asked](std::string_view v) { return asked.order.emplace(v), true; }},
      {"--format", "F", "blt, preflib, csv or json, whatever the file's name",
       [&asked](std::string_view v) { return set_word(ballots::kFormats, v, asked.format.emplace()); }},
      {"--cells", "C", "csv with a column for each option: ranks or scores",
       [&asked](std::string_view v) { return set_word(ballots::kCells, v, asked.cells.emplace()); }},
      {"--lenient", "", "passes over options that a ballot names again",
       [&asked](std::string_view) { return asked.lenient = true; }},
      {"--json", "", "answer as JSON", [&asked](std::string_view) { return asked.json = true; }},
      {"--help", "", "this text", [&help](std::string_view) { return help = true; }},
  };
}

}  // namespace

int tally(std::span<const std::string> args, const Terminal& terminal) {
  TallyOptions asked;
  bool help = false;
  const std::string methods = methods_help();
  const std::vector<Option> options = options_of(asked, help, methods);
  const Parsed parsed = parse(args, options);
  if (!parsed.problem.empty()) return misunderstood(terminal, "tally", parsed.problem);
  if (help) {
    terminal.out << kHelp << help_lines(options) << kHelpPoll;
    return kDone;
  }
  const std::vector<std::string>& files = parsed.arguments;
  if (files.size() == 1) return tally_election(files[0], asked, terminal);
  if (files.size() == 2 && !asked.methods.empty())
    return misunderstood(terminal, "tally", "A poll says itself how it is counted: leave out --method.");
  if (files.size() == 2) return tally_poll(files[0], files[1], asked, terminal);
  return misunderstood(terminal, "tally", "Name a file of ballots, or a poll and a file of its ballots.");
}

}  // namespace hearth::cli
