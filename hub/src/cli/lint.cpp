#include <algorithm>
#include <ostream>
#include <set>

#include "app/judges.h"
#include "assets/lexicons.h"
#include "cli/commands.h"
#include "cli/width.h"
#include "hearth/replica.h"
#include "json/fields.h"
#include "space/config.h"
#include "space/folder.h"
#include "words/english.h"

namespace hearth::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHelp =
    "hearth lint FILE...\n\n"
    "Says where documents are wrong, and how to mend them. A folder is checked as a space:\n"
    "space.json and every document in it. \"-\" reads the standard input.\n\n"
    "Exit code 0: all sound; 1: something is wrong.\n";

struct Count {
  int files = 0;
  int errors = 0;
  int warnings = 0;
};

class Linter {
 public:
  explicit Linter(const Terminal& terminal) : terminal_(terminal) {}

  void check(const std::string& file) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored)) return check_folder(file);
    const auto text = read_source(file, terminal_);
    if (!text) return tell({file, {0, 0}, "This file cannot be read."}, "", false);
    ++count_.files;
    if (fs::path(file).filename() == "space.json") return check_config(file, *text);
    check_document(file, *text);
  }

  [[nodiscard]] const Count& count() const { return count_; }

 private:
  void check_folder(const fs::path& path) {
    space::Folder folder(path);
    const space::Reading reading = folder.read_all();
    std::error_code ignored;
    if (fs::is_regular_file(folder.path() / "space.json", ignored)) ++count_.files;
    for (const space::Problem& problem : reading.problems) {
      tell(problem, read_source(problem.file.string(), terminal_).value_or(""), false);
    }
    for (const space::File& file : reading.files) {
      ++count_.files;
      check_document(file.path, file.text);
    }
  }

  void check_config(const fs::path& file, const std::string& text) {
    const std::string folder = fs::absolute(file).parent_path().filename().string();
    for (const space::Problem& problem : space::read_config(file, text, folder).problems)
      tell(problem, text, false);
  }

  void check_document(const fs::path& file, const std::string& text) {
    const auto json = parse_json(text, {kMaxDocumentBytes});
    if (!json) return tell_all(file, text, json.errors(), false);
    const std::string kind(text_of(*json, "kind"));
    const auto replica = Replica::make(kind);
    if (replica == nullptr) return tell_all(file, text, {error_of_kind(*json, kind)}, false);
    Report report = replica->lint(*json);
    if (kind == app::kPolicyKind) add_missing_packs(*json, report.errors);
    const std::string_view name = text_of(*json, "name");
    if (file != "-" && !name.empty() && name != file.stem().string()) {
      report.errors.push_back({Code::name_mismatch, "/name", {{"name", file.stem().string()}}});
    }
    tell_all(file, text, report.errors, false);
    tell_all(file, text, report.warnings, true);
  }

  // A hub of this version would refuse it.
  static void add_missing_packs(const Json& json, Errors& errors) {
    const auto policy = filter::policy_from_json(json);
    if (policy) errors = filter::missing_packs(*policy, pack_of);
  }

  static Error error_of_kind(const Json& json, const std::string& kind) {
    if (json.object() == nullptr) return {Code::wrong_type, "", {{"expected", "object"}}};
    if (json.find("kind") == nullptr) return {Code::missing_field, "/kind", {{"field", "kind"}}};
    return {Code::unknown_kind, "/kind", {{"kind", kind}}};
  }

  void tell_all(const fs::path& file, const std::string& text, const Errors& errors, bool warning) {
    for (const space::Problem& problem : space::problems_in(file, text, errors)) tell(problem, text, warning);
  }

  // The line to mend, as it stands in the file, with a mark below the place.
  void tell(const space::Problem& problem, std::string_view text, bool warning) {
    ++(warning ? count_.warnings : count_.errors);
    const std::string line = space::to_line(problem);
    const std::size_t place = line.size() - problem.sentence.size();
    terminal_.out << painted(terminal_, Paint::bold, line.substr(0, place))
                  << (warning ? painted(terminal_, Paint::yellow, "Note: ") : "") << problem.sentence << "\n";
    if (problem.place.line > 0 && !text.empty()) show_line(problem.place, text, warning);
  }

  void show_line(const Place& place, std::string_view text, bool warning) {
    constexpr std::size_t kShown = 160;
    for (std::int64_t i = 1; i < place.line && text.find('\n') != text.npos; ++i)
      text.remove_prefix(text.find('\n') + 1);
    std::string line(text.substr(0, text.find_first_of("\r\n")));
    const auto is_control = [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; };
    std::replace_if(line.begin(), line.end(), is_control, ' ');
    if (width_of(line) > kShown) return;
    const std::string number = std::to_string(place.line);
    const std::string margin(number.size(), ' ');
    const std::string mark(static_cast<std::size_t>(std::max<std::int64_t>(place.column, 1) - 1), ' ');
    terminal_.out << painted(terminal_, Paint::faint, "  " + number + " | ") << line << "\n"
                  << painted(terminal_, Paint::faint, "  " + margin + " | ") << mark
                  << painted(terminal_, warning ? Paint::yellow : Paint::red, "^") << "\n";
  }

  const Terminal& terminal_;
  Count count_;
};

std::string counted(int count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

int conclude(const Count& count, const Terminal& terminal) {
  const std::string files = counted(count.files, "file");
  if (count.errors > 0) {
    terminal.out << painted(terminal, Paint::red, counted(count.errors, "problem")) << " in " << files
                 << ".\n";
    return kRefused;
  }
  terminal.out << painted(terminal, Paint::green, "Sound") << ": " << files
               << (count.warnings > 0 ? ", " + counted(count.warnings, "note") : "") << ".\n";
  return kDone;
}

}  // namespace

int lint(std::span<const std::string> args, const Terminal& terminal) {
  bool help = false;
  const Option option{"--help", "", "this text", [&](std::string_view) { return help = true; }};
  const Parsed parsed = parse(args, {&option, 1});
  if (!parsed.problem.empty()) return misunderstood(terminal, "lint", parsed.problem);
  if (help) {
    terminal.out << kHelp;
    return kDone;
  }
  if (parsed.arguments.empty()) return misunderstood(terminal, "lint", "Name a file to check.");
  Linter linter(terminal);
  for (const std::string& file : parsed.arguments) linter.check(file);
  return conclude(linter.count(), terminal);
}

}  // namespace hearth::cli
