// The runoffs on 100,000 ballots that rank 10 options in full, all orders alike: as bad as it gets, because
// nearly all ballots are different and the last rounds are close.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <numeric>
#include <random>
#include <vector>

#include "hearth/count.h"

namespace {

using namespace hearth;
using namespace hearth::count;

constexpr std::size_t kOptions = 10;

Profile full_rankings() {
  Profile profile;
  std::mt19937 random(1);
  for (int i = 0; i < 100'000; ++i) {
    std::vector<Profile::Word> ballot(kOptions);
    std::iota(ballot.begin(), ballot.end(), Profile::Word{0});
    for (std::size_t j = kOptions; j > 1; --j) std::swap(ballot[j - 1], ballot[random() % j]);
    profile.add(ballot, 1);
  }
  return profile;
}

void count_by(benchmark::State& state, Method method, std::size_t seats) {
  const Profile profile = full_rankings();
  Draw draw(kOptions);
  std::iota(draw.begin(), draw.end(), Option{0});
  Rules rules;
  rules.method = method;
  rules.seats = seats;
  for (auto turn : state) {
    const std::vector<Tally> tallies = count::count(profile, kOptions, {rules}, draw);
    if (tallies[0].winners.size() != seats) std::abort();
  }
}
BENCHMARK_CAPTURE(count_by, instant_runoff, Method::irv, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(count_by, scottish_three_seats, Method::stv, 3)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(count_by, meek_three_seats, Method::meek, 3)->Unit(benchmark::kMillisecond);

}  // namespace
