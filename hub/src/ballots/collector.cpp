#include "ballots/collector.h"

#include <algorithm>

namespace hearth::ballots {

void Ranking::begin() {
  ++ballot_;
  words_.clear();
  ranks_ = on_rank_ = 0;
  rank_is_empty_ = true;
}

bool Ranking::name(std::size_t option) {
  rank_is_empty_ = false;
  if (std::exchange(last_named_[option], ballot_) == ballot_) return false;
  if (const auto kept = kept_[option]) {
    words_.push_back(on_rank_++ == 0 ? *kept : static_cast<Profile::Word>(*kept | Profile::kShares));
  }
  return true;
}

void Ranking::end_rank() {
  if (rank_is_empty_) words_.push_back(Profile::kSkipped);
  ++ranks_;
  on_rank_ = 0;
  rank_is_empty_ = true;
}

std::span<const Profile::Word> Ranking::words() {
  while (!words_.empty() && words_.back() == Profile::kSkipped) words_.pop_back();
  return words_;
}

std::vector<std::optional<count::Option>> all_kept(std::size_t options) {
  std::vector<std::optional<count::Option>> kept;
  for (std::size_t i = 0; i < options; ++i) kept.emplace_back(static_cast<count::Option>(i));
  return kept;
}

bool add(Reading& reading, std::span<const Profile::Word> ballot, std::int64_t number) {
  if (number > kMaxBallots - reading.election.ballots) return false;
  if (number == 0) return true;
  reading.election.profile.add(ballot, number);
  reading.election.ballots += number;
  return true;
}

}  // namespace hearth::ballots
