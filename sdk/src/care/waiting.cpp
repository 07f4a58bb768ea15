#include "care/waiting.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "care/decision.h"
#include "json/build.h"

namespace hearth::care {
namespace {

std::string_view status_of(const Record& record) {
  return kStatusNames[static_cast<std::size_t>(record.status)];
}

// What came of something said, as those who said it read it.
std::string_view state_of(std::optional<Status> decided) {
  if (!decided) return "open";
  return *decided == Status::live ? "stands" : kStatusNames[static_cast<std::size_t>(*decided)];
}

std::optional<Status> decided(const Cases* cases, std::string_view id, std::int64_t rev) {
  return cases != nullptr ? cases->decided(id, rev) : std::nullopt;
}

// Theirs of one kind that count, in the order in which they were said.
std::vector<const Record*> said_by(const Mine& mine, std::string_view member, std::int64_t since,
                                   bool (*is_one)(std::string_view key)) {
  std::vector<const Record*> said;
  for (const Record& record : mine) {
    const bool is_said = record.author == member && record.in.empty() && is_one(record.key);
    if (is_said && counts(&record) && record.version >= since) said.push_back(&record);
  }
  std::sort(said.begin(), said.end(), [](const Record* a, const Record* b) {
    return std::tie(a->time, a->key) < std::tie(b->time, b->key);
  });
  return said;
}

const Record* find_by_id(const Mine& mine, std::string_view id) {
  const auto found = std::find_if(mine.begin(), mine.end(),
                                  [&](const Record& record) { return record.id == id && record.in.empty(); });
  return found == mine.end() ? nullptr : &*found;
}

// An answer may be followed by other words of its author; then it is the answer that is told.
std::string_view state_of_appeal(const Record& appealed, std::int64_t rev, const Cases* cases) {
  const std::optional<Status> answer = decided(cases, appealed.id, rev);
  return !answer && appealed.rev != rev ? "changed" : state_of(answer);
}

Json appeal_of(const Record& appeal, const Record& appealed, const Cases* cases) {
  const Said said = said_in(appeal.body);
  Json::Object one = object_of(
      {{"text", said.text}, {"time", appeal.time}, {"state", state_of_appeal(appealed, said.rev, cases)}});
  const Json* reason = was_appealed(appealed.why) ? appealed.why.find("reason") : nullptr;
  if (reason != nullptr) one.emplace_back("reason", *reason);
  return one;
}

}  // namespace

bool is_kept_back(const Record& record) {
  return record.status != Status::live && !record.body.is_null();
}

Json::Object queue_item(const Record& record, const Texts& texts) {
  Json::Array written;
  for (const Text& text : texts) written.push_back(object_of({{"path", text.path}, {"text", text.text}}));
  return object_of({{"id", record.id},
                    {"key", record.key},
                    {"rev", record.rev},
                    {"status", status_of(record)},
                    {"time", record.time},
                    {"texts", std::move(written)},
                    {"why", record.why}});
}

Json reports_on(const Record& record, const Cases& cases, const std::vector<Record>& said) {
  const auto counts = cases.reasons(record.id);
  Json::Object reasons;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) reasons.emplace_back(kReasonNames[i], counts[i]);
  }
  Json::Array words;
  for (const Record& report : said) {
    const Said one = said_in(report.body);
    const bool is_open =
        report.on == record.id && is_report(report.key) && !cases.decided(record.id, one.rev);
    if (!is_open || !one.reason || one.text.empty()) continue;
    words.push_back(
        object_of({{"reason", kReasonNames[static_cast<std::size_t>(*one.reason)]}, {"text", one.text}}));
  }
  return object_of({{"reasons", std::move(reasons)},
                    {"time", cases.reported_since(record.id)},
                    {"words", std::move(words)}});
}

Json appeal_on(const Record& record, const std::vector<Record>& said) {
  for (const Record& appeal : said) {
    if (appeal.on != record.id || !is_appeal(appeal.key)) continue;
    return object_of({{"text", said_in(appeal.body).text}, {"time", appeal.time}});
  }
  return {};
}

Json own_reports(const Mine& mine, std::string_view member, std::int64_t since, const Cases* cases) {
  Json::Array reports;
  for (const Record* report : said_by(mine, member, since, is_report)) {
    const Said said = said_in(report->body);
    if (!said.reason) continue;
    Json::Object one = object_of({{"id", report->on},
                                  {"reason", kReasonNames[static_cast<std::size_t>(*said.reason)]},
                                  {"time", report->time},
                                  {"state", state_of(decided(cases, report->on, said.rev))}});
    if (!said.text.empty()) one.emplace_back("text", said.text);
    reports.emplace_back(std::move(one));
  }
  return reports;
}

Json own_appeals(const Mine& mine, std::string_view member, std::int64_t since, const Cases* cases) {
  Json::Object appeals;
  for (const Record* appeal : said_by(mine, member, since, is_appeal)) {
    const Record* appealed = find_by_id(mine, appeal->on);
    if (appealed != nullptr) appeals.emplace_back(appealed->key, appeal_of(*appeal, *appealed, cases));
  }
  return appeals;
}

Json notice(const Record& record) {
  return object_of({{"id", record.id}, {"status", status_of(record)}, {"why", record.why}});
}

}  // namespace hearth::care
