// How long matching takes, in this very program: once native, once as WebAssembly. Prints one line of JSON,
// {"solve": {size: ms}, "check": {size: ms}, "costs": {size: cost}}: medians of the rounds.
// Usage: hearth_bench_match [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "hearth/match.h"

namespace {

using namespace hearth::match;

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

using Row = std::map<std::uint32_t, double>;

void print(const char* name, const Row& row, const char* end) {
  std::printf("\"%s\":{", name);
  const char* comma = "";
  for (const auto& [size, value] : row) {
    std::printf("%s\"%u\":%g", comma, size, value);
    comma = ",";
  }
  std::printf("}%s", end);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
  Row solved;
  Row checked;
  Row costs;
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
    if (!accepted || matching.matches.size() != size) return 1;
    solved[size] = median(solving);
    checked[size] = median(checking);
    costs[size] = static_cast<double>(cost_of(problem, matching.matches).fits);
  }
  std::printf("{");
  print("solve", solved, ",");
  print("check", checked, ",");
  print("costs", costs, "}\n");
  return 0;
}
