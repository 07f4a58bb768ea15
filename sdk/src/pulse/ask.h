// Asking one who has gone quiet whether they are leaving: twice at most, ever.
//
// A page that sees its member come back asks by "ask-1" and "ask-2", theirs. A steward asks by
// "ask-<16 digits>-1" and "-2", the digits being the first of the SHA-256 of the member's id; such a record
// is for that member. The number is always that of the asks there have been, plus one: two pages that ask at
// once write one record.
#pragma once

#include <string>
#include <string_view>

#include "pulse/room.h"

namespace hearth::pulse {

/// True for the keys of members, and for those of stewards.
[[nodiscard]] bool is_ask(std::string_view key);
[[nodiscard]] bool is_stewards_ask(std::string_view key);

/// The key by which a steward asks that member for the first or the second time.
[[nodiscard]] std::string stewards_ask(std::string_view member, Count number);

[[nodiscard]] Result<Drafts> ask(const Situation<PulseRoom>& situation, const Act& act);
[[nodiscard]] Result<Drafts> ask_as_steward(const Situation<PulseRoom>& situation, const Act& act);

}  // namespace hearth::pulse
