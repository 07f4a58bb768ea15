#include "json/decode.h"
#include "thanks/limits.h"
#include "thanks/room.h"

namespace hearth::thanks {
namespace {

using words::Reading;

constexpr std::string_view kDigests[] = {"monthly", "none"};

Thanks read_thanks(Fields& fields, Reading& reading) {
  fields.require({"kind"});
  fields.word("kind", std::span(&ThanksRoom::kind, 1), 0);
  fields.id("name");         // whose address it must match is the caller's to know
  fields.string("$schema");  // for editors
  Thanks thanks;
  thanks.languages = reading.languages = words::read_languages(fields);
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
  if (lint.errors.empty()) {
    lint.document = std::move(thanks);
  } else {
    lint.errors = in_reading_order(json, std::move(lint.errors));
    lint.warnings.clear();
  }
  return lint;
}

}  // namespace hearth::thanks
