#include "prompt/reach.h"

#include "prompt/limits.h"

namespace hearth::prompt {
namespace {

// Of an admitted body; `fallback` where there is no record.
std::int64_t level_in(const Record* record, std::int64_t fallback) {
  const Json* level = counts(record) ? record->body.find("level") : nullptr;
  return level != nullptr && level->integer() != nullptr ? *level->integer() : fallback;
}

}  // namespace

Kept::Kept(const Mine& mine, std::string_view author) {
  if (author.empty()) return;
  for (const Record& record : mine) {
    if (record.author == author && record.in.empty()) records_.emplace(record.key, &record);
  }
}

const Record* Kept::find(std::string_view key) const {
  const auto found = records_.find(key);
  return found == records_.end() ? nullptr : found->second;
}

bool is_inside(const Ladder& ladder, const Actor& actor) {
  return ladder.group.empty() || (!is_guest(actor.id) && actor.has_role(ladder.group));
}

Reach reach_of(const Ladder& ladder, const Kept& kept, const Actor& actor) {
  Reach reach{.inside = is_inside(ladder, actor),
              .guest = is_guest(actor.id),
              .steward = actor.has_role("steward"),
              .limit = level_in(kept.find(kLimitKey), kTopLevel)};
  reach.looking = ladder.looking && !reach.guest && counts(kept.find(kLookKey));
  reach.mark = level_in(kept.find(kLadderKey), -1);
  if (reach.mark >= 0) reach.since = kept.find(kLadderKey)->time;
  return reach;
}

std::optional<Error> barred(const Ladder& ladder, const Reach& reach, std::int64_t level) {
  if (!reach.inside) return Error{Code::not_allowed, "", {{"role", ladder.group}}};
  if (reach.guest && level > kLevelOfGuests) return Error{Code::guests_refused, ""};
  if (level > reach.limit) return Error{Code::above_limit, "", {{"level", level}}};
  return {};
}

std::optional<Error> keeps_from(const Ladder& ladder, const Course& course, const Reach& reach,
                                std::int64_t level) {
  if (std::optional<Error> error = barred(ladder, reach, level)) return error;
  if (!course.gates.contains(level)) return Error{Code::gate_closed, "", {{"level", level}}};
  // Whoever goes first finds nobody there to have exchanges with.
  if (level > 0 && !reach.steward && reach.mark < level)
    return Error{Code::level_not_open, "", {{"level", level}}};
  return {};
}

bool sees(const Reach& reach, std::int64_t level, bool gave) {
  const bool looks = reach.looking && level < kGroupOnly;
  return reach.inside && (level < kGivenToSee || gave || looks);
}

const Record* given(const Kept& kept, const Prompt& prompt) {
  const Record* record = kept.find(key_of(kAnswerKey, prompt.id));
  return counts(record) ? record : nullptr;
}

}  // namespace hearth::prompt
