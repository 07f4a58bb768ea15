#include "hearth/head.h"

#include "json/build.h"
#include "json/decode.h"

namespace hearth::log {

std::string text_of(const Head& head) {
  return write_json(object_of({{"address", head.address},
                               {"since", head.since},
                               {"size", head.size},
                               {"root", hex(head.root)},
                               {"time", head.time}}));
}

Result<Head> head_from_text(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.errors();
  Errors errors;
  Fields fields(*json, "", errors);
  fields.require({"address", "since", "size", "root", "time"});
  Head head{.address = fields.string("address"),
            .since = fields.integer("since", 1, kMaxInteger, 1),
            .size = fields.integer("size", 0, kMaxInteger, 0),
            .time = fields.integer("time", 0, kMaxInteger, 0)};
  if (!read_hex(fields.string("root"), head.root))
    fields.fail("root", Code::wrong_type, {{"expected", "digest"}});
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return head;
}

}  // namespace hearth::log
