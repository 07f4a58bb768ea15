// The problem that a search is about: who asks, who can help, and what each match costs. docs/exchange.md
// says it in words.
//
// It is a function of document, course, sum, and of the time and the key of the search, so that whoever works
// it out again gets the same. People have numbers in it, drawn by the key: nobody is found by their place.
#pragma once

#include <string>
#include <vector>

#include "exchange/exchange.h"
#include "exchange/when.h"
#include "hearth/match.h"

namespace hearth::exchange {

/// Somebody in a search: who asks, or who helps.
struct Person {
  std::string member;
  Json facts;               // of their ask, or of their offer
  Time time = 0;            // of it
  std::int64_t places = 0;  // that the ask has open, or that the helper can take
  std::int64_t load = 0;    // what a helper carries
};

/// What two people have in common.
struct Common {
  std::vector<std::string> tags;
  When when = 0;  // 0: not both have said when
  bool again = false;
};

struct Posed {
  match::Problem problem;
  std::vector<Person> askers, helpers;  // as the problem numbers them
  std::vector<Common> common;           // by fit

  /// 64 hexadecimal digits, over the people and all that counts.
  [[nodiscard]] std::string digest() const;
};

/// O(said + matches + askers * helpers).
[[nodiscard]] Posed pose(const Exchange& exchange, const Course& course, const Sum& sum, Time now,
                         const std::string& key);

/// As match_json reads it; those who rest are not in it.
[[nodiscard]] Json problem_json(const match::Problem& problem);

}  // namespace hearth::exchange
