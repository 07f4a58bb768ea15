// What a document starts from: its replica as the store has it.
#pragma once

#include <memory>
#include <vector>

#include "app/leaning.h"
#include "hearth/replica.h"
#include "storage/store.h"

namespace hearth::app {

/// A replica, and how many changes it holds that no checkpoint does.
struct Start {
  Errors errors = {};  // empty: it can be used
  std::unique_ptr<Replica> replica = {};
  std::int64_t unkept_changes = 0;
  std::vector<Used> uses = {};  // of which it has heard all
};

/// From the checkpoint and the changes after it. Fails when there is no checkpoint, or none that can be read
/// (another Hearth wrote it): that is no loss, because the records say the same.
[[nodiscard]] Start restored(const storage::Address& address, const storage::Loaded& loaded);

/// From the records alone: the document's first, then the clock's, then the log's by their keys, then
/// everybody's in any order. O(records), some seconds for a million.
[[nodiscard]] Start rebuilt(storage::Store& store, const storage::Address& address,
                            const storage::Loaded& loaded);

/// Folds what was stored together.
Errors fold(Replica& replica, std::int64_t epoch, const std::vector<storage::Step>& steps);

}  // namespace hearth::app
