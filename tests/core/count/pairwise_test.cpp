#include <random>

#include "count/runoff_support.h"

namespace hearth::count::test {
namespace {

// One comparison after the other, from the ranks.
std::vector<std::int64_t> by_definition(const std::vector<Some>& some, std::size_t options) {
  std::vector<std::int64_t> pairs(options * options);
  for (const auto& [number, ballot] : some) {
    std::vector<std::size_t> rank(options, ballot.size());
    for (std::size_t i = 0; i < ballot.size(); ++i) {
      for (const Option option : ballot[i]) rank[option] = i;
    }
    for (std::size_t a = 0; a < options; ++a) {
      for (std::size_t b = 0; b < options; ++b) pairs[a * options + b] += rank[a] < rank[b] ? number : 0;
    }
  }
  return pairs;
}

TEST(Pairwise, compares_as_the_definition_does_for_any_number_of_options) {
  std::mt19937 random(1);
  int cases = 0;
  constexpr Option kOptions[] = {1, 2, 3, 7, 8, 9, 10, 11, 16, 17, 24, 25, 63, 104, 105, 130};
  for (const Option options : kOptions) {
    for (int round = 0; round < 6; ++round, ++cases) {
      std::vector<Some> some;
      for (int i = 0; i < 150; ++i) {
        // Numbers on both sides of what a counter can hold.
        const std::int64_t numbers[] = {1, 1, 1, 1, 2, 62, 63, 64, 254, 255, 256, 100000};
        some.push_back(
            {numbers[random() % std::size(numbers)], random_ballot(random, options, {true, true})});
      }
      EXPECT_EQ(pairwise(profile(some), options), by_definition(some, options)) << options;
    }
  }
  EXPECT_EQ(cases, 96);
}

TEST(Pairwise, prefers_nobody_among_those_who_share_a_rank_or_are_not_ranked) {
  const std::vector<Some> some = {{3, {{2}, {0, 1}}}};
  EXPECT_EQ(pairwise(profile(some), 5), (std::vector<std::int64_t>{0, 0, 0, 3, 3, 0, 0, 0, 3, 3, 3, 3, 0,
                                                                   3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Pairwise, leaves_out_what_was_taken_out_before_it_came) {
  Profile ballots;
  ballots.add(words({{0}, {1}}), -1);
  ballots.add(words({{1}, {0}}), 2);
  EXPECT_EQ(pairwise(ballots, 2), (std::vector<std::int64_t>{0, 0, 2, 0}));
}

}  // namespace
}  // namespace hearth::count::test
