#include <algorithm>
#include <array>
#include <iterator>

#include "hearth/filter.h"
#include "json/build.h"
#include "text/utf8.h"

namespace hearth::filter {
namespace {

template <class Enum, std::size_t kSize>
std::string_view name(const std::string_view (&names)[kSize], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

Json to_json(const Finding& finding) {
  Json::Object json = object_of({{"category", name(kCategoryNames, finding.category)},
                                 {"severity", static_cast<std::int64_t>(finding.severity)},
                                 {"verdict", name(kVerdictNames, finding.verdict)},
                                 {"part", name(kPartNames, finding.part)},
                                 {"reason", name(kReasonNames, finding.reason)},
                                 {"bytes", Json::Array{static_cast<std::int64_t>(finding.span.begin),
                                                       static_cast<std::int64_t>(finding.span.end)}},
                                 {"units", Json::Array{static_cast<std::int64_t>(finding.span.begin16),
                                                       static_cast<std::int64_t>(finding.span.end16)}}});
  if (!finding.entry.empty()) json.emplace_back("entry", finding.entry);
  if (finding.part == Part::model) json.emplace_back("score", static_cast<std::int64_t>(finding.score));
  return json;
}

namespace {

bool is_drawn(std::string_view text) {
  return text[0] != ' ' && text[0] != '\t' && text[0] != '\n' && text[0] != '\r';
}

void cover(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const std::size_t bytes = std::max<std::size_t>(1, text::first_code_point(text).bytes);
    if (is_drawn(text))
      out += '*';
    else
      out += text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
}

}  // namespace

std::string masked(std::string_view text, const Report& report) {
  std::string out;
  std::size_t done = 0;
  for (const Finding& finding : report.findings) {
    if (finding.verdict == Verdict::allow || finding.span.end <= done) continue;
    const std::size_t begin = std::max<std::size_t>(done, finding.span.begin);
    out += text.substr(done, begin - done);
    cover(text.substr(begin, finding.span.end - begin), out);
    done = finding.span.end;
  }
  return out += text.substr(done);
}

namespace {

// All that are stricter than some verdict, and the first ones of that.
std::vector<const Finding*> told(const std::vector<Finding>& all) {
  std::array<std::size_t, std::size(kVerdictNames)> room = {};
  for (const Finding& finding : all) ++room[static_cast<std::size_t>(finding.verdict)];
  std::size_t left = kMaxFindings;
  for (std::size_t verdict = room.size(); verdict-- > 0; left -= room[verdict])
    room[verdict] = std::min(room[verdict], left);
  std::vector<const Finding*> told;
  for (const Finding& finding : all)
    if (std::size_t& here = room[static_cast<std::size_t>(finding.verdict)]; here > 0) {
      --here;
      told.push_back(&finding);
    }
  return told;
}

}  // namespace

Json to_json(const Report& report) {
  Json::Array findings;
  for (const Finding* finding : told(report.findings)) findings.push_back(to_json(*finding));
  const std::size_t more = report.findings.size() - findings.size();
  Json::Object json =
      object_of({{"verdict", name(kVerdictNames, report.verdict)}, {"findings", std::move(findings)}});
  if (more > 0) json.emplace_back("more", static_cast<std::int64_t>(more));
  if (report.score > 0) json.emplace_back("score", static_cast<std::int64_t>(report.score));
  if (report.cut) json.emplace_back("cut", true);
  return json;
}

namespace {

void write(std::string_view before, std::uint32_t number, std::string& out) {
  out += before;
  out += std::to_string(number);
}

void write(std::string_view before, std::string_view word, std::string& out) {
  out += before;
  out += word;
}

// Members in the order of their names.
void write(const Finding& finding, std::string& out) {
  write(R"({"bytes":[)", finding.span.begin, out);
  write(",", finding.span.end, out);
  write(R"(],"category":")", name(kCategoryNames, finding.category), out);
  if (!finding.entry.empty()) write(R"(","entry":)", hearth::write_json(std::string(finding.entry)), out);
  write(finding.entry.empty() ? R"(","part":")" : R"(,"part":")", name(kPartNames, finding.part), out);
  write(R"(","reason":")", name(kReasonNames, finding.reason), out);
  if (finding.part == Part::model) write(R"(","score":)", finding.score, out);
  write(finding.part == Part::model ? R"(,"severity":)" : R"(","severity":)", finding.severity, out);
  write(R"(,"units":[)", finding.span.begin16, out);
  write(",", finding.span.end16, out);
  write(R"(],"verdict":")", name(kVerdictNames, finding.verdict), out);
  out += R"("})";
}

}  // namespace

std::string write_json(const Report& report) {
  std::string out = report.cut ? R"({"cut":true,"findings":[)" : R"({"findings":[)";
  std::size_t more = report.findings.size();
  for (const Finding* finding : told(report.findings)) {
    if (out.back() == '}') out += ',';
    write(*finding, out);
    --more;
  }
  out += ']';
  if (more > 0) write(R"(,"more":)", static_cast<std::uint32_t>(more), out);
  if (report.score > 0) write(R"(,"score":)", report.score, out);
  write(R"(,"verdict":")", name(kVerdictNames, report.verdict), out);
  return out += R"("})";
}

}  // namespace hearth::filter
