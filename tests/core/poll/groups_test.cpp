// What a reader of the groups that are shown can work out about those that are not.
#include "poll/groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace hearth::poll {
namespace {

using Sizes = std::vector<std::int64_t>;
constexpr std::int64_t kHidden = -1;

std::vector<GroupSize> without_guests(const Sizes& sizes) {
  std::vector<GroupSize> groups;
  for (const std::int64_t size : sizes) groups.push_back({size, 0});
  return groups;
}

// What is published: the number of all, and of each group that is shown. The groups stand in that order where
// they are of the same size.
Sizes published(const Sizes& sizes, const std::vector<std::size_t>& order, std::int64_t k) {
  Sizes sorted;
  for (const std::size_t i : order) sorted.push_back(sizes[i]);
  const std::vector<bool> hidden = suppressed(without_guests(sorted), k);
  Sizes shown(sizes.size() + 1, kHidden);
  shown.back() = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
  for (std::size_t place = 0; place < order.size(); ++place) {
    if (!hidden[place]) shown[order[place]] = sorted[place];
  }
  return shown;
}

// Visits all sizes with at most so many people.
template <class Visit>
void each_sizes(std::size_t groups, std::int64_t people, Sizes& sizes, Visit visit) {
  if (sizes.size() == groups) return visit(sizes);
  for (std::int64_t size = 0; size <= people; ++size) {
    sizes.push_back(size);
    each_sizes(groups, people - size, sizes, visit);
    sizes.pop_back();
  }
}

// Whoever knows the rule too, and thinks of everything that would be shown alike.
TEST(Groups, leave_open_how_many_answered_in_each_that_is_hidden) {
  int outcomes = 0;
  for (const std::int64_t k : {3, 5}) {
    for (const std::size_t groups : {1U, 2U, 3U, 4U}) {
      std::map<Sizes, std::vector<std::set<std::int64_t>>> possible;
      Sizes sizes;
      each_sizes(groups, groups == 4 ? 11 : 16, sizes, [&](const Sizes& all) {
        std::vector<std::size_t> order(groups);
        std::iota(order.begin(), order.end(), std::size_t{0});
        do {
          auto& of_group = possible[published(all, order, k)];
          of_group.resize(groups);
          for (std::size_t i = 0; i < groups; ++i) of_group[i].insert(all[i]);
        } while (std::next_permutation(order.begin(), order.end()));
      });
      for (const auto& [shown, of_group] : possible) {
        ++outcomes;
        for (std::size_t i = 0; i < groups; ++i) {
          // One group alone is the whole.
          if (shown[i] == kHidden && groups > 1) {
            EXPECT_GT(of_group[i].size(), 1U) << k << " of " << groups;
          } else if (shown[i] > 0 && groups > 1) {
            EXPECT_GE(shown[i], k);
          }
        }
      }
    }
  }
  EXPECT_GT(outcomes, 1000);
}

TEST(Groups, that_are_hidden_are_together_two_and_k_people_or_all) {
  int cases = 0;
  Sizes sizes;
  each_sizes(4, 14, sizes, [&](const Sizes& all) {
    const std::vector<bool> hidden = suppressed(without_guests(all), 5);
    std::int64_t people = 0;
    std::int64_t groups = 0;
    std::int64_t shown = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      people += hidden[i] ? all[i] : 0;
      groups += hidden[i] && all[i] > 0;
      shown += hidden[i] ? 0 : all[i];
    }
    if (groups > 0 && shown > 0) {
      EXPECT_GE(people, 5);
      EXPECT_GE(groups, 2);
    }
    ++cases;
  });
  EXPECT_EQ(cases, 3060);
}

// Of four without a group two are guests, whose number is told: the other two and three pupils are five.
TEST(Groups, count_no_guests_among_those_who_hide_others) {
  EXPECT_EQ(suppressed({{3, 0}, {4, 2}, {20, 0}, {30, 0}}, 5), (std::vector<bool>{true, true, false, false}));
  EXPECT_EQ(suppressed({{3, 0}, {4, 3}, {20, 0}, {30, 0}}, 5), (std::vector<bool>{true, true, true, false}));
}

TEST(Groups, hides_nobody_where_all_are_large) {
  EXPECT_EQ(suppressed({{5, 0}, {0, 0}, {6, 0}}, 5), (std::vector<bool>{false, false, false}));
}

}  // namespace
}  // namespace hearth::poll
