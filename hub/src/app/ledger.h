// The log of one document, ready to prove anything about itself, and the head that the hub signs.
#pragma once

#include <optional>
#include <string>

#include "auth/signer.h"
#include "hearth/head.h"
#include "hearth/log.h"
#include "storage/store.h"

namespace hearth::app {

/// How far a log has come, as the document's course says it.
struct LogEnd {
  storage::DocumentId document = 0;
  std::int64_t since = 0;  // the count that it belongs to
  std::int64_t size = 0;
  Digest shown = {};  // of the document, as everybody sees it
  std::string lots;   // what ties will be drawn from is committed to; empty: nothing is drawn
  Time now = 0;
};

/// What somebody asks of a log beside its head.
struct LogQuestion {
  std::optional<std::int64_t> entry;  // is it in?
  std::optional<std::int64_t> from;   // does the log begin with what it was when it had so many entries?
};

/// Built from the records when it is first asked for, and caught up whenever it is behind, so that appending
/// costs nothing here. 64 bytes for each entry. For one thread at a time.
class Ledger {
 public:
  Ledger(storage::Store& store, const storage::Address& address)
      : store_(store), address_(address.space + "/" + address.kind + "/" + address.name) {}

  /// {"key","signature","signed"}: the signed head (hearth/head.h) of the first `end.size` entries, with the
  /// public key and the signature in base64url. Signed once for each state.
  Result<Json> head(const LogEnd& end);

  /// {"head","ok"} and what was asked: "leaf" and "inclusion", "consistency". Fails with out_of_range where
  /// the log is not so long.
  Result<Json> answer(const LogEnd& end, const LogQuestion& question);

  [[nodiscard]] const std::string& address() const { return address_; }

 private:
  Result<bool> catch_up(const LogEnd& end);
  Json signed_now(const log::Head& head);

  storage::Store& store_;
  const std::string address_;
  std::optional<auth::Signer> signer_;
  std::int64_t since_ = 0;
  std::string last_;  // the key of the last entry that is in
  log::Tree tree_;
  log::Head signed_;
  Json head_;
};

}  // namespace hearth::app
