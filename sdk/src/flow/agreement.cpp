#include "flow/agreement.h"

#include <algorithm>
#include <utility>

#include "flow/limits.h"
#include "hearth/digest.h"
#include "json/build.h"

namespace hearth::flow {
namespace {

std::string prefix_of(std::string_view step) {
  return std::string(kAgreedKey).append(step).append("-");
}

Consent consent_of(const Record& record) {
  const auto number = [&](std::string_view name) {
    const Json* json = record.body.find(name);
    return json != nullptr && json->integer() != nullptr ? *json->integer() : 0;
  };
  const Json* hash = record.body.find("hash");
  return {.key = record.key,
          .hash = hash != nullptr && hash->string() != nullptr ? *hash->string() : std::string(),
          .version = number("version"),
          .time = number("time"),
          .withdrawn = number("withdrawn")};
}

Json body_of(const Consent& consent) {
  Json::Object body =
      object_of({{"version", consent.version}, {"hash", consent.hash}, {"time", consent.time}});
  if (consent.withdrawn != 0) body.emplace_back("withdrawn", consent.withdrawn);
  return body;
}

bool is_consent_to(const Record& record, std::string_view author, std::string_view prefix) {
  // A step's id may begin like another's: "rules", "rules-2".
  return record.in.empty() && record.author == author && record.key.starts_with(prefix) &&
         record.key.find_first_not_of("0123456789.", prefix.size()) == std::string::npos;
}

// Its own words, or those it had in an earlier version.
const Terms* terms_of(const Agreement& agreement, std::int64_t version) {
  if (agreement.terms.version == version) return &agreement.terms;
  const auto has_version = [&](const Terms& terms) { return terms.version == version; };
  const auto found = std::find_if(agreement.earlier.begin(), agreement.earlier.end(), has_version);
  return found == agreement.earlier.end() ? nullptr : &*found;
}

void follow(Step& step, const Step& replaced, std::size_t index, Errors& errors) {
  Agreement& now = step.agreement;
  const Agreement& before = replaced.agreement;
  const bool renewed = now.terms.version > before.terms.version;
  const bool same = now.terms.version == before.terms.version && hash_of(now.terms) == hash_of(before.terms);
  if (!renewed && !same)
    errors.push_back({Code::agreement_not_renewed,
                      pointer(pointer("/steps", index), "version"),
                      {{"version", before.terms.version}}});
  if (!now.earlier.empty()) return;
  now.earlier = before.earlier;
  if (renewed) now.earlier.insert(now.earlier.begin(), before.terms);
  if (now.earlier.size() > kMaxEarlier) now.earlier.resize(kMaxEarlier);
}

}  // namespace

Json to_json(const Terms& terms) {
  Json::Array clauses;
  for (const Clause& clause : terms.clauses)
    clauses.push_back(object_of({{"id", clause.id}, {"text", clause.text}}));
  Json::Object members = object_of({{"version", terms.version}, {"clauses", std::move(clauses)}});
  write_words(members, "process", terms.process);
  return members;
}

std::string hash_of(const Terms& terms) {
  return hex(sha256(write_json(to_json(terms))));
}

void follow_agreements(Flow& flow, const Flow& replaced, Errors& errors) {
  for (std::size_t i = 0; i < flow.steps.size(); ++i) {
    const Step* before = find_step(replaced, flow.steps[i].id);
    const bool both = before != nullptr && before->kind == Kind::agreement;
    if (both && flow.steps[i].kind == Kind::agreement) follow(flow.steps[i], *before, i, errors);
  }
}

std::optional<Consent> latest_consent(const Mine& mine, std::string_view author, std::string_view step) {
  const std::string prefix = prefix_of(step);
  std::optional<Consent> latest;
  for (const Record& record : mine) {
    if (!is_consent_to(record, author, prefix)) continue;
    Consent consent = consent_of(record);
    if (!latest || consent.time > latest->time || (consent.time == latest->time && latest->key < consent.key))
      latest = std::move(consent);
  }
  return latest;
}

// A second consent to the same words, after a withdrawal, gets a key of its own: "agreed-rules-3.2".
Draft consent_to(const Step& step, const Mine& mine, std::string_view author, Time now) {
  const Terms& terms = step.agreement.terms;
  Consent consent{.key = {}, .hash = hash_of(terms), .version = terms.version, .time = now, .withdrawn = 0};
  const std::string first = prefix_of(step.id) + std::to_string(terms.version);
  consent.key = first;
  for (int again = 2; find_mine(mine, author, consent.key) != nullptr; ++again)
    consent.key = first + "." + std::to_string(again);
  return {.key = consent.key, .body = body_of(consent)};
}

Draft withdrawal_of(const Consent& consent, Time now) {
  Consent withdrawn = consent;
  withdrawn.withdrawn = now;
  return {.key = consent.key, .body = body_of(withdrawn)};
}

Json changes_since(const Agreement& agreement, std::int64_t version) {
  const Terms* before = terms_of(agreement, version);
  if (before == nullptr) return {};
  Json::Array changes;
  for (const Clause& clause : agreement.terms.clauses) {
    const Clause* was = find_clause(*before, clause.id);
    if (was != nullptr && was->text == clause.text) continue;
    Json::Object change = object_of({{"id", clause.id}, {"is", clause.text}});
    if (was != nullptr) change.emplace_back("was", was->text);
    changes.emplace_back(std::move(change));
  }
  for (const Clause& clause : before->clauses) {
    if (find_clause(agreement.terms, clause.id) == nullptr)
      changes.emplace_back(object_of({{"id", clause.id}, {"was", clause.text}}));
  }
  return changes;
}

}  // namespace hearth::flow
