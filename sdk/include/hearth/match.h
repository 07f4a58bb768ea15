// Matching people who ask with people who help, so that no helper is overloaded and few stay idle.
//
// A problem is a network: every place of an ask is filled by a helper who fits, or stays open; each of this
// costs a whole number, and a matching costs the sum.
//
//   a match              Fit::cost, made outside: smaller is better
//   a helper's n-th      Problem::load_cost * (2n - 1), where n counts what the helper carries already; so n
//                        of them cost load_cost * n^2, and whoever carries less comes first
//   an ask's n-th place  Ask::open_cost * n, when it stays open; so everybody gets one helper before anybody
//                        gets two
//
// `solve` finds a matching that costs least. Where several do, it is the one with most matches, and of those
// the one whose lots sum up to least: lots are numbers that a key draws for every pair, so neither the order
// of the input nor whoever searches has a say. Helpers' prices go with the matching, and by them `check`
// verifies both claims without searching: a search may run anywhere, and nobody has to believe it.
//
// What it does not do: keep the several helpers of one ask apart from each other. Where two of them must
// never meet, ask for one at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::match {

/// Within these limits every sum of costs is one that JSON carries (kMaxInteger).
inline constexpr std::size_t kMaxAsks = 2000;
inline constexpr std::size_t kMaxHelpers = 2000;
inline constexpr std::size_t kMaxFits = 1'000'000;
inline constexpr std::size_t kMaxBlocks = 100'000;
inline constexpr std::size_t kMaxParts = 8;
inline constexpr std::int64_t kMaxNeeds = 5;
inline constexpr std::int64_t kMaxCapacity = 1000;
inline constexpr std::int64_t kMaxLoad = 1000;
inline constexpr std::int64_t kMaxCost = 100'000'000;

/// So many newcomers at most are in the care of one helper at a time.
inline constexpr std::int64_t kNewcomersEach = 3;

/// The capacity of a helper who has so many newcomers in their care.
[[nodiscard]] constexpr std::int64_t room_for_newcomers(std::int64_t now) {
  return now < kNewcomersEach ? kNewcomersEach - now : 0;
}

/// Whoever asks, or a newcomer who is to get a buddy.
struct Ask {
  std::string id;              // of its own among asks
  std::int64_t needs = 1;      // helpers: 1 .. kMaxNeeds
  std::int64_t open_cost = 0;  // 0 .. kMaxCost
};

struct Helper {
  std::string id;             // of its own among helpers
  std::int64_t capacity = 1;  // matches they can still take: 0 .. kMaxCapacity
  std::int64_t load = 0;      // what they carry already, as the convex cost counts it: 0 .. kMaxLoad
  Time rests_until = 0;       // gets no match before; 0: does not rest
};

/// A helper who could help with an ask. At most one for each pair.
struct Fit {
  std::uint32_t ask = 0;     // the number in Problem::asks
  std::uint32_t helper = 0;  // the number in Problem::helpers
  std::int64_t cost = 0;     // 0 .. kMaxCost
};

/// An ask and a helper.
struct Pair {
  std::uint32_t ask = 0;
  std::uint32_t helper = 0;

  friend bool operator==(const Pair&, const Pair&) = default;
};

struct Problem {
  Time now = 0;
  std::string key = {};        // draws the lots; nobody should know it while costs can still be chosen
  std::int64_t load_cost = 0;  // 0 .. kMaxCost
  std::vector<Ask> asks = {};
  std::vector<Helper> helpers = {};
  std::vector<Fit> fits = {};
  std::vector<Pair> blocks = {};  // must never meet, whatever the fits say; nothing here ever tells of them
  /// What costs are made of, for explanations alone; may be empty. Otherwise part_costs has
  /// fits * parts numbers, those of one fit together, each 0 .. kMaxCost, and their sum is its cost.
  std::vector<std::string> parts = {};
  std::vector<std::int64_t> part_costs = {};
};

/// What is wrong with a problem, with paths such as "/fits/17/cost"; empty: nothing. O(asks + helpers +
/// fits).
[[nodiscard]] Errors lint(const Problem& problem);

/// Of a helper: no less than what their last match did cost, and no more than what one more would. By such
/// prices a matching proves itself. `tie` is in the units of lots and decides between equal costs. Both
/// within
/// +-kMaxInteger.
struct Price {
  std::int64_t cost = 0;
  std::int64_t tie = 0;

  friend bool operator==(const Price&, const Price&) = default;
};

struct Matching {
  std::vector<Pair> matches = {};  // in the order of asks, then of helpers
  std::vector<Price> prices = {};  // by helper; 0 for whoever rests or has no capacity
};

/// The one matching that the rules above name. Should lots sum up alike (a chance of fits / 2^36 at most),
/// ids and lots still decide, and never the order of the input. The errors are those of lint().
///
/// Successive shortest paths with potentials: Jewell (1962), Busacker and Gowen (1961); Edmonds and Karp,
/// JACM 19 (1972) for the potentials, Dijkstra's search ended early as by Jonker and Volgenant, Computing 38
/// (1987). One search for each place: O(places * fits * log(asks + helpers)) at worst, and some 10 bytes
/// for each fit.
[[nodiscard]] Result<Matching> solve(const Problem& problem);

/// What is wrong with a proposed matching. The words stand in the order of the enumeration.
enum class Fault : std::uint8_t {
  none,
  shape,          // not one price for each helper, or more matches than places
  price_range,    // the helper's price is beyond +-kMaxInteger
  no_fit,         // there is no such pair, or they must not meet, or the helper rests or has no capacity
  repeated,       // the pair stands there twice
  over_needs,     // the ask gets more helpers than it needs
  over_capacity,  // the helper gets more matches than they can take
  price,          // the helper's price is above what one more would cost, or below what the last one did
  dearer,         // at these prices the ask could have something that costs less
  against_lots,   // at these prices the ask could have something at the same cost that comes first
};
inline constexpr std::string_view kFaults[] = {"none",     "shape",       "price-range",   "no-fit",
                                               "repeated", "over-needs",  "over-capacity", "price",
                                               "dearer",   "against-lots"};

inline constexpr std::uint32_t kNobody = 0xffffffff;

struct Verdict {
  Fault fault = Fault::none;
  std::uint32_t ask = kNobody;  // whom the fault is about
  std::uint32_t helper = kNobody;

  [[nodiscard]] bool accepted() const { return fault == Fault::none; }
};

/// Accepts a matching when its prices prove it: then no other costs less, no other that costs as much has
/// more matches, and no other with as many has a smaller sum of lots. What solve() gives is accepted. A
/// matching that is right with prices that do not prove it is refused. Nothing in the matching is trusted.
///
/// The proof is linear duality (complementary slackness; Ahuja, Magnanti and Orlin, Network Flows, 9.4): when
/// every helper's price lies between what their last match did cost and what one more would, and no ask has
/// something dearer, prices included, than what it could have had, every way of exchanging matches costs at
/// least nothing. O(asks + helpers + fits), and a
/// bit for every ask and helper. The errors are those of lint().
[[nodiscard]] Result<Verdict> check(const Problem& problem, const Matching& matching);

/// The lot of a pair, 0 .. 2^36 - 1: with HMAC-SHA-256 under the key, the first eight bytes of the digest of
/// "ask/<id>" and of that of "helper/<id>", read as big-endian numbers and added without carry beyond 64
/// bits, are the seed of a SplitMix64, of whose first number the upper 36 bits count.
[[nodiscard]] std::int64_t lot(std::string_view key, std::string_view ask, std::string_view helper);

/// Why something is as it is. The words stand in the order of the enumeration.
enum class Reason : std::uint8_t {
  // of a match
  only,     // nobody else could have helped
  closest,  // nobody else who could have helped fits better
  spread,   // somebody fits better, but is kept for others or has more on their hands
  // of an ask with open places
  nobody,   // there is nobody (else) who fits
  resting,  // whoever fits rests
  full,     // whoever fits and does not rest has no capacity left
  dear,     // somebody could, but it costs more than to leave the place open
};
inline constexpr std::string_view kReasons[] = {"only",    "closest", "spread", "nobody",
                                                "resting", "full",    "dear"};

/// Of one match, or of all open places of one ask. A pair that must not meet is as though they did not fit.
struct Why {
  Pair pair = {};  // without a helper (kNobody): of open places
  Reason reason = Reason::nobody;
  std::size_t fit = 0;      // of a match: its number in Problem::fits
  std::int64_t load = 0;    // of a match: what the helper carries now, this one included
  std::int64_t others = 0;  // who fit, apart from the helpers that the ask has
  std::int64_t closer =
      0;  // of a match: of the others, who do not rest and can take matches, those who fit better
  std::int64_t resting = 0;  // of the others, those who rest
  std::int64_t full = 0;     // of the others, those who do not rest and have no capacity left
  std::int64_t open = 0;     // places of the ask that stay open
};

/// First all matches in their order, then the asks with open places in theirs. `matches` stand in the order
/// of Matching::matches; check() accepts them, or at least finds no fault before `price`. O(fits *
/// log(matches)).
[[nodiscard]] std::vector<Why> explain(const Problem& problem, const std::vector<Pair>& matches);

struct Cost {
  std::int64_t fits = 0;
  std::int64_t load = 0;  // that the matches add
  std::int64_t open = 0;

  [[nodiscard]] std::int64_t sum() const { return fits + load + open; }
};
[[nodiscard]] Cost cost_of(const Problem& problem, const std::vector<Pair>& matches);

/// How evenly a load is spread. The Gini coefficient is gini_part / gini_whole, 0 when nobody carries
/// anything.
struct Spread {
  std::int64_t helpers = 0;
  std::int64_t idle = 0;     // who carry nothing
  std::int64_t most = 0;     // that anybody carries
  std::int64_t squares = 0;  // their sum
  std::int64_t gini_part = 0;
  std::int64_t gini_whole = 1;

  /// In thousandths, rounded down.
  [[nodiscard]] std::int64_t gini() const { return gini_part * 1000 / gini_whole; }
};

/// `loads`: at most kMaxHelpers numbers of 0 .. kMaxLoad + kMaxCapacity. O(n log n).
[[nodiscard]] Spread spread_of(std::vector<std::int64_t> loads);

/// What helpers carry with these matches, in their order; without those who rest or came without capacity.
[[nodiscard]] std::vector<std::int64_t> loads_of(const Problem& problem, const std::vector<Pair>& matches);

}  // namespace hearth::match
