// Checking an export: what anybody can download of a verifiable poll, to count it again.
//
// An export is lines of JSON (NDJSON); docs/verifying.md has each field. The first names the poll, its
// course, the head of its log as the hub signed it, and its result. Then come the entries of the log in their
// order, and after the close every ballot that counts, ordered by its leaf.
//
// A recount hashes the entries again, opens every commitment that nothing replaced, holds each ballot against
// the rules of the poll, counts, and compares. What is wrong is a finding: a code of the list in codes.h, and
// the place: "/17/ballot/choice" is in line 17. Signatures are for the caller to check, who has the means.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "hearth/json.h"

namespace hearth {

/// So many entries are checked at once; each takes some 200 bytes.
inline constexpr std::size_t kMaxEntries = 2000000;

/// Reads an export once, from its beginning to its end. Not thread-safe. Linear in the length of the export,
/// but for the counting itself.
class Recount {
 public:
  Recount();
  Recount(const Recount&) = delete;
  Recount& operator=(const Recount&) = delete;
  ~Recount();

  /// The next bytes, cut anywhere.
  void read(std::string_view piece);

  /// To be called once, at the end. `receipt` is what a voter kept, {entry, leaf, head?: {signed}}, or null.
  ///
  ///   {sound, status, findings: [{code, path, args}], more, entries, ballots, replaced, withdrawn, root,
  ///    head: {signed, signature, key} | null, address, document, result, tally, receipt}
  ///
  /// `sound`: nothing was found. `more` findings beyond the first hundred are only counted. `result` and
  /// `tally` are what was counted here; null where nothing could be. `receipt` is "counts", "replaced" or
  /// "withdrawn", or null: none was asked for, or the log does not hold it.
  [[nodiscard]] Json finish(const Json& receipt);

  /// The same as text, with "ok": true; a receipt that is no JSON is refused.
  [[nodiscard]] std::string finish_json(const std::string& receipt);

 private:
  class Work;
  std::unique_ptr<Work> work_;  // null in the small core
};

/// A receipt held against what a hub answers, one JSON text each way:
///
///   {leaf, entry, head: {size, root}, inclusion: [digest],
///    kept?: {size, root}, consistency?: [digest]}
///   -> {ok: true, included, consistent}
///
/// `included`: the entry with that leaf is in the log of that head. `consistent`: the log of the head begins
/// with the log that was kept; null when none was.
[[nodiscard]] std::string check_receipt_json(const std::string& input);

}  // namespace hearth
