// A verifiable poll from its first version to its close, and what a hub would let anybody download of it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "hearth/replica.h"
#include "text/random.h"

namespace hearth::test {

class VerifiablePoll {
 public:
  explicit VerifiablePoll(const Json& document);

  /// False when the poll refuses it; null withdraws.
  bool cast(const std::string& member, const Json& body);
  void close();

  /// {"entry", "leaf"} of the member's ballot; null without one.
  [[nodiscard]] Json receipt(const std::string& member) const;

  /// The export, signed by nobody.
  [[nodiscard]] std::string text() const;

 private:
  Result<std::vector<Record>> act(const std::string& author, std::string_view key, Json body);
  [[nodiscard]] Mine mine(const std::string& author) const;
  [[nodiscard]] Json first_line() const;

  std::unique_ptr<Replica> replica_ = Replica::make("poll");
  std::map<std::pair<std::string, std::string>, Record> records_;  // by author and key
  Time now_ = 1790000000000;
  int acts_ = 0;
};

/// A sound document that asks in that way, with options, counts and rules by the seed.
Json verifiable_document(std::string_view method, text::Random& random);

/// A ballot for it, of which a few are refused.
Json ballot_for(const Json& document, text::Random& random);

}  // namespace hearth::test
