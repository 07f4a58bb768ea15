#include "hearth/filter.h"
#include "json/build.h"

namespace hearth::filter {
namespace {

template <class Enum, std::size_t kSize>
std::string_view name(const std::string_view (&names)[kSize], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

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
  return json;
}

}  // namespace

Json to_json(const Report& report) {
  Json::Array findings;
  for (const Finding& finding : report.findings) findings.push_back(to_json(finding));
  Json::Object json =
      object_of({{"verdict", name(kVerdictNames, report.verdict)}, {"findings", std::move(findings)}});
  if (report.cut) json.emplace_back("cut", true);
  return json;
}

}  // namespace hearth::filter
