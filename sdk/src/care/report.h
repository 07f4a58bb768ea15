// What members say to stewards about a text, the same in every room: free acts `on` a record, under keys of
// which there is one for each author and record.
//
//   report-<id>  {"reason": "hurtful", "text"?}  about a text of somebody else; hides nothing by itself
//   appeal-<id>  {"text"}                        about one's own that is held or was removed
//
// Null takes them back. They are kept with the revision that they speak of: {"reason", "rev", "text"?}. A
// report that was answered is not made again by the same member while the record is as the steward left it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::care {

enum class Reason : std::uint8_t { hurtful, private_matter, spam, unsafe, other };
inline constexpr std::string_view kReasonNames[] = {"hurtful", "private", "spam", "unsafe", "other"};

/// What is said, and about which revision of the record.
struct Said {
  std::optional<Reason> reason;  // of a report; an appeal has none
  std::string text;              // empty: no words
  std::int64_t rev = 0;
};

/// The body of an act, about that revision. Paths of errors lead into the body.
[[nodiscard]] Result<Said> report_from_json(const Json& body, std::int64_t rev);
[[nodiscard]] Result<Said> appeal_from_json(const Json& body, std::int64_t rev);

/// As it is kept, and back. What cannot be read says nothing.
[[nodiscard]] Json to_json(const Said& said);
[[nodiscard]] Said said_in(const Json& body);

[[nodiscard]] bool is_report(std::string_view key);
[[nodiscard]] bool is_appeal(std::string_view key);

/// True where these are the same words, whatever they are about.
[[nodiscard]] bool same_words(const Said& a, const Said& b);

/// What is kept of a report that was answered before it was taken back: the revision that it spoke of, in the
/// place of a reason. So nobody reports without end by taking back.
[[nodiscard]] Json answered(std::int64_t rev);

/// The revision that a report speaks of, or spoke of when it was answered; none where it was taken back
/// before.
[[nodiscard]] std::optional<std::int64_t> spoken_of(const Record& report);

/// How many records that member has reported since kDay ago, without that one.
[[nodiscard]] std::size_t reports_lately(const std::vector<Record>& mine, std::string_view author,
                                         std::string_view without, Time now);

}  // namespace hearth::care
