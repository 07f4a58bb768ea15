// How long counts take, in this very program: once native, once as WebAssembly. Prints one line of JSON,
// {"ms": {...}, "winners": {...}}: medians of the rounds.
// Usage: hearth_bench_counts [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string>

#include "hearth/count.h"
#include "hearth/log.h"
#include "hearth/recount.h"

namespace {

using namespace hearth;
using count::Method;
using Word = Profile::Word;

constexpr std::size_t kOptions = 10;
constexpr std::size_t kBallots = 100'000;
constexpr std::size_t kMillion = 1'000'000;
constexpr std::size_t kSeats = 3;

// Rankings of all options, one after the other. All orders are alike, which is as bad as it gets: nearly all
// ballots are different, and rounds are close. ballots.mjs makes the same for the peers.
std::vector<Word> rankings(std::size_t ballots) {
  std::uint32_t state = 2463534242;  // xorshift32 (G. Marsaglia, 2003)
  std::vector<Word> all(ballots * kOptions);
  for (auto ballot = all.begin(); ballot != all.end(); ballot += kOptions) {
    std::iota(ballot, ballot + kOptions, Word{0});
    for (std::uint32_t i = kOptions; i > 1; --i) {
      state ^= state << 13;
      state ^= state >> 17;
      state ^= state << 5;
      std::swap(ballot[i - 1], ballot[state % i]);
    }
  }
  return all;
}

Profile fold(std::span<const Word> rankings) {
  Profile profile;
  for (; !rankings.empty(); rankings = rankings.subspan(kOptions)) profile.add(rankings.first(kOptions), 1);
  return profile;
}

class Clock {
 public:
  template <class Work>
  auto time(const std::string& name, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    auto made = work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    rounds_[name].push_back(took.count());
    return made;
  }

  [[nodiscard]] std::string medians() const {
    std::string text;
    for (auto [name, times] : rounds_) {
      std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2),
                       times.end());
      text += (text.empty() ? "\"" : ",\"") + name + "\":" + std::to_string(times[times.size() / 2]);
    }
    return "{" + text + "}";
  }

 private:
  std::map<std::string, std::vector<double>> rounds_;
};

Json::Array texts(const log::Proof& proof) {
  Json::Array array;
  for (const Digest& digest : proof) array.emplace_back(hex(digest));
  return array;
}

// What a page holds against the hub: a receipt of the first half of the log, in the log of a million.
std::string receipt_to_check() {
  log::Tree tree;
  for (std::size_t i = 0; i < kMillion; ++i) tree.append(log::leaf(std::to_string(i)));
  const std::size_t entry = kMillion / 3;
  const auto head = [&](std::size_t size) {
    return Json::Object{{"root", hex(tree.root(size))}, {"size", static_cast<std::int64_t>(size)}};
  };
  return write_json(Json::Object{{"leaf", hex(tree.leaf(entry))},
                                 {"entry", static_cast<std::int64_t>(entry)},
                                 {"head", head(kMillion)},
                                 {"inclusion", texts(tree.inclusion(entry, kMillion))},
                                 {"kept", head(kMillion / 2)},
                                 {"consistency", texts(tree.consistency(kMillion / 2, kMillion))}});
}

std::map<std::string, count::Option> measure(int rounds, Clock& clock) {
  const std::vector<Word> rankings_of_all = rankings(kMillion);
  const std::span<const Word> some = std::span(rankings_of_all).first(kBallots * kOptions);
  const std::string receipt = receipt_to_check();
  count::Draw draw(kOptions);
  std::iota(draw.begin(), draw.end(), count::Option{0});
  std::map<std::string, count::Option> winners;
  for (int round = 0; round < rounds; ++round) {
    const Profile profile = clock.time("fold", [&] { return fold(some); });
    for (std::size_t i = 0; i < std::size(count::kMethods); ++i) {
      const auto method = static_cast<Method>(i);
      if (!count::counts_ranked(method)) continue;
      const count::Rules rules{.method = method, .seats = count::fills_seats(method) ? kSeats : 1};
      const std::string name(count::kMethods[i]);
      const auto tallies = clock.time(name, [&] { return count::count(profile, kOptions, {rules}, draw); });
      winners[name] = tallies[0].winners.at(0);
    }
    clock.time("million", [&] { return fold(rankings_of_all); });
    const std::string said = clock.time("receipt", [&] { return check_receipt_json(receipt); });
    if (said != R"({"consistent":true,"included":true,"ok":true})") std::abort();
  }
  return winners;
}

}  // namespace

int main(int argc, char** argv) {
  Clock clock;
  std::string winners;
  for (const auto& [name, option] : measure(argc > 1 ? std::atoi(argv[1]) : 9, clock)) {
    winners += (winners.empty() ? "\"" : ",\"") + name + "\":" + std::to_string(option);
  }
  std::printf("{\"ms\":%s,\"winners\":{%s}}\n", clock.medians().c_str(), winners.c_str());
}
