// What time does to a poll: it opens, it closes, and with that ties can be drawn.
//
// A poll that decides has its ties broken by lot. The key of the lots is made of a secret, of which a digest
// (the commitment) is published before anybody votes; of a digest of all ballots (the root); and of a number
// drawn elsewhere after the close, where the document names one (the beacon). Whoever runs the poll cannot
// choose the root, and whoever votes last does not know the secret.
//
// The course shows what is known: {"commitment", "secret", "root", "beacon"}, of which those that are not
// known yet are missing. All are hexadecimal digests but the beacon, which is as the steward read it.
#pragma once

#include "hearth/room.h"
#include "poll/poll.h"

namespace hearth::poll {

/// The clock's record, and with the opening of a poll that decides its secret. `sum` is that of an ordered
/// act.
Result<Drafts> pass_time(const Poll& poll, const Course& course, const Sum* sum, const Mine& mine,
                         const Context& context);

/// The course after the clock acted, after a version was published, after the beacon was read (null: its
/// record is gone).
void pass(const Poll& poll, Course& course, const Json& body);
void begin(const Poll& poll, Course& course, Time now);
void take_beacon(Course& course, const Json* body);

/// What the steward read. Once, after the close.
Result<Drafts> read_beacon(const Poll& poll, const Course& course, const Act& act, const Context& context);

/// The key of the lots: hexadecimal SHA-256 of {"beacon","commitment","root","secret"} in canonical form;
/// empty while any of it is missing.
std::string draw_key(const Poll& poll, const Json& lots);

}  // namespace hearth::poll
