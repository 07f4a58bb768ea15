// The few rules about text that every room, and whoever names or stores documents, must agree on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/record.h"

namespace hearth {

/// True for names of documents, options and the like: 1 to 64 of [a-z0-9_-], beginning with a letter or
/// digit.
[[nodiscard]] bool is_id(std::string_view text);

/// True for the address of a document, its kind and its name: "poll/lunch".
[[nodiscard]] bool is_address(std::string_view text);

/// True for valid UTF-8 (RFC 3629).
[[nodiscard]] bool is_utf8(std::string_view text);

/// Line and column of a byte of a text. What is not UTF-8 counts byte by byte.
[[nodiscard]] Place place_at(std::string_view text, std::size_t offset);

/// Reads an RFC 3339 time such as 2026-12-24T18:00:00+01:00, with at most three decimals of a second,
/// upper-case T and Z. Nothing for any other text, for leap seconds, and for times that are not after
/// 1970-01-01T00:00:00Z or, in UTC, after the year 9999.
[[nodiscard]] std::optional<Time> parse_time(std::string_view text);

/// The same in UTC: "2026-12-24T17:00:00Z", with milliseconds only where there are any. `time` is one that
/// parse_time gives.
[[nodiscard]] std::string format_time(Time time);

}  // namespace hearth
