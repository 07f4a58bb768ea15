#include "care/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "care/limits.h"
#include "json/build.h"

namespace hearth::care {
namespace {

std::int64_t integer_in(const Json& body, std::string_view name) {
  const Json* value = body.find(name);
  return value != nullptr && value->integer() != nullptr ? *value->integer() : 0;
}

std::string_view text_in(const Json& body, std::string_view name) {
  const Json* value = body.find(name);
  return value != nullptr && value->string() != nullptr ? std::string_view(*value->string())
                                                        : std::string_view();
}

Result<Said> read(const Json& body, Said said, Errors errors) {
  if (!errors.empty()) return in_reading_order(body, std::move(errors));
  return said;
}

}  // namespace

Result<Said> report_from_json(const Json& body, std::int64_t rev) {
  Errors errors;
  Fields fields(body, "", errors);
  fields.require({"reason"});
  Said said{.reason = static_cast<Reason>(fields.word("reason", kReasonNames, 0)), .text = {}, .rev = rev};
  said.text = fields.text("text", kWords);
  fields.refuse_others();
  return read(body, std::move(said), std::move(errors));
}

Result<Said> appeal_from_json(const Json& body, std::int64_t rev) {
  Errors errors;
  Fields fields(body, "", errors);
  fields.require({"text"});
  Said said{.reason = {}, .text = fields.text("text", kWords), .rev = rev};
  fields.refuse_others();
  return read(body, std::move(said), std::move(errors));
}

Json to_json(const Said& said) {
  Json::Object body;
  if (said.reason) body.emplace_back("reason", kReasonNames[static_cast<std::size_t>(*said.reason)]);
  body.emplace_back("rev", said.rev);
  if (!said.text.empty()) body.emplace_back("text", said.text);
  return body;
}

Said said_in(const Json& body) {
  Said said{.reason = {}, .text = std::string(text_in(body, "text")), .rev = integer_in(body, "rev")};
  const auto* const found =
      std::find(std::begin(kReasonNames), std::end(kReasonNames), text_in(body, "reason"));
  if (found != std::end(kReasonNames)) said.reason = static_cast<Reason>(found - std::begin(kReasonNames));
  return said;
}

bool is_report(std::string_view key) {
  return key.substr(0, kReportKey.size()) == kReportKey;
}

bool is_appeal(std::string_view key) {
  return key.substr(0, kAppealKey.size()) == kAppealKey;
}

bool same_words(const Said& a, const Said& b) {
  return a.reason == b.reason && a.text == b.text;
}

Json answered(std::int64_t rev) {
  return object_of({{"rev", rev}});
}

std::optional<std::int64_t> spoken_of(const Record& report) {
  if (!report.body.is_null()) return said_in(report.body).rev;
  if (report.why.is_null()) return std::nullopt;
  return integer_in(report.why, "rev");
}

// A taken back one counts from when it was taken back, so that nobody reports without end by taking back.
std::size_t reports_lately(const std::vector<Record>& mine, std::string_view author, std::string_view without,
                           Time now) {
  return static_cast<std::size_t>(std::count_if(mine.begin(), mine.end(), [&](const Record& record) {
    return record.author == author && record.in.empty() && is_report(record.key) && record.key != without &&
           record.time > now - kDay;
  }));
}

}  // namespace hearth::care
