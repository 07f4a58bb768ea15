// What readers share: putting one ballot together, and keeping the good ones and the refusals.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ballots/ballots.h"

namespace hearth::ballots {

/// One ranked ballot, rank by rank. Reused for all ballots of a file.
class Ranking {
 public:
  /// `kept[i]`: the number that option i of the file has in the count; absent where it has withdrawn.
  explicit Ranking(std::vector<std::optional<count::Option>> kept)
      : kept_(std::move(kept)), last_named_(kept_.size()) {}

  void begin();
  /// Names an option on the rank that is open. False, and nothing has changed but that the rank is not empty,
  /// if this ballot named it before.
  bool name(std::size_t option);
  /// Says that the rank that is open is not empty, though nobody knows whom it names.
  void name_unknown() { rank_is_empty_ = false; }
  /// Closes the rank. A rank that named nobody is an empty one; what has withdrawn leaves no gap.
  void end_rank();

  [[nodiscard]] std::size_t ranks() const { return ranks_; }
  /// Without empty ranks at the end. Valid until the next ballot begins.
  [[nodiscard]] std::span<const Profile::Word> words();

 private:
  std::vector<std::optional<count::Option>> kept_;
  std::vector<std::int64_t> last_named_;  // by option: the ballot that named it last
  std::vector<Profile::Word> words_;
  std::int64_t ballot_ = 0;
  std::size_t ranks_ = 0;
  std::size_t on_rank_ = 0;  // words of the open rank
  bool rank_is_empty_ = true;
};

/// Numbers of options in the count when none has withdrawn.
[[nodiscard]] std::vector<std::optional<count::Option>> all_kept(std::size_t options);

/// True when there is room for so many more ballots; else nothing was added.
bool add(Reading& reading, std::span<const Profile::Word> ballot, std::int64_t number);

/// Leaves one ballot out. `describe` gives the error; it is asked only while errors are kept.
template <class Describe>
void refuse(Reading& reading, Describe describe) {
  if (reading.refused_number++ < static_cast<std::int64_t>(kKeptRefusals))
    reading.refused.push_back(describe());
}

}  // namespace hearth::ballots
