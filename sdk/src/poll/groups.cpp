#include "poll/groups.h"

#include <algorithm>
#include <numeric>

#include "hearth/digest.h"
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

// One group, and what its place among those of the same size goes by. Who is hidden knows only that it is one
// of them: what it goes by is hidden too.
struct Group {
  std::string name;
  const Counts* counts;
  Json shown;
  Digest lot = {};
};

std::vector<Group> groups_of(const Poll& poll, const Sum& sum) {
  std::vector<std::string> names = poll.groups;
  names.emplace_back();
  std::vector<Group> groups;
  for (const std::string& name : names) {
    const auto found = sum.groups.find(name);
    const Counts* counts = found == sum.groups.end() ? nullptr : &found->second;
    Json shown = group_json(poll, name, counts);
    const Digest lot = sha256(write_json(shown));
    groups.push_back({name, counts, std::move(shown), lot});
  }
  return groups;
}

}  // namespace

std::vector<bool> suppressed(const std::vector<GroupSize>& sizes, std::int64_t k) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return sizes[a].people < sizes[b].people; });
  std::vector<bool> hidden(sizes.size(), false);
  std::size_t groups = 0;
  std::int64_t unknown = 0;
  bool room = false;  // somebody of them has fewer than k - 1: else their sum alone would tell all of them
  for (const std::size_t i : order) {
    if (sizes[i].people == 0) continue;
    const bool safe = groups == 0 || (groups > 1 && unknown >= k && room);
    if (sizes[i].people >= k && safe) break;
    hidden[i] = true;
    ++groups;
    unknown += sizes[i].people - sizes[i].known;
    room = room || sizes[i].people != k - 1;
  }
  for (std::size_t i = 0; groups > 0 && i < sizes.size(); ++i) hidden[i] = hidden[i] || sizes[i].people == 0;
  return hidden;
}

Json groups_json(const Poll& poll, const Sum& sum) {
  std::vector<Group> groups = groups_of(poll, sum);
  std::vector<std::size_t> order(groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return groups[a].lot < groups[b].lot; });
  std::vector<GroupSize> sizes;
  for (const std::size_t i : order) {
    const std::int64_t guests = groups[i].name.empty() ? std::max<std::int64_t>(sum.guests, 0) : 0;
    sizes.push_back({count_of(groups[i].counts, ""), guests});
  }
  const std::vector<bool> hidden = suppressed(sizes, poll.k);
  for (std::size_t place = 0; place < order.size(); ++place) {
    Group& group = groups[order[place]];
    if (hidden[place]) group.shown = object_of({{"group", group.name}, {"turnout", nullptr}});
  }
  Json::Array shown;
  for (Group& group : groups) shown.push_back(std::move(group.shown));
  return shown;
}

}  // namespace hearth::poll
