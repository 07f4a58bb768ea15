// Counting: from a profile of ballots to a tally that explains itself. docs/counting.md says how each method
// counts, with its sources, and what it does with ties, truncated ballots and shared ranks.
//
// Everything is decided by whole numbers. The order of options and the order of ballots decide nothing: where
// a method leaves options level, what earlier rounds say goes first, then an order that was drawn by lot, and
// before there is one the tie stays open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"
#include "hearth/profile.h"

namespace hearth::count {

/// The number of an option in the document, from 0.
using Option = std::uint16_t;
inline constexpr std::size_t kMaxOptions = 1000;

/// With so many ballots at most, every number of every tally is one that JSON carries (kMaxInteger).
inline constexpr std::int64_t kMaxBallots = 9'000'000;

/// So many options at most share a rank where a vote is divided between them (plurality, runoffs): then every
/// share is a whole number of parts.
inline constexpr std::size_t kMaxShared = 20;

/// The words stand in the order of the enumeration.
enum class Method : std::uint8_t {
  plurality,     // ranked: first choices; marked: the sum of marks
  approval,      // marked
  score,         // marked: the sum of marks; dots and quadratic votes too
  star,          // marked: score, then automatic runoff
  borda,         // ranked, as all that follow
  irv,           // instant runoff
  schulze,       // beatpaths
  ranked_pairs,  // Tideman
  minimax,       // Simpson and Kramer
  copeland,
  stv,       // several seats: weighted inclusive Gregory, the Scottish statute
  meek,      // several seats: Meek
  phragmen,  // several seats; marked: sequential Phragmén
};
inline constexpr std::string_view kMethods[] = {
    "plurality",    "approval", "score",    "star", "borda", "irv",     "schulze",
    "ranked-pairs", "minimax",  "copeland", "stv",  "meek",  "phragmen"};

/// Which ballots a method counts.
[[nodiscard]] bool counts_ranked(Method method);
[[nodiscard]] bool counts_marked(Method method);
[[nodiscard]] bool fills_seats(Method method);     // more than one
[[nodiscard]] bool compares_pairs(Method method);  // its tally has pairs

/// What a ranked ballot is worth while several options share its first remaining rank (runoffs only).
enum class Overvotes : std::uint8_t {
  split,    // equal parts to each of them
  exhaust,  // nothing from there on
  skip,     // it goes on to the next rank
};
inline constexpr std::string_view kOvervotes[] = {"split", "exhaust", "skip"};

/// What makes a victory over another option strong (Schulze, ranked pairs, minimax).
enum class Strength : std::uint8_t { winning_votes, margins };
inline constexpr std::string_view kStrengths[] = {"winning-votes", "margins"};

struct Rules {
  Method method = Method::plurality;
  std::size_t seats = 1;  // 1 .. options
  Strength strength = Strength::winning_votes;
  Overvotes overvotes = Overvotes::split;
  std::size_t skips = 0;  // so many empty ranks in a row end a ballot; 0: any number is passed over
  bool until_two =
      false;              // instant runoff goes on until two are left, even where somebody has more than half
  bool batches = false;   // instant runoff takes out together those who cannot catch up with anybody
  bool marked = false;    // plurality, which counts both: ballots are marked
  std::uint16_t top = 5;  // STAR: the highest mark there is
  // Instant runoff takes this one out first, unless it has more than half: write-ins for whoever is no
  // candidate.
  std::optional<Option> first_out = {};
};

/// An order drawn by lot, best first: every option once.
using Draw = std::vector<Option>;

/// Votes that went from one option to another between two rounds.
struct Move {
  static constexpr Option kExhausted = 0xffff;
  Option from = 0;
  Option to = kExhausted;
  std::int64_t votes = 0;  // in parts, as all votes of a tally
};

/// What is decided in a round, and why: each is worded as one sentence.
enum class Event : std::uint8_t {
  counted,           // votes: the greatest number anybody has
  majority,          // option has more than half
  no_majority,       // votes: what more than half would be
  quota,             // votes: what a seat takes
  fewest,            // option goes out, and its votes move on
  fewest_batch,      // options go out together: they cannot catch up (one alone: Rules::first_out)
  last,              // option is elected, because as many are left as seats
  elected,           // option has reached the quota (or: is taken next)
  surplus,           // votes above the quota move on from option
  no_surplus,        // nothing moves on
  finalists,         // STAR: the two options with the highest scores
  preferred,         // STAR: the first of options is preferred by votes ballots to the other
  beats_all,         // option wins every comparison
  cycle,             // nobody wins every comparison
  locked,            // ranked pairs: first of options before second, by votes
  left_out,          // ranked pairs: the same, but it would close a circle
  strongest,         // Schulze: the option that nobody has a stronger path to
  wins,              // Copeland: option wins votes comparisons (in halves)
  smallest_loss,     // minimax: option's greatest defeat is the smallest
  points,            // Borda, score: option has most points
  level,             // options have the same, and it is not decided
  broken_by_rule,    // options were level; the method's own rule decides for the first of them
  broken_by_rounds,  // options were level; round decides, and the next decision says for or against whom
  broken_by_draw,    // options were level, and stand as they were drawn, best first
};
inline constexpr std::string_view kEvents[] = {
    "counted",       "majority", "no-majority", "quota",          "fewest",           "fewest-batch",
    "last",          "elected",  "surplus",     "no-surplus",     "finalists",        "preferred",
    "beats-all",     "cycle",    "locked",      "left-out",       "strongest",        "wins",
    "smallest-loss", "points",   "level",       "broken-by-rule", "broken-by-rounds", "broken-by-draw"};

struct Decision {
  Event event = Event::counted;
  std::vector<Option> options = {};  // whom it is about
  std::int64_t votes = 0;
  std::int64_t round = -1;  // broken_by_rounds: the round that decided, from 0
};

struct Round {
  std::vector<std::int64_t> votes = {};  // by option; 0 for those that are out
  std::int64_t exhausted = 0;            // that count for nobody any more
  std::int64_t needed = 0;               // majority or quota of this round; 0: none
  std::vector<Move> moves = {};          // since the round before, by from and to
  std::vector<Decision> decisions = {};  // in the order in which they were made
};

enum class Outcome : std::uint8_t {
  decided,
  level,   // a tie keeps the places open that winners leaves; see Tally::level
  nobody,  // no ballot chooses anybody
};
inline constexpr std::string_view kOutcomes[] = {"decided", "level", "nobody"};

/// All votes are whole numbers of parts: `unit` parts are one vote.
struct Tally {
  Rules rules;
  std::int64_t unit = 1;
  std::int64_t ballots = 0;  // that were counted
  std::int64_t blank = 0;    // of them, that choose nobody
  Outcome outcome = Outcome::nobody;
  std::vector<Option> winners;  // in the order in which they were decided
  std::vector<Option> level;  // who is level where the count stops: for a seat, or in a runoff for going out
  std::vector<std::vector<Option>>
      ranking;                       // best first, as far as the method ranks; those that are level together
  std::vector<std::int64_t> scores;  // by option, what the method goes by: votes, points, wins
  std::vector<Round> rounds;
  std::vector<std::int64_t>
      pairs;  // a * options + b: ballots that prefer a to b; empty: the method compares none
};

/// Counts the same ballots by several methods; what they have in common is counted once. `options` is at
/// least 1, every word of the profile names one of them, and there are at most kMaxBallots. All rules fit the
/// ballots (counts_ranked, counts_marked). Entries below 0 are not counted. Without a draw ties stay open: no
/// round is decided by what will be drawn, and the count ends at the first that would have to be.
/// Schulze and ranked pairs take O(options^3) after the comparisons, Phragmén O(seats^2 * options).
[[nodiscard]] std::vector<Tally> count(const Profile& profile, std::size_t options,
                                       const std::vector<Rules>& rules, const std::optional<Draw>& draw);

/// Ballots that prefer a to b, at a * options + b. An option that is ranked is preferred to one that is not.
/// O(entries * options^2).
[[nodiscard]] std::vector<std::int64_t> pairwise(const Profile& profile, std::size_t options);

/// {method, unit, ballots, blank, outcome, winners, level, ranking, scores} with options by their ids.
[[nodiscard]] Json summary(const Tally& tally, const std::vector<std::string>& ids);

/// The same with {rounds, pairs}. A round is {votes, exhausted, needed, moves: [{from, to, votes}],
/// decisions:
/// [{event, options, votes, round?}]}, where `to` is null for what is exhausted; pairs are {a: {b: ballots
/// that prefer a to b}}. What stands together in no order of its own is sorted by id.
[[nodiscard]] Json to_json(const Tally& tally, const std::vector<std::string>& ids);

/// The order that a key draws: by HMAC-SHA-256 of each option's id under the key (RFC 2104), smallest first.
[[nodiscard]] Draw draw(std::string_view key, const std::vector<std::string>& ids);

}  // namespace hearth::count
