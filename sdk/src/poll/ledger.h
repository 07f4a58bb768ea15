// The log of a verifiable poll: what anybody can check a count against.
//
// Every ballot, every change and every withdrawal is an entry of one log that can only grow. An entry says
//   {"commitment": digest of salt and ballot, or null, "replaces": the leaf of an entry before, or null}
// in canonical form, and is public at once: it shows that somebody voted, changed or withdrew, and nothing of
// what they chose. After the close the ballots that count are shown with their salts, so that whoever wants
// to can open each commitment that nothing replaced, and count again.
//
// The course holds the end of the log: {"size", "root", "peaks"}, as hearth/log.h has them.
#pragma once

#include <string>

#include "hearth/log.h"
#include "hearth/room.h"
#include "poll/poll.h"

namespace hearth::poll {

/// SHA-256 of {"ballot","salt"} in canonical form, hexadecimal. `ballot` is the body without what the log
/// adds.
std::string commitment_of(const Json& ballot, std::string_view salt);

/// The body of a ballot's record with what the log adds: {"entry": its number, "leaf", "salt"}.
struct Sealed {
  Json body;
  Draft entry;  // to be kept with it
};
Sealed sealed(const Course& course, const Json::Object& ballot, const Record* kept, std::string_view seed);

/// What is kept when a ballot is withdrawn.
Draft withdrawal(const Course& course, const Record& kept);

/// The course with one more entry. Entries come in their order; others are passed over.
void append_entry(Course& course, const Record& entry);

/// A ballot's body without what the log adds.
Json::Object opened(const Json& body);

/// {"entry","leaf"}: what its author can hold against the log. Null without.
Json receipt_of(const Json& body);

/// The leaf of an entry, as it stands in the log.
Digest leaf_of(const Json& entry);

/// The end of a log as the course writes it, {"size", "root", "peaks"}; reading believes the peaks alone.
Json log_json(const log::Peaks& log);
Result<log::Peaks> log_from_json(const Json& json, std::string_view path);

}  // namespace hearth::poll
