// The store on one SQLite file: readers side by side, one writer that commits in groups.
#pragma once

#include <memory>
#include <string>

#include "storage/file_lock.h"
#include "storage/group_commit.h"
#include "storage/sqlite_reader.h"
#include "storage/sqlite_writer.h"
#include "storage/store.h"

namespace hearth::storage {

class SqliteStore final : public Store {
 public:
  /// Opens or creates the file; beside it SQLite keeps `-wal` and `-shm`. Null, with a sentence for the
  /// operator in `problem`, when it cannot. `vfs` is for tests: how SQLite reaches the disk.
  static std::unique_ptr<SqliteStore> open(const std::string& path, std::string& problem,
                                           const char* vfs = nullptr, HealthReport report = {});

  /// Commits what is waiting.
  ~SqliteStore() override = default;

  void append(Batch batch, Done done) override;
  Result<std::vector<Record>> read(DocumentId document, std::string_view member) override;
  Result<bool> each(DocumentId document, std::string_view author, std::string_view after,
                    const std::function<void(Record)>& visit) override;
  Result<std::optional<Record>> find(DocumentId document, std::string_view id) override;
  Result<Page> page(DocumentId document, const Asked& asked) override;
  Result<Loaded> load(const Address& address) override;
  Result<bool> scan(DocumentId document, const std::function<void(Record)>& visit) override;
  void checkpoint(DocumentId document, const Watermarks& watermarks, std::string state) override;
  Result<std::vector<Address>> documents() override;
  Result<std::string> note(std::string_view name) override;
  void keep_note(std::string name, std::string text) override;
  void prune(Time before) override;
  void flush() override { commits_.flush(); }
  [[nodiscard]] bool healthy() const override { return commits_.healthy(); }
  [[nodiscard]] std::string_view hub() const override { return hub_; }
  [[nodiscard]] auth::Secret secret() const override { return secret_; }
  [[nodiscard]] Time latest() const override { return latest_; }

 private:
  SqliteStore(FileLock lock, const std::string& path, const char* vfs, std::unique_ptr<Database> database,
              const auth::Secret& secret, HealthReport report);

  const FileLock lock_;  // first: released when everything else is closed
  const std::string hub_;
  const auth::Secret secret_;
  const std::unique_ptr<Database> database_;  // of the writer
  const Time latest_;
  SqliteReaders readers_;
  SqliteWriter writer_;
  GroupCommit commits_;  // last: it finishes its work with all of the above
};

}  // namespace hearth::storage
