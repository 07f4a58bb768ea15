#include "assets/lexicons.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "assets/table.h"

namespace hearth {
namespace {

constexpr std::string_view kFolder = "filter/";
constexpr std::string_view kLexicon = ".lexicon";
constexpr std::string_view kModel = ".model";

// "filter/en-1a2b3c4d.lexicon"
std::string_view language_of(const Asset& asset, std::string_view ending) {
  if (!asset.path.starts_with(kFolder) || !asset.path.ends_with(ending)) return {};
  const std::string_view name = asset.path.substr(kFolder.size());
  return name.substr(0, name.find('-'));
}

std::string_view bytes_of(std::string_view language, std::string_view ending) {
  const auto assets = asset_table();
  const auto found = std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) {
    return !language.empty() && language_of(asset, ending) == language;
  });
  return found == assets.end() ? std::string_view() : found->identity;
}

}  // namespace

std::string_view lexicon_of(std::string_view language) {
  return bytes_of(language, kLexicon);
}

std::string_view model_of(std::string_view language) {
  return bytes_of(language, kModel);
}

const filter::Pack* pack_of(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, filter::Pack, std::less<>> packs;
  const std::lock_guard lock(mutex);
  if (const auto known = packs.find(language); known != packs.end()) return &known->second;
  auto pack = filter::read_pack(lexicon_of(language), model_of(language));
  return pack ? &packs.emplace(language, *std::move(pack)).first->second : nullptr;
}

std::vector<std::string_view> lexicon_languages() {
  std::vector<std::string_view> languages;
  for (const Asset& asset : asset_table()) {
    const std::string_view language = language_of(asset, kLexicon);
    if (!language.empty()) languages.push_back(language);
  }
  return languages;
}

}  // namespace hearth
