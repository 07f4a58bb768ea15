// What an exchange is: its document, and the course and sum that are its state.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "exchange/deal.h"
#include "hearth/room.h"
#include "words/words.h"

namespace hearth::exchange {

using words::Words;

enum class Mode : std::uint8_t { help, buddy };
inline constexpr std::array<std::string_view, 2> kModes = {"help", "buddy"};

struct Tag {
  std::string id;
  Words label;  // null: the id says it
};

struct Exchange {
  Words title;  // null: none
  std::vector<std::string>
      languages;  // the first is the one that plain texts are written in; empty: not said
  Mode mode = Mode::help;
  std::vector<Tag> tags;
  std::string group;           // the role of those who belong; empty: every member does
  std::int64_t days = 0;       // of a round
  std::int64_t capacity = 0;   // of a helper, at most and unless they say less
  std::int64_t rest_days = 0;  // after a match that is done
};

/// All of it but what is due stands in the clock's record.
struct Course {
  Time due = 0;            // the end of the round, or before it what is to be told of a match
  std::int64_t round = 1;  // that is open
  Time began = 0;          // 0: the clock is yet to begin it; one can ask all the same

  friend bool operator==(const Course&, const Course&) = default;
};

using Count =
    std::int64_t;  // of records; other than 0 and 1 only while changes of several hubs are under way

/// What somebody said that matching needs: an ask, an offer, a rest, a block, without its texts.
struct Said {
  Count count = 0;
  Time time = 0;
  Json facts;
};
using Place = std::tuple<std::string, std::string, std::int64_t>;  // author, key, revision

/// The search with the highest number. What it takes in is frozen by a digest, before the key of the lots is
/// drawn.
struct Search {
  std::int64_t number = 0;  // 0: there was none
  Time time = 0;
  std::string key;
  std::string digest;
};

struct Sum {
  std::map<Place, Said> said;                    // asks of this round alone
  std::map<std::int64_t, Deal> deals;            // matches, by number
  std::set<std::pair<Time, std::int64_t>> dues;  // of matches; follows from them, no part of a checkpoint
  Search search;

  [[nodiscard]] bool is_blank() const { return said.empty() && deals.empty() && search.number == 0; }
};

inline constexpr std::string_view kAskKey = "ask";
inline constexpr std::string_view kOfferKey = "offer";
inline constexpr std::string_view kRestKey = "rest";
inline constexpr std::string_view kAskTag = "ask";
inline constexpr std::string_view kOfferTag = "offer";

/// True for people who are counted as themselves: no guests, nobody without a name, no "@clock".
[[nodiscard]] bool is_member(std::string_view author);

/// True for members with the role of the group, where it names one, and for stewards.
[[nodiscard]] bool belongs(const Exchange& exchange, const Actor& actor);

/// What a record of that kind says to matching: its body without texts.
[[nodiscard]] Json facts_of(const Json& body);

/// Members of an admitted body; the fallback when there are none.
[[nodiscard]] std::int64_t integer_in(const Json& body, std::string_view name, std::int64_t fallback);
[[nodiscard]] std::string text_in(const Json& body, std::string_view name);
[[nodiscard]] std::vector<std::string> list_in(const Json& body, std::string_view name);

/// Puts a match's due time among the others, or takes it out.
void note_due(Sum& sum, const Deal& deal, bool there);

/// The latest search, if nothing was proposed from it yet; else null.
[[nodiscard]] const Search* open_search(const Sum& sum);

/// How many helpers the asks of a round have, by who asks. O(matches).
[[nodiscard]] std::map<std::string, std::int64_t, std::less<>> taken_in(const Sum& sum, std::int64_t round);

}  // namespace hearth::exchange
