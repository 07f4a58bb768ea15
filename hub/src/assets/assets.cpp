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

}  // namespace hearth
