#include "poll/clock.h"

#include <algorithm>

#include "hearth/digest.h"
#include "json/build.h"
#include "json/decode.h"
#include "poll/ledger.h"
#include "poll/limits.h"
#include "poll/methods.h"

namespace hearth::poll {
namespace {

std::string digest_of_text(std::string_view text) {
  return hex(sha256(text));
}

std::string text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

Draft clock_record(Phase phase, const Json& lots) {
  Json::Object body = object_of({{"status", word(kPhases, phase)}});
  if (is_whole() && !lots.is_null()) body.emplace_back("lots", lots);
  return {.key = std::string(kClockKey), .body = std::move(body)};
}

// What the clock decided stands in its record.
Phase phase_of(const Json& body) {
  const std::string status = text_of(body, "status");
  const auto* const found = std::find(std::begin(kPhases), std::end(kPhases), status);
  return found == std::end(kPhases) ? Phase::waiting : static_cast<Phase>(found - std::begin(kPhases));
}

// A new version can move what is due, even where the phase stays.
void advance(const Poll& poll, Course& course, Phase phase) {
  course.phase = std::max(course.phase, phase);
  course.due = course.phase == Phase::waiting ? poll.opens : course.phase == Phase::open ? poll.closes : 0;
}

}  // namespace

Result<Drafts> pass_time(const Poll& poll, const Course& course, const Sum* sum, const Mine& mine,
                         const Context& context) {
  const Phase phase = phase_at(poll, context.now);
  if (!decides(poll) || phase == Phase::waiting) return Drafts{clock_record(phase, course.lots)};
  Drafts drafts;
  const Record* kept = find_mine(mine, context.actor.id, kSecretKey);
  std::string secret = kept ? text_of(kept->body, "secret") : std::string();
  if (secret.empty()) {
    if (context.seed.empty()) return Error{Code::missing_field, "/context/seed", {{"field", "seed"}}};
    secret = digest_of_text(context.seed);
    drafts.push_back({.key = std::string(kSecretKey), .body = object_of({{"secret", secret}})});
  }
  Json::Object lots = object_of({{"commitment", digest_of_text(secret)}});
  if (phase == Phase::closed && sum != nullptr) {
    lots.emplace_back("secret", secret);
    lots.emplace_back(
        "root", poll.verifiable ? hex(course.log.root()) : digest_of_text(write_json(sum->box.to_json())));
  }
  drafts.push_back(clock_record(phase, lots));
  return drafts;
}

void pass(const Poll& poll, Course& course, const Json& body) {
  if (const Json* lots = is_whole() ? body.find("lots") : nullptr) course.lots = *lots;
  advance(poll, course, phase_of(body));
}

// A poll that decides opens by the clock, which commits to a secret first, and closes by the clock, which
// tells it: a new version alone does neither.
void begin(const Poll& poll, Course& course, Time now) {
  const Phase phase = phase_at(poll, now);
  const bool by_clock = decides(poll) && phase > course.phase;
  advance(poll, course, by_clock ? course.phase : phase);
  if (by_clock) course.due = std::max(course.due, now);
}

// It comes after the close, when the clock has said the rest.
void take_beacon(Course& course, const Json* body) {
  if (course.lots.object() == nullptr) return;
  Json::Object lots = *course.lots.object();
  std::erase_if(lots, [](const Json::Member& member) { return member.first == kBeaconKey; });
  if (body != nullptr) lots.emplace_back(kBeaconKey, text_of(*body, "value"));
  course.lots = std::move(lots);
}

Result<Drafts> read_beacon(const Poll& poll, const Course& course, const Act& act, const Context& context) {
  if (!context.actor.has_role("steward")) return Error{Code::not_allowed, "", {{"role", "steward"}}};
  if (poll.beacon.empty()) return Error{Code::unknown_key, "/key", {{"key", act.key}}};
  if (course.phase != Phase::closed) return Error{Code::not_due, ""};
  Errors errors;
  Fields fields(act.body, "/body", errors);
  fields.require({"value"});
  const std::string value = fields.text("value", kBeacon);
  fields.refuse_others();
  if (!errors.empty()) return errors;
  const std::string read = text_of(course.lots, kBeaconKey);
  if (read == value) return Drafts{};
  if (!read.empty()) return Error{Code::ballot_final, ""};
  return Drafts{{.key = std::string(kBeaconKey), .body = object_of({{"value", value}})}};
}

std::string draw_key(const Poll& poll, const Json& lots) {
  const std::string beacon = text_of(lots, kBeaconKey);
  const std::string root = text_of(lots, "root");
  if (root.empty() || beacon.empty() != poll.beacon.empty()) return {};
  return digest_of_text(write_json(object_of({{"beacon", beacon},
                                              {"commitment", text_of(lots, "commitment")},
                                              {"root", root},
                                              {"secret", text_of(lots, "secret")}})));
}

}  // namespace hearth::poll
