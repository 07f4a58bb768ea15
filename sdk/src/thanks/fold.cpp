#include "thanks/month.h"
#include "thanks/room.h"

namespace hearth::thanks {
namespace {

// Adds a record (by = 1) or takes it out again (by = -1). A count of nothing is left out.
void add(Sum& sum, const Record& record, Count by) {
  if (record.author.starts_with('@')) return;
  sum.records += by;
  if (!record.key.starts_with(kShowKey)) return;
  const auto agreed = sum.agreed.try_emplace(record.key.substr(kShowKey.size())).first;
  const auto count = agreed->second.try_emplace(agreement_in(record), 0).first;
  count->second += by;
  if (count->second == 0) agreed->second.erase(count);
  if (agreed->second.empty()) sum.agreed.erase(agreed);
}

// Without a month the clock acts at once.
void set_due(const Thanks& thanks, Course& course, Time now) {
  course.due = course.month.empty() ? now : end_of(course.month);
  if (!thanks.digest) course.due = 0;
}

}  // namespace

void ThanksRoom::fold(const Thanks& thanks, Course& course, Sum& sum, const Record* before,
                      const Record* after) {
  if (before != nullptr) add(sum, *before, -1);
  if (after == nullptr) return;
  add(sum, *after, 1);
  if (after->key == kClockKey && after->author == kClockAuthor) {
    course.month = text_in(after->body, "month");
    set_due(thanks, course, after->time);
  } else if (after->key == kDocumentKey) {
    set_due(thanks, course, after->time);
  }
}

}  // namespace hearth::thanks
