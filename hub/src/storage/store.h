// What a hub keeps, and all that it asks of whatever keeps it. tests/hub/storage holds what every store must
// pass.
//
// A store appends batches, each in one transaction and durable before it is answered; reads records and
// pages; hands back a document's checkpoint with the changes after it; and forgets old changes. It knows no
// room: bodies are JSON that it never looks into.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "auth/keys.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::storage {

/// Where a document stands: "pottery", "poll", "lunch".
struct Address {
  std::string space;
  std::string kind;
  std::string name;

  friend auto operator<=>(const Address&, const Address&) = default;
};

/// The store's own number for a document; 0: it has none yet.
using DocumentId = std::int64_t;

/// One record replaced. `before` is the record as it was read, `after` what takes its place with the next
/// rev; they are never both missing. A step without `after` erases.
struct Step {
  std::optional<Record> before;
  std::optional<Record> after;
};

/// What must be kept together. Steps name different (author, key) pairs.
struct Batch {
  Address address;         // created when it is new
  std::int64_t epoch = 0;  // of the document when this was admitted
  bool ordered = false;    // raises the epoch by one
  Time time = 0;
  std::vector<Step> steps;
  bool forgets = false;  // words go for good: no change keeps them either
};

enum class Outcome : std::uint8_t {
  stored,
  moved,   // the epoch is another by now: admit again
  stale,   // a record is not the one that was read: read and admit again
  failed,  // the disk, or this batch alone, failed; nothing of it was kept
};

/// The answer to a batch. When stored, each `after` has the id it is kept under.
struct Receipt {
  Outcome outcome = Outcome::failed;
  DocumentId document = 0;
  std::int64_t epoch = 0;  // that the change carries
  std::int64_t seq = 0;    // of the change among this hub's
  std::vector<Step> steps;
};

/// Called once for each batch, on a thread of the store, in the order of commits. Must return soon.
using Done = std::function<void(Receipt)>;

/// Called on a thread of the store when its medium begins to fail, with words for the operator, and with none
/// when it works again.
using HealthReport = std::function<void(std::string_view problem)>;

/// How far each hub's changes are folded in: hub id -> seq.
using Watermarks = std::map<std::string, std::int64_t>;

/// One committed change, as other replicas need it.
struct StoredChange {
  std::int64_t epoch = 0;
  std::vector<Step> steps;
};

/// What a replica starts from. Without a checkpoint, the records themselves are to be folded (scan).
struct Loaded {
  DocumentId document = 0;  // 0: nothing was ever published here
  std::int64_t epoch = 0;
  std::string checkpoint;             // JSON; empty: none that is young enough
  std::vector<StoredChange> changes;  // after the checkpoint, in the order of commits
  Watermarks watermarks;              // once these changes are folded
};

/// Some records of one tag.
struct Page {
  std::vector<Record> records;
  std::string next;  // where to go on; empty: this was the last
};

/// Thread-safe. Every Result fails with storage_failed alone.
///
/// Once a batch that forgets is answered, nothing the store keeps has the bodies that its steps replace. What
/// still lies in the pages of a log that somebody reads goes when they are done, or at the next prune().
class Store {
 public:
  virtual ~Store() = default;

  /// Keeps the batch, then answers. Batches of one document are kept in the order in which they came.
  virtual void append(Batch batch, Done done) = 0;

  /// All records in one document by that member or `to` them, whatever their status, by author, then key.
  /// O(records found).
  virtual Result<std::vector<Record>> read(DocumentId document, std::string_view member) = 0;

  /// Visits the records of one author by key, beginning after `after`. O(records found).
  virtual Result<bool> each(DocumentId document, std::string_view author, std::string_view after,
                            const std::function<void(Record)>& visit) = 0;

  /// The record of that id, if it is one of this document.
  virtual Result<std::optional<Record>> find(DocumentId document, std::string_view id) = 0;

  /// A page that somebody asks for.
  struct Asked {
    std::string_view tag;
    Status status = Status::live;
    std::int64_t since = 0;  // no records of versions before it
    std::string_view after;  // begins after the record of that id; empty: with the first
    std::size_t limit = 0;
  };

  /// Records with that tag and status, ordered by id, which tells nothing.
  virtual Result<Page> page(DocumentId document, const Asked& asked) = 0;

  virtual Result<Loaded> load(const Address& address) = 0;

  /// Every document in which anything was ever kept. O(documents).
  virtual Result<std::vector<Address>> documents() = 0;

  /// Visits the records of all authors that are people. O(records).
  virtual Result<bool> scan(DocumentId document, const std::function<void(Record)>& visit) = 0;

  /// Keeps a replica's checkpoint in place of older ones. Losing it costs time at the next start, nothing
  /// else.
  virtual void checkpoint(DocumentId document, const Watermarks& watermarks, std::string state) = 0;

  /// A short text that the hub keeps under a name of its own; empty: there is none.
  virtual Result<std::string> note(std::string_view name) = 0;
  virtual void keep_note(std::string name, std::string text) = 0;

  /// Forgets changes committed before that time, with the text they carry, and what leans on them.
  virtual void prune(Time before) = 0;

  /// Returns when everything asked for before is on disk, or has failed, and what was erased is out of the
  /// files.
  virtual void flush() = 0;

  /// False when the last write failed.
  [[nodiscard]] virtual bool healthy() const = 0;

  /// The id under which this hub's changes are counted, new at each start.
  [[nodiscard]] virtual std::string_view hub() const = 0;

  /// The same at each start.
  [[nodiscard]] virtual auth::Secret secret() const = 0;

  /// The time of the newest change, even if it is forgotten; 0: there was none. Hub time goes on from here
  /// even when the machine's clock was set back.
  [[nodiscard]] virtual Time latest() const = 0;
};

}  // namespace hearth::storage
