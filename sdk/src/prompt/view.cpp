#include <algorithm>

#include "json/build.h"
#include "prompt/limits.h"
#include "prompt/reach.h"
#include "prompt/room.h"

namespace hearth::prompt {
namespace {

constexpr std::string_view kInside = "inside";
constexpr std::string_view kOutside = "outside";

/// Everything that own() looks at.
struct Look {
  const Ladder& ladder;
  const Course& course;
  const Kept& kept;
  const Reach& reach;
};

Json::Array levels_json(const Ladder& ladder, const Course& course) {
  Json::Array levels;
  for (std::int64_t level = 0; level <= kTopLevel; ++level) {
    if (has_level(ladder, level))
      levels.push_back(object_of({{"level", level}, {"open", course.gates.contains(level)}}));
  }
  return levels;
}

Json::Array counts_json(const Ladder& ladder, const Sum& sum) {
  Json::Array prompts;
  for (const Prompt& prompt : ladder.prompts) {
    const auto found = sum.answers.find(prompt.id);
    const Given given = found == sum.answers.end() ? Given{} : found->second;
    prompts.push_back(object_of(
        {{"id", prompt.id}, {"answers", given.members + given.guests}, {"met", is_met(prompt, sum)}}));
  }
  return prompts;
}

void add_said(Json::Object& members, const Record& record) {
  members.emplace_back("text", text_in(record.body, "text"));
  if (std::string name = text_in(record.body, "name"); !name.empty())
    members.emplace_back("name", std::move(name));
  if (is_set(record.body, "first")) members.emplace_back("first", true);
}

Json answer_json(std::string_view prompt, const Record& record) {
  Json::Object members = object_of({{"prompt", prompt}});
  add_said(members, record);
  members.emplace_back("time", record.time);
  return members;
}

Json::Array answers_json(const Look& look) {
  Json::Array answers;
  for (const Prompt& prompt : look.ladder.prompts) {
    const Record* record = look.kept.find(key_of(kAnswerKey, prompt.id));
    if (record != nullptr) answers.push_back(answer_json(prompt.id, *record));
  }
  return answers;
}

// To prompts that the document does not have any more. Nobody sees them but whoever wrote them.
Json::Array gone_json(const Look& look) {
  Json::Array gone;
  for (const auto& [key, record] : look.kept.all()) {
    if (key.starts_with(kAnswerKey) && prompt_of(look.ladder, kAnswerKey, key) == nullptr)
      gone.push_back(answer_json(key.substr(kAnswerKey.size()), *record));
  }
  return gone;
}

/// The ids of those prompts of which it is true.
template <class IsTrue>
Json::Array ids_json(const Ladder& ladder, IsTrue is_true) {
  Json::Array ids;
  for (const Prompt& prompt : ladder.prompts) {
    if (is_true(prompt)) ids.emplace_back(prompt.id);
  }
  return ids;
}

bool may_answer(const Look& look, std::int64_t level) {
  return !keeps_from(look.ladder, look.course, look.reach, level).has_value();
}

Json level_json(const Look& look) {
  for (std::int64_t level = kTopLevel; level >= 0; --level) {
    if (has_level(look.ladder, level) && may_answer(look, level)) return level;
  }
  return {};
}

Json next_json(const Look& look) {
  const auto& [ladder, course, kept, reach] = look;
  const std::int64_t level = std::max(reach.mark, std::int64_t{0}) + 1;
  if (reach.steward || !has_level(ladder, level) || barred(ladder, reach, level)) return {};
  std::int64_t answered = 0;
  for (const Prompt& prompt : ladder.prompts) {
    if (prompt.level == level - 1 && given(kept, prompt) != nullptr) ++answered;
  }
  return object_of({{"level", level},
                    {"gate", course.gates.contains(level)},
                    {"at", reach.mark < 0 ? Json() : Json(reach.since + ladder.days * kDay)},
                    {"answered", answered},
                    {"needs", ladder.exchanges}});
}

// Which level a steward would open next: the lowest that is closed.
Json::Array gates_json(const Look& look) {
  if (!look.reach.steward) return {};
  for (std::int64_t level = 0; level <= kTopLevel; ++level) {
    if (!has_level(look.ladder, level) || look.course.gates.contains(level)) continue;
    return barred(look.ladder, look.reach, level) ? Json::Array() : Json::Array{level};
  }
  return {};
}

Json::Array open_json(const Look& look) {
  return ids_json(look.ladder, [&](const Prompt& prompt) { return may_answer(look, prompt.level); });
}

Json::Array seen_json(const Look& look) {
  return ids_json(look.ladder, [&](const Prompt& prompt) {
    return sees(look.reach, prompt.level, given(look.kept, prompt) != nullptr);
  });
}

Json::Array passed_json(const Look& look) {
  return ids_json(look.ladder, [&](const Prompt& prompt) {
    return look.kept.find(key_of(kPassKey, prompt.id)) != nullptr;
  });
}

// Whoever goes first is known to all, signed or not, where the document says who it is.
bool is_signed_by_document(const Ladder& ladder, const Record& record) {
  const bool is_theirs = is_set(record.body, "first") && record.author == "m:" + ladder.steward.member;
  return is_theirs && text_in(record.body, "name").empty() && !ladder.steward.member.empty();
}

Json::Object item_json(const Ladder& ladder, const Record& record, const Viewer& viewer) {
  Json::Object item = object_of({{"id", record.id}});
  add_said(item, record);
  if (is_signed_by_document(ladder, record)) item.emplace_back("name", ladder.steward.name);
  item.emplace_back("day", record.time / kDay * kDay);  // the hour could tell who it was
  if (record.author == viewer.actor.id) item.emplace_back("mine", true);
  return item;
}

}  // namespace

std::string PromptRoom::standing(const Ladder& ladder, const Mine& /*mine*/, const Viewer& viewer) {
  return std::string(is_inside(ladder, viewer.actor) ? kInside : kOutside);
}

Json PromptRoom::shared(const Ladder& ladder, const Course& course, const Sum& sum, const Json& /*tally*/,
                        std::string_view standing) {
  return object_of({{"levels", levels_json(ladder, course)},
                    {"prompts", standing == kInside ? counts_json(ladder, sum) : Json::Array()}});
}

Json PromptRoom::own(const Ladder& ladder, const Course& course, const Mine& mine, const Viewer& viewer) {
  const Kept kept(mine, viewer.actor.id);
  const Reach reach = reach_of(ladder, kept, viewer.actor);
  const Look look{ladder, course, kept, reach};
  Json::Object own = object_of({{"inside", reach.inside},
                                {"level", level_json(look)},
                                {"limit", reach.limit},
                                {"paused", kept.find(kPauseKey) != nullptr},
                                {"looking", reach.looking},
                                {"answers", answers_json(look)},
                                {"passed", passed_json(look)},
                                {"open", open_json(look)},
                                {"sees", seen_json(look)},
                                {"next", next_json(look)},
                                {"gates", gates_json(look)}});
  if (Json::Array gone = gone_json(look); !gone.empty()) own.emplace_back("gone", std::move(gone));
  return own;
}

Json PromptRoom::page(const Ladder& ladder, const Course& /*course*/, const Mine& mine, const Viewer& viewer,
                      const std::vector<Record>& records) {
  const Kept kept(mine, viewer.actor.id);
  const Reach reach = reach_of(ladder, kept, viewer.actor);
  Json::Array items;
  for (const Record& record : records) {
    const Prompt* prompt = prompt_of(ladder, kAnswerKey, record.key);
    if (prompt != nullptr && sees(reach, prompt->level, given(kept, *prompt) != nullptr))
      items.emplace_back(item_json(ladder, record, viewer));
  }
  return items;
}

Json PromptRoom::tally(const Ladder& /*ladder*/, const Course& /*course*/, const Json& /*tally*/,
                       std::string_view /*standing*/) {
  return {};
}

}  // namespace hearth::prompt
