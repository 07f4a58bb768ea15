// Counting ballots of a file: the poll room itself admits and adds them up, so the count is the hub's own.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearth/count.h"
#include "hearth/replica.h"

namespace hearth::cli {

class BallotCount {
 public:
  /// A sound poll document. Times of opening and closing are set aside: whoever holds the file decides which
  /// ballots are in it.
  static Result<BallotCount> of(const Json& poll);

  /// Takes one more ballot: {choice, writeIn?}, {ranking} or {marks}, or {author, body}, where a later one of
  /// the same author replaces the former and a null body takes it back. Without an author every ballot is
  /// somebody else's.
  Result<bool> add(const Json& ballot);

  /// Closes the poll, and counts by the methods that it names, if any. Without a key ties stay open: the key
  /// by which a hub drew comes from its own secret. No ballot is taken any more.
  void finish(const std::optional<std::string>& key);

  [[nodiscard]] std::int64_t replaced() const { return replaced_; }

  /// As a hub shows it once the poll is closed: {turnout, guests, results, ...}.
  [[nodiscard]] Json shared() const { return replica_->shared("reader"); }
  [[nodiscard]] Json document() const { return replica_->document(); }
  /// Answers in words: {writeIn, answer}.
  [[nodiscard]] Json::Array answers() const;

  /// What each method found; empty: the poll decides nothing, or is not finished.
  [[nodiscard]] const std::vector<count::Tally>& tallies() const { return tallies_; }
  [[nodiscard]] const std::optional<count::Draw>& draw() const { return draw_; }
  /// The same as the hub writes it.
  [[nodiscard]] Json tallies_json() const;

 private:
  explicit BallotCount(std::unique_ptr<Replica> replica) : replica_(std::move(replica)) {}

  Result<bool> pass_time(Time now);
  [[nodiscard]] std::vector<std::string> ids() const;

  std::unique_ptr<Replica> replica_;
  std::map<std::string, Record, std::less<>> clock_;  // what the clock has written, by key
  std::map<std::string, Record, std::less<>> ballots_;
  std::vector<count::Tally> tallies_;
  std::optional<count::Draw> draw_;
  std::int64_t replaced_ = 0;
  std::int64_t unnamed_ = 0;
};

}  // namespace hearth::cli
