// Acts and records: what somebody sends, and what is kept of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"

namespace hearth {

/// Milliseconds since 1970-01-01T00:00Z, in 0 .. kMaxInteger. Zero means "never".
using Time = std::int64_t;

/// Authors that are no person. A member's id never starts with "@".
inline constexpr std::string_view kSpaceAuthor = "@space";  // publishes documents
inline constexpr std::string_view kClockAuthor = "@clock";  // lets time pass
inline constexpr std::string_view kLogAuthor = "@log";  // entries of a log that can only grow, by their keys

/// Keys of ordered acts, the same in every room.
inline constexpr std::string_view kDocumentKey = "document";
inline constexpr std::string_view kClockKey = "clock";
/// What a steward decides about the record that the act is `on`. Decisions are kept under keys that begin
/// with "decision-", which no room uses.
inline constexpr std::string_view kDecisionKey = "decision";
/// Keys of what members say to stewards about a record, before its id: src/care/report.h.
inline constexpr std::string_view kReportKey = "report-";
inline constexpr std::string_view kAppealKey = "appeal-";

/// True for the keys under which decisions, reports and appeals are kept. No room sees these, and no other
/// document hears of them.
[[nodiscard]] bool is_care(std::string_view key);

/// Tags of records that others do not see: their pages are for stewards.
inline constexpr std::string_view kHeldTag = "held";
inline constexpr std::string_view kRemovedTag = "removed";

/// Pages for stewards of what members have spoken about. No record has these tags.
inline constexpr std::string_view kReportedTag = "reported";
inline constexpr std::string_view kAppealedTag = "appealed";

/// What somebody sends. A null body withdraws.
struct Act {
  std::string key;
  Json body;
  std::string on;          // id of the record it is about; empty: none
  std::int64_t rev = 0;    // revision of their own record that it replaces; 0: none
  std::int64_t since = 0;  // the count it was made for, as the checkpoint says it; 0: whichever there is
};

enum class Status : std::uint8_t { live, held, removed };

/// What is kept: one per (document, author, key), by storage constraint. `id` is given by the store and tells
/// nothing about the author.
struct Record {
  std::string id = {};
  std::string author = {};
  std::string key = {};
  std::int64_t rev = 0;      // 1, 2, 3 ... for each act that replaced it
  std::int64_t version = 0;  // of the document it was admitted under
  Time time = 0;             // the hub's, when it was admitted
  Status status = Status::live;
  std::string on = {};
  std::vector<std::string> to = {};    // the members it is for
  std::vector<std::string> tags = {};  // pages are read by them
  std::string in = {};  // an echo: the document that it stands in ("poll/lunch"); empty: this one
  Json body = {};       // null: withdrawn
  Json why = {};  // who decided about its status, and for what reason (docs/protocol.md); null: nobody did

  friend bool operator==(const Record&, const Record&) = default;
};

/// What a document hears of a record in another one that it uses: who, when and to whom, never what.
[[nodiscard]] Record echo_of(const Record& record, std::string_view in);

/// True when the record takes part in a sum: live, and not withdrawn.
[[nodiscard]] bool counts(const Record* record);

Json to_json(const Record& record);
Result<Record> record_from_json(const Json& json, std::string_view path);
Result<Act> act_from_json(const Json& json, std::string_view path);

/// One step of a document's history: records replaced (`before`, absent where there was none) and put in
/// their place. An ordered change raises the epoch by one; a free one carries the epoch it was admitted in.
/// It owns no records: they must stay where they are for as long as it is used. Whoever folds it keeps none.
struct Change {
  struct Step {
    const Record* before;  // null: there was none
    const Record* after;   // null: erased
  };
  std::int64_t epoch = 0;
  std::vector<Step> steps;
};

}  // namespace hearth
