// Files of ballots, in the formats in which elections are published. docs/counting.md describes each as it is
// read here. Readers print nothing: what is wrong comes back as errors, those of texts with the args line and
// column (from 1), those of JSON with a path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/count.h"
#include "hearth/profile.h"
#include "hearth/result.h"

namespace hearth::ballots {

/// The words stand in the order of the enumeration.
enum class Format : std::uint8_t { blt, preflib, csv, json };
inline constexpr std::string_view kFormats[] = {"blt", "preflib", "csv", "json"};

/// By the ending of a file's name, whatever its case.
[[nodiscard]] std::optional<Format> format_of(std::string_view file_name);

inline constexpr std::size_t kMaxBytes = std::size_t{256} << 20;
inline constexpr std::size_t kMaxJsonBytes = std::size_t{64}
                                             << 20;         // its values take many times the text's room
inline constexpr std::int64_t kMaxBallots = 1'000'000'000;  // of one line, and of a file
inline constexpr std::size_t kMaxRanks = 2000;              // of one ballot, empty ones too
inline constexpr std::size_t kMaxLabel = 500;               // characters of a label or title
inline constexpr std::int64_t kMaxMark = 10'000;
inline constexpr std::size_t kMaxColumns = 4000;
inline constexpr std::size_t kKeptRefusals = 100;  // of more, only the number is kept

/// What the cells of a table hold that has a column for each option.
enum class Cells : std::uint8_t { ranks, scores };
inline constexpr std::string_view kCells[] = {"ranks", "scores"};

struct Manner {
  bool lenient = false;  // an option that a ballot names again is passed over, and a line end ends a ballot
  Cells cells = Cells::ranks;
  bool overvotes_skip = false;  // a cell that says only "overvote" is passed over; else the ballot ends there
};

struct Choice {
  std::string id;  // a .blt or PrefLib file's number, a JSON file's id, a table's label: what a draw goes by
  std::string label;
};

struct Election {
  std::string title;  // empty: the file has none
  std::vector<Choice> options = {};
  std::vector<std::string> withdrawn = {};  // labels of options that are in no ballot any more
  std::optional<std::size_t> seats = {};    // 1 .. options; absent: the file does not say
  bool ranked = true;                       // else marked
  Profile profile = {};
  std::int64_t ballots = 0;  // in the profile
};

struct Reading {
  Election election;
  Errors refused;                   // one for each ballot that was left out, up to kKeptRefusals
  std::int64_t refused_number = 0;  // lines, records or items that were left out
  Errors remarks;                   // what does not fit together, though everything was counted
};

/// Reads a whole file. A file that cannot be trusted as a whole is refused; of a sound one, ballots are
/// refused one by one. UTF-8 is expected, with or without a byte order mark; what is no UTF-8 is read as
/// Latin-1. Linear in the length of the text.
[[nodiscard]] Result<Reading> read(std::string text, Format format, const Manner& manner);

}  // namespace hearth::ballots
