#include <algorithm>
#include <numeric>

#include "hearth/count.h"
#include "hearth/digest.h"

namespace hearth::count {

Draw draw(std::string_view key, const std::vector<std::string>& ids) {
  std::vector<Digest> lots;
  for (const std::string& id : ids) lots.push_back(hmac_sha256(key, id));
  Draw order(ids.size());
  std::iota(order.begin(), order.end(), Option{0});
  std::sort(order.begin(), order.end(), [&](Option a, Option b) { return lots[a] < lots[b]; });
  return order;
}

}  // namespace hearth::count
