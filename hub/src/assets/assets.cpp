#include "assets/assets.h"

#include <algorithm>

#include "assets/table.h"

namespace hearth {

const Asset* find_asset(std::string_view path) {
  const auto assets = asset_table();
  const auto found =
      std::lower_bound(assets.begin(), assets.end(), path,
                       [](const Asset& asset, std::string_view wanted) { return asset.path < wanted; });
  return found != assets.end() && found->path == path ? &*found : nullptr;
}

std::span<const Asset> assets_below(std::string_view prefix) {
  const auto assets = asset_table();
  const auto begin =
      std::lower_bound(assets.begin(), assets.end(), prefix,
                       [](const Asset& asset, std::string_view wanted) { return asset.path < wanted; });
  const auto end = std::find_if_not(begin, assets.end(),
                                    [&](const Asset& asset) { return asset.path.starts_with(prefix); });
  return {begin, end};
}

}  // namespace hearth
