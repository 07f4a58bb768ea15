// The formats, each on a text that `read` has prepared: within kMaxBytes, UTF-8, lines ended by "\n" only, no
// byte order mark.
#pragma once

#include <string_view>

#include "ballots/ballots.h"

namespace hearth::ballots {

/// Hill, Wichmann and Woodall's format ("Algorithm 123", The Computer Journal 30, 1987), with what OpenSTV
/// and OpaVote added: comments, ballot ids, shared and empty ranks.
[[nodiscard]] Result<Reading> read_blt(std::string_view text, const Manner& manner);

/// PrefLib's ordinal formats soc, soi, toc and toi, as specified since 2022 and as before.
[[nodiscard]] Result<Reading> read_preflib(std::string_view text, const Manner& manner);

/// A table after RFC 4180 with a header: a column for each rank, or for each option.
[[nodiscard]] Result<Reading> read_csv(std::string_view text, const Manner& manner);

/// {title?, seats?, options: [id or {id, label}], ballots: [{number?, ranking or marks}]}.
[[nodiscard]] Result<Reading> read_json(std::string_view text, const Manner& manner);

}  // namespace hearth::ballots
