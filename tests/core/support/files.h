// Reading the test data.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "hearth/json.h"

namespace hearth::test {

/// Items of a queue as golden cases write them: without ids, which are the runner's own, and in the order of
/// their bytes, because that of ids tells nothing.
Json without_ids(const Json& items);

/// A member's own part of a view in the same way: no ids where it speaks of records, and no revisions of what
/// is kept under them.
Json own_without_ids(const Json& own);

/// HEARTH_SOURCE_DIR/path
std::filesystem::path source_path(const std::string& path);

std::string read_text(const std::filesystem::path& path);

/// A JSON file that must be sound; a broken one fails the test and reads as null.
Json read_json(const std::filesystem::path& path);

/// The .json files below tests/cases that hold steps, in alphabetical order.
std::vector<std::filesystem::path> case_files();

/// Parses a text that must be sound JSON of any size; a broken one fails the test and reads as null.
Json parsed(const std::string& text);

/// The member of that name, which lives as long as the object; null when absent.
const Json& member(const Json& object, std::string_view name);
std::string text_of(const Json& object, std::string_view name);
std::int64_t number_of(const Json& object, std::string_view name);

}  // namespace hearth::test
