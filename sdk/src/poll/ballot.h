// The body of a record under kBallotKey.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/result.h"
#include "poll/poll.h"

namespace hearth::poll {

struct Mark {
  std::string id;
  std::int64_t value = 0;
};

/// One of choice, ranking and marks, as the method's form says.
struct Ballot {
  std::vector<std::string> choice;                // ids of options, or digests of answers
  std::vector<std::vector<std::string>> ranking;  // best first; those that share a rank together
  std::vector<Mark> marks;
  std::string write_in;  // empty: none
  std::string group;     // by which results are broken down; empty: none

  [[nodiscard]] bool abstains() const {
    return choice.empty() && ranking.empty() && marks.empty() && write_in.empty();
  }
};

/// Reads the ballot that somebody sends, and puts it in the order of the document, so that ballots that mean
/// the same are the same. Paths lead into the body.
Result<Ballot> read_ballot(const Poll& poll, const Json& body);

/// Reads a ballot that was admitted. What is no ballot reads as an abstention.
Ballot ballot_of(const Json& body);

/// The two below are each other's inverse.
Json::Object body_of(const Poll& poll, const Ballot& ballot);

/// What an answer in words is known by: those that differ in nothing but case, space and the mark at their
/// end are the same. "t-" and 16 hexadecimal digits.
std::string digest_of(std::string_view text);

}  // namespace hearth::poll
