#include "hearth/head.h"

#include "json/build.h"
#include "json/decode.h"

namespace hearth::log {
namespace {

Digest read_digest(Fields& fields, std::string_view name) {
  Digest digest{};
  if (!read_hex(fields.string(name), digest)) fields.fail(name, Code::wrong_type, {{"expected", "digest"}});
  return digest;
}

// The commitment, or null where nothing is drawn.
std::string read_lots(Fields& fields) {
  const Json* json = fields.any("lots");
  if (json == nullptr || json->is_null()) return {};
  return hex(read_digest(fields, "lots"));
}

}  // namespace

std::string text_of(const Head& head) {
  return write_json(object_of({{"address", head.address},
                               {"since", head.since},
                               {"size", head.size},
                               {"root", hex(head.root)},
                               {"document", hex(head.document)},
                               {"lots", head.lots.empty() ? Json() : Json(head.lots)},
                               {"time", head.time}}));
}

Result<Head> head_from_text(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.errors();
  Errors errors;
  Fields fields(*json, "", errors);
  fields.require({"address", "since", "size", "root", "document", "lots", "time"});
  Head head{.address = fields.string("address"),
            .since = fields.integer("since", 1, kMaxInteger, 1),
            .size = fields.integer("size", 0, kMaxInteger, 0),
            .root = read_digest(fields, "root"),
            .document = read_digest(fields, "document"),
            .lots = read_lots(fields),
            .time = fields.integer("time", 0, kMaxInteger, 0)};
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return head;
}

}  // namespace hearth::log
