// Documents to begin with: hub/templates, which the program carries inside itself.
#include <algorithm>
#include <ostream>
#include <vector>

#include "assets/assets.h"
#include "cli/commands.h"
#include "hearth/json.h"
#include "hearth/result.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kFolder = "templates/flow/";
constexpr std::string_view kEnding = ".json";

constexpr std::string_view kHelp =
    "hearth template [NAME]\n\n"
    "Prints a flow to begin with: hearth template club > space/flow/welcome.json\n"
    "Without a name it lists those there are.\n";

std::string_view name_of(const Asset& asset) {
  return asset.path.substr(kFolder.size(), asset.path.size() - kFolder.size() - kEnding.size());
}

std::string title_of(const Asset& asset) {
  const Result<Json> json = parse_json(asset.identity);
  const Json* title = json ? json->find("title") : nullptr;
  return title && title->string() ? *title->string() : std::string();
}

void list(const Terminal& terminal) {
  for (const Asset& asset : assets_below(kFolder)) {
    const std::string name(name_of(asset));
    terminal.out << name << std::string(16 - std::min<std::size_t>(name.size(), 15), ' ') << title_of(asset)
                 << "\n";
  }
}

int unknown(const std::string& name, const Terminal& terminal) {
  std::vector<std::string_view> names;
  for (const Asset& asset : assets_below(kFolder)) names.push_back(name_of(asset));
  std::string problem = "There is no template \"" + name + "\".";
  const std::string_view meant = nearest(name, names);
  if (!meant.empty()) problem += " Did you mean \"" + std::string(meant) + "\"?";
  return misunderstood(terminal, "template", problem);
}

}  // namespace

int templates(std::span<const std::string> args, const Terminal& terminal) {
  bool help = false;
  const Option options[] = {{"--help", "", "this text", [&](std::string_view) { return help = true; }}};
  const Parsed parsed = parse(args, options);
  if (!parsed.problem.empty()) return misunderstood(terminal, "template", parsed.problem);
  if (help) return terminal.out << kHelp, kDone;
  if (parsed.arguments.size() > 1) return misunderstood(terminal, "template", "One name is enough.");
  if (parsed.arguments.empty()) return list(terminal), kDone;
  const std::string& name = parsed.arguments.front();
  const Asset* asset = find_asset(std::string(kFolder) + name + std::string(kEnding));
  if (!asset) return unknown(name, terminal);
  terminal.out << asset->identity;
  return kDone;
}

}  // namespace hearth::cli
