#include <algorithm>

#include "hearth/text.h"
#include "json/decode.h"
#include "pulse/limits.h"
#include "pulse/room.h"
#include "words/document.h"

namespace hearth::pulse {
namespace {

using words::Reading;

struct Rule {
  std::string_view list;   // of the document, or of a part
  std::string_view words;  // of each
  std::size_t max;
  const TextRule& text;
};

bool is_known(std::span<const std::string_view> known, std::string_view id) {
  return std::find(known.begin(), known.end(), id) != known.end();
}

std::vector<Worded> all_of(std::span<const std::string_view> known) {
  std::vector<Worded> all;
  for (const std::string_view id : known) all.push_back({std::string(id), {}});
  return all;
}

Worded read_one(const Json& json, const std::string& path, std::span<const std::string_view> known,
                const Rule& rule, Reading& reading) {
  Fields fields(json, path, reading.errors);
  fields.require({"id"});
  Worded one{fields.id("id"), reading.words(fields, rule.words, rule.text)};
  if (!is_known(known, one.id)) fields.require({rule.words});
  fields.refuse_others();
  return one;
}

// Each with words of its own, unless the page knows them.
std::vector<Worded> read_list(Fields& fields, std::span<const std::string_view> known, const Rule& rule,
                              Reading& reading) {
  const Json::Array* items = fields.array(rule.list, 1, rule.max);
  if (items == nullptr) return all_of(known);
  std::vector<Worded> all;
  for (const Json& item : *items) {
    const std::string path = pointer(fields.path_of(rule.list), all.size());
    Worded one = read_one(item, path, known, rule, reading);
    if (!one.id.empty() && find_worded(all, one.id) != nullptr && reading.errors.size() < kMaxErrors)
      reading.errors.push_back({Code::duplicate_id, pointer(path, "id"), {{"id", one.id}}});
    all.push_back(std::move(one));
  }
  return all;
}

std::optional<Exit> read_exit(Fields& fields, Reading& reading) {
  const Json* json = fields.any("exit");
  if (json == nullptr) return {};
  Fields part(*json, fields.path_of("exit"), reading.errors);
  Exit exit;
  exit.reasons = read_list(part, kReasons, {"reasons", "label", kMaxReasons, kLabel}, reading);
  exit.quiet_days = part.integer("quietDays", 1, kMostQuietDays, kQuietDays);
  exit.quiet_times = part.integer("quietTimes", 1, kMostQuietTimes, kQuietTimes);
  part.refuse_others();
  return exit;
}

Pulse read_pulse(Fields& fields, Reading& reading) {
  fields.require({"kind"});
  Pulse pulse;
  pulse.languages = words::read_head(fields, reading, PulseRoom::kind);
  pulse.title = reading.words(fields, "title", kTitle);
  pulse.items = read_list(fields, kItems, {"items", "text", kMaxItems, kQuestion}, reading);
  pulse.every = fields.integer("every", kLeastEvery, kMostEvery, kEvery);
  pulse.exit = read_exit(fields, reading);
  pulse.uses = words::read_names(fields, "uses", kMaxUses, is_address, Code::bad_address);
  return pulse;
}

Errors rewordings(const Pulse& before, const Pulse& after) {
  Errors errors;
  for (std::size_t i = 0; i < after.items.size(); ++i) {
    const Worded& item = after.items[i];
    const Worded* kept = find_worded(before.items, item.id);
    if (kept == nullptr || words::same_words(kept->words, item.words)) continue;
    errors.push_back({Code::item_reworded, pointer(pointer("/items", i), "text"), {{"item", item.id}}});
  }
  return errors;
}

}  // namespace

Lint<Pulse> PulseRoom::lint(const Json& json, const Pulse* replaced, const Course& /*course*/) {
  Lint<Pulse> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Pulse pulse = read_pulse(fields, reading);
  fields.refuse_others();
  if (lint.errors.empty() && replaced != nullptr) lint.errors = rewordings(*replaced, pulse);
  words::settle(lint, json, std::move(pulse));
  return lint;
}

}  // namespace hearth::pulse
