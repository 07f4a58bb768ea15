#include "cli/cli.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "cli/commands.h"
#include "hearth/version.h"

namespace hearth::cli {
namespace {

constexpr std::array<std::string_view, 9> kCommands = {"serve", "lint",     "tally", "verify", "match",
                                                       "check", "template", "help",  "version"};

constexpr std::string_view kHelp =
    "Hearth puts polls on web pages.\n"
    "\n"
    "  hearth serve --space FOLDER     answer pages, keep votes\n"
    "  hearth lint FILE...             check documents before they are published\n"
    "  hearth tally FILE               count an election by any of its methods\n"
    "  hearth tally POLL BALLOTS       count ballots of a poll\n"
    "  hearth verify EXPORT            check the count of a poll that anybody can check\n"
    "  hearth match TALLY              find the matches of an exchange's search\n"
    "  hearth check [FILE]             hold texts against the content filter\n"
    "  hearth template [NAME]          print a document to begin with\n"
    "\n"
    "hearth COMMAND --help tells more. hearth --version tells which Hearth this is.\n";

bool wants_help(std::span<const std::string> args) {
  return args.empty() || args[0] == "--help" || args[0] == "-h" || args[0] == "help";
}

int unknown_command(const std::string& command, const Terminal& terminal) {
  std::string problem = "There is no command \"" + command + "\".";
  const std::string_view meant = nearest(command, kCommands);
  if (!meant.empty()) problem += " Did you mean \"" + std::string(meant) + "\"?";
  return misunderstood(terminal, "", problem);
}

std::string_view code_of(Paint paint) {
  constexpr std::array<std::string_view, 5> kCodes = {"1", "31", "33", "32", "2"};
  return kCodes[static_cast<std::size_t>(paint)];
}

}  // namespace

int run(std::span<const std::string> args, const Terminal& terminal, const Serve& serve_hub) {
  if (wants_help(args)) {
    (args.empty() ? terminal.err : terminal.out) << kHelp;
    return args.empty() ? kNotUnderstood : kDone;
  }
  const std::string& command = args[0];
  const auto rest = args.subspan(1);
  if (command == "--version" || command == "version") {
    terminal.out << "hearth " << version() << "\n";
    return kDone;
  }
  if (command == "serve") return serve(rest, terminal, serve_hub);
  if (command == "lint") return lint(rest, terminal);
  if (command == "tally") return tally(rest, terminal);
  if (command == "verify") return verify(rest, terminal);
  if (command == "match") return match_search(rest, terminal);
  if (command == "check") return check(rest, terminal);
  if (command == "template") return templates(rest, terminal);
  return unknown_command(command, terminal);
}

int run(int argc, char** argv, const Serve& serve_hub) {
  const std::vector<std::string> args(argv + std::min(argc, 1), argv + argc);
  const bool colour =
      isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
  return run(args, {std::cin, std::cout, std::cerr, colour}, serve_hub);
}

int misunderstood(const Terminal& terminal, std::string_view command, std::string_view problem) {
  terminal.err << problem << "\nSee: hearth " << command << (command.empty() ? "" : " ") << "--help\n";
  return kNotUnderstood;
}

std::optional<std::string> read_source(const std::string& file, const Terminal& terminal) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(terminal.in), {});
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(std::istreambuf_iterator<char>(in), {});
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

std::string painted(const Terminal& terminal, Paint paint, std::string_view text) {
  if (!terminal.colour) return std::string(text);
  return "\x1b[" + std::string(code_of(paint)) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace hearth::cli
