// Asking a store from a test: every append waits for its receipt.
#pragma once

#include <future>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "storage/sqlite_store.h"

namespace hearth::test {

inline std::unique_ptr<storage::SqliteStore> open_store(const std::string& path, const char* vfs = nullptr) {
  std::string problem;
  auto store = storage::SqliteStore::open(path, problem, vfs);
  EXPECT_TRUE(store) << problem;
  return store;
}

inline std::future<storage::Receipt> append_later(storage::Store& store, storage::Batch batch) {
  const auto receipt = std::make_shared<std::promise<storage::Receipt>>();
  store.append(std::move(batch),
               [receipt](storage::Receipt answer) { receipt->set_value(std::move(answer)); });
  return receipt->get_future();
}

inline storage::Receipt append(storage::Store& store, storage::Batch batch) {
  return append_later(store, std::move(batch)).get();
}

inline storage::Address lunch() {
  return {"pottery", "poll", "lunch"};
}

/// A ballot of that author, as it would be admitted.
inline Record ballot(const std::string& author, std::int64_t rev, const std::string& choice) {
  return {.id = {},
          .author = author,
          .key = "ballot",
          .rev = rev,
          .version = 1,
          .time = 1790000000000,
          .status = Status::live,
          .on = {},
          .to = {},
          .tags = {},
          .body = Json::Object{{"choice", Json::Array{choice}}}};
}

/// One step in one batch, under the epoch that a fresh document has.
inline storage::Batch batch_of(storage::Step step, std::int64_t epoch = 0, bool ordered = false) {
  const Time time = step.after ? step.after->time : 1790000000000;
  return {.address = lunch(), .epoch = epoch, .ordered = ordered, .time = time, .steps = {std::move(step)}};
}

}  // namespace hearth::test
