// The files that the hub carries inside itself: the widgets, the desk, the demo's pages.
#pragma once

#include <span>
#include <string_view>

namespace hearth {

/// One file, with its precompressed forms. Everything points into the program and lives as long as it.
struct Asset {
  std::string_view path;          // as in the URL, without the leading slash: "hearth.js"
  std::string_view content_type;  // with its charset, where it has one
  std::string_view digest;        // of the bytes themselves, in hex: equal digests mean equal bytes
  std::string_view identity;      // the bytes themselves
  std::string_view gzip;          // empty when it would save nothing
  std::string_view brotli;        // empty when it would save nothing
};

/// The asset with exactly this path; null when there is none. O(log n).
const Asset* find_asset(std::string_view path);

/// All whose path begins with `prefix`, by path. O(log n).
std::span<const Asset> assets_below(std::string_view prefix);

}  // namespace hearth
