// The tables, and the one place that knows their columns' order.
#pragma once

#include <optional>
#include <string>

#include "storage/sqlite_database.h"
#include "storage/store.h"

namespace hearth::storage {

/// Creates what is missing, and brings a file of an earlier Hearth up to date. False, with words for the
/// operator, when the file is of a later Hearth or cannot be written.
bool prepare_schema(Database& database, std::string& problem);

/// The columns that record_of() reads, for SELECT.
inline constexpr const char* kRecordColumns =
    "id, author, key, rev, version, time, status, on_id, \"to\", tags, body, why";

/// The record in a row of kRecordColumns; nothing when it cannot be read.
std::optional<Record> record_of(const Statement& row);

/// Arrays of short texts, as one column holds them.
std::string text_of(const std::vector<std::string>& items);

/// A record's reason, as one column holds it.
std::string text_of_why(const Json& why);

/// The steps of a change, as one column holds them. `bodies`: of each step's `after`, written already.
std::string text_of(const std::vector<Step>& steps, const std::vector<std::string>& bodies);
std::optional<std::vector<Step>> steps_of(std::string_view text);

std::string text_of(const Watermarks& watermarks);
std::optional<Watermarks> watermarks_of(std::string_view text);

}  // namespace hearth::storage
