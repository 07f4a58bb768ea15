#include <algorithm>
#include <array>

#include "hearth/text.h"
#include "json/decode.h"
#include "prompt/limits.h"
#include "prompt/room.h"
#include "words/document.h"

namespace hearth::prompt {
namespace {

using words::Reading;

std::string path_of_prompt(std::size_t i) {
  return pointer("/prompts", i);
}

bool is_in(const std::vector<std::string>& sorted, std::string_view id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

Prompt read_prompt(const Json& json, const std::string& path, Reading& reading) {
  Fields fields(json, path, reading.errors);
  fields.require({"id", "level", "text"});
  Prompt prompt{.id = fields.id("id"),
                .level = fields.integer("level", 0, kTopLevel, 0),
                .text = reading.words(fields, "text", kQuestion),
                .theme = fields.id("theme")};
  const auto length = static_cast<std::int64_t>(prompt.id.size());
  if (is_id(prompt.id) && length > kMaxId)
    fields.fail("id", Code::text_too_long, {{"max", kMaxId}, {"length", length}});
  fields.refuse_others();
  return prompt;
}

std::vector<Prompt> read_prompts(Fields& fields, Reading& reading) {
  std::vector<Prompt> prompts;
  const Json::Array* items = fields.array("prompts", 1, kMaxPrompts);
  if (items == nullptr) return prompts;
  for (const Json& item : *items) {
    const std::string path = path_of_prompt(prompts.size());
    Prompt prompt = read_prompt(item, path, reading);
    const auto is_same = [&](const Prompt& other) { return other.id == prompt.id; };
    const bool is_twice = !prompt.id.empty() && std::any_of(prompts.begin(), prompts.end(), is_same);
    if (is_twice && reading.errors.size() < kMaxErrors)
      reading.errors.push_back({Code::duplicate_id, pointer(path, "id"), {{"id", prompt.id}}});
    prompts.push_back(std::move(prompt));
  }
  return prompts;
}

Steward read_steward(Fields& parent, Reading& reading) {
  const Json* json = parent.any("steward");
  if (json == nullptr) return {};
  Fields fields(*json, parent.path_of("steward"), reading.errors);
  fields.require({"member", "name"});
  Steward steward{.member = fields.text("member", kMember), .name = fields.text("name", kName)};
  fields.refuse_others();
  return steward;
}

Ladder read_ladder(Fields& fields, Reading& reading) {
  fields.require({"kind", "prompts"});
  Ladder ladder;
  ladder.languages = words::read_head(fields, reading, PromptRoom::kind);
  ladder.title = reading.words(fields, "title", kTitle);
  ladder.group = fields.text("group", kGroup);
  ladder.steward = read_steward(fields, reading);
  ladder.looking = fields.flag("looking", false);
  ladder.days = fields.integer("days", kLeastDays, kMostDays, kLeastDays);
  ladder.exchanges = fields.integer("exchanges", 1, kMostExchanges, kExchanges);
  ladder.prompts = read_prompts(fields, reading);
  ladder.retired = words::read_names(fields, "retired", kMaxRetired, is_id, Code::bad_id);
  return ladder;
}

// What is personal stays among those whom the site knows.
Errors without_group(const Ladder& ladder) {
  Errors errors;
  for (std::size_t i = 0; ladder.group.empty() && i < ladder.prompts.size(); ++i) {
    const std::int64_t level = ladder.prompts[i].level;
    if (level >= kGroupOnly && errors.size() < kMaxErrors)
      errors.push_back({Code::level_needs_group, pointer(path_of_prompt(i), "level"), {{"level", level}}});
  }
  return errors;
}

// The first prompt of that level, or with `above` of one above it.
std::size_t first_of(const Ladder& ladder, std::int64_t level, bool above) {
  const auto is_it = [&](const Prompt& prompt) {
    return above ? prompt.level > level : prompt.level == level;
  };
  const auto found = std::find_if(ladder.prompts.begin(), ladder.prompts.end(), is_it);
  return static_cast<std::size_t>(found - ladder.prompts.begin());
}

// Each level below the highest must lead on to the next.
Errors unreachable(const Ladder& ladder) {
  std::array<std::int64_t, kTopLevel + 1> prompts{};
  for (const Prompt& prompt : ladder.prompts) ++prompts[static_cast<std::size_t>(prompt.level)];
  Errors errors;
  for (std::int64_t level = 0; level < kTopLevel; ++level) {
    const std::int64_t here = prompts[static_cast<std::size_t>(level)];
    if (first_of(ladder, level, true) == ladder.prompts.size() || here >= ladder.exchanges) continue;
    const std::string path = pointer(path_of_prompt(first_of(ladder, level, here == 0)), "level");
    errors.push_back(here == 0 ? Error{Code::level_missing, path, {{"level", level}}}
                               : Error{Code::too_few, path, {{"min", ladder.exchanges}}});
  }
  return errors;
}

// Where nobody has gone first there are no answers, and everything may still change.
bool is_answered(const Course& course, const Prompt& prompt) {
  return course.gates.contains(prompt.level);
}

// Those that were taken out since, beside those before.
void retire(const Ladder& before, const Course& course, Ladder& after) {
  std::vector<std::string>& retired = after.retired;
  retired.insert(retired.end(), before.retired.begin(), before.retired.end());
  for (const Prompt& prompt : before.prompts) {
    if (is_answered(course, prompt) && find_prompt(after, prompt.id) == nullptr) retired.push_back(prompt.id);
  }
  words::put_in_order(retired);
}

Errors changes_of(const Ladder& before, const Course& course, const Prompt& prompt, const std::string& path) {
  const Prompt* kept = find_prompt(before, prompt.id);
  if (kept == nullptr || !is_answered(course, *kept)) return {};
  Errors errors;
  if (kept->level != prompt.level)
    errors.push_back({Code::prompt_reworded, pointer(path, "level"), {{"prompt", prompt.id}}});
  if (!words::same_words(kept->text, prompt.text))
    errors.push_back({Code::prompt_reworded, pointer(path, "text"), {{"prompt", prompt.id}}});
  return errors;
}

// What was said for some is not shown to others later.
Errors widenings(const Ladder& before, const Course& course, const Ladder& after) {
  Errors errors;
  const bool moves = !before.group.empty() && before.group != after.group;
  if (moves && !course.gates.empty()) errors.push_back({Code::audience_widened, "/group"});
  const bool opens = !before.looking && after.looking;
  if (opens && course.gates.contains(kGivenToSee)) errors.push_back({Code::audience_widened, "/looking"});
  return errors;
}

Errors changes(const Ladder& before, const Course& course, const Ladder& after) {
  Errors errors = widenings(before, course, after);
  for (std::size_t i = 0; i < after.prompts.size() && errors.size() < kMaxErrors; ++i)
    append(errors, changes_of(before, course, after.prompts[i], path_of_prompt(i)));
  return errors;
}

Errors returning(const Ladder& ladder) {
  Errors errors;
  for (std::size_t i = 0; i < ladder.prompts.size() && errors.size() < kMaxErrors; ++i) {
    const std::string& id = ladder.prompts[i].id;
    if (is_in(ladder.retired, id))
      errors.push_back({Code::prompt_reworded, pointer(path_of_prompt(i), "id"), {{"prompt", id}}});
  }
  if (ladder.retired.size() > kMaxRetired)
    errors.push_back({Code::too_many, "/prompts", {{"max", static_cast<std::int64_t>(kMaxRetired)}}});
  return errors;
}

}  // namespace

Lint<Ladder> PromptRoom::lint(const Json& json, const Ladder* replaced, const Course& course) {
  Lint<Ladder> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Ladder ladder = read_ladder(fields, reading);
  fields.refuse_others();
  if (lint.errors.empty()) {
    if (replaced != nullptr) retire(*replaced, course, ladder);
    append(lint.errors, without_group(ladder));
    append(lint.errors, unreachable(ladder));
    append(lint.errors, returning(ladder));
    if (replaced != nullptr) append(lint.errors, changes(*replaced, course, ladder));
  }
  words::settle(lint, json, std::move(ladder));
  return lint;
}

}  // namespace hearth::prompt
