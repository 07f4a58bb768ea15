// What is the same in every room. Each rule stands here once; the rooms never see it.
#include "hearth/replica.h"

#include <algorithm>
#include <cassert>

#include "care/cases.h"
#include "care/decision.h"
#include "care/judging.h"
#include "care/report.h"
#include "care/waiting.h"
#include "extent.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

using Records = std::vector<Record>;

bool same(const Json& a, const Json& b) {
  return write_json(a) == write_json(b);
}

Error too_large(std::string path, std::size_t max) {
  return {Code::json_too_large, std::move(path), {{"max", static_cast<std::int64_t>(max)}}};
}

Error not_allowed(std::string_view role) {
  return {Code::not_allowed, "", {{"role", role}}};
}

Error rev_conflict(std::int64_t rev) {
  return {Code::rev_conflict, "/rev", {{"rev", rev}}};
}

// The body of a document's record.
struct Publication {
  Json document;
  std::int64_t since = 0;
};

Result<Publication> read_publication(const Record& record) {
  Errors errors;
  Fields fields(record.body, "/body", errors);
  fields.require({"document", "since"});
  Publication publication;
  if (const Json* document = fields.any("document")) publication.document = *document;
  publication.since = fields.integer("since", 1, record.rev, 1);
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return publication;
}

// Every count has a log of its own, and those of earlier counts are kept.
std::string key_in_log(std::int64_t since, std::string_view key) {
  constexpr std::size_t kDigits = 12;  // so that the logs sort by their counts
  const std::string digits = std::to_string(since);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0').append(digits).append("-").append(key);
}

Record record_of(Draft& draft, const Record* replaced) {
  Record record;
  record.author = std::move(draft.author);
  record.key = std::move(draft.key);
  record.rev = (replaced ? replaced->rev : 0) + 1;
  record.status = draft.status;
  record.to = std::move(draft.to);
  record.tags = std::move(draft.tags);
  record.body = std::move(draft.body);
  return record;
}

// What others have sent to somebody is theirs to see when it counts, and not while it waits.
Mine seen_by(std::string_view viewer, Mine mine) {
  std::erase_if(
      mine, [&](const Record& record) { return record.status != Status::live && record.author != viewer; });
  return mine;
}

bool publishes(const Change::Step& step) {
  return counts(step.after) && step.after->key == kDocumentKey;
}

}  // namespace

Report Replica::lint(const Json& document) const {
  if (write_json(document).size() > kMaxDocumentBytes) return {.errors = {too_large("", kMaxDocumentBytes)}};
  return room_lint(document, is_blank());
}

Result<Records> Replica::admit(const Act& act, const Mine& mine, const Record* target,
                               const Context& context) const {
  if (act.key == kDocumentKey) return publish(act, context);
  if (version_ == 0) return Error{Code::no_document, ""};
  if (act.key == kClockKey) return pass_time(act, mine, target, context);
  if (is_whole() && act.key == kDecisionKey) return decide(act, mine, target, context);
  return answer(act, mine, target, context);
}

Result<Records> Replica::publish(const Act& act, const Context& context) const {
  if (!context.actor.has_role("steward")) return not_allowed("steward");
  Report report = lint(act.body);
  if (report.errors.empty() && same(report.document, document())) return Records{};
  if (act.rev != version_) return rev_conflict(version_);
  if (!report.errors.empty()) return std::move(report.errors);

  Record record;
  record.author = kSpaceAuthor;
  record.key = kDocumentKey;
  record.rev = record.version = version_ + 1;
  record.time = context.now;
  const bool anew = is_blank() || report.resets;
  record.body =
      object_of({{"document", std::move(report.document)}, {"since", anew ? record.version : since_}});
  return Records{std::move(record)};
}

Result<Records> Replica::pass_time(const Act& act, const Mine& mine, const Record* target,
                                   const Context& context) const {
  if (context.actor.id != kClockAuthor) return not_allowed("clock");
  if (due() == 0 || context.now < due()) return Error{Code::not_due, ""};
  return replace(act, mine, target, context, true);
}

Result<Records> Replica::answer(const Act& act, const Mine& mine, const Record* target,
                                const Context& context) const {
  if (context.actor.id.empty()) return Error{Code::token_missing, ""};
  if (context.actor.id[0] == '@') return not_allowed("member");
  if (write_json(act.body).size() > kMaxActBytes) return too_large("/body", kMaxActBytes);
  // An answer to another question must not count for this one.
  if (act.since != 0 && act.since != since_) return Error{Code::asked_anew, ""};
  if (hears_reports() && care::is_report(act.key)) return report(act, mine, target, context);
  if (hears_reports() && care::is_appeal(act.key)) return appeal(act, mine, target, context);
  return replace(act, mine, target, context, is_ordered(act));
}

bool Replica::is_ordered(const Act& act) const {
  if (act.key == kDocumentKey || act.key == kClockKey) return true;
  if (is_whole() && act.key == kDecisionKey) return true;
  return version_ != 0 && room_is_ordered(act);
}

// An act takes the place of the author's record, if it knows that record. Saying the same again is no act: a
// request whose reply was lost may be repeated at any time.
Result<Records> Replica::replace(const Act& act, const Mine& mine, const Record* target,
                                 const Context& context, bool ordered) const {
  const Record* kept = find_mine(mine, context.actor.id, act.key);
  if (says_the_same(kept, act.body)) return Records{};

  Result<Drafts> drafts = room_admit(act, counting(mine), counting(target), context, ordered);
  // The room does not see it, and so has nothing to withdraw.
  if (is_whole() && drafts && drafts->empty() && act.body.is_null() && is_kept_back(kept))
    drafts->push_back({.key = act.key, .body = {}});
  const auto author_of = [&](const Draft& draft) {
    return draft.author.empty() ? context.actor.id : draft.author;
  };
  const auto replaced_by = [&](const Draft& draft) { return find_mine(mine, author_of(draft), draft.key); };
  const auto is_kept = [&](const Draft& draft) { return says_the_same(replaced_by(draft), draft.body); };
  if (drafts && kept && std::all_of(drafts->begin(), drafts->end(), is_kept)) return Records{};
  const std::int64_t rev = kept ? kept->rev : 0;
  if (act.rev != rev) return rev_conflict(rev);
  if (!drafts) return std::move(drafts).errors();
  Records records;
  for (Draft& draft : *drafts) {
    const Record* replaced = replaced_by(draft);
    if (is_kept(draft)) continue;
    const bool is_entry = is_whole() && draft.author == kLogAuthor;
    if (is_entry) draft.key = key_in_log(since_, draft.key);
    draft.author = author_of(draft);
    Record& record = records.emplace_back(record_of(draft, replaced));
    record.version = version_;
    record.time = context.now;
    record.on = act.on;
  }
  if (!may_judge() || context.judge == nullptr || context.actor.id.starts_with('@')) return records;
  Errors blocked = judge(records, context);
  if (!blocked.empty()) return blocked;
  return records;
}

// What a log has taken in stands there for ever, so there a text cannot wait.
Errors Replica::judge(Records& records, const Context& context) const {
  const auto is_entry = [](const Record& record) { return record.author == kLogAuthor; };
  const bool can_wait = std::none_of(records.begin(), records.end(), is_entry);
  Errors errors;
  for (Record& record : records) {
    if (is_entry(record)) continue;
    const care::Judgement said = care::judgement(*context.judge, room_texts(record.body));
    append(errors, care::refusal(said, can_wait ? filter::Verdict::block : filter::Verdict::hold));
    const care::Judgement told = care::private_judgement(*context.judge, room_private_texts(record.body));
    append(errors, care::refusal(told, filter::Verdict::block));
    if (said.verdict < filter::Verdict::hold || !room_texts_wait()) continue;
    care::set_status(record, Status::held);
    record.why = care::why(*context.judge, said);
  }
  return errors;
}

bool Replica::is_kept_back(const Record* record) const {
  return record != nullptr && record->version >= since_ && care::is_kept_back(*record);
}

bool Replica::says_the_same(const Record* kept, const Json& body) const {
  return kept != nullptr && kept->version >= since_ && same(kept->body, body);
}

const Record* Replica::counting(const Record* record) const {
  if (is_whole() && record != nullptr && !record->in.empty()) return counts(record) ? record : nullptr;
  if (!counts(record) || record->version < since_) return nullptr;
  return is_whole() && is_care(record->key) ? nullptr : record;
}

Mine Replica::counting(const Mine& records) const {
  Mine counted;
  for (const Record& record : records) {
    if (counting(&record) != nullptr) counted.push_back(record);
  }
  return counted;
}

// What counts, and what its author sees as theirs although it does not.
Mine Replica::theirs(const Mine& records, bool with_removed) const {
  Mine theirs;
  for (const Record& record : records) {
    const bool waits = is_kept_back(&record) && (with_removed || record.status == Status::held);
    if (waits || counting(&record) != nullptr) theirs.push_back(record);
  }
  return theirs;
}

Result<bool> Replica::fold(const Change& change) {
  for (const Change::Step& step : change.steps) {
    if (!publishes(step)) continue;
    const Result<Publication> publication = read_publication(*step.after);
    if (!publication) return publication.errors();
    const Report report = room_lint(publication->document, true);
    if (!report.errors.empty()) return below("/body/document", report.errors);
  }
  for (const Change::Step& step : change.steps) fold_step(step);
  epoch_ = std::max(epoch_, change.epoch);
  return true;
}

void Replica::fold_step(const Change::Step& step) {
  if (publishes(step)) {
    const Result<Publication> publication = read_publication(*step.after);
    if (hears_reports() && publication->since != since_) cases_.reset();
    room_adopt(publication->document, publication->since != since_);
    version_ = step.after->rev;
    since_ = publication->since;
  }
  if (version_ == 0) return;
  const Record* before = counting(step.before);
  const Record* after = counting(step.after);
  if (before != nullptr || after != nullptr) room_fold(before, after);
  if (hears_reports()) fold_care(caring(step.before), caring(step.after));
}

std::string Replica::standing(const Mine& mine, const Viewer& viewer) const {
  if (version_ == 0) return {};
  if (!is_whole()) return room_standing(counting(mine), viewer);
  return room_standing(seen_by(viewer.actor.id, theirs(mine, false)), viewer);
}

Json Replica::own(const Mine& mine, const Viewer& viewer) const {
  if (version_ == 0) return {};
  Json::Object revs;
  for (const Record& record : mine) {
    // Nobody replaces a decision, so nobody needs its revision.
    const bool is_answer = record.author == viewer.actor.id && record.in.empty();
    if (!is_answer || (is_whole() && care::is_decision(record.key))) continue;
    revs.emplace_back(record.key, record.rev);
  }
  const Json own =
      room_own(is_whole() ? seen_by(viewer.actor.id, theirs(mine, true)) : counting(mine), viewer);
  Json::Object members = *own.object();
  members.emplace_back("revs", std::move(revs));
  if (!is_whole()) return members;
  Json::Object waiting;
  for (const Record& record : mine) {
    if (record.author == viewer.actor.id && is_kept_back(&record))
      waiting.emplace_back(record.key, care::notice(record));
  }
  if (!waiting.empty()) members.emplace_back("waiting", std::move(waiting));
  if (hears_reports()) add_said(members, mine, viewer.actor.id);
  return members;
}

Json Replica::page(std::string_view standing, const Records& records, const Mine& mine,
                   const Viewer& viewer) const {
  if (version_ == 0) return {};
  // What waits or was removed is seen by nobody, so it gives nothing.
  return room_page(standing, counting(records), counting(mine), viewer);
}

bool Replica::has_words(const Record& record) const {
  if (version_ == 0 || record.body.is_null()) return false;
  return (is_whole() && is_care(record.key)) || !room_texts(record.body).empty();
}

Json Replica::checkpoint() const {
  Json::Object members = object_of({{"document", document()},
                                    {"version", version_},
                                    {"since", since_},
                                    {"epoch", epoch_},
                                    {"course", course()}});
  Json known = sum();
  if (!known.is_null()) members.emplace_back("sum", std::move(known));
  if (hears_reports() && cases_ != nullptr) members.emplace_back("care", care::to_json(*cases_));
  return members;
}

Result<bool> Replica::restore(const Json& checkpoint) {
  Errors errors;
  Fields fields(checkpoint, "", errors);
  fields.require({"document", "version", "since", "epoch", "course"});
  const Json* document = fields.any("document");
  const Json* course = fields.any("course");
  const Json* sum = fields.any("sum");
  // A document has a version, and counts since one of those it had; what is not there yet has neither.
  const bool published = document != nullptr && !document->is_null();
  const std::int64_t version = fields.integer("version", published ? 1 : 0, published ? kMaxInteger : 0, 1);
  const std::int64_t since = fields.integer("since", published ? 1 : 0, published ? version : 0, 0);
  const std::int64_t epoch = fields.integer("epoch", 0, kMaxInteger, 0);
  OwnedCases cases;
  if (hears_reports()) append(errors, read_care(fields.any("care"), cases));
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(checkpoint, std::move(errors));
  assert(document != nullptr && course != nullptr);  // required above
  const Result<bool> restored = room_restore(*document, *course, sum);
  if (!restored) return in_reading_order(checkpoint, restored.errors());
  version_ = version;
  since_ = since;
  epoch_ = epoch;
  if (hears_reports()) cases_ = std::move(cases);
  return true;
}

}  // namespace hearth
