#include "poll/groups.h"

#include <algorithm>
#include <numeric>

#include "json/build.h"

namespace hearth::poll {
namespace {

std::int64_t count_of(const Counts* counts, std::string_view id) {
  if (counts == nullptr) return 0;
  const auto found = counts->find(id);
  return found == counts->end() ? 0 : std::max<std::int64_t>(found->second, 0);
}

Json group_json(const Poll& poll, const std::string& name, const Counts* counts) {
  Json::Array options;
  for (const Option& option : poll.options) {
    options.emplace_back(object_of({{"id", option.id}, {"count", count_of(counts, option.id)}}));
  }
  return object_of({{"group", name}, {"turnout", count_of(counts, "")}, {"options", std::move(options)}});
}

}  // namespace

std::vector<bool> suppressed(const std::vector<std::int64_t>& sizes, std::int64_t k) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] < sizes[b]; });
  std::vector<bool> hidden(sizes.size(), false);
  std::size_t groups = 0;
  std::int64_t people = 0;
  for (const std::size_t i : order) {
    if (sizes[i] == 0) continue;
    const bool safe = groups == 0 || (groups > 1 && people >= k);
    if (sizes[i] >= k && safe) break;
    hidden[i] = true;
    ++groups;
    people += sizes[i];
  }
  return hidden;
}

Json groups_json(const Poll& poll, const Sum& sum) {
  std::vector<std::string> names = poll.groups;
  names.emplace_back();
  std::vector<const Counts*> tables;
  std::vector<std::int64_t> sizes;
  for (const std::string& name : names) {
    const auto found = sum.groups.find(name);
    tables.push_back(found == sum.groups.end() ? nullptr : &found->second);
    sizes.push_back(count_of(tables.back(), ""));
  }
  const std::vector<bool> hidden = suppressed(sizes, poll.k);
  Json::Array groups;
  for (std::size_t i = 0; i < names.size(); ++i) {
    groups.push_back(hidden[i] ? Json(object_of({{"group", names[i]}, {"turnout", nullptr}}))
                               : group_json(poll, names[i], tables[i]));
  }
  return groups;
}

}  // namespace hearth::poll
