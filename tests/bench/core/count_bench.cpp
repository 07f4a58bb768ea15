// How long counts take: 100,000 ballots that rank 10 options, each another order, as far as there are so
// many.
#include <benchmark/benchmark.h>

#include <numeric>

#include "hearth/count.h"

namespace {

using namespace hearth;
using namespace hearth::count;

constexpr std::size_t kBallots = 100000;
constexpr std::size_t kOptions = 10;

// xorshift64 (G. Marsaglia, 2003): the same ballots on every machine.
std::uint64_t next(std::uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

std::vector<std::vector<Profile::Word>> rankings(std::size_t ballots, std::size_t options) {
  std::uint64_t state = 88172645463325252;
  std::vector<std::vector<Profile::Word>> made(ballots, std::vector<Profile::Word>(options));
  for (auto& ballot : made) {
    std::iota(ballot.begin(), ballot.end(), Profile::Word{0});
    for (std::size_t i = options; i > 1; --i) std::swap(ballot[i - 1], ballot[next(state) % i]);
  }
  return made;
}

Profile profile_of(const std::vector<std::vector<Profile::Word>>& ballots) {
  Profile profile;
  for (const auto& ballot : ballots) profile.add(ballot, 1);
  return profile;
}

void one_count(benchmark::State& state, Method method) {
  const Profile profile = profile_of(rankings(kBallots, kOptions));
  for (auto turn : state) {
    benchmark::DoNotOptimize(count::count(profile, kOptions, {{.method = method}}, std::nullopt));
  }
}
BENCHMARK_CAPTURE(one_count, borda, Method::borda)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_count, irv, Method::irv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_count, schulze, Method::schulze)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_count, ranked_pairs, Method::ranked_pairs)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_count, plurality, Method::plurality)->Unit(benchmark::kMillisecond);

// Folding decoded ballots one by one.
void a_million_ballots(benchmark::State& state) {
  const auto ballots = rankings(1000000, kOptions);
  for (auto turn : state) benchmark::DoNotOptimize(profile_of(ballots));
}
BENCHMARK(a_million_ballots)->Unit(benchmark::kMillisecond);

}  // namespace
