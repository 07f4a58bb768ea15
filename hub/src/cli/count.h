// Counting ballots of a file: the poll room itself admits and adds them up, so the count is the hub's own.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hearth/replica.h"

namespace hearth::cli {

class BallotCount {
 public:
  /// A sound poll document. Times of opening and closing are set aside: whoever holds the file decides which
  /// ballots are in it.
  static Result<BallotCount> of(const Json& poll);

  /// Takes one more ballot: {choice, writeIn?}, or {author, body}, where a later one of the same author
  /// replaces the former and a null body takes it back. Without an author every ballot is somebody else's.
  Result<bool> add(const Json& ballot);

  [[nodiscard]] std::int64_t replaced() const { return replaced_; }

  /// As a hub shows it once the poll is closed: {turnout, guests, results, ...}.
  [[nodiscard]] Json shared() const { return replica_->shared("reader"); }
  [[nodiscard]] Json document() const { return replica_->document(); }

 private:
  explicit BallotCount(std::unique_ptr<Replica> replica) : replica_(std::move(replica)) {}

  std::unique_ptr<Replica> replica_;
  std::map<std::string, Record, std::less<>> ballots_;
  std::int64_t replaced_ = 0;
  std::int64_t unnamed_ = 0;
};

}  // namespace hearth::cli
