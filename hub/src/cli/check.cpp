#include <istream>
#include <ostream>
#include <sstream>

#include "assets/lexicons.h"
#include "cli/commands.h"
#include "hearth/filter.h"
#include "json/fields.h"
#include "words/english.h"

namespace hearth::cli {
namespace {

using filter::Filter;
using filter::Finding;
using filter::Lexicons;
using filter::Model;
using filter::Policy;
using filter::Report;
using filter::Verdict;

constexpr std::string_view kHelp =
    "hearth check [FILE] [--policy FILE] [--language LANGUAGE]... [--json]\n\n"
    "Holds texts against the content filter: each line of the file is one, or a JSON object {\"text\": "
    "...}.\n"
    "English texts are also held against the model, unless --model none says otherwise.\n"
    "Without a file, or for \"-\", it reads the standard input.\n\n";

constexpr std::string_view kHelpExit =
    "\nExit code 0: every text may pass as it is; 1: one may not, or something cannot be read.\n";

struct Asked {
  std::string policy;  // a file; empty: that for friends
  std::string model;   // a file, or "none"; empty: the one the hub carries
  std::vector<std::string> languages;
  bool json = false;
  bool help = false;
};

// What was asked for in vain stands in `errors`.
std::optional<Policy> read_policy(const Asked& asked, const Terminal& terminal, Errors& errors) {
  const auto text = asked.policy.empty() ? R"({"kind":"filter"})" : read_source(asked.policy, terminal);
  if (!text) {
    terminal.err << asked.policy << ": This file cannot be read.\n";
    return std::nullopt;
  }
  const Result<Json> json = parse_json(*text);
  if (!json) return errors = json.errors(), std::nullopt;
  Result<Policy> policy = filter::policy_from_json(*json);
  if (!policy) return errors = policy.errors(), std::nullopt;
  if (!asked.languages.empty()) policy->languages = asked.languages;
  return *std::move(policy);
}

// A policy that was made for other packs is not held against these: what they are is an error.
std::optional<Lexicons> lexicons_for(const Policy& policy, const Terminal& terminal, Errors& errors) {
  Lexicons lexicons;
  for (const std::string& language : policy.languages) {
    const filter::Pack* pack = pack_of(language);
    if (pack == nullptr) {
      terminal.err << "There is no lexicon for \"" << language << "\". There are";
      for (const std::string_view known : lexicon_languages()) terminal.err << " " << known;
      terminal.err << ".\n";
      return std::nullopt;
    }
    lexicons.push_back(pack->lexicon);
  }
  errors = filter::missing_packs(policy, pack_of);
  return errors.empty() ? std::optional(std::move(lexicons)) : std::nullopt;
}

void tell_all(const Asked& asked, const Errors& errors, const Terminal& terminal) {
  for (const Error& error : errors)
    terminal.err << asked.policy << ": " << error.path << ": " << words::describe(error) << "\n";
}

// Null where none is wanted; nothing when it cannot be read.
std::optional<std::shared_ptr<const Model>> model_for(const Asked& asked, const Policy& policy,
                                                      const Terminal& terminal) {
  std::optional<std::string> file;
  std::string_view bytes;
  if (asked.model == "none") return nullptr;
  if (asked.model.empty()) {
    for (const std::string& language : policy.languages)
      if (bytes.empty()) bytes = model_of(language);
    if (bytes.empty()) return nullptr;
  } else if ((file = read_source(asked.model, terminal))) {
    bytes = *file;
  }
  auto model = filter::read_model(bytes);
  if (model) return *std::move(model);
  terminal.err << asked.model << ": " << words::describe(model.errors().front()) << "\n";
  return std::nullopt;
}

Paint colour_of(Verdict verdict) {
  return verdict == Verdict::block ? Paint::red : verdict == Verdict::allow ? Paint::faint : Paint::yellow;
}

void tell(std::string_view text, const Report& report, const Terminal& terminal) {
  const auto verdict = filter::kVerdictNames[static_cast<std::size_t>(report.verdict)];
  terminal.out << painted(terminal, colour_of(report.verdict), verdict) << "  " << text << "\n";
  for (const Finding& finding : report.findings) {
    terminal.out << "    " << filter::kCategoryNames[static_cast<std::size_t>(finding.category)] << " "
                 << static_cast<int>(finding.severity) << "  \""
                 << text.substr(finding.span.begin, finding.span.end - finding.span.begin) << "\"";
    if (!finding.entry.empty()) terminal.out << "  (" << finding.entry << ")";
    if (finding.part == filter::Part::model)
      terminal.out << "  (" << static_cast<int>(finding.score) << " %)";
    terminal.out << "\n";
  }
}

// The text of a line of JSON, or the line itself.
std::string text_in(const std::string& line) {
  if (line.empty() || line[0] != '{') return line;
  const Result<Json> json = parse_json(line, {.bytes = filter::kMaxText * 2});
  return json && json->find("text") ? std::string(text_of(*json, "text")) : line;
}

int check_lines(std::istream& in, Filter& filter, bool as_json, const Terminal& terminal) {
  bool all_pass = true;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::string text = text_in(line);
    const Report& report = filter.check(text);
    all_pass = all_pass && report.verdict == Verdict::allow;
    if (as_json)
      terminal.out << write_json(filter::to_json(report)) << "\n";
    else
      tell(text, report, terminal);
  }
  return all_pass ? kDone : kRefused;
}

int check(const std::string& file, const Asked& asked, const Terminal& terminal) {
  Errors errors;
  const std::optional<Policy> policy = read_policy(asked, terminal, errors);
  std::optional<Lexicons> lexicons;
  if (policy) lexicons = lexicons_for(*policy, terminal, errors);
  tell_all(asked, errors, terminal);
  if (!lexicons) return kRefused;
  std::optional<std::shared_ptr<const Model>> model = model_for(asked, *policy, terminal);
  if (!model) return kRefused;
  Filter filter(*std::move(lexicons), *std::move(model), *policy);
  if (file == "-") return check_lines(terminal.in, filter, asked.json, terminal);
  const auto text = read_source(file, terminal);
  if (!text) {
    terminal.err << file << ": This file cannot be read.\n";
    return kRefused;
  }
  std::istringstream in(*text);
  return check_lines(in, filter, asked.json, terminal);
}

}  // namespace

int check(std::span<const std::string> args, const Terminal& terminal) {
  Asked asked;
  const std::array<Option, 5> options = {{
      {"--policy", "FILE", "a document of kind \"filter\"; without one, that for friends",
       [&](std::string_view v) { return asked.policy = v, !v.empty(); }},
      {"--language", "LANGUAGE", "of the lexicon to look into, such as en; may stand several times",
       [&](std::string_view v) { return asked.languages.emplace_back(v), !v.empty(); }},
      {"--model", "FILE", "a model for the filter, or none for none; without one, that of the hub",
       [&](std::string_view v) { return asked.model = v, !v.empty(); }},
      {"--json", "", "answer a report as JSON for each text",
       [&](std::string_view) { return asked.json = true; }},
      {"--help", "", "this text", [&](std::string_view) { return asked.help = true; }},
  }};
  const Parsed parsed = parse(args, options);
  if (!parsed.problem.empty()) return misunderstood(terminal, "check", parsed.problem);
  if (asked.help) {
    terminal.out << kHelp << help_lines(options) << kHelpExit;
    return kDone;
  }
  if (parsed.arguments.size() > 1) return misunderstood(terminal, "check", "Name one file.");
  return check(parsed.arguments.empty() ? "-" : parsed.arguments[0], asked, terminal);
}

}  // namespace hearth::cli
