#include "app/start.h"

#include <utility>
#include <vector>

namespace hearth::app {
namespace {

using storage::Step;

constexpr std::size_t kFoldAtOnce = 1'000;  // records

const Record* pointer_to(const std::optional<Record>& record) {
  return record ? &*record : nullptr;
}

Start failed(Errors errors) {
  return {.errors = std::move(errors)};
}

// Folds records in portions, so that memory does not grow with their number.
class Folding {
 public:
  Folding(Replica& replica, std::int64_t epoch) : replica_(replica), epoch_(epoch) {}

  void add(Record record) {
    steps_.push_back({std::nullopt, std::move(record)});
    if (steps_.size() >= kFoldAtOnce) finish();
  }

  void finish() {
    if (errors_.empty()) errors_ = fold(replica_, epoch_, steps_);
    steps_.clear();
  }

  [[nodiscard]] const Errors& errors() const { return errors_; }

 private:
  Replica& replica_;
  const std::int64_t epoch_;
  std::vector<Step> steps_;
  Errors errors_;
};

}  // namespace

Errors fold(Replica& replica, std::int64_t epoch, const std::vector<Step>& steps) {
  Change change{.epoch = epoch, .steps = {}};
  for (const auto& step : steps) change.steps.push_back({pointer_to(step.before), pointer_to(step.after)});
  const auto folded = replica.fold(change);
  return folded ? Errors() : folded.errors();
}

Start restored(const storage::Address& address, const storage::Loaded& loaded) {
  const auto state = parse_json(loaded.checkpoint, {.bytes = loaded.checkpoint.size(), .depth = 64});
  if (!state) return failed(state.errors());
  Start start{.replica = Replica::make(address.kind)};
  if (const auto read = start.replica->restore(*state); !read) return failed(read.errors());
  for (const auto& change : loaded.changes) {
    if (auto errors = fold(*start.replica, change.epoch, change.steps); !errors.empty()) {
      return failed(std::move(errors));
    }
  }
  start.unkept_changes = static_cast<std::int64_t>(loaded.changes.size());
  return start;
}

Start rebuilt(storage::Store& store, const storage::Address& address, const storage::Loaded& loaded) {
  Start start{.replica = Replica::make(address.kind)};
  Folding folding(*start.replica, loaded.epoch);
  for (const auto author : {kSpaceAuthor, kClockAuthor, kLogAuthor}) {
    const auto read =
        store.each(loaded.document, author, "", [&](Record record) { folding.add(std::move(record)); });
    if (!read) return failed(read.errors());
  }
  const auto scanned = store.scan(loaded.document, [&](Record record) {
    folding.add(std::move(record));
    ++start.unkept_changes;
  });
  folding.finish();
  start.errors = scanned ? folding.errors() : scanned.errors();
  return start;
}

}  // namespace hearth::app
