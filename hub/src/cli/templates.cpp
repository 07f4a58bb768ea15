// Documents to begin with: hub/templates/<kind>, which the program carries inside itself.
#include <algorithm>
#include <ostream>
#include <vector>

#include "assets/assets.h"
#include "cli/commands.h"
#include "hearth/json.h"
#include "hearth/result.h"

namespace hearth::cli {
namespace {

constexpr std::string_view kFolder = "templates/";
constexpr std::string_view kEnding = ".json";
constexpr std::size_t kColumn = 24;

constexpr std::string_view kHelp =
    "hearth template [NAME]\n\n"
    "Prints a document to begin with: hearth template flow/club > space/flow/welcome.json\n"
    "The kind can be left out where only one has that name. Without a name it lists those there are.\n";

// "flow/club"
std::string_view address_of(const Asset& asset) {
  return asset.path.substr(kFolder.size(), asset.path.size() - kFolder.size() - kEnding.size());
}

std::string_view name_of(const Asset& asset) {
  const std::string_view address = address_of(asset);
  return address.substr(address.find('/') + 1);
}

std::string title_of(const Asset& asset) {
  const Result<Json> json = parse_json(asset.identity);
  const Json* title = json ? json->find("title") : nullptr;
  return title && title->string() ? *title->string() : std::string();
}

void list(const Terminal& terminal) {
  for (const Asset& asset : assets_below(kFolder)) {
    const std::string address(address_of(asset));
    terminal.out << address << std::string(kColumn - std::min(address.size(), kColumn - 1), ' ')
                 << title_of(asset) << "\n";
  }
}

// Those that are meant by it, by their kind and name or by the name alone.
std::vector<const Asset*> named(std::string_view name) {
  std::vector<const Asset*> found;
  for (const Asset& asset : assets_below(kFolder)) {
    if (address_of(asset) == name || name_of(asset) == name) found.push_back(&asset);
  }
  return found;
}

int unknown(const std::string& name, const Terminal& terminal) {
  std::vector<std::string_view> names;
  for (const Asset& asset : assets_below(kFolder)) {
    names.push_back(address_of(asset));
    names.push_back(name_of(asset));
  }
  std::string problem = "There is no template \"" + name + "\".";
  const std::string_view meant = nearest(name, names);
  if (!meant.empty()) problem += " Did you mean \"" + std::string(meant) + "\"?";
  return misunderstood(terminal, "template", problem);
}

int several(const std::vector<const Asset*>& found, const Terminal& terminal) {
  std::string problem = "Several have that name:";
  for (const Asset* asset : found) problem.append(" ").append(address_of(*asset));
  return misunderstood(terminal, "template", problem + ".");
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
  const std::vector<const Asset*> found = named(parsed.arguments.front());
  if (found.empty()) return unknown(parsed.arguments.front(), terminal);
  if (found.size() > 1) return several(found, terminal);
  terminal.out << found.front()->identity;
  return kDone;
}

}  // namespace hearth::cli
