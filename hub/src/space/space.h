// A space as its steward keeps it: a folder with space.json and documents at {kind}/{name}.json, at any
// depth. Everything here only reads.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/keys.h"
#include "hearth/json.h"
#include "hearth/result.h"

namespace hearth::space {

/// space.json. The file may be missing: then every field has its default, and the space is called like its
/// folder.
struct Config {
  std::string name;
  std::string title;                 // for people; the name when not given
  std::vector<std::string> origins;  // pages of these may talk to the hub: "https://pottery.example"
  std::vector<auth::Key> keys;
  bool guests = true;

  friend bool operator==(const Config&, const Config&) = default;
};

/// One document as it stands on disk; nobody has judged its text.
struct File {
  std::string kind;
  std::string name;
  std::filesystem::path path;
  std::string text;
};

/// Something in a file that its author should mend.
struct Problem {
  std::filesystem::path file;
  Place place;
  Error error;
};

/// Errors of a text as problems of the file it was read from: each at the line and column of its path, or of
/// its args for a syntax error.
[[nodiscard]] std::vector<Problem> problems_in(const std::filesystem::path& file, std::string_view text,
                                               const Errors& errors);

/// "my-space/poll/lunch.json:3:5: There is no field called "colour" here."
[[nodiscard]] std::string to_line(const Problem& problem);

/// What is in the folder, or what became of it since it was last looked at.
struct Reading {
  std::optional<Config> config;  // absent: it cannot be read (see problems), or it has not changed
  std::vector<File> files;       // read or changed; ordered by path
  std::vector<File> removed;     // gone from the folder; they stay published. Without text.
  std::vector<Problem> problems;
};

/// The whole folder. A folder that is not there, or cannot be read, is a problem of code not_found at the
/// folder.
[[nodiscard]] Reading read_space(const std::filesystem::path& folder);

/// Reads space.json from its text; `folder_name` names the space when the file does not. Errors carry paths
/// into the file.
Result<Config> read_config(std::string_view text, std::string_view folder_name);

}  // namespace hearth::space
