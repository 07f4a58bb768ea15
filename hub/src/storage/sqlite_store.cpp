#include "storage/sqlite_store.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "auth/digest.h"
#include "storage/sqlite_schema.h"

namespace hearth::storage {
namespace {

// The file's secret, made at its first opening.
std::optional<auth::Secret> secret_of(Database& database) {
  auto find = database.prepare("SELECT value FROM meta WHERE key = 'secret'");
  auto secret = auth::random_secret();
  const auto stepped = find.step();
  if (stepped == Stepped::row && find.text(0).size() == secret.size()) {
    std::copy_n(find.text(0).begin(), secret.size(), secret.begin());
    return secret;
  }
  auto insert = database.prepare("INSERT INTO meta(key, value) VALUES('secret', ?)");
  const bool kept = stepped == Stepped::done && insert.bind_blob(auth::view(secret)).run();
  return kept ? std::optional(secret) : std::nullopt;
}

Time latest_of(Database& database) {
  auto newest = database.prepare(
      "SELECT coalesce((SELECT time FROM changes ORDER BY number DESC LIMIT 1), "
      "(SELECT value FROM meta WHERE key = 'latest'), 0)");
  return newest.step() == Stepped::row ? newest.integer(0) : 0;
}

}  // namespace

std::unique_ptr<SqliteStore> SqliteStore::open(const std::string& path, std::string& problem, const char* vfs,
                                               HealthReport report) {
  FileLock lock(path);
  if (!lock.held()) {
    problem =
        path + " cannot be opened for this hub alone. Does another hub run on it, or is the folder missing?";
    return nullptr;
  }
  auto database = Database::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs, problem);
  const bool ready = database && prepare_schema(*database, problem);
  const auto secret = ready ? secret_of(*database) : std::nullopt;
  if (!secret) {
    problem = path + " cannot be used: " + (problem.empty() ? database->problem() : problem) + ".";
    return nullptr;
  }
  return std::unique_ptr<SqliteStore>(
      new SqliteStore(std::move(lock), path, vfs, std::move(database), *secret, std::move(report)));
}

SqliteStore::SqliteStore(FileLock lock, const std::string& path, const char* vfs,
                         std::unique_ptr<Database> database, const auth::Secret& secret, HealthReport report)
    : lock_(std::move(lock)),
      hub_(auth::random_number()),
      secret_(secret),
      database_(std::move(database)),
      latest_(latest_of(*database_)),
      readers_(path, vfs),
      writer_(*database_, hub_),
      commits_(*database_, std::move(report)) {}

void SqliteStore::append(Batch batch, Done done) {
  struct Append {
    Prepared prepared;
    Receipt receipt;
    Done done;
  };
  const bool forgets = batch.forgets;
  const auto append = std::make_shared<Append>(Append{prepare(std::move(batch)), {}, std::move(done)});
  const auto shorten = [this] { database_->shorten_log(); };
  commits_.submit({.write =
                       [this, append] {
                         append->receipt = writer_.append(append->prepared);
                         return !writer_.take_medium_failed();
                       },
                   .done =
                       [append](bool committed) {
                         if (!committed) append->receipt.outcome = Outcome::failed;
                         append->done(std::move(append->receipt));
                       },
                   .after = forgets ? std::function<void()>(shorten) : nullptr});
}

Result<std::vector<Record>> SqliteStore::read(DocumentId document, std::string_view member) {
  return readers_.with([&](SqliteReader& reader) { return reader.read(document, member); });
}

Result<bool> SqliteStore::each(DocumentId document, std::string_view author, std::string_view after,
                               const std::function<void(Record)>& visit) {
  return readers_.with([&](SqliteReader& reader) { return reader.each(document, author, after, visit); });
}

Result<std::optional<Record>> SqliteStore::find(DocumentId document, std::string_view id) {
  return readers_.with([&](SqliteReader& reader) { return reader.find(document, id); });
}

Result<Page> SqliteStore::page(DocumentId document, const Asked& asked) {
  return readers_.with([&](SqliteReader& reader) { return reader.page(document, asked); });
}

Result<Loaded> SqliteStore::load(const Address& address) {
  return readers_.with([&](SqliteReader& reader) { return reader.load(address); });
}

Result<bool> SqliteStore::scan(DocumentId document, const std::function<void(Record)>& visit) {
  return readers_.with([&](SqliteReader& reader) { return reader.scan(document, visit); });
}

void SqliteStore::checkpoint(DocumentId document, const Watermarks& watermarks, std::string state) {
  commits_.submit(
      {.write = [this, document, watermarks,
                 state = std::move(state)] { return writer_.checkpoint(document, watermarks, state); },
       .done = [](bool) {}});
}

Result<std::vector<Address>> SqliteStore::documents() {
  return readers_.with([&](SqliteReader& reader) { return reader.documents(); });
}

Result<std::string> SqliteStore::note(std::string_view name) {
  return readers_.with([&](SqliteReader& reader) { return reader.note(name); });
}

void SqliteStore::keep_note(std::string name, std::string text) {
  commits_.submit({.write = [this, name = std::move(name),
                             text = std::move(text)] { return writer_.keep_note(name, text); },
                   .done = [](bool) {}});
}

void SqliteStore::prune(Time before) {
  commits_.submit({.write = [this, before] { return writer_.prune(before); },
                   .done = [](bool) {},
                   .after = [this] { database_->shorten_log(); }});
}

}  // namespace hearth::storage
