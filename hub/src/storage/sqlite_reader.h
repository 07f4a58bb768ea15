// Connections that only read, lent to one caller at a time.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/sqlite_database.h"
#include "storage/store.h"

namespace hearth::storage {

/// One reading connection. Each call sees one committed state. Not thread-safe.
class SqliteReader {
 public:
  explicit SqliteReader(std::unique_ptr<Database> database);

  Result<std::vector<Record>> read(DocumentId document, std::string_view member);
  Result<bool> each(DocumentId document, std::string_view author, std::string_view after,
                    const std::function<void(Record)>& visit);
  Result<std::optional<Record>> find(DocumentId document, std::string_view id);
  Result<Page> page(DocumentId document, const Store::Asked& asked);
  Result<Loaded> load(const Address& address);
  Result<std::vector<Address>> documents();
  Result<std::string> note(std::string_view name);
  Result<bool> scan(DocumentId document, const std::function<void(Record)>& visit);

 private:
  bool load_document(const Address& address, Loaded& loaded);
  bool load_checkpoint(Loaded& loaded);
  bool load_changes(Loaded& loaded);
  bool next_hub(DocumentId document, std::string& hub);
  bool load_last(DocumentId document, std::string_view hub, std::int64_t& mark);
  bool load_changes_of(Loaded& loaded, std::string_view hub, std::int64_t& mark,
                       std::map<std::int64_t, StoredChange>& in_order);

  const std::unique_ptr<Database> database_;
  Statement read_, each_, find_, page_, scan_, document_, documents_, checkpoint_, next_hub_, last_, changes_,
      note_;
};

/// Opens one more connection whenever all are lent. Thread-safe.
class SqliteReaders {
 public:
  explicit SqliteReaders(std::string path, const char* vfs) : path_(std::move(path)), vfs_(vfs) {}

  /// Calls `use` with a reader of its own; fails with storage_failed when none can be opened.
  template <class Use>
  auto with(Use use) -> decltype(use(std::declval<SqliteReader&>())) {
    auto reader = take();
    if (!reader) return Error{Code::storage_failed, ""};
    auto result = use(*reader);
    // One that was opened without enough descriptors or memory would fail for ever.
    if (result.ok()) give_back(std::move(reader));
    return result;
  }

 private:
  std::unique_ptr<SqliteReader> take();
  void give_back(std::unique_ptr<SqliteReader> reader);

  const std::string path_;
  const char* const vfs_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<SqliteReader>> idle_;
};

}  // namespace hearth::storage
