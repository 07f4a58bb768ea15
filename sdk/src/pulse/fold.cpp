#include "pulse/quiet.h"
#include "pulse/room.h"
#include "pulse/rounds.h"

namespace hearth::pulse {
namespace {

// A count of nothing is left out.
template <class Map, class Key>
void add(Map& counts, const Key& key, Count by) {
  const auto count = counts.try_emplace(key, 0).first;
  count->second += by;
  if (count->second == 0) counts.erase(count);
}

// The same, of one member.
template <class Map, class Key>
void add(Map& members, const std::string& member, const Key& key, Count by) {
  const auto counts = members.try_emplace(member).first;
  add(counts->second, key, by);
  if (counts->second.empty()) members.erase(counts);
}

void add_answer(const Course& course, Sum& sum, std::int64_t round, const Record& record, Count by) {
  if (!is_long_past(round, course)) add(sum.acts, record.author, std::pair(round, record.time), by);
  const Answer answer = answer_of(record.body);
  if (round < course.round || answer.item.empty()) return;
  const auto items = sum.answers.try_emplace(round).first;
  const auto points = items->second.try_emplace(answer.item).first;
  points->second[static_cast<std::size_t>(answer.value - 1)] += by;
  if (points->second == Points{}) items->second.erase(points);
  if (items->second.empty()) sum.answers.erase(items);
}

void add_did(Sum& sum, const Record& record, Count by) {
  const auto did = sum.did.try_emplace({record.key, record.author, record.rev}).first;
  did->second.count += by;
  if (by > 0) {
    did->second.time = record.time;
    did->second.body = record.body;
  }
  if (did->second.count == 0) sum.did.erase(did);
}

// Adds a record (by = 1) or takes it out again (by = -1).
void add(const Course& course, Sum& sum, const Record& record, Count by) {
  if (!is_member(record.author)) return;
  const std::int64_t round = round_of(record.key);
  if (round != 0) return add_answer(course, sum, round, record, by);
  if (record.key.starts_with(kAskKey))
    return add(sum.asks, record.to.empty() ? record.author : record.to.front(), record.time, by);
  if (record.key != kExitKey && !record.key.starts_with(kDidKey)) return;
  add(sum.acts, record.author, std::pair(std::int64_t{0}, record.time), by);
  if (record.key == kExitKey) return add(sum.exits, record.author, text_in(record.body, "reason"), by);
  add_did(sum, record, by);
}

}  // namespace

void PulseRoom::fold(const Pulse& pulse, Course& course, Sum& sum, const Record* before,
                     const Record* after) {
  if (before != nullptr) add(course, sum, *before, -1);
  if (after == nullptr) return;
  add(course, sum, *after, 1);
  if (after->key == kClockKey && after->author == kClockAuthor) pass(pulse, course, sum, after->body);
  if (after->key != kDocumentKey) return;
  begin(pulse, course, after->time);
  sum.heard.keep_only(pulse.uses);
}

std::vector<std::string> PulseRoom::uses(const Pulse& pulse) {
  return pulse.uses;
}

void PulseRoom::hear(const Pulse& pulse, Sum& sum, const Record& echo) {
  if (tells_of_act(echo, pulse.uses)) sum.heard.hear(echo);
}

}  // namespace hearth::pulse
