#include "app/ledger.h"

#include <utility>

#include "auth/base64url.h"

namespace hearth::app {
namespace {

std::size_t as_size(std::int64_t number) {
  return static_cast<std::size_t>(number);
}

Json digests(const log::Proof& proof) {
  Json::Array written;
  for (const auto& digest : proof) written.emplace_back(hex(digest));
  return written;
}

Error not_within(std::string_view name, std::int64_t min, std::int64_t max) {
  return {Code::out_of_range, pointer("", name), {{"min", min}, {"max", max}}};
}

}  // namespace

// Entries of earlier counts are kept, and passed over.
Result<bool> Ledger::catch_up(const LogEnd& end) {
  if (since_ != end.since) {
    tree_ = {};
    last_.clear();
  }
  since_ = end.since;
  if (tree_.size() >= as_size(end.size)) return true;
  auto read = store_.each(end.document, kLogAuthor, last_, [&](const Record& entry) {
    if (entry.version >= since_) tree_.append(log::leaf(write_json(entry.body)));
    last_ = entry.key;
  });
  if (read && tree_.size() < as_size(end.size)) return Error{Code::storage_failed, ""};
  return read;
}

Result<Json> Ledger::head(const LogEnd& end) {
  const auto caught_up = catch_up(end);
  if (!caught_up) return caught_up.errors();
  log::Head head{.address = address_,
                 .since = end.since,
                 .size = end.size,
                 .root = tree_.root(as_size(end.size)),
                 .document = end.shown,
                 .lots = end.lots,
                 .time = signed_.time};
  if (!head_.is_null() && head == signed_) return head_;
  head.time = end.now;
  signed_ = std::move(head);
  return head_ = signed_now(signed_);
}

Json Ledger::signed_now(const log::Head& head) {
  if (!signer_) signer_.emplace(store_.secret());
  const auto text = text_of(head);
  return Json::Object{{"key", auth::to_base64url(signer_->public_key())},
                      {"signature", auth::to_base64url(signer_->sign(text))},
                      {"signed", text}};
}

Result<Json> Ledger::answer(const LogEnd& end, const LogQuestion& question) {
  auto head = this->head(end);
  if (!head) return head;
  Json::Object answer{{"ok", true}, {"head", *std::move(head)}};
  if (question.entry) {
    if (*question.entry < 0 || *question.entry >= end.size) return not_within("entry", 0, end.size - 1);
    const auto entry = as_size(*question.entry);
    answer.emplace_back("leaf", hex(tree_.leaf(entry)));
    answer.emplace_back("inclusion", digests(tree_.inclusion(entry, as_size(end.size))));
  }
  if (question.from) {
    if (*question.from < 1 || *question.from > end.size) return not_within("from", 1, end.size);
    answer.emplace_back("consistency",
                        digests(tree_.consistency(as_size(*question.from), as_size(end.size))));
  }
  return Json(std::move(answer));
}

}  // namespace hearth::app
