// The hosted page: one document on a page of its own, for a link, a QR code or a frame. It needs no script.
// Pure functions from a snapshot to text; they show what the snapshot shows and nothing else, so a hidden
// result cannot appear here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/json.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::page {

/// What the page is made of. `document`, `shared` and `own` are those of the snapshot for this viewer.
struct PageInput {
  std::string space;        // "pottery"
  std::string space_title;  // "Pottery club"
  std::string kind;         // "poll"
  std::string name;         // "lunch"
  std::string hub_url;  // "https://hub.example", without a slash at the end; for links that leave the page
  Json document;
  Json course;
  Json shared;
  Json own;
  Json tally;        // what the long counts found, as far as this viewer may see it; else null
  Json answers;      // answers in people's own words, as far as this viewer may see them: {writeIn, answer}
  std::string form;  // the signed field; empty: no form, because guests cannot answer here
  std::int64_t rev = 0;    // of the ballot that the form replaces
  std::int64_t since = 0;  // the count that the form answers
  bool sent = false;       // this answers a form that was accepted
  Errors errors;           // why the form was refused; the form is drawn again with `posted`
  Json posted;             // what the refused form held, as SentForm says; null: none
};

/// A whole HTML document.
[[nodiscard]] std::string hosted_page(const PageInput& input);

/// True for the kinds of documents that have a hosted page.
[[nodiscard]] bool has_page(std::string_view kind);

/// What a document of that kind calls itself, in the language that it was written in first; "" where it has
/// no words of its own for that.
[[nodiscard]] std::string own_title(std::string_view kind, const Json& document);

/// A whole HTML document that says why there is nothing to show: for 404, 429, 500 and their like.
[[nodiscard]] std::string error_page(const Error& error);

/// A calendar entry (RFC 5545) for the closing time, to be sent as text/calendar; empty when the document
/// never closes. The page links to it as /p/{space}/{kind}/{name}.ics.
[[nodiscard]] std::string calendar_entry(const PageInput& input, Time now);

/// One field of a sent form, decoded.
struct FormField {
  std::string name;
  std::string value;
};

/// Reads application/x-www-form-urlencoded. Fails with bad_request on broken escapes, invalid UTF-8 or more
/// than 256 fields.
Result<std::vector<FormField>> read_form(std::string_view body);

/// What a sent form asks for: the signed field, the revision it replaces, the count it was made for, and the
/// act. `errors`: what the form alone shows to be wrong (nothing was chosen); draw it again with them, the
/// same `form`, and `posted`: {choice, writeIn?, given: {id: text}}, as it was typed.
struct SentForm {
  std::string form;
  std::int64_t rev = 0;
  std::int64_t since = 0;
  std::string key;
  Json body;
  Json posted;
  Errors errors;
};
Result<SentForm> read_sent_form(std::string_view kind, std::string_view body);

}  // namespace hearth::page
