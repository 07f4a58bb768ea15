#include "storage/sqlite_writer.h"

#include <limits>
#include <utility>

#include "auth/digest.h"
#include "storage/sqlite_schema.h"

namespace hearth::storage {

Prepared prepare(Batch batch) {
  Prepared prepared{.batch = std::move(batch), .bodies = {}, .change = {}};
  for (auto& [before, after] : prepared.batch.steps) {
    if (after) after->id = before ? before->id : auth::random_number();
    prepared.bodies.push_back(after ? write_json(after->body) : std::string());
  }
  // A change that is forgotten as soon as it is made has nothing to tell.
  if (!prepared.batch.forgets) prepared.change = text_of(prepared.batch.steps, prepared.bodies);
  return prepared;
}

SqliteWriter::SqliteWriter(Database& database, std::string hub)
    : database_(database),
      hub_(std::move(hub)),
      begin_(database.prepare("SAVEPOINT batch")),
      undo_(database.prepare("ROLLBACK TO batch")),
      end_(database.prepare("RELEASE batch")),
      create_(
          database.prepare("INSERT OR IGNORE INTO documents(space, kind, name, epoch) VALUES(?, ?, ?, 0)")),
      find_(database.prepare("SELECT id, epoch FROM documents WHERE space = ? AND kind = ? AND name = ?")),
      raise_(database.prepare("UPDATE documents SET epoch = epoch + 1 WHERE id = ?")),
      insert_(database.prepare(
          "INSERT INTO records(rev, version, time, status, on_id, \"to\", tags, body, why, document, "
          "author, key, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT(document, author, key) DO NOTHING")),
      update_(database.prepare(
          "UPDATE records SET rev = ?, version = ?, time = ?, status = ?, on_id = ?, \"to\" = ?, "
          "tags = ?, body = ?, why = ? WHERE document = ? AND author = ? AND key = ? AND rev = ?")),
      erase_(
          database.prepare("DELETE FROM records WHERE document = ? AND author = ? AND key = ? AND rev = ?")),
      tag_(database.prepare("INSERT INTO record_tags(document, tag, id) VALUES(?, ?, ?)")),
      untag_(database.prepare("DELETE FROM record_tags WHERE document = ? AND tag = ? AND id = ?")),
      address_(database.prepare("INSERT OR IGNORE INTO record_to(document, member, id) VALUES(?, ?, ?)")),
      unaddress_(database.prepare("DELETE FROM record_to WHERE document = ? AND member = ? AND id = ?")),
      change_(database.prepare(
          "INSERT INTO changes(document, hub, seq, epoch, time, steps) VALUES(?, ?, ?, ?, ?, ?)")),
      checkpoint_(database.prepare("INSERT OR REPLACE INTO checkpoints(document, hub, watermarks, state) "
                                   "VALUES(?, ?, ?, ?)")),
      note_(database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES('note:' || ?, ?)")),
      forget_(database.prepare("UPDATE changes SET steps = '' WHERE document = ? AND instr(steps, ?) > 0")),
      uncheck_(database.prepare("DELETE FROM checkpoints WHERE document = ?")),
      // A checkpoint that lacks a change which goes now could never be caught up from; the records can.
      unpin_(
          database.prepare("DELETE FROM checkpoints WHERE document IN (SELECT c.document FROM changes c JOIN "
                           "checkpoints k ON k.document = c.document WHERE c.number < ? AND "
                           "c.seq > ifnull(json_extract(k.watermarks, '$.\"' || c.hub || '\"'), 0))")),
      oldest_(database.prepare("SELECT number FROM changes WHERE time >= ? ORDER BY number LIMIT 1")),
      latest_(database.prepare("INSERT OR REPLACE INTO meta(key, value) "
                               "SELECT 'latest', time FROM changes ORDER BY number DESC LIMIT 1")),
      prune_(database.prepare("DELETE FROM changes WHERE number < ?")) {}

Receipt SqliteWriter::append(Prepared& prepared) {
  Receipt receipt;
  if (!begin_.run()) {
    failure();
  } else {
    receipt.outcome = write(prepared, receipt);
    if (receipt.outcome != Outcome::stored && !undo_.run()) failure();
    if (!end_.run()) receipt.outcome = failure();
  }
  receipt.steps = std::move(prepared.batch.steps);
  return receipt;
}

Outcome SqliteWriter::write(const Prepared& prepared, Receipt& receipt) {
  const auto& batch = prepared.batch;
  auto outcome = enter(batch, receipt);
  for (std::size_t i = 0; outcome == Outcome::stored && i < batch.steps.size(); ++i) {
    outcome = put(receipt.document, batch.steps[i], prepared.bodies[i]);
  }
  if (outcome != Outcome::stored) return outcome;
  if (batch.forgets && !forget(receipt.document, batch.steps)) return failure();
  receipt.seq = ++seq_;
  change_.bind(receipt.document).bind(hub_).bind(receipt.seq).bind(receipt.epoch).bind(batch.time);
  return change_.bind(prepared.change).run() ? Outcome::stored : failure();
}

// Finds or creates the document, checks its epoch, raises it when the act is ordered.
Outcome SqliteWriter::enter(const Batch& batch, Receipt& receipt) {
  const auto& [space, kind, name] = batch.address;
  if (batch.epoch == 0 && !create_.bind(space).bind(kind).bind(name).run()) return failure();
  std::int64_t epoch = 0;
  {
    const Use find(find_);
    if (find->bind(space).bind(kind).bind(name).step() != Stepped::row) return failure();
    receipt.document = find->integer(0);
    epoch = find->integer(1);
  }
  if (epoch != batch.epoch) return Outcome::moved;
  receipt.epoch = batch.ordered ? epoch + 1 : epoch;
  return !batch.ordered || raise_.bind(receipt.document).run() ? Outcome::stored : failure();
}

Outcome SqliteWriter::put(DocumentId document, const Step& step, std::string_view body) {
  if (!step.after) {
    if (!erase(document, *step.before)) return failure();
  } else {
    const auto& record = *step.after;
    auto& statement = step.before ? update_ : insert_;
    statement.bind(record.rev)
        .bind(record.version)
        .bind(record.time)
        .bind(static_cast<std::int64_t>(record.status));
    statement.bind(record.on).bind(text_of(record.to)).bind(text_of(record.tags)).bind(body);
    statement.bind(text_of_why(record.why));
    statement.bind(document).bind(record.author).bind(record.key);
    step.before ? statement.bind(record.rev - 1) : statement.bind(record.id);
    if (!statement.run()) return failure();
  }
  if (database_.changes() != 1) return Outcome::stale;
  return index(document, step) ? Outcome::stored : failure();
}

bool SqliteWriter::erase(DocumentId document, const Record& record) {
  return erase_.bind(document).bind(record.author).bind(record.key).bind(record.rev).run();
}

// What pages are read by, and whom records are for.
bool SqliteWriter::index(DocumentId document, const Step& step) {
  bool good = true;
  const auto each = [&](const std::optional<Record>& record, auto names, Statement& statement) {
    if (!record) return;
    for (const auto& name : (*record).*names)
      good = good && statement.bind(document).bind(name).bind(record->id).run();
  };
  each(step.before, &Record::tags, untag_);
  each(step.after, &Record::tags, tag_);
  each(step.before, &Record::to, unaddress_);
  each(step.after, &Record::to, address_);
  return good;
}

// Of the last hour's changes those that tell of these records lose what they say. Whoever would need one
// starts from the records.
bool SqliteWriter::forget(DocumentId document, const std::vector<Step>& steps) {
  bool good = uncheck_.bind(document).run();
  for (const auto& step : steps) {
    if (step.before) good = good && forget_.bind(document).bind(step.before->id).run();
  }
  return good;
}

bool SqliteWriter::checkpoint(DocumentId document, const Watermarks& watermarks, std::string_view state) {
  return checkpoint_.bind(document).bind(hub_).bind(text_of(watermarks)).bind(state).run();
}

bool SqliteWriter::keep_note(std::string_view name, std::string_view text) {
  return note_.bind(name).bind(text).run();
}

bool SqliteWriter::prune(Time before) {
  std::int64_t kept = std::numeric_limits<std::int64_t>::max();
  {
    const Use oldest(oldest_);
    const auto stepped = oldest->bind(before).step();
    if (stepped == Stepped::failed) return false;
    if (stepped == Stepped::row) kept = oldest->integer(0);
  }
  return latest_.run() && unpin_.bind(kept).run() && prune_.bind(kept).run();
}

Outcome SqliteWriter::failure() {
  if (database_.disk_failed()) {
    medium_failed_ = true;
    database_.keep_failure();
  }
  return Outcome::failed;
}

}  // namespace hearth::storage
