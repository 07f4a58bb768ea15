// All that anybody may download of a document with a log, to check its count: lines of JSON, as
// docs/verifying.md has them.
#pragma once

#include <string>

#include "app/ledger.h"
#include "hearth/replica.h"

namespace hearth::app {

/// What the replica says at the moment when an export begins. Everything else is in the records.
struct Exported {
  std::string kind;
  LogEnd end;
  Json::Object line;      // the first line, but for the head
  Json::Object restored;  // a replica's checkpoint without its sum
  std::string standing;
};
Exported exported(const Replica& replica, const std::string& kind, const LogEnd& end);

/// The whole text, some 300 bytes for each ballot. Reads every record: for a thread that answers nobody.
Result<std::string> export_text(const Exported& exported, Ledger& ledger, storage::Store& store);

}  // namespace hearth::app
