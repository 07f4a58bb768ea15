// What stewards decide about texts, and what members say to them: the same in every room.
#include <algorithm>
#include <utility>

#include "care/cases.h"
#include "care/decision.h"
#include "care/judging.h"
#include "care/limits.h"
#include "care/waiting.h"
#include "extent.h"
#include "hearth/replica.h"

namespace hearth {
namespace {

using Records = std::vector<Record>;

bool is_that(const Record* target, const Act& act) {
  return target != nullptr && target->id == act.on && !target->author.starts_with('@');
}

// What an act about a record has to say, whichever record it is.
Errors misdirected(const Act& act, std::string_view prefix) {
  if (act.on.empty()) return {{Code::missing_field, "/on", {{"field", "on"}}}};
  if (act.key != std::string(prefix) + act.on) return {{Code::unknown_key, "/key", {{"key", act.key}}}};
  return {};
}

bool repeats(const Record* kept, const care::Said& said) {
  return counts(kept) && same_words(care::said_in(kept->body), said);
}

}  // namespace

void Replica::DeleteCases::operator()(care::Cases* cases) const {
  if (hears_reports()) delete cases;
}

Result<Records> Replica::decide(const Act& act, const Mine& mine, const Record* target,
                                const Context& context) const {
  if (context.actor.id.empty()) return Error{Code::token_missing, ""};
  if (!context.actor.has_role("steward")) return Error{Code::not_allowed, "", {{"role", "steward"}}};
  const Result<care::Decision> decision = care::decision_from_json(act.body);
  if (!decision) return below("/body", decision.errors());
  if (act.on.empty()) return Error{Code::missing_field, "/on", {{"field", "on"}}};
  if (!is_that(target, act)) return Error{Code::unknown_record, "/on"};
  // A vote without words is nobody's to remove, nor what was said to stewards.
  const bool is_present = target->version >= since_ && room_texts_wait() && !is_care(target->key);
  const Texts texts = is_present ? room_texts(target->body) : Texts();
  if (texts.empty()) return Error{Code::nothing_to_decide, "/on"};
  care::Waiting waiting;
  if (hears_reports() && cases_ != nullptr) {
    waiting.reported = cases_->is_reported(target->id);
    waiting.appealed = cases_->is_appealed(*target);
    waiting.decided_by_actor = find_mine(mine, context.actor.id, care::decision_key(*target)) != nullptr;
  }
  return care::decide(act, *decision, *target, texts, context, waiting);
}

// Who can see a record is for its room to say, by what it shows of it.
bool Replica::may_see(const Record& record, const Mine& mine, const Actor& actor) const {
  if (counting(&record) == nullptr) return false;
  if (std::find(record.to.begin(), record.to.end(), actor.id) != record.to.end()) return true;
  const Viewer viewer{actor, 0};
  const Json shown = page(standing(mine, viewer), {record}, mine, viewer);
  return shown.array() != nullptr && !shown.array()->empty();
}

// One person can be many guests, and every report takes a steward's time.
Result<Records> Replica::report(const Act& act, const Mine& mine, const Record* target,
                                const Context& context) const {
  if (is_guest(context.actor.id)) return Error{Code::guests_refused, ""};
  if (act.body.is_null()) return take_back(act, mine, context);
  const Result<care::Said> said = care::report_from_json(act.body, target != nullptr ? target->rev : 0);
  if (!said) return below("/body", said.errors());
  Errors errors = misdirected(act, kReportKey);
  if (!errors.empty()) return errors;
  errors = unreportable(act, mine, target, context);
  if (errors.empty()) return say(act, care::to_json(*said), mine, context);
  // A request whose reply was lost may be repeated, whatever has become of the text since.
  const Record* kept = find_mine(mine, context.actor.id, act.key);
  if (repeats(kept, *said) && act.rev != kept->rev) return Records{};
  return errors;
}

Errors Replica::unreportable(const Act& act, const Mine& mine, const Record* target,
                             const Context& context) const {
  const std::string& member = context.actor.id;
  const bool is_there = is_that(target, act);
  if (is_there && target->author == member) return {{Code::own_record, "/on"}};
  if (!is_there || !may_see(*target, mine, context.actor)) return {{Code::unknown_record, "/on"}};
  if (!room_texts_wait() || room_texts(target->body).empty()) return {{Code::nothing_to_decide, "/on"}};
  const std::optional<std::int64_t> rev = spoken_of(find_mine(mine, member, act.key));
  if (rev && cases_->is_answered(*target, *rev)) return {{Code::decided_already, "/on"}};
  if (care::reports_lately(mine, member, act.key, context.now) < care::kReportsADay) return {};
  return {{Code::reported_enough, "", {{"max", static_cast<std::int64_t>(care::kReportsADay)}}}};
}

// The revision that a report speaks of, where there can be an answer. Decisions are ordered acts, so that a
// free one knows all of them.
std::optional<std::int64_t> Replica::spoken_of(const Record* report) const {
  if (report == nullptr || report->version < since_ || cases_ == nullptr) return std::nullopt;
  return care::spoken_of(*report);
}

// The words go; that they were answered stays.
Result<Records> Replica::take_back(const Act& act, const Mine& mine, const Context& context) const {
  Result<Records> records = say(act, {}, mine, context);
  if (!records || records->empty()) return records;
  const Record* kept = find_mine(mine, context.actor.id, act.key);
  const std::optional<std::int64_t> rev = spoken_of(kept);
  if (rev && cases_->decided(kept->on, *rev)) records->front().why = care::answered(*rev);
  return records;
}

// The answer to an appeal is the last word on that text.
Result<Records> Replica::appeal(const Act& act, const Mine& mine, const Record* target,
                                const Context& context) const {
  if (act.body.is_null()) return say(act, {}, mine, context);
  const Result<care::Said> said = care::appeal_from_json(act.body, target != nullptr ? target->rev : 0);
  if (!said) return below("/body", said.errors());
  Errors errors = misdirected(act, kAppealKey);
  if (!errors.empty()) return errors;
  if (!is_that(target, act) || target->author != context.actor.id) return Error{Code::unknown_record, "/on"};
  if (!is_kept_back(target) || care::was_appealed(target->why)) {
    if (repeats(find_mine(mine, context.actor.id, act.key), *said)) return Records{};
    return Error{Code::nothing_to_appeal, "/on"};
  }
  return say(act, care::to_json(*said), mine, context);
}

// As in replace(), but the room is not asked. Stewards alone read it, so that it does not have to wait.
Result<Records> Replica::say(const Act& act, Json body, const Mine& mine, const Context& context) const {
  const Record* kept = find_mine(mine, context.actor.id, act.key);
  if (says_the_same(kept, body)) return Records{};
  const std::int64_t rev = kept != nullptr ? kept->rev : 0;
  if (act.rev != rev) return Error{Code::rev_conflict, "/rev", {{"rev", rev}}};
  if (kept == nullptr && body.is_null()) return Records{};
  if (const std::string text = care::said_in(body).text; may_judge() && context.judge != nullptr) {
    Errors blocked =
        care::refusal(care::judgement(*context.judge, {{"/text", text}}), filter::Verdict::block);
    if (!blocked.empty()) return blocked;
  }
  Record record;
  record.author = context.actor.id;
  record.key = act.key;
  record.rev = rev + 1;
  record.version = version_;
  record.time = context.now;
  record.on = act.key.substr(act.key.find('-') + 1);
  record.body = std::move(body);
  return Records{std::move(record)};
}

Json Replica::queue(const Records& records, const Records& said) const {
  Json::Array items;
  for (const Record& record : records) {
    // Of what has no words any more nothing can be decided.
    const Texts texts = room_texts(record.body);
    const bool is_text = (counting(&record) != nullptr || is_kept_back(&record)) && !texts.empty();
    const bool is_said_about = hears_reports() && cases_ != nullptr && is_text;
    const bool reported = is_said_about && cases_->is_reported(record.id);
    const bool appealed = is_said_about && is_kept_back(&record) && cases_->is_appealed(record);
    if (!reported && !appealed && !is_kept_back(&record)) continue;
    Json::Object item = care::queue_item(record, texts);
    if (reported) item.emplace_back("reports", care::reports_on(record, *cases_, said));
    if (appealed) item.emplace_back("appeal", care::appeal_on(record, said));
    items.emplace_back(std::move(item));
  }
  return items;
}

std::vector<std::string> Replica::waiting(std::string_view tag) const {
  if (!hears_reports() || cases_ == nullptr) return {};
  if (tag == kReportedTag) return cases_->reported();
  return tag == kAppealedTag ? cases_->appealed() : std::vector<std::string>();
}

std::vector<std::string> Replica::said_about(std::string_view id) const {
  return hears_reports() && cases_ != nullptr ? cases_->said_about(id) : std::vector<std::string>();
}

void Replica::add_said(Json::Object& own, const Mine& mine, std::string_view viewer) const {
  Json reports = care::own_reports(mine, viewer, since_, cases_.get());
  Json appeals = care::own_appeals(mine, viewer, since_, cases_.get());
  if (!reports.array()->empty()) own.emplace_back("reports", std::move(reports));
  if (!appeals.object()->empty()) own.emplace_back("appeals", std::move(appeals));
}

// A record of src/care that counts.
const Record* Replica::caring(const Record* record) const {
  const bool is_one = counts(record) && record->in.empty() && record->version >= since_;
  return is_one && is_care(record->key) ? record : nullptr;
}

void Replica::fold_care(const Record* before, const Record* after) {
  if (before == nullptr && after == nullptr) return;
  if (cases_ == nullptr) cases_.reset(new care::Cases());
  cases_->take(before, after);
  if (cases_->is_blank()) cases_.reset();
}

Errors Replica::read_care(const Json* json, OwnedCases& cases) {
  if (json == nullptr) return {};
  Result<care::Cases> read = care::cases_from_json(*json);
  if (!read) return below("/care", read.errors());
  if (!read->is_blank()) cases.reset(new care::Cases(*std::move(read)));
  return {};
}

}  // namespace hearth
