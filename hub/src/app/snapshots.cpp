#include "app/snapshots.h"

#include <utility>

#include "auth/digest.h"

namespace hearth::app {
namespace {

// 16 hex digits of SHA-256: enough to tell versions apart, too little to tell anything else.
std::string etag_of(const Replica& replica, const std::string& shared) {
  static constexpr const char* kDigits = "0123456789abcdef";
  const auto digest =
      auth::sha256(std::to_string(replica.version()) + '|' + std::to_string(replica.epoch()) + '|' + shared);
  std::string etag;
  for (std::size_t i = 0; i < 8; ++i) {
    const auto byte = static_cast<unsigned char>(digest[i]);
    etag += kDigits[byte >> 4];
    etag += kDigits[byte & 15];
  }
  return etag;
}

}  // namespace

// The largest piece, and the same from one version to the next.
const std::string& Snapshots::document(const Replica& replica) {
  if (document_version_ != replica.version()) document_ = write_json(replica.document());
  document_version_ = replica.version();
  return document_;
}

// Members stand in canonical order, so the whole is canonical when its pieces are.
Snapshots::Shown& Snapshots::shown(const Replica& replica, const std::string& standing) {
  auto [found, is_new] = shown_.try_emplace(standing);
  auto& shown = found->second;
  if (!is_new) return shown;
  const auto shared = write_json(replica.shared(standing));
  shown.etag = etag_of(replica, shared);
  shown.head = "{\"address\":" + write_json(label_) + ",\"course\":" + write_json(replica.course()) +
               ",\"document\":" + document(replica) + ",\"epoch\":" + std::to_string(replica.epoch()) +
               ",\"etag\":\"" + shown.etag + "\",\"ok\":true,\"own\":";
  shown.tail = ",\"shared\":" + shared + ",\"since\":" + std::to_string(replica.since()) +
               ",\"version\":" + std::to_string(replica.version()) + "}";
  return shown;
}

Snapshot Snapshots::of(const Replica& replica, const Mine& mine, const Viewer& viewer) {
  auto& shown = this->shown(replica, replica.standing(mine, viewer));
  auto own = write_json(replica.own(mine, viewer));
  const auto write = [&] {
    std::string text;
    text.reserve(shown.head.size() + own.size() + shown.tail.size());
    return std::make_shared<const std::string>(
        std::move(text.append(shown.head).append(own).append(shown.tail)));
  };
  if (!viewer.actor.id.empty()) return {write(), shown.etag};
  auto& readers = shown.of_readers;
  if (const auto same = readers.find(own); same != readers.end()) return {same->second, shown.etag};
  auto text = write();
  if (readers.size() < kMaxReaders) readers.emplace(std::move(own), text);
  return {std::move(text), shown.etag};
}

}  // namespace hearth::app
