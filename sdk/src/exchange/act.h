// What the acts of an exchange share, and the files that they are spread over.
#pragma once

#include <map>
#include <string>

#include "exchange/room.h"

namespace hearth::exchange {

using Circumstances = Situation<ExchangeRoom>;

/// As somebody meets them who reads the act.
[[nodiscard]] Errors in_body(const Act& act, Errors errors);

/// Takes back the actor's record under the key of the act, if there is one.
[[nodiscard]] Result<Drafts> take_back(const Circumstances& situation, const Act& act);

/// What is wrong with a body that says nothing.
[[nodiscard]] Errors not_empty(const Act& act);

/// A member's matches, as their records tell them.
[[nodiscard]] std::map<std::int64_t, Deal> deals_of(const Mine& mine);

// steps.cpp: what one of the two does with a match.
[[nodiscard]] Result<Drafts> step(const Circumstances& situation, const Act& act, Name name);
[[nodiscard]] Result<Drafts> block(const Circumstances& situation, const Act& act, Name name);

// search.cpp: what stewards do.
[[nodiscard]] Result<Drafts> search(const Circumstances& situation, const Act& act);
[[nodiscard]] Result<Drafts> propose(const Circumstances& situation, const Act& act);

}  // namespace hearth::exchange
