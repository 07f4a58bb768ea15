#include "auth/jwt.h"
#include "net/handlers.h"

namespace hearth::net {
namespace {

// Member `name` of an object as text; fails with missing_field or wrong_type.
Result<std::string> text_in(const Json& json, std::string_view parent, std::string_view name) {
  const auto* member = json.find(name);
  if (!member) return Error{Code::missing_field, std::string(parent), {{"field", name}}};
  if (!member->string()) return Error{Code::wrong_type, pointer(parent, name), {{"expected", "string"}}};
  return *member->string();
}

Response token_response(const Asked& asked, const auth::Identity& identity) {
  const auto issued = asked.service.tokens.issue(asked.space->name, identity, asked.service.now());
  return json_response(write_json(Json::Object{{"ok", true},
                                               {"token", issued.token},
                                               {"expires", issued.expires},
                                               {"member", identity.member},
                                               {"guest", identity.guest}}));
}

Response answer_with(const Asked& asked, const Result<auth::Identity>& identity) {
  return identity ? token_response(asked, *identity) : refusal(identity.errors());
}

Response open_for_member(const Asked& asked, const Json& body) {
  const auto jwt = text_in(body, "", "jwt");
  if (!jwt) return refusal(jwt.errors());
  auto& service = asked.service;
  const auto& space = *asked.space;
  return answer_with(asked, auth::verify_jwt(space.name, space.keys, *jwt, service.now(), service.seen_jwts));
}

Response give_challenge(const Asked& asked, const std::string& key) {
  const auto challenge = asked.service.tokens.challenge(asked.space->name, key, asked.service.now());
  if (!challenge) return refusal(challenge.errors());
  return json_response(write_json(Json::Object{{"ok", true}, {"challenge", *challenge}}));
}

bool asks_for_challenge(const Json* guest) {
  return guest && !guest->find("challenge") && !guest->find("signature");
}

// A guest's sign-in takes two requests and counts once: challenges have a bucket of their own.
Result<bool> may_open(const Asked& asked, bool for_challenge) {
  auto& service = asked.service;
  const auto key = (for_challenge ? "challenge:" : "session:") + asked.request.prefix;
  return service.take(key, service.options.limits.prefix_sessions);
}

Response open_for_guest(const Asked& asked, const Json& guest) {
  if (!asked.space->guests) return refusal(Code::guests_refused);
  const auto key = text_in(guest, "/guest", "key");
  if (!key) return refusal(key.errors());
  if (asks_for_challenge(&guest)) return give_challenge(asked, *key);
  const auto challenge = text_in(guest, "/guest", "challenge");
  if (!challenge) return refusal(challenge.errors());
  const auto signature = text_in(guest, "/guest", "signature");
  if (!signature) return refusal(signature.errors());
  const auth::GuestProof proof{.key = *key, .challenge = *challenge, .signature = *signature};
  return answer_with(asked, asked.service.tokens.verify_guest(asked.space->name, proof, asked.service.now()));
}

}  // namespace

Response open_session(const Asked& asked) {
  const auto body = json_body(asked.request, kMaxActBytes);
  const auto* guest = body ? body->find("guest") : nullptr;
  const auto allowed = may_open(asked, asks_for_challenge(guest));
  if (!allowed) return refusal(allowed.errors());
  if (!body) return refusal(body.errors());
  return guest ? open_for_guest(asked, *guest) : open_for_member(asked, *body);
}

}  // namespace hearth::net
