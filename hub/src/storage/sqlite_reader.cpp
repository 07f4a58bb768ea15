#include "storage/sqlite_reader.h"

#include <utility>

#include "storage/sqlite_schema.h"

namespace hearth::storage {
namespace {

Error failed() {
  return {Code::storage_failed, ""};
}

// Steps through all rows; false when one cannot be read.
template <class Visit>
bool each_row(Statement& statement, Visit visit) {
  for (;;) {
    switch (statement.step()) {
      case Stepped::done:
        return true;
      case Stepped::failed:
        return false;
      case Stepped::row:
        if (!visit(std::as_const(statement))) return false;
    }
  }
}

bool each_record(Statement& statement, const std::function<void(Record)>& visit) {
  return each_row(statement, [&](const Statement& row) {
    auto record = record_of(row);
    if (record) visit(std::move(*record));
    return record.has_value();
  });
}

std::string select_records(const char* rest) {
  return std::string("SELECT ") + kRecordColumns + " FROM records " + rest;
}

}  // namespace

SqliteReader::SqliteReader(std::unique_ptr<Database> database)
    : database_(std::move(database)),
      read_(database_->prepare(
          select_records("WHERE document = ?1 AND author = ?2 UNION ALL SELECT ") + kRecordColumns +
          " FROM record_to t CROSS JOIN records USING(id) WHERE t.document = ?1 AND t.member = ?2 AND "
          "author <> ?2 ORDER BY author, key")),
      each_(database_->prepare(select_records("WHERE document = ? AND author = ? AND key > ? ORDER BY key"))),
      find_(database_->prepare(select_records("WHERE id = ? AND document = ?"))),
      page_(database_->prepare(
          std::string("SELECT ") + kRecordColumns +
          " FROM record_tags t CROSS JOIN records USING(id) WHERE t.document = ? AND t.tag = ? AND "
          "id > ? AND status = ? AND version >= ? ORDER BY id LIMIT ?")),
      // Authors that are no person begin with "@"; "A" is the byte after it.
      scan_(database_->prepare(select_records("WHERE document = ? AND author >= 'A'"))),
      document_(
          database_->prepare("SELECT id, epoch FROM documents WHERE space = ? AND kind = ? AND name = ?")),
      documents_(database_->prepare("SELECT space, kind, name FROM documents ORDER BY id")),
      checkpoint_(database_->prepare("SELECT watermarks, state FROM checkpoints WHERE document = ?")),
      next_hub_(
          database_->prepare("SELECT hub FROM changes WHERE document = ? AND hub > ? ORDER BY hub LIMIT 1")),
      last_(database_->prepare("SELECT max(seq) FROM changes WHERE document = ? AND hub = ?")),
      changes_(database_->prepare(
          "SELECT number, seq, epoch, steps FROM changes WHERE document = ? AND hub = ? AND "
          "seq > ? ORDER BY seq")),
      note_(database_->prepare("SELECT value FROM meta WHERE key = 'note:' || ?")) {}

Result<std::vector<Record>> SqliteReader::read(DocumentId document, std::string_view member) {
  std::vector<Record> records;
  const Use use(read_);
  use->bind(document).bind(member);
  if (!each_record(read_, [&](Record record) { records.push_back(std::move(record)); })) return failed();
  return records;
}

Result<bool> SqliteReader::each(DocumentId document, std::string_view author, std::string_view after,
                                const std::function<void(Record)>& visit) {
  const Use use(each_);
  use->bind(document).bind(author).bind(after);
  if (!each_record(each_, visit)) return failed();
  return true;
}

Result<std::optional<Record>> SqliteReader::find(DocumentId document, std::string_view id) {
  std::optional<Record> found;
  const Use use(find_);
  use->bind(id).bind(document);
  if (!each_record(find_, [&](Record record) { found = std::move(record); })) return failed();
  return found;
}

Result<Page> SqliteReader::page(DocumentId document, const Store::Asked& asked) {
  const auto& [tag, status, since, after, limit] = asked;
  Page page;
  const Use use(page_);
  use->bind(document).bind(tag).bind(after).bind(static_cast<std::int64_t>(status)).bind(since);
  use->bind(static_cast<std::int64_t>(limit + 1));
  if (!each_record(page_, [&](Record record) { page.records.push_back(std::move(record)); })) return failed();
  if (page.records.size() > limit) {
    page.records.pop_back();
    page.next = page.records.back().id;
  }
  return page;
}

Result<Loaded> SqliteReader::load(const Address& address) {
  Loaded loaded;
  if (!database_->execute("BEGIN")) return failed();
  const bool good = load_document(address, loaded) && load_checkpoint(loaded) && load_changes(loaded);
  database_->execute("COMMIT");
  if (!good) return failed();
  return loaded;
}

bool SqliteReader::load_document(const Address& address, Loaded& loaded) {
  const Use use(document_);
  use->bind(address.space).bind(address.kind).bind(address.name);
  return each_row(document_, [&](const Statement& row) {
    loaded.document = row.integer(0);
    loaded.epoch = row.integer(1);
    return true;
  });
}

bool SqliteReader::load_checkpoint(Loaded& loaded) {
  const Use use(checkpoint_);
  use->bind(loaded.document);
  return each_row(checkpoint_, [&](const Statement& row) {
    auto watermarks = watermarks_of(row.text(0));
    if (!watermarks) return false;
    loaded.watermarks = std::move(*watermarks);
    loaded.checkpoint = std::string(row.text(1));
    return true;
  });
}

// Only what lies behind each hub's watermark is read, however much the last hour brought. Hubs without
// changes are let go: there is nothing to tell apart from any more.
bool SqliteReader::load_changes(Loaded& loaded) {
  const auto folded = std::exchange(loaded.watermarks, {});
  std::map<std::int64_t, StoredChange> in_order;
  std::string hub;
  bool good = true;
  while (good && next_hub(loaded.document, hub)) {
    const auto known = folded.find(hub);
    auto& mark = loaded.watermarks[hub];
    mark = known == folded.end() ? 0 : known->second;
    good = loaded.checkpoint.empty() ? load_last(loaded.document, hub, mark)
                                     : load_changes_of(loaded, hub, mark, in_order);
  }
  if (loaded.checkpoint.empty()) return good;
  for (auto& [number, change] : in_order) loaded.changes.push_back(std::move(change));
  return good;
}

// Puts the hub that follows in alphabetical order in the place of `hub`; false when there is none.
bool SqliteReader::next_hub(DocumentId document, std::string& hub) {
  const Use use(next_hub_);
  const bool found = use->bind(document).bind(hub).step() == Stepped::row;
  if (found) hub = std::string(use->text(0));
  return found;
}

bool SqliteReader::load_last(DocumentId document, std::string_view hub, std::int64_t& mark) {
  const Use use(last_);
  const bool found = use->bind(document).bind(hub).step() == Stepped::row;
  if (found) mark = use->integer(0);
  return found;
}

// A checkpoint that a forgotten change has to follow is of no use; the records are.
bool SqliteReader::load_changes_of(Loaded& loaded, std::string_view hub, std::int64_t& mark,
                                   std::map<std::int64_t, StoredChange>& in_order) {
  const Use use(changes_);
  use->bind(loaded.document).bind(hub).bind(mark);
  return each_row(changes_, [&](const Statement& row) {
    mark = row.integer(1);
    if (row.text(3).empty()) return loaded.checkpoint.clear(), true;
    auto steps = steps_of(row.text(3));
    if (!steps) return false;
    in_order.emplace(row.integer(0), StoredChange{.epoch = row.integer(2), .steps = std::move(*steps)});
    return true;
  });
}

Result<std::vector<Address>> SqliteReader::documents() {
  std::vector<Address> documents;
  const Use use(documents_);
  const bool good = each_row(documents_, [&](const Statement& row) {
    documents.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
    return true;
  });
  if (!good) return failed();
  return documents;
}

Result<std::string> SqliteReader::note(std::string_view name) {
  std::string text;
  const Use use(note_);
  use->bind(name);
  const bool good = each_row(note_, [&](const Statement& row) {
    text = row.text(0);
    return true;
  });
  if (!good) return failed();
  return text;
}

Result<bool> SqliteReader::scan(DocumentId document, const std::function<void(Record)>& visit) {
  const Use use(scan_);
  use->bind(document);
  if (!each_record(scan_, visit)) return failed();
  return true;
}

std::unique_ptr<SqliteReader> SqliteReaders::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
  }
  std::string problem;
  auto database = Database::open(path_, SQLITE_OPEN_READONLY, vfs_, problem);
  return database ? std::make_unique<SqliteReader>(std::move(database)) : nullptr;
}

void SqliteReaders::give_back(std::unique_ptr<SqliteReader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace hearth::storage
