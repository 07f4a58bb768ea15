#include "exchange/room.h"
#include "exchange/rounds.h"

namespace hearth::exchange {
namespace {

bool is_past(const Course& course, Kind kind, const Record& record) {
  return kind == Kind::ask && integer_in(record.body, "round", 0) < course.round;
}

// Adds what somebody said, or takes it out again. What counts nothing is left out.
void add_said(Sum& sum, const Record& record, bool there) {
  const auto said = sum.said.try_emplace({record.author, record.key, record.rev}).first;
  said->second.count += there ? 1 : -1;
  if (there) {
    said->second.time = record.time;
    said->second.facts = facts_of(record.body);
  }
  if (said->second.count == 0) sum.said.erase(said);
}

void add_to_deal(Sum& sum, const Record& record, std::int64_t number, bool there) {
  const auto deal = sum.deals.try_emplace(number).first;
  note_due(sum, deal->second, false);
  put(deal->second, record, there);
  note_due(sum, deal->second, true);
  if (deal->second.is_empty()) sum.deals.erase(deal);
}

// Of all searches the latest stands. A log's entry never goes.
void add_search(Sum& sum, const Record& record, std::int64_t number) {
  if (number > sum.search.number)
    sum.search = {number, record.time, text_in(record.body, "key"), text_in(record.body, "digest")};
}

void add(const Course& course, Sum& sum, const Record& record, bool there) {
  const Name name = name_of(record);
  const bool is_entry = record.author == kLogAuthor;
  if (!is_entry && !is_member(record.author)) return;
  if (is_of_deal(name.kind) && is_entry == is_told(name.kind))
    return add_to_deal(sum, record, name.number, there);
  if (is_entry && name.kind == Kind::search && there) return add_search(sum, record, name.number);
  if (!is_entry && is_said(name.kind) && !is_past(course, name.kind, record)) add_said(sum, record, there);
}

}  // namespace

void ExchangeRoom::fold(const Exchange& exchange, Course& course, Sum& sum, const Record* before,
                        const Record* after) {
  if (before != nullptr) add(course, sum, *before, false);
  if (after != nullptr) {
    add(course, sum, *after, true);
    if (after->key == kClockKey && after->author == kClockAuthor) pass(course, sum, after->body);
    if (after->key == kDocumentKey) begin(course, after->time);
  }
  set_due(exchange, course, sum);
}

}  // namespace hearth::exchange
