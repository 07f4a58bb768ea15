#include "prompt/room.h"

namespace hearth::prompt {
namespace {

void add_answer(Sum& sum, std::string_view prompt, const Record& record, Count by) {
  const auto given = sum.answers.try_emplace(std::string(prompt)).first;
  (is_guest(record.author) ? given->second.guests : given->second.members) += by;
  if (given->second == Given{}) sum.answers.erase(given);
}

// Adds a record (by = 1) or takes it out again (by = -1).
void add(Course& course, Sum& sum, const Record& record, Count by) {
  if (record.author.starts_with('@')) return;
  const std::string_view key = record.key;
  if (key.starts_with(kAnswerKey)) return add_answer(sum, key.substr(kAnswerKey.size()), record, by);
  sum.marks += by;
  const std::int64_t level = gate_of(key);
  if (level < 0) return;
  course.gates.erase(level);
  if (by > 0) course.gates.emplace(level, Gate{record.time, record.version});
}

}  // namespace

void PromptRoom::fold(const Ladder& /*ladder*/, Course& course, Sum& sum, const Record* before,
                      const Record* after) {
  if (before != nullptr) add(course, sum, *before, -1);
  if (after != nullptr) add(course, sum, *after, 1);
}

}  // namespace hearth::prompt
