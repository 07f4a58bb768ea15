// The statements that write, as the writer's thread runs them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/sqlite_database.h"
#include "storage/store.h"

namespace hearth::storage {

/// A batch with everything that can be made ready outside the writer's thread.
struct Prepared {
  Batch batch;
  std::vector<std::string> bodies;  // of each step's `after`
  std::string change;               // the change row's steps
};

/// Gives new records their ids and writes all JSON.
Prepared prepare(Batch batch);

/// Not thread-safe: lives on the writer's thread. Every call runs inside the group's transaction.
class SqliteWriter {
 public:
  SqliteWriter(Database& database, std::string hub);

  /// Writes the batch whole or not at all. Failed: this batch cannot be kept, or, as take_medium_failed()
  /// tells, nothing can.
  Receipt append(Prepared& prepared);

  bool checkpoint(DocumentId document, const Watermarks& watermarks, std::string_view state);
  bool keep_note(std::string_view name, std::string_view text);
  bool prune(Time before);

  /// True when the medium failed since this was last asked.
  bool take_medium_failed() { return std::exchange(medium_failed_, false); }

 private:
  Outcome write(const Prepared& prepared, Receipt& receipt);
  Outcome enter(const Batch& batch, Receipt& receipt);
  Outcome put(DocumentId document, const Step& step, std::string_view body);
  bool erase(DocumentId document, const Record& record);
  bool index(DocumentId document, const Step& step);
  bool forget(DocumentId document, const std::vector<Step>& steps);
  Outcome failure();

  Database& database_;
  const std::string hub_;
  std::int64_t seq_ = 0;
  bool medium_failed_ = false;

  Statement begin_, undo_, end_;
  Statement create_, find_, raise_;
  Statement insert_, update_, erase_, tag_, untag_, address_, unaddress_;
  Statement change_, checkpoint_, note_, forget_, uncheck_, unpin_, oldest_, latest_, prune_;
};

}  // namespace hearth::storage
