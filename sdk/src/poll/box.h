// The box of a poll: its ballots whole, with neither names nor times. What runoffs and comparisons count.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"
#include "hearth/profile.h"
#include "hearth/result.h"

namespace hearth::poll {

struct Ballot;

/// Options stand here by ids, because a new version of the document may order them otherwise.
class Box {
 public:
  /// Puts a ballot in (number = 1) or takes it out again (-1).
  void add(const Ballot& ballot, std::int64_t number);

  [[nodiscard]] bool empty() const { return ballots_.empty(); }

  /// The ballots over these options, each named by its place among them. O(words).
  [[nodiscard]] Profile profile(const std::vector<std::string>& options) const;

  /// {"tea>milk=water": 3} of rankings, {"tea:5>milk:0": 3} of marks and choices. Equal boxes give equal
  /// bytes.
  [[nodiscard]] Json to_json() const;
  static Result<Box> from_json(const Json& json, std::string_view path);

 private:
  Profile::Word word_of(std::string_view id);
  [[nodiscard]] std::string text_of(const Profile::Entry& entry) const;
  bool read(std::string_view text, std::vector<Profile::Word>& words);

  std::vector<std::string> ids_;  // in the order of their first coming
  Profile ballots_;
  bool marked_ = false;  // pairs of option and mark, else rankings
};

}  // namespace hearth::poll
