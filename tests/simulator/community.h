// Members as the simulator makes them: what they can help with, and how well they are known.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "match/support.h"

namespace hearth::simulator {

using match::test::Random;

inline constexpr std::uint32_t kTopics = 6;

struct Member {
  std::string id;
  std::vector<bool> knows;  // by topic
  std::int64_t fame = 0;    // 0 .. 100; few are known well
};

struct Need {
  std::uint32_t member = 0;
  std::uint32_t topic = 0;
};

/// Everybody knows one to three topics. Fame is the least of three draws: most are hardly known.
inline std::vector<Member> members(std::uint32_t count, Random& random) {
  std::vector<Member> members;
  for (std::uint32_t i = 0; i < count; ++i) {
    Member member{.id = "m" + std::to_string(i), .knows = std::vector<bool>(kTopics)};
    for (std::uint32_t topics = 1 + random.below(3); topics > 0; --topics)
      member.knows[random.below(kTopics)] = true;
    member.fame = std::min({random.below(101), random.below(101), random.below(101)});
    members.push_back(std::move(member));
  }
  return members;
}

/// Who asks in one week, and for what: a third of all, some topics more often than others.
inline std::vector<Need> needs(std::uint32_t count, Random& random) {
  std::vector<Need> needs;
  for (std::uint32_t member = 0; member < count; ++member) {
    if (!random.chance(33)) continue;
    needs.push_back({member, std::min(random.below(kTopics), random.below(kTopics))});
  }
  random.shuffle(needs);
  return needs;
}

}  // namespace hearth::simulator
