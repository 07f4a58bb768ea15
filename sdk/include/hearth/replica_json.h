// The replica with one JSON text each way: the boundary to the page, and what the golden cases speak.
//
// Every call answers {"ok":true, ...} or {"ok":false,"errors":[{"code","path","args"}]} in canonical form
// (RFC 8785). Calls never throw. Whatever text comes in, the answer is one of the two, and a refused call
// changes nothing. When the call itself is malformed, paths lead into its input ("/act/rev"); when a rule of
// the replica refuses it, into the document or the act, as replica.h says.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "hearth/replica.h"

namespace hearth {

/// {"ok":false,"errors":[...]}
[[nodiscard]] std::string refusal_json(const Errors& errors);
[[nodiscard]] Json to_json(const Errors& errors);

class JsonReplica {
 public:
  /// An unknown kind makes a replica whose every call answers `unknown_kind`.
  explicit JsonReplica(const std::string& kind);

  /// {document} -> {warnings, document, resets}
  [[nodiscard]] std::string lint(const std::string& input) const;

  /// {act:{key, body, on?, rev?, since?}, context:{actor:{id, roles?}, now, seed?, policy?}, mine?:[record],
  /// target?:record|null} -> {records:[record]}
  /// policy: {document, version, packs:{en: the pack's text}}, by which texts are judged; it is made ready
  /// anew for each call.
  [[nodiscard]] std::string admit(const std::string& input) const;

  /// {epoch, steps:[{before:record|null, after:record|null}], echoes?:[record]} -> {}
  [[nodiscard]] std::string fold(const std::string& input);

  /// {viewer:{actor:{id, roles?}, seed?}, mine?:[record], page?:[record], queue?:[record],
  /// said?:[record]} -> {standing, shared, own, page, queue?, uses?:[address]}. Who may see a queue is the
  /// caller's to know. shared is null when the replica was restored without a sum. What takes long is counted
  /// first.
  [[nodiscard]] std::string view(const std::string& input);

  /// {viewer:{actor:{id, roles?}, seed?}, mine?:[record]} -> {tally}; null where nothing is counted or shown
  [[nodiscard]] std::string tally(const std::string& input);

  /// "" -> {checkpoint:{document, version, since, epoch, course, sum}}
  [[nodiscard]] std::string checkpoint() const;

  /// {document, version, since, epoch, course, sum?} -> {}
  [[nodiscard]] std::string restore(const std::string& input);

 private:
  std::string kind_;
  std::unique_ptr<Replica> replica_;  // null: no room has that kind
};

}  // namespace hearth
