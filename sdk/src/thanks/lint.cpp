#include "json/decode.h"
#include "thanks/limits.h"
#include "thanks/room.h"
#include "words/document.h"

namespace hearth::thanks {
namespace {

using words::Reading;

constexpr std::string_view kDigests[] = {"monthly", "none"};

Thanks read_thanks(Fields& fields, Reading& reading) {
  fields.require({"kind"});
  Thanks thanks;
  thanks.languages = words::read_head(fields, reading, ThanksRoom::kind);
  thanks.title = reading.words(fields, "title", kTitle);
  thanks.per_day = fields.integer("perDay", 1, kMostPerDay, kPerDay);
  thanks.digest = fields.word("digest", kDigests, 0) == 0;
  return thanks;
}

}  // namespace

Lint<Thanks> ThanksRoom::lint(const Json& json, const Thanks* /*replaced*/, const Course& /*course*/) {
  Lint<Thanks> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Thanks thanks = read_thanks(fields, reading);
  fields.refuse_others();
  words::settle(lint, json, std::move(thanks));
  return lint;
}

}  // namespace hearth::thanks
