#include "hearth/profile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace hearth::test {
namespace {

using Words = std::vector<Profile::Word>;
using Contents = std::map<Words, std::int64_t>;

Contents contents(const Profile& profile) {
  Contents found;
  profile.each([&](const Profile::Entry& entry) {
    EXPECT_TRUE(found.emplace(Words(entry.ballot.begin(), entry.ballot.end()), entry.number).second);
  });
  EXPECT_EQ(found.size(), profile.size());
  return found;
}

TEST(Profile, keeps_equal_ballots_once_with_their_number) {
  Profile profile;
  profile.add(Words{0, 2, 1}, 1);
  profile.add(Words{0, 1, 2}, 1);
  profile.add(Words{0, 2, 1}, 4);
  profile.add(Words{}, 2);
  EXPECT_EQ(contents(profile), (Contents{{{0, 2, 1}, 5}, {{0, 1, 2}, 1}, {{}, 2}}));
}

TEST(Profile, forgets_a_ballot_that_was_taken_out) {
  Profile profile;
  profile.add(Words{3}, 2);
  profile.add(Words{3}, -2);
  EXPECT_TRUE(profile.empty());
  EXPECT_EQ(contents(profile), Contents{});
  profile.add(Words{3}, 0);
  EXPECT_TRUE(profile.empty());
}

TEST(Profile, takes_out_before_it_puts_in) {
  Profile profile;
  profile.add(Words{1}, -1);
  EXPECT_EQ(contents(profile), (Contents{{{1}, -1}}));
  profile.add(Words{1}, 1);
  EXPECT_TRUE(profile.empty());
}

TEST(Profile, is_equal_to_another_with_the_same_ballots_however_they_came) {
  Profile a;
  Profile b;
  EXPECT_TRUE(a == b);
  a.add(Words{0}, 1);
  EXPECT_FALSE(a == b);
  b.add(Words{1}, 1);
  EXPECT_FALSE(a == b);
  a.add(Words{1}, 2);
  b.add(Words{0}, 1);
  EXPECT_FALSE(a == b);
  b.add(Words{1}, 1);
  EXPECT_TRUE(a == b);
}

TEST(Profile, holds_what_a_map_would_hold_after_any_changes) {
  std::mt19937 random(1);
  Profile profile;
  Contents expected;
  int changes = 0;
  for (; changes < 200000; ++changes) {
    Words words(random() % 5);
    for (Profile::Word& word : words) word = static_cast<Profile::Word>(random() % 8);
    // Half of the time all is built up, then taken down again, so that dead ballots are forgotten.
    const auto found = expected.find(words);
    const bool takes = changes % 40000 > 20000 && found != expected.end();
    const std::int64_t number = takes ? -found->second : 1 + static_cast<std::int64_t>(random() % 3);
    profile.add(words, number);
    if ((expected[words] += number) == 0) expected.erase(words);
    if (changes % 5000 == 0) {
      EXPECT_EQ(contents(profile), expected);
    }
  }
  EXPECT_EQ(contents(profile), expected);
  Profile again;
  for (const auto& [words, number] : expected) again.add(words, number);
  EXPECT_TRUE(profile == again);
  EXPECT_EQ(changes, 200000);
}

TEST(Profile, visits_ballots_in_the_order_of_their_coming) {
  Profile profile;
  for (Profile::Word word = 0; word < 1000; ++word) profile.add(Words{word}, 1);
  for (Profile::Word word = 0; word < 1000; word += 2) profile.add(Words{word}, -1);
  for (Profile::Word word = 1000; word < 1500; ++word) profile.add(Words{word}, 1);
  Words seen;
  profile.each([&](const Profile::Entry& entry) { seen.push_back(entry.ballot[0]); });
  EXPECT_EQ(seen.size(), 1000u);
  EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

}  // namespace
}  // namespace hearth::test
