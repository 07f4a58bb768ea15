// How much of a document waits for a steward, or was removed: the items of its queues, counted.
#include <algorithm>
#include <utility>

#include "app/document.h"

namespace hearth::app {
namespace {

constexpr std::size_t kPageRead = 50;

Waits unknown(Errors errors) {
  Waits waits;
  waits.errors = std::move(errors);
  return waits;
}

}  // namespace

Task<Waits> Document::waits(Counted counted) {
  return on(strand_, waits_here(counted));
}

Task<Waits> Document::waits_here(Counted counted) {
  auto errors = co_await find();
  if (!errors.empty()) co_return unknown(std::move(errors));
  Waits waits = counted == Counted::removed ? count_removed() : count_waits();
  if (waits.any()) waits.document = replica_->document();
  co_return waits;
}

Waits Document::count_waits() {
  const auto held = kept_items(kHeldTag, Status::held);
  const auto reported = items_of(kReportedTag, "reports");
  const auto appealed = items_of(kAppealedTag, "appeal");
  for (const auto* number : {&held, &reported, &appealed}) {
    if (!*number) return unknown(number->errors());
  }
  return Waits{.held = *held, .reported = *reported, .appealed = *appealed};
}

Waits Document::count_removed() {
  const auto removed = kept_items(kRemovedTag, Status::removed);
  return removed ? Waits{.removed = *removed} : unknown(removed.errors());
}

Result<std::size_t> Document::kept_items(std::string_view tag, Status status) {
  std::size_t items = 0;
  std::string after;
  do {
    const storage::Store::Asked asked{tag, status, replica_->since(), after, kPageRead};
    auto page = world_.store.page(id_, asked);
    if (!page) return page.errors();
    items += replica_->queue(page->records).array()->size();
    after = std::move(page->next);
  } while (!after.empty() && items < kMostWaits);
  return std::min(items, kMostWaits);
}

// `member` is the part of an item that says that it waits under that tag.
Result<std::size_t> Document::items_of(std::string_view tag, std::string_view member) {
  std::size_t items = 0;
  for (const auto& id : replica_->waiting(tag)) {
    const auto record = world_.store.find(id_, id);
    if (!record) return record.errors();
    if (!*record) continue;
    const auto found = replica_->queue({**record});
    if (!found.array()->empty() && found.array()->front().find(member)) ++items;
    if (items == kMostWaits) break;
  }
  return items;
}

}  // namespace hearth::app
