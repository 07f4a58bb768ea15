// SQLite's C interface with C++ manners: what is opened gets closed, what is prepared gets finalised, and a
// failure is a value.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace hearth::storage {

enum class Stepped : std::uint8_t { row, done, failed };

/// One prepared statement. Bind parameters from left to right, then step. Not thread-safe.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* database, std::string_view sql);

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);  // copied
  Statement& bind_blob(std::string_view bytes);

  Stepped step();

  /// Steps once; true unless it failed. For statements that answer no rows.
  bool run();

  /// Valid until the next step or reset.
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;

  /// Ready to be bound anew; ends the read transaction that an unfinished statement holds open.
  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
  bool failed_ = false;
};

/// Resets a statement when it goes out of scope.
class Use {
 public:
  explicit Use(Statement& statement) : statement_(statement) {}
  ~Use() { statement_.reset(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  Statement* operator->() const { return &statement_; }

 private:
  Statement& statement_;
};

/// One connection. Not thread-safe.
class Database {
 public:
  /// Null, with words for the operator in `problem`, when it cannot be opened.
  static std::unique_ptr<Database> open(const std::string& path, int flags, const char* vfs,
                                        std::string& problem);

  [[nodiscard]] Statement prepare(std::string_view sql) const { return {handle_.get(), sql}; }
  bool execute(const char* sql);
  /// Moves the write-ahead log into the file, as far as nobody reads it just now: waits for nobody.
  void shorten_log();
  [[nodiscard]] int changes() const { return sqlite3_changes(handle_.get()); }

  /// True when the last failure is one of the medium (full, unreadable, locked) and not of one statement.
  [[nodiscard]] bool disk_failed() const;

  /// Keeps SQLite's words for what failed just now, until take_failure(), if there are none yet: the next
  /// call, even one that cleans up, has words of its own.
  void keep_failure();
  std::string take_failure() { return std::exchange(failure_, {}); }
  [[nodiscard]] std::string problem() const { return sqlite3_errmsg(handle_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  explicit Database(sqlite3* handle) : handle_(handle) {}

  std::unique_ptr<sqlite3, Close> handle_;
  std::string failure_;
};

}  // namespace hearth::storage
