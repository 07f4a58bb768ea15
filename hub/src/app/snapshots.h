// What viewers may see of one document right now, written once and shared.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "hearth/replica.h"

namespace hearth::app {

/// One snapshot as it goes over the wire. Equal etags mean that nothing shown to all has changed.
struct Snapshot {
  std::shared_ptr<const std::string> text;  // null: there is none
  std::string etag;
};

/// Keeps the shared part of each standing in canonical bytes until the document changes. Not thread-safe.
class Snapshots {
 public:
  /// `label` is the document's address on the wire, "poll/lunch".
  explicit Snapshots(std::string label) : label_(std::move(label)) {}

  /// Forgets everything; call it after every fold.
  void clear() { shown_.clear(); }

  /// O(own) when another viewer of the same standing was served since the last fold.
  Snapshot of(const Replica& replica, const Mine& mine, const Viewer& viewer);

 private:
  // The same bytes for everybody of one standing, around the place of `own`.
  struct Shown {
    std::string etag;
    std::string head;
    std::string tail;
    std::map<std::string, std::shared_ptr<const std::string>> of_readers;  // by `own`
  };
  static constexpr std::size_t kMaxReaders = 64;  // texts kept: shuffled options differ from reader to reader

  Shown& shown(const Replica& replica, const std::string& standing);

  const std::string& document(const Replica& replica);

  const std::string label_;
  std::string document_;
  std::int64_t document_version_ = 0;  // that document_ holds; 0: none
  std::map<std::string, Shown> shown_;
};

}  // namespace hearth::app
