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

/// Something that the folder's steward should know, in English. Line 0: it is about the file as a whole.
struct Problem {
  std::filesystem::path file;
  Place place;
  std::string sentence;
};

/// Errors of a text as problems of the file it was read from: each at the line and column of its path.
[[nodiscard]] std::vector<Problem> problems_in(const std::filesystem::path& file, std::string_view text,
                                               const Errors& errors);

/// `my-space/poll/lunch.json:3:5: There is no field called "colour" here.`
[[nodiscard]] std::string to_line(const Problem& problem);

/// What is in the folder, or what is new in it since it was last read.
struct Reading {
  std::optional<Config> config;   // absent: it cannot be read (see problems), or is as it was
  std::vector<File> files;        // new or changed, ordered by path
  std::vector<Problem> problems;  // what could not be read, and what is gone: that stays published
};

}  // namespace hearth::space
