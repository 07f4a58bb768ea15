#include "extent.h"
#include "hearth/log.h"
#include "hearth/recount.h"
#include "hearth/replica_json.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

constexpr std::size_t kMaxProof = 64;  // a longer one fits no log

Digest read_digest(Fields& fields, std::string_view name) {
  Digest digest{};
  if (fields.any(name) != nullptr && !read_hex(fields.string(name), digest)) {
    fields.fail(name, Code::wrong_type, {{"expected", "digest"}});
  }
  return digest;
}

log::Proof read_proof(Fields& fields, std::string_view name) {
  log::Proof proof;
  for (const std::string& text : fields.strings(name, kMaxProof)) {
    if (!read_hex(text, proof.emplace_back())) fields.fail(name, Code::wrong_type, {{"expected", "digest"}});
  }
  return proof;
}

struct Log {
  std::uint64_t size = 0;
  Digest root = {};
};

std::optional<Log> read_log(Fields& parent, std::string_view name, Errors& errors) {
  const Json* json = parent.any(name);
  if (json == nullptr) return std::nullopt;
  Fields fields(*json, parent.path_of(name), errors);
  fields.require({"root", "size"});
  Log log{static_cast<std::uint64_t>(fields.integer("size", 1, kMaxInteger, 1)), read_digest(fields, "root")};
  fields.refuse_others();
  return log;
}

Result<Json::Object> check(const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"leaf", "entry", "head", "inclusion"});
  const Digest leaf = read_digest(fields, "leaf");
  const auto entry = static_cast<std::uint64_t>(fields.integer("entry", 0, kMaxInteger, 0));
  const std::optional<Log> head = read_log(fields, "head", errors);
  const std::optional<Log> kept = read_log(fields, "kept", errors);
  const log::Proof inclusion = read_proof(fields, "inclusion");
  const log::Proof consistency = read_proof(fields, "consistency");
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));
  Json consistent;
  if (kept) consistent = log::consistent(kept->size, kept->root, head->size, head->root, consistency);
  return object_of({{"ok", true},
                    {"included", log::includes(head->root, head->size, entry, leaf, inclusion)},
                    {"consistent", std::move(consistent)}});
}

}  // namespace

std::string check_receipt_json(const std::string& input) {
  if (!is_whole()) return {};
  const Result<Json> json = parse_json(input);
  if (!json) return refusal_json(json.errors());
  Result<Json::Object> checked = check(*json);
  return checked ? write_json(*std::move(checked)) : refusal_json(checked.errors());
}

}  // namespace hearth
