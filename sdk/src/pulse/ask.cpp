#include "pulse/ask.h"

#include "hearth/digest.h"
#include "json/build.h"
#include "json/decode.h"
#include "pulse/limits.h"
#include "pulse/quiet.h"

namespace hearth::pulse {
namespace {

constexpr std::size_t kDigits = 16;

// Why they are not asked; none: they may be.
Errors refusal(const Quiet& quiet, bool has_left, Time now) {
  if (has_left || quiet.asks >= kMaxAsks) return {{Code::asked_enough, "", {{"max", kMaxAsks}}}};
  if (quiet.at == 0 || now < quiet.at) return {{Code::not_quiet_yet, ""}};
  return {};
}

Error unknown(const Act& act) {
  return {Code::unknown_key, "/key", {{"key", act.key}}};
}

}  // namespace

bool is_ask(std::string_view key) {
  return key == "ask-1" || key == "ask-2";
}

bool is_stewards_ask(std::string_view key) {
  return key.starts_with(kAskKey) && key.size() > kAskKey.size() + kDigits;
}

std::string stewards_ask(std::string_view member, Count number) {
  const std::string digits = hex(sha256(member)).substr(0, kDigits);
  return std::string(kAskKey).append(digits).append("-").append(std::to_string(number));
}

Result<Drafts> ask(const Situation<PulseRoom>& situation, const Act& act) {
  const auto& [pulse, course, sum, mine, target, context] = situation;
  const std::string& member = context.actor.id;
  Errors errors;
  Fields(act.body, "/body", errors).refuse_others();
  if (!errors.empty()) return errors;
  const Quiet quiet = quiet_of(pulse, course, mine, member);
  errors = refusal(quiet, find_mine(mine, member, kExitKey) != nullptr, context.now);
  if (!errors.empty()) return errors;
  if (act.key != std::string(kAskKey) + std::to_string(quiet.asks + 1)) return unknown(act);
  return Drafts{{.key = act.key, .body = Json::Object{}}};
}

Result<Drafts> ask_as_steward(const Situation<PulseRoom>& situation, const Act& act) {
  const auto& [pulse, course, sum, mine, target, context] = situation;
  if (!context.actor.has_role("steward")) return Error{Code::not_allowed, "", {{"role", "steward"}}};
  Errors errors;
  Fields fields(act.body, "", errors);
  fields.require({"member"});
  const std::string member = fields.string("member");
  fields.refuse_others();
  if (!errors.empty()) return below("/body", in_reading_order(act.body, std::move(errors)));
  if (sum == nullptr) return Error{Code::not_quiet_yet, ""};
  const Quiet quiet = quiet_of(pulse, *sum, member);
  errors = refusal(quiet, sum->exits.contains(member), context.now);
  if (!errors.empty()) return errors;
  if (act.key != stewards_ask(member, quiet.asks + 1)) return unknown(act);
  return Drafts{{.key = act.key, .body = object_of({{"member", member}}), .to = {member}}};
}

}  // namespace hearth::pulse
