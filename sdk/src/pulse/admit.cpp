#include <algorithm>

#include "hearth/text.h"
#include "json/build.h"
#include "json/decode.h"
#include "pulse/ask.h"
#include "pulse/limits.h"
#include "pulse/room.h"
#include "pulse/rotation.h"
#include "pulse/rounds.h"

namespace hearth::pulse {
namespace {

using words::Reading;

Error unknown(const Act& act) {
  return {Code::unknown_key, "/key", {{"key", act.key}}};
}

// As somebody meets them who reads the act.
Errors in_body(const Act& act, Errors errors) {
  return below("/body", in_reading_order(act.body, std::move(errors)));
}

Result<Drafts> withdraw(const Situation<PulseRoom>& situation, const Act& act) {
  const Record* kept = find_mine(situation.mine, situation.context.actor.id, act.key);
  return kept == nullptr ? Drafts{} : Drafts{{.key = act.key, .body = nullptr}};
}

// What was asked when it was answered may be answered otherwise, even if a new version asks for something
// else by now.
bool is_asked(const Situation<PulseRoom>& situation, const Act& act, const std::string& item,
              const Worded& asked) {
  const Record* kept = find_mine(situation.mine, situation.context.actor.id, act.key);
  const bool answered = kept != nullptr && answer_of(kept->body).item == item &&
                        find_worded(situation.document.items, item) != nullptr;
  return answered || item == asked.id;
}

Result<Drafts> answer(const Situation<PulseRoom>& situation, const Act& act) {
  const auto& [pulse, course, sum, mine, target, context] = situation;
  const std::int64_t open = course.round + (is_over(course, context.now) ? 1 : 0);
  if (open != course.round || round_of(act.key) != open)
    return Error{Code::round_not_open, "/key", {{"round", open}}};
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"item", "value"});
  const std::string item = fields.string("item");
  const std::int64_t value = fields.integer("value", 1, kPoints, 1);
  fields.refuse_others();
  const Worded& asked = asked_in(pulse, open, mine, context.actor.id);
  if (errors.empty() && !is_asked(situation, act, item, asked))
    fields.fail("item", Code::item_not_asked, {{"item", asked.id}});
  if (!errors.empty()) return in_body(act, std::move(errors));
  return Drafts{{.key = act.key, .body = object_of({{"item", item}, {"value", value}})}};
}

Result<Drafts> leave(const Situation<PulseRoom>& situation, const Act& act) {
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"reason"});
  const std::string reason = fields.id("reason");
  const std::string text = fields.text("text", kExitText);
  fields.refuse_others();
  if (errors.empty() && find_worded(situation.document.exit->reasons, reason) == nullptr)
    fields.fail("reason", Code::reason_unknown, {{"reason", reason}});
  if (!errors.empty()) return in_body(act, std::move(errors));
  Json::Object body = object_of({{"reason", reason}});
  if (text.empty()) return Drafts{{.key = act.key, .body = std::move(body)}};
  body.emplace_back("text", text);
  return Drafts{{.key = act.key, .body = std::move(body), .tags = {std::string(kExitTag)}}};
}

// The rounds that it answers, in their order, each once.
Json::Array read_rounds(Fields& fields, const Course& course) {
  std::vector<std::int64_t> rounds;
  const Json::Array* items = fields.array("rounds", 0, kRoundsShown);
  if (items == nullptr) return {};
  for (const Json& item : *items) {
    const std::int64_t* round = item.integer();
    if (round == nullptr) {
      fields.fail("rounds", Code::wrong_type, {{"expected", "integer"}});
    } else if (*round < 1 || *round > course.round) {
      fields.fail("rounds", Code::out_of_range, {{"min", 1}, {"max", course.round}});
    } else {
      rounds.push_back(*round);
    }
  }
  std::sort(rounds.begin(), rounds.end());
  rounds.erase(std::unique(rounds.begin(), rounds.end()), rounds.end());
  return {rounds.begin(), rounds.end()};
}

bool is_full(const Sum* sum) {
  if (sum == nullptr) return false;
  const auto counts = [](const auto& entry) { return entry.second.count > 0; };
  return static_cast<std::size_t>(std::count_if(sum->did.begin(), sum->did.end(), counts)) >= kMaxDid;
}

Result<Drafts> tell(const Situation<PulseRoom>& situation, const Act& act) {
  const auto& [pulse, course, sum, mine, target, context] = situation;
  if (!context.actor.has_role("steward")) return Error{Code::not_allowed, "", {{"role", "steward"}}};
  if (!is_id(std::string_view(act.key).substr(kDidKey.size()))) return unknown(act);
  if (act.body.is_null()) return withdraw(situation, act);
  Errors errors;
  Errors warnings;
  Reading reading{errors, warnings};
  Fields fields(act.body, "", errors);
  fields.require({"said", "did"});
  Json::Object body;
  words::write_words(body, "said", reading.words(fields, "said", kDidText));
  words::write_words(body, "did", reading.words(fields, "did", kDidText));
  Json::Array rounds = read_rounds(fields, course);
  if (!rounds.empty()) body.emplace_back("rounds", std::move(rounds));
  fields.refuse_others();
  if (!errors.empty()) return in_body(act, std::move(errors));
  const bool adds = find_mine(mine, context.actor.id, act.key) == nullptr;
  if (adds && is_full(sum))
    return Error{Code::too_many, "/key", {{"max", static_cast<std::int64_t>(kMaxDid)}}};
  return Drafts{{.key = act.key, .body = std::move(body)}};
}

void add_words(Texts& texts, const std::string& path, const Json* words) {
  if (words == nullptr) return;
  if (words->string() != nullptr) texts.push_back({path, *words->string()});
  if (words->object() == nullptr) return;
  for (const auto& [language, text] : *words->object()) {
    if (text.string() != nullptr) texts.push_back({pointer(path, language), *text.string()});
  }
}

}  // namespace

bool PulseRoom::is_ordered(const Pulse& /*pulse*/, const Act& act) {
  return is_stewards_ask(act.key) || act.key.starts_with(kDidKey);
}

Result<Drafts> PulseRoom::admit(const Situation<PulseRoom>& situation, const Act& act) {
  const auto& [pulse, course, sum, mine, target, context] = situation;
  if (act.key == kClockKey) return pass_time(pulse, course, sum, context);
  if (!act.on.empty()) return Error{Code::unknown_field, "/on", {{"field", "on"}}};
  // One person can be many guests.
  if (is_guest(context.actor.id)) return Error{Code::guests_refused, ""};
  if (round_of(act.key) != 0) return answer(situation, act);
  if (act.key.starts_with(kDidKey)) return tell(situation, act);
  if (!pulse.exit) return unknown(act);
  if (act.key == kExitKey) return leave(situation, act);
  if (is_stewards_ask(act.key)) return ask_as_steward(situation, act);
  return is_ask(act.key) ? ask(situation, act) : unknown(act);
}

Texts PulseRoom::texts(const Pulse& /*pulse*/, const Json& body) {
  Texts texts;
  for (const auto* name : {"text", "said", "did"}) add_words(texts, pointer("", name), body.find(name));
  return texts;
}

}  // namespace hearth::pulse
