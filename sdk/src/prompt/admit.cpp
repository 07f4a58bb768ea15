#include "json/build.h"
#include "json/decode.h"
#include "prompt/limits.h"
#include "prompt/reach.h"
#include "prompt/room.h"

namespace hearth::prompt {
namespace {

Error unknown(const Act& act) {
  return {Code::unknown_key, "/key", {{"key", act.key}}};
}

// As somebody meets them who reads the act.
Errors in_body(const Act& act, Errors errors) {
  return below("/body", in_reading_order(act.body, std::move(errors)));
}

/// One act, with what its author has here.
struct Asked {
  const Situation<PromptRoom>& situation;
  const Act& act;
  const Kept& kept;
  const Reach& reach;
};

bool goes_first(const Act& act) {
  return act.key.starts_with(kAnswerKey) && is_set(act.body, "first");
}

// Whatever became of the prompt or the group: what is one's own can be taken back.
Result<Drafts> withdraw(const Act& act, const Kept& kept) {
  return kept.find(act.key) == nullptr ? Drafts{} : Drafts{{.key = act.key, .body = nullptr}};
}

// Who opened the level by this prompt has the mark again where they erased that answer and give one anew.
bool has_opened(const Asked& asked, const Prompt& prompt) {
  const Record* gate = asked.kept.find(key_of(kGateKey, std::to_string(prompt.level)));
  return gate != nullptr && text_in(gate->body, "prompt") == prompt.id;
}

Drafts drafts_of(const Asked& asked, const Prompt& prompt, Json::Object body, bool opens) {
  Drafts drafts{{.key = asked.act.key, .body = std::move(body), .tags = {asked.act.key}}};
  if (opens)
    drafts.push_back(
        {.key = key_of(kGateKey, std::to_string(prompt.level)), .body = object_of({{"prompt", prompt.id}})});
  if (prompt.level == 0 && asked.reach.mark < 0)
    drafts.push_back({.key = std::string(kLadderKey), .body = object_of({{"level", 0}})});
  return drafts;
}

std::optional<Error> refusal(const Asked& asked, const Prompt& prompt, bool first) {
  const auto& [ladder, course, sum, mine, target, context] = asked.situation;
  if (!first) return keeps_from(ladder, course, asked.reach, prompt.level);
  if (std::optional<Error> error = barred(ladder, asked.reach, prompt.level)) return error;
  if (!asked.reach.steward) return Error{Code::not_allowed, "", {{"role", "steward"}}};
  return {};
}

// The gate is a record of its own, without words, because it stays when the answer goes.
Result<Drafts> answer(const Asked& asked, const Prompt& prompt) {
  const Act& act = asked.act;
  if (std::optional<Error> error = refusal(asked, prompt, goes_first(act))) return *std::move(error);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"text"});
  Json::Object body = object_of({{"text", fields.text("text", kAnswer)}});
  const std::string name = fields.text("name", kName);
  const bool first = fields.flag("first", false);
  const bool opens = first && !asked.situation.course.gates.contains(prompt.level);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  const Record* kept = asked.kept.find(act.key);
  const bool stands = kept != nullptr && is_set(kept->body, "first");
  if (!name.empty()) body.emplace_back("name", name);
  if (opens || stands || (first && has_opened(asked, prompt))) body.emplace_back("first", true);
  return drafts_of(asked, prompt, std::move(body), opens);
}

std::int64_t exchanges_on(const Asked& asked, std::int64_t level) {
  std::int64_t exchanges = 0;
  const Sum* sum = asked.situation.sum;
  for (const Prompt& prompt : asked.situation.document.prompts) {
    const bool is_own = prompt.level == level && given(asked.kept, prompt) != nullptr;
    if (is_own && sum != nullptr && is_met(prompt, *sum)) ++exchanges;
  }
  return exchanges;
}

// Why a member may not step up to that level, which they have not reached.
std::optional<Error> too_early(const Asked& asked, std::int64_t level) {
  const auto& [ladder, course, sum, mine, target, context] = asked.situation;
  if (std::optional<Error> error = barred(ladder, asked.reach, level)) return error;
  if (level > asked.reach.mark + 1) return Error{Code::level_not_open, "", {{"level", level - 1}}};
  if (!course.gates.contains(level)) return Error{Code::gate_closed, "", {{"level", level}}};
  if (context.now < asked.reach.since + ladder.days * kDay) return Error{Code::not_due, ""};
  const std::int64_t have = exchanges_on(asked, level - 1);
  if (have < ladder.exchanges)
    return Error{Code::exchanges_missing, "", {{"have", have}, {"need", ladder.exchanges}}};
  return {};
}

// The level in a body that says nothing else.
Result<std::int64_t> level_of(const Act& act, std::int64_t max) {
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"level"});
  const std::int64_t level = fields.integer("level", 0, max, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return level;
}

std::int64_t top_of(const Ladder& ladder) {
  std::int64_t top = kTopLevel;
  while (top > 0 && !has_level(ladder, top)) --top;
  return top;
}

// What is open already stays open, and nothing is said twice.
Result<Drafts> climb(const Asked& asked) {
  const Result<std::int64_t> level = level_of(asked.act, top_of(asked.situation.document));
  if (!level) return level.errors();
  if (*level <= asked.reach.mark) return Drafts{};
  if (std::optional<Error> error = too_early(asked, *level)) return *std::move(error);
  return Drafts{{.key = asked.act.key, .body = object_of({{"level", *level}})}};
}

Result<Drafts> set_limit(const Act& act) {
  const Result<std::int64_t> level = level_of(act, kTopLevel);
  if (!level) return level.errors();
  return Drafts{{.key = act.key, .body = object_of({{"level", *level}})}};
}

// A mark that says nothing but that it is there.
Result<Drafts> mark(const Act& act) {
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = Json::Object{}}};
}

Result<Drafts> look(const Asked& asked) {
  if (!asked.situation.document.looking) return unknown(asked.act);
  if (asked.reach.guest) return Error{Code::guests_refused, ""};
  return mark(asked.act);
}

Result<Drafts> put(const Asked& asked) {
  const Act& act = asked.act;
  const Ladder& ladder = asked.situation.document;
  if (!asked.reach.inside) return Error{Code::not_allowed, "", {{"role", ladder.group}}};
  if (const Prompt* prompt = prompt_of(ladder, kAnswerKey, act.key)) return answer(asked, *prompt);
  if (act.key == kLadderKey) return climb(asked);
  if (act.key == kLimitKey) return set_limit(act);
  if (act.key == kLookKey) return look(asked);
  const bool marks = act.key == kPauseKey || prompt_of(ladder, kPassKey, act.key) != nullptr;
  return marks ? mark(act) : unknown(act);
}

// What somebody can send: gates come with an answer, and what was reached stays reached.
bool can_withdraw(std::string_view key) {
  return key.starts_with(kAnswerKey) || key.starts_with(kPassKey) || key == kLimitKey || key == kPauseKey ||
         key == kLookKey;
}

}  // namespace

bool PromptRoom::is_ordered(const Ladder& /*ladder*/, const Act& act) {
  return act.key == kLadderKey || goes_first(act);
}

Result<Drafts> PromptRoom::admit(const Situation<PromptRoom>& situation, const Act& act) {
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  const Kept kept(situation.mine, situation.context.actor.id);
  if (act.body.is_null() && can_withdraw(act.key)) return withdraw(act, kept);
  const Reach reach = reach_of(situation.document, kept, situation.context.actor);
  return put({situation, act, kept, reach});
}

Texts PromptRoom::texts(const Ladder& /*ladder*/, const Json& body) {
  Texts texts;
  for (const auto* name : {"text", "name"}) {
    if (std::string text = text_in(body, name); !text.empty())
      texts.push_back({pointer("", name), std::move(text)});
  }
  return texts;
}

}  // namespace hearth::prompt
