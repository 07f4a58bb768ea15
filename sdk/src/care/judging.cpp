#include "care/judging.h"

#include <algorithm>
#include <utility>

#include "json/build.h"

namespace hearth::care {
namespace {

using filter::Verdict;

Json to_json(const Found& found) {
  const Json finding = filter::to_json(found.finding);
  Json::Object json = *finding.object();
  json.emplace_back("path", found.path);
  return json;
}

Error to_error(const Found& found) {
  const filter::Finding& finding = found.finding;
  return {Code::text_blocked, "/body" + found.path,
          object_of({{"category", filter::kCategoryNames[static_cast<std::size_t>(finding.category)]},
                     {"severity", static_cast<std::int64_t>(finding.severity)},
                     {"reason", filter::kReasonNames[static_cast<std::size_t>(finding.reason)]},
                     {"begin", static_cast<std::int64_t>(finding.span.begin16)},
                     {"end", static_cast<std::int64_t>(finding.span.end16)}})};
}

}  // namespace

// Of too many findings the strictest are told.
Judgement judgement(const Judge& judge, const Texts& texts) {
  Judgement judgement;
  for (const Text& text : texts) {
    const filter::Report report = judge.judge(text.text);
    judgement.verdict = std::max(judgement.verdict, report.verdict);
    for (const filter::Finding& finding : report.findings) judgement.findings.push_back({text.path, finding});
  }
  if (judgement.findings.size() <= filter::kMaxFindings) return judgement;
  std::stable_sort(judgement.findings.begin(), judgement.findings.end(),
                   [](const Found& a, const Found& b) { return a.finding.verdict > b.finding.verdict; });
  judgement.findings.resize(filter::kMaxFindings);
  return judgement;
}

Errors refusal(const Judgement& judgement, Verdict from) {
  Errors errors;
  for (const Found& found : judgement.findings) {
    if (found.finding.verdict >= from) errors.push_back(to_error(found));
  }
  return errors;
}

Json why(const Judge& judge, const Judgement& judgement) {
  Json::Array findings;
  for (const Found& found : judgement.findings) findings.push_back(to_json(found));
  Json::Object why = judge.name();
  why.emplace_back("by", "filter");
  why.emplace_back("findings", std::move(findings));
  return why;
}

void set_status(Record& record, Status status) {
  std::erase_if(record.tags, [](const std::string& tag) { return tag == kHeldTag || tag == kRemovedTag; });
  record.status = status;
  if (status == Status::held) record.tags.emplace_back(kHeldTag);
  if (status == Status::removed) record.tags.emplace_back(kRemovedTag);
}

}  // namespace hearth::care
