#include <algorithm>
#include <ostream>

#include "ballots/cursor.h"
#include "cli/commands.h"
#include "cli/election_report.h"
#include "cli/tally.h"
#include "cli/tally_report.h"
#include "json/fields.h"

namespace hearth::cli {
namespace {

using count::Method;

std::string word_of(Method method) {
  return std::string(count::kMethods[static_cast<std::size_t>(method)]);
}

// Methods that count marks alone say what the cells of a table are.
ballots::Manner manner_of(const TallyOptions& options) {
  const bool scores = !options.methods.empty() &&
                      std::none_of(options.methods.begin(), options.methods.end(), count::counts_ranked);
  return {.lenient = options.lenient,
          .cells = options.cells.value_or(scores ? ballots::Cells::scores : ballots::Cells::ranks),
          .overvotes_skip = options.rules.overvotes == count::Overvotes::skip};
}

// The most options that share a rank, or that share the first.
struct Shared {
  std::size_t anywhere = 1;
  std::size_t first = 1;
};

Shared shared_ranks(const Profile& profile) {
  Shared shared;
  profile.each([&](const Profile::Entry& entry) {
    std::size_t together = 0;
    std::size_t ranks = 0;
    for (const Profile::Word word : entry.ballot) {
      if (word == Profile::kSkipped) continue;
      const bool shares = (word & Profile::kShares) != 0;
      together = shares ? together + 1 : 1;
      if (!shares) ++ranks;
      shared.anywhere = std::max(shared.anywhere, together);
      if (ranks == 1) shared.first = std::max(shared.first, together);
    }
  });
  return shared;
}

Profile::Word highest_mark(const Profile& profile) {
  Profile::Word highest = 0;
  profile.each([&](const Profile::Entry& entry) {
    for (std::size_t i = 1; i < entry.ballot.size(); i += 2) highest = std::max(highest, entry.ballot[i]);
  });
  return highest;
}

Method suggested(const ballots::Election& election, std::size_t seats) {
  if (election.ranked) return seats > 1 ? Method::stv : Method::irv;
  if (seats > 1) return Method::phragmen;
  return highest_mark(election.profile) > 1 ? Method::score : Method::approval;
}

// What keeps a method from counting these ballots; empty: nothing.
std::string obstacle(const ballots::Election& election, const count::Rules& rules, const Shared& shared) {
  const std::string name = word_of(rules.method);
  if (election.ranked && !count::counts_ranked(rules.method))
    return name + " counts marks; these ballots rank the options. For a table of scores add --cells scores.";
  if (!election.ranked && !count::counts_marked(rules.method))
    return name + " counts ranked ballots; these hold marks.";
  if (rules.seats > election.options.size())
    return "There are " + std::to_string(election.options.size()) + " options for " +
           std::to_string(rules.seats) + " seats.";
  if (rules.method == Method::star && highest_mark(election.profile) > rules.top) {
    const std::string highest = std::to_string(highest_mark(election.profile));
    return "There is a mark of " + highest + ", above " + std::to_string(rules.top) + ": add --top " +
           highest + ", or what the highest mark could be.";
  }
  const bool splits = rules.method == Method::meek ||
                      (rules.method == Method::irv && rules.overvotes == count::Overvotes::split);
  const std::size_t most = splits ? shared.anywhere : rules.method == Method::plurality ? shared.first : 1;
  if (election.ranked && most > count::kMaxShared) {
    return "Of these ballots one has " + std::to_string(most) + " options on one rank; " + name +
           " divides a vote among at most " + std::to_string(count::kMaxShared) + "." +
           (rules.method == Method::irv ? " Add --overvotes exhaust or --overvotes skip." : "");
  }
  return "";
}

struct Plan {
  std::vector<count::Rules> rules;
  std::optional<count::Draw> draw;
  std::string problem;  // empty: none
};

std::vector<std::string> ids_of(const ballots::Election& election) {
  std::vector<std::string> ids;
  for (const ballots::Choice& choice : election.options) ids.push_back(choice.id);
  return ids;
}

// By id or by label.
std::optional<count::Option> find_option(const ballots::Election& election, std::string_view name) {
  const std::vector<ballots::Choice>& options = election.options;
  auto found = std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.id == name; });
  if (found == options.end())
    found = std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.label == name; });
  if (found == options.end()) return std::nullopt;
  return static_cast<count::Option>(found - options.begin());
}

std::string no_option(std::string_view name) {
  return "There is no option \"" + std::string(name) + "\".";
}

// Every option once, or a problem.
std::string read_order(const ballots::Election& election, std::string_view list, count::Draw& order) {
  std::vector<bool> named(election.options.size());
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(';'), list.size());
    const std::string_view name = ballots::trimmed(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    const auto option = find_option(election, name);
    if (!option) return no_option(name);
    if (named[*option]) return "The order names \"" + std::string(name) + "\" twice.";
    named[*option] = true;
    order.push_back(*option);
  }
  const auto missing = std::find(named.begin(), named.end(), false);
  if (missing == named.end()) return "";
  const auto place = static_cast<std::size_t>(missing - named.begin());
  return "The order leaves out \"" + election.options[place].label + "\": it has to name every option.";
}

Plan plan_for(const ballots::Election& election, const TallyOptions& options) {
  const std::size_t seats = options.seats.value_or(election.seats.value_or(1));
  std::vector<Method> methods = options.methods;
  if (methods.empty()) methods = {suggested(election, seats)};
  const Shared shared = election.ranked ? shared_ranks(election.profile) : Shared();
  Plan plan;
  if (options.seats.value_or(1) > 1 && std::none_of(methods.begin(), methods.end(), count::fills_seats))
    plan.problem = word_of(methods[0]) + " elects one. For several seats take stv, meek or phragmen.";
  if (election.ballots > count::kMaxBallots) {
    plan.problem = "There are " + std::to_string(election.ballots) + " ballots; at most " +
                   std::to_string(count::kMaxBallots) + " can be counted.";
    return plan;
  }
  if (options.order) {
    plan.problem = read_order(election, *options.order, plan.draw.emplace());
  } else if (options.draw) {
    plan.draw = count::draw(*options.draw, ids_of(election));
  }
  const auto first_out = options.first_out ? find_option(election, *options.first_out) : std::nullopt;
  if (options.first_out && !first_out) plan.problem = no_option(*options.first_out);
  for (const Method method : methods) {
    if (!plan.problem.empty()) break;
    count::Rules rules = options.rules;
    rules.method = method;
    rules.first_out = first_out;
    rules.marked = !election.ranked;
    rules.seats = count::fills_seats(method) ? seats : 1;
    plan.problem = obstacle(election, rules, shared);
    plan.rules.push_back(rules);
  }
  return plan;
}

std::vector<space::Problem> problems_of(const ballots::Reading& reading, const std::string& file,
                                        std::string_view text) {
  std::vector<space::Problem> problems = space::problems_in(file, text, reading.refused);
  const auto remarks = space::problems_in(file, text, reading.remarks);
  problems.insert(problems.end(), remarks.begin(), remarks.end());
  return problems;
}

// A cell of 0 is no rank, but a score.
bool holds_scores(const Errors& refused) {
  return std::any_of(refused.begin(), refused.end(), [](const Error& error) {
    const Json args(error.args);
    return error.code == Code::whole_number_expected && text_of(args, "found") == "0" &&
           number_of(args, "min") == 1;
  });
}

void tell_problems(const Counted& counted, const Terminal& terminal) {
  std::size_t told = 0;
  for (const space::Problem& problem : counted.problems) {
    if (told++ == kToldRefusals) break;
    terminal.err << space::to_line(problem) << "\n";
  }
  const auto left_out = static_cast<std::size_t>(counted.reading.refused_number);
  if (left_out > kToldRefusals) terminal.err << "and " << left_out - kToldRefusals << " more.\n";
}

int refuse_file(const std::string& file, std::string_view text, const Errors& errors,
                const Terminal& terminal) {
  for (const space::Problem& problem : space::problems_in(file, text, errors))
    terminal.err << space::to_line(problem) << "\n";
  return kRefused;
}

}  // namespace

int tally_election(const std::string& file, const TallyOptions& options, const Terminal& terminal) {
  const auto format = options.format ? options.format : ballots::format_of(file);
  if (!format) {
    return misunderstood(
        terminal, "tally",
        "The name \"" + file + "\" does not say how the ballots are written. Add --format F.");
  }
  auto text = read_source(file, terminal);
  if (!text) {
    terminal.err << file << ": This file cannot be read.\n";
    return kRefused;
  }
  // Only places in JSON are looked for afterwards.
  const std::string kept = *format == ballots::Format::json ? *text : std::string();
  auto reading = ballots::read(std::move(*text), *format, manner_of(options));
  if (!reading) return refuse_file(file, kept, reading.errors(), terminal);

  const Plan plan = plan_for(reading->election, options);
  if (!plan.problem.empty()) return misunderstood(terminal, "tally", plan.problem);
  Counted counted{file, std::move(*reading), {}, {}, {}};
  const ballots::Election& election = counted.reading.election;
  counted.problems = problems_of(counted.reading, file, kept);
  counted.draw = plan.draw;
  counted.tallies = count::count(election.profile, election.options.size(), plan.rules, counted.draw);
  if (options.json) {
    tell_json(counted, terminal);
  } else {
    tell(counted, terminal);
    tell_problems(counted, terminal);
    if (*format == ballots::Format::csv && holds_scores(counted.reading.refused))
      terminal.err << "If the cells hold scores, add --cells scores.\n";
  }
  return counted.problems.empty() ? kDone : kRefused;
}

}  // namespace hearth::cli
