#include <algorithm>

#include "flow/agreement.h"
#include "flow/answer.h"
#include "flow/limits.h"
#include "flow/room.h"
#include "flow/walk.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::flow {
namespace {

// What a member sends of their run: their answers, and where they want to be.
struct Wish {
  Json::Object answers;
  std::string at;    // there; a step they have seen
  std::string left;  // at the step after this one. Neither: as far as the answers go
};

// Answers to steps that are gone go with the next act.
Json::Object read_answers(Fields& wish, const Flow& flow, const Run& kept, Errors& errors) {
  const Json* json = wish.any("answers");
  Json::Object read;
  if (json == nullptr) return read;
  Fields answers(*json, wish.path_of("answers"), errors);
  if (json->object() == nullptr) return read;
  for (const Step& step : flow.steps) {
    if (json->find(step.id) == nullptr) continue;
    const Json* before = find_in(kept.answers, step.id);
    // What was kept and does not fit this version is asked again.
    const bool outdated = before != nullptr && *before == *json->find(step.id) && !fits(step, *before);
    if (!outdated) read.emplace_back(step.id, read_answer(answers, step, before, errors));
  }
  return read;
}

Result<Wish> read_wish(const Flow& flow, const Json& body, const Run& kept) {
  Errors errors;
  Fields fields(body, "/body", errors);
  fields.require({"answers"});
  Wish wish{read_answers(fields, flow, kept, errors), fields.string("at"), fields.string("left")};
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return wish;
}

// Where on the path the wish leads; a step off the path is an error.
Result<std::string> place_of(const Run& run, const Wish& wish) {
  const std::string& named = wish.left.empty() ? wish.at : wish.left;
  if (named.empty()) return run.path.back();
  const auto found = std::find(run.path.begin(), run.path.end(), named);
  if (found == run.path.end())
    return Error{Code::step_not_reached, wish.left.empty() ? "/body/at" : "/body/left", {{"step", named}}};
  if (wish.left.empty() || found + 1 == run.path.end()) return *found;
  return *(found + 1);
}

// A consent for each agreement on the path that was given now, to the words as they stand now.
void add_consents(const Flow& flow, const Run& run, const Run& kept, const Mine& mine, const Context& context,
                  Drafts& drafts) {
  for (const std::string& id : run.path) {
    const Step& step = *find_step(flow, id);
    const Json* answer = find_in(run.answers, id);
    if (step.kind != Kind::agreement || answer == nullptr || answer->is_null()) continue;
    const Json* before = find_in(kept.answers, id);
    if (before != nullptr && *before == *answer) continue;
    const auto latest = latest_consent(mine, context.actor.id, id);
    const bool stands = latest && latest->withdrawn == 0 && latest->version == step.agreement.terms.version;
    if (!stands) drafts.push_back(consent_to(step, mine, context.actor.id, context.now));
  }
}

Draft draft_of(const Flow& flow, const Run& run) {
  Draft draft{.key = std::string(kRunKey), .body = body_of(run)};
  if (is_done(flow, run)) draft.tags = {std::string(kArrivedTag)};
  return draft;
}

Result<Drafts> go(const Situation<FlowRoom>& situation, const Act& act) {
  const auto& [flow, course, sum, mine, target, context] = situation;
  const Record* record = find_mine(mine, context.actor.id, kRunKey);
  if (act.body.is_null()) {
    return record == nullptr ? Drafts{} : Drafts{{.key = std::string(kRunKey), .body = nullptr}};
  }
  const Run kept = record != nullptr ? run_of(record->body) : Run();
  Result<Wish> wish = read_wish(flow, act.body, kept);
  if (!wish) return wish.errors();
  Result<Run> run = walk(flow, wish->answers, kept, mine, context);
  if (!run) return run.errors();
  Result<std::string> place = place_of(*run, *wish);
  if (!place) return place.errors();
  run->at = *std::move(place);
  Drafts drafts{draft_of(flow, *run)};
  add_consents(flow, *run, kept, mine, context, drafts);
  return drafts;
}

// {"withdrawn": true}: the consent stays on record, with the time at which it ended. In the run a zero, which
// is no version, stands for it from then on.
Result<Drafts> withdraw_consent(const Situation<FlowRoom>& situation, const Act& act) {
  const Mine& mine = situation.mine;
  const std::string& author = situation.context.actor.id;
  Errors errors;
  Fields fields(act.body, "/body", errors);
  fields.require({"withdrawn"});
  if (!fields.flag("withdrawn", true)) fields.fail("withdrawn", Code::wrong_type, {{"expected", "true"}});
  fields.refuse_others();
  if (!errors.empty()) return errors;
  for (const Step& step : situation.document.steps) {
    const auto latest = latest_consent(mine, author, step.id);
    if (!latest || latest->key != act.key || step.kind != Kind::agreement) continue;
    if (latest->withdrawn != 0) return Drafts{};
    Drafts drafts{withdrawal_of(*latest, situation.context.now)};
    if (const Record* record = find_mine(mine, author, kRunKey)) {
      Run run = run_of(record->body);
      for (auto& [id, answer] : run.answers) {
        if (id == step.id) answer = 0;
      }
      drafts.push_back(draft_of(situation.document, run));
    }
    return drafts;
  }
  return Error{Code::unknown_key, "/key", {{"key", act.key}}};
}

// Sent by the one in whose name it goes out, about the run that it answers.
Result<Drafts> welcome(const Situation<FlowRoom>& situation, const Act& act) {
  const Welcome& welcome = situation.document.welcome;
  const Actor& actor = situation.context.actor;
  const bool may = actor.has_role("steward") && actor.id == "m:" + welcome.member;
  if (welcome.letter.is_null() || !may)
    return Error{Code::not_allowed, "", {{"role", welcome.letter.is_null() ? "steward" : welcome.name}}};
  if (act.body.is_null()) {
    const Record* sent = find_mine(situation.mine, actor.id, act.key);
    return sent == nullptr ? Drafts{} : Drafts{{.key = act.key, .body = nullptr, .to = sent->to}};
  }
  const bool is_run = situation.target != nullptr && situation.target->key == kRunKey;
  if (!is_run) return Error{Code::unknown_record, "/on"};
  const Record& run = *situation.target;
  if (act.key != std::string(kWelcomeKey) + run.id)
    return Error{Code::unknown_key, "/key", {{"key", act.key}}};
  Errors errors;
  Fields fields(act.body, "/body", errors);
  fields.require({"text"});
  std::string text = fields.text("text", kMessage);
  fields.refuse_others();
  if (!errors.empty()) return errors;
  Json body = object_of({{"text", std::move(text)}, {"name", welcome.name}, {"run", run.id}});
  return Drafts{{.key = act.key, .body = std::move(body), .to = {run.author}}};
}

void add_text(Texts& texts, std::string path, const Json& json) {
  if (json.string() != nullptr) texts.push_back({std::move(path), *json.string()});
}

}  // namespace

bool FlowRoom::is_ordered(const Flow& /*flow*/, const Act& /*act*/) {
  return false;
}

Result<Drafts> FlowRoom::admit(const Situation<FlowRoom>& situation, const Act& act) {
  if (act.key.starts_with(kWelcomeKey)) return welcome(situation, act);
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  if (act.key == kRunKey) return go(situation, act);
  if (act.key.starts_with(kAgreedKey)) return withdraw_consent(situation, act);
  return Error{Code::unknown_key, "/key", {{"key", act.key}}};
}

Texts FlowRoom::texts(const Flow& flow, const Json& body) {
  Texts texts;
  // A letter's; a run has no member of that name.
  if (const Json* letter = body.find("text")) add_text(texts, "/text", *letter);
  const Run run = run_of(body);
  for (const auto& [id, answer] : run.answers) {
    const Step* step = find_step(flow, id);
    const std::string path = pointer("/answers", id);
    if (step == nullptr) continue;
    if (step->kind == Kind::question && step->question.answer == Answer::text) add_text(texts, path, answer);
    if (step->kind != Kind::profile || answer.object() == nullptr) continue;
    for (const auto& [field, text] : *answer.object()) add_text(texts, pointer(path, field), text);
  }
  return texts;
}

}  // namespace hearth::flow
