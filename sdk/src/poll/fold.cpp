#include <algorithm>

#include "poll/ballot.h"
#include "poll/clock.h"
#include "poll/ledger.h"
#include "poll/methods.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

template <class Map, class Key>
void add(Map& counts, const Key& key, std::int64_t by) {
  const auto count = counts.try_emplace(key, 0).first;
  count->second += by;
  if (count->second == 0) counts.erase(count);
}

// The options that a ballot speaks for at a glance: chosen, ranked first, agreed with, marked above nothing.
std::vector<std::string> favoured(const Poll& poll, const Ballot& ballot) {
  std::vector<std::string> ids = ballot.choice;
  if (!is_whole()) return ids;
  if (!ballot.ranking.empty()) ids = ballot.ranking.front();
  for (const Mark& mark : ballot.marks) ids.push_back(mark.id);
  const bool answers = poll.method == Method::text && !ballot.write_in.empty();
  if (!answers) return ids;
  const std::string own = digest_of(ballot.write_in);
  if (std::find(ids.begin(), ids.end(), own) == ids.end()) ids.push_back(own);
  return ids;
}

void add_mark(Sum& sum, const std::string& id, std::int64_t mark, std::int64_t by) {
  const auto marks = sum.marks.try_emplace(id).first;
  add(marks->second, mark, by);
  if (marks->second.empty()) sum.marks.erase(marks);
}

void add_marks(const Poll& poll, Sum& sum, const Ballot& ballot, std::int64_t by) {
  for (const Mark& mark : ballot.marks) add_mark(sum, mark.id, mark.value, by);
  // An answer in words is marked by those who gave it; others can only agree.
  if (poll.method == Method::text && !ballot.write_in.empty())
    add_mark(sum, digest_of(ballot.write_in), 1, by);
}

void add_group(Sum& sum, const std::string& name, const std::vector<std::string>& ids, std::int64_t by) {
  const auto group = sum.groups.try_emplace(name).first;
  add(group->second, std::string(), by);
  for (const std::string& id : ids) add(group->second, id, by);
  if (group->second.empty()) sum.groups.erase(group);
}

// Adds a ballot (by = 1) or takes it out again (by = -1).
void add(const Poll& poll, Sum& sum, const Record& record, std::int64_t by) {
  const Ballot ballot = ballot_of(record.body);
  const std::vector<std::string> ids = favoured(poll, ballot);
  sum.turnout += by;
  if (is_guest(record.author)) sum.guests += by;
  if (ballot.abstains()) sum.abstained += by;
  if (!ballot.write_in.empty()) sum.write_ins += by;
  for (const std::string& id : ids) add(sum.counts, id, by);
  if (is_whole()) add_marks(poll, sum, ballot, by);
  if (is_whole() && !poll.groups.empty()) add_group(sum, ballot.group, ids, by);
  if (decides(poll)) sum.box.add(ballot, by);
}

}  // namespace

void PollRoom::fold(const Poll& poll, Course& course, Sum& sum, const Record* before, const Record* after) {
  if (before != nullptr && before->key == kBallotKey) add(poll, sum, *before, -1);
  if (is_whole() && before != nullptr && before->key == kBeaconKey) take_beacon(course, nullptr);
  if (after == nullptr) return;
  if (is_whole() && after->author == kLogAuthor) return append_entry(course, *after);
  if (after->key == kBallotKey) add(poll, sum, *after, 1);
  if (after->key == kClockKey) pass(poll, course, after->body);
  if (is_whole() && after->key == kBeaconKey) take_beacon(course, &after->body);
  if (after->key == kDocumentKey) begin(poll, course, after->time);
}

}  // namespace hearth::poll
