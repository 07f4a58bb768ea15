// Consent: to which version of which words, when, and until when.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "flow/flow.h"
#include "hearth/room.h"

namespace hearth::flow {

/// SHA-256 over the terms in canonical JSON (RFC 8785), in hexadecimal: what exactly was agreed to.
[[nodiscard]] std::string hash_of(const Terms& terms);

[[nodiscard]] Json to_json(const Terms& terms);

/// A version is never reused for other words. Adds to the errors where that is tried, and keeps the words of
/// earlier versions, so that members can see what changed.
void follow_agreements(Flow& flow, const Flow& replaced, Errors& errors);

/// One consent, kept under a key of its own that is never given to another.
struct Consent {
  std::string key;
  std::string hash;
  std::int64_t version = 0;
  Time time = 0;
  Time withdrawn = 0;  // 0: it stands
};

/// What that author agreed to last under this step; none: nothing yet. O(mine).
[[nodiscard]] std::optional<Consent> latest_consent(const Mine& mine, std::string_view author,
                                                    std::string_view step);

/// The record of a consent that is given now.
[[nodiscard]] Draft consent_to(const Step& step, const Mine& mine, std::string_view author, Time now);

/// The same consent, withdrawn.
[[nodiscard]] Draft withdrawal_of(const Consent& consent, Time now);

/// What stands otherwise than in the version agreed to: [{"id", "was"?, "is"?}]; null where the words of that
/// version are not known any more.
[[nodiscard]] Json changes_since(const Agreement& agreement, std::int64_t version);

}  // namespace hearth::flow
