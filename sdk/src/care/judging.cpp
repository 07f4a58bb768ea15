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

bool is_way_to_reach(const filter::Finding& finding) {
  using filter::Reason;
  const Reason reason = finding.reason;
  return reason == Reason::mail || reason == Reason::phone || reason == Reason::handle ||
         reason == Reason::link || reason == Reason::invite;
}

// What somebody is called at an address is not theirs to choose there.
bool is_within_one(const filter::Finding& finding, const filter::Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const filter::Finding& way) {
    return is_way_to_reach(way) && way.span.begin <= finding.span.begin && finding.span.end <= way.span.end;
  });
}

void add(Judgement& judgement, const std::string& path, const filter::Finding& finding) {
  judgement.verdict = std::max(judgement.verdict, finding.verdict);
  judgement.findings.push_back({path, finding});
}

// Of too many findings the strictest are told.
Judgement told(Judgement judgement) {
  if (judgement.findings.size() <= filter::kMaxFindings) return judgement;
  std::stable_sort(judgement.findings.begin(), judgement.findings.end(),
                   [](const Found& a, const Found& b) { return a.finding.verdict > b.finding.verdict; });
  judgement.findings.resize(filter::kMaxFindings);
  return judgement;
}

}  // namespace

Judgement judgement(const Judge& judge, const Texts& texts) {
  Judgement judgement;
  for (const Text& text : texts) {
    const filter::Report report = judge.judge(text.text);
    for (const filter::Finding& finding : report.findings) add(judgement, text.path, finding);
  }
  return told(std::move(judgement));
}

Judgement private_judgement(const Judge& judge, const Texts& texts) {
  Judgement judgement;
  for (const Text& text : texts) {
    const filter::Report report = judge.judge(text.text);
    for (const filter::Finding& finding : report.findings) {
      if (!is_within_one(finding, report)) add(judgement, text.path, finding);
    }
  }
  return told(std::move(judgement));
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
