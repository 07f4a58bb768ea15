#include "storage/sqlite_database.h"

namespace hearth::storage {
namespace {

constexpr int kBusyTimeout = 5000;  // ms

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  failed_ = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                               &statement, nullptr) != SQLITE_OK;
  statement_.reset(statement);
}

Statement& Statement::bind(std::int64_t value) {
  failed_ |= sqlite3_bind_int64(statement_.get(), ++bound_, value) != SQLITE_OK;
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  failed_ |= sqlite3_bind_text64(statement_.get(), ++bound_, text.data() ? text.data() : "", text.size(),
                                 SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK;
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  failed_ |= sqlite3_bind_blob64(statement_.get(), ++bound_, bytes.data(), bytes.size(), SQLITE_TRANSIENT) !=
             SQLITE_OK;
  return *this;
}

Stepped Statement::step() {
  if (failed_) return Stepped::failed;
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
      return Stepped::row;
    case SQLITE_DONE:
      return Stepped::done;
    default:
      return Stepped::failed;
  }
}

bool Statement::run() {
  const auto stepped = step();
  reset();
  return stepped != Stepped::failed;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
  failed_ = statement_ == nullptr;
}

std::unique_ptr<Database> Database::open(const std::string& path, int flags, const char* vfs,
                                         std::string& problem) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, vfs);
  std::unique_ptr<Database> database(new Database(handle));
  if (opened == SQLITE_OK) {
    sqlite3_busy_timeout(handle, kBusyTimeout);
    return database;
  }
  problem = handle ? database->problem() : "no memory";
  return nullptr;
}

bool Database::execute(const char* sql) {
  return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

void Database::shorten_log() {
  sqlite3_busy_timeout(handle_.get(), 0);
  execute("PRAGMA wal_checkpoint(TRUNCATE)");
  sqlite3_busy_timeout(handle_.get(), kBusyTimeout);
}

void Database::keep_failure() {
  if (failure_.empty()) failure_ = problem();
}

bool Database::disk_failed() const {
  const int code = sqlite3_errcode(handle_.get());
  return code != SQLITE_OK && code != SQLITE_CONSTRAINT && code != SQLITE_TOOBIG && code != SQLITE_MISMATCH;
}

}  // namespace hearth::storage
