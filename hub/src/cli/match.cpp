// Finds the matching of a search that an exchange has open, for a steward to propose. A hub believes none of
// it.
#include <ostream>

#include "cli/commands.h"
#include "hearth/match_json.h"
#include "json/fields.h"
#include "words/english.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kHelp =
    "hearth match FILE\n\n"
    "Reads what a hub answers to GET /v1/SPACE/exchange/NAME/tally, and prints the body of the act\n"
    "\"proposal\": the matches that cost least, with the prices that prove it. \"-\" reads the standard "
    "input.\n\n"
    "Exit code 0: found; 1: there is nothing to match.\n";

int refused(const Terminal& terminal, std::string_view problem) {
  terminal.err << problem << "\n";
  return kRefused;
}

int refused(const Terminal& terminal, const Errors& errors) {
  return refused(terminal, words::describe(errors.front()));
}

int match_problem(const Json& tally, const Terminal& terminal) {
  const Result<match::Problem> problem = match::read_problem(member_of(tally, "problem"));
  if (!problem) return refused(terminal, problem.errors());
  const Result<match::Matching> matching = match::solve(*problem);
  if (!matching) return refused(terminal, matching.errors());
  if (matching->matches.empty()) return refused(terminal, "Nobody can help with what is asked.");
  Json::Object body = *match::to_json(*matching, *problem).object();
  body.emplace_back("search", number_of(tally, "search"));
  terminal.out << write_json(body) << "\n";
  return kDone;
}

int match_file(const std::string& file, const Terminal& terminal) {
  constexpr JsonLimits kLimits{.bytes = 4194304};
  const auto text = read_source(file, terminal);
  if (!text) return refused(terminal, "\"" + file + "\" cannot be read.");
  const Result<Json> json = parse_json(*text, kLimits);
  if (!json) return refused(terminal, json.errors());
  // As a hub answers it, or the tally alone.
  const Json* tally = json->find("tally");
  const Json& search = tally == nullptr ? *json : *tally;
  if (number_of(search, "search") == 0)
    return refused(terminal, "There is no search to match. Search first.");
  if (flag_of(search, "stale"))
    return refused(terminal, "Something has changed since this was searched. Search again.");
  return match_problem(search, terminal);
}

}  // namespace

int match_search(std::span<const std::string> args, const Terminal& terminal) {
  bool help = false;
  const Option option{"--help", "", "this text", [&](std::string_view) { return help = true; }};
  const Parsed parsed = parse(args, {&option, 1});
  if (!parsed.problem.empty()) return misunderstood(terminal, "match", parsed.problem);
  if (help) return terminal.out << kHelp, kDone;
  if (parsed.arguments.size() != 1) return misunderstood(terminal, "match", "Name the one file to match.");
  return match_file(parsed.arguments.front(), terminal);
}

}  // namespace hearth::cli
