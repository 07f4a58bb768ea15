// How long matching takes, in this very program: once native, once as WebAssembly. Prints one line of JSON,
// {"assignments": [{size, solve, check, cost, digest}], "bids": {asks, helpers, solve, fair, greedy}}: times
// in milliseconds, medians of the rounds. Usage: hearth_bench_match [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "hearth/digest.h"
#include "hearth/match_json.h"
#include "match/bids.h"

namespace {

using namespace hearth::match;

constexpr std::uint32_t kAsks = 434;
constexpr std::uint32_t kHelpers = 161;

// As many asks as helpers, everybody fits everybody, costs of 1 to 100; match.mjs makes the same for the
// peer. So were the problems of the OR-Library made (Beasley, JORS 41, 1990).
Problem assignment(std::uint32_t size) {
  std::uint32_t state = 2463534242;  // xorshift32 (G. Marsaglia, 2003)
  Problem problem;
  for (std::uint32_t i = 0; i < size; ++i) {
    problem.asks.push_back({.id = "ask-" + std::to_string(i), .open_cost = 1'000'000});
    problem.helpers.push_back({.id = "helper-" + std::to_string(i)});
  }
  for (std::uint32_t ask = 0; ask < size; ++ask) {
    for (std::uint32_t helper = 0; helper < size; ++helper) {
      state ^= state << 13;
      state ^= state >> 17;
      state ^= state << 5;
      problem.fits.push_back({ask, helper, 1 + state % 100});
    }
  }
  return problem;
}

template <class Work>
double time(Work work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  return took.count();
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

std::string digest_of(const Problem& problem, const Matching& matching) {
  return hearth::hex(hearth::sha256(write_json(to_json(matching, problem))));
}

bool assignments(int rounds) {
  for (std::uint32_t size = 100; size <= 800; size += 100) {
    const Problem problem = assignment(size);
    std::vector<double> solving;
    std::vector<double> checking;
    Matching matching;
    bool accepted = false;
    for (int round = 0; round < rounds; ++round) {
      solving.push_back(time([&] { matching = *solve(problem); }));
      checking.push_back(time([&] { accepted = check(problem, matching)->accepted(); }));
    }
    if (!accepted || matching.matches.size() != size) return false;
    const std::string digest = digest_of(problem, matching);
    std::printf(R"(%s{"size":%u,"solve":%g,"check":%g,"cost":%lld,"digest":"%s"})", size > 100 ? "," : "",
                size, median(solving), median(checking),
                static_cast<long long>(cost_of(problem, matching.matches).fits), digest.c_str());
  }
  return true;
}

void print(const char* name, const Spread& spread) {
  std::printf(R"("%s":{"most":%lld,"idle":%lld,"gini":%lld})", name, static_cast<long long>(spread.most),
              static_cast<long long>(spread.idle), static_cast<long long>(spread.gini()));
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
  std::printf(R"({"assignments":[)");
  if (!assignments(rounds)) return 1;
  test::Random random(1);
  const Problem bids = test::bids(kAsks, kHelpers, random);
  std::vector<double> solving;
  Matching matching;
  for (int round = 0; round < rounds; ++round) solving.push_back(time([&] { matching = *solve(bids); }));
  std::printf(R"(],"bids":{"asks":%u,"helpers":%u,"solve":%g,"digest":"%s",)", kAsks, kHelpers,
              median(solving), digest_of(bids, matching).c_str());
  print("fair", spread_of(loads_of(bids, matching.matches)));
  std::printf(",");
  print("greedy", spread_of(loads_of(bids, test::greedy(bids))));
  std::printf("}}\n");
  return 0;
}
