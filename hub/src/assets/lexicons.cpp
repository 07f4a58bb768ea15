#include "assets/lexicons.h"

#include <algorithm>

#include "assets/table.h"

namespace hearth {
namespace {

constexpr std::string_view kFolder = "filter/";
constexpr std::string_view kEnding = ".lexicon";

// "filter/en-1a2b3c4d.lexicon"
std::string_view language_of(const Asset& asset) {
  if (!asset.path.starts_with(kFolder) || !asset.path.ends_with(kEnding)) return {};
  const std::string_view name = asset.path.substr(kFolder.size());
  return name.substr(0, name.find('-'));
}

}  // namespace

std::string_view lexicon_of(std::string_view language) {
  const auto assets = asset_table();
  const auto found = std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) {
    return !language.empty() && language_of(asset) == language;
  });
  return found == assets.end() ? std::string_view() : found->identity;
}

std::vector<std::string_view> lexicon_languages() {
  std::vector<std::string_view> languages;
  for (const Asset& asset : asset_table()) {
    if (!language_of(asset).empty()) languages.push_back(language_of(asset));
  }
  return languages;
}

}  // namespace hearth
