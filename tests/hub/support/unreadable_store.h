// A store that keeps what it is given and can read none of it, as when a disk fails beneath a running hub.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/store.h"

namespace hearth::test {

class UnreadableStore final : public storage::Store {
 public:
  explicit UnreadableStore(storage::Store& sound) : sound_(sound) {}

  Result<std::vector<Record>> read(storage::DocumentId, std::string_view) override { return failed(); }
  Result<bool> each(storage::DocumentId, std::string_view, std::string_view,
                    const std::function<void(Record)>&) override {
    return failed();
  }
  Result<std::optional<Record>> find(storage::DocumentId, std::string_view) override { return failed(); }
  Result<storage::Page> page(storage::DocumentId, const Asked&) override { return failed(); }
  Result<storage::Loaded> load(const storage::Address&) override { return failed(); }
  Result<bool> scan(storage::DocumentId, const std::function<void(Record)>&) override { return failed(); }
  Result<std::vector<storage::Address>> documents() override { return failed(); }
  Result<std::string> note(std::string_view) override { return failed(); }

  void append(storage::Batch batch, storage::Done done) override {
    sound_.append(std::move(batch), std::move(done));
  }
  void checkpoint(storage::DocumentId document, const storage::Watermarks& watermarks,
                  std::string state) override {
    sound_.checkpoint(document, watermarks, std::move(state));
  }
  void keep_note(std::string name, std::string text) override {
    sound_.keep_note(std::move(name), std::move(text));
  }
  void prune(Time before) override { sound_.prune(before); }
  void flush() override { sound_.flush(); }
  [[nodiscard]] bool healthy() const override { return sound_.healthy(); }
  [[nodiscard]] std::string_view hub() const override { return sound_.hub(); }
  [[nodiscard]] auth::Secret secret() const override { return sound_.secret(); }
  [[nodiscard]] Time latest() const override { return sound_.latest(); }

 private:
  static Error failed() { return {Code::storage_failed, ""}; }

  storage::Store& sound_;
};

}  // namespace hearth::test
