#include "auth/tokens.h"

#include "auth/base64url.h"
#include "auth/digest.h"
#include "auth/seal.h"
#include "auth/signature.h"
#include "json/fields.h"

namespace hearth::auth {
namespace {

// Longer than what they can hold, shorter than what would cost anything.
constexpr std::size_t kMaxFieldBytes = 128;

Json::Array to_array(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

std::vector<std::string> roles_of(const Json& claims) {
  std::vector<std::string> roles;
  for (const Json& role : items_of(claims, "roles")) {
    if (role.string() != nullptr) roles.push_back(*role.string());
  }
  return roles;
}

// The same key in another space is another guest: nobody can join the two.
Identity guest_of(std::string_view space, std::string_view point) {
  const std::string digest = sha256(std::string(space) + '\n' + std::string(point));
  return {"g:" + to_base64url(std::string_view(digest).substr(0, 16)), true, {}};
}

std::string point_of(std::string_view key) {
  if (key.size() > kMaxFieldBytes) return {};
  return from_base64url(key).value_or("");
}

Error invalid(std::string path) {
  return {Code::token_invalid, std::move(path)};
}

}  // namespace

Tokens::Tokens(const Secret& secret)
    : session_key_(derive(secret, "session")),
      challenge_key_(derive(secret, "challenge")),
      form_key_(derive(secret, "form")) {}

IssuedToken Tokens::issue(std::string_view space, const Identity& identity, Time now) const {
  const Time expires = now + kSessionLife;
  return {seal(session_key_, {{"expires", expires},
                              {"guest", identity.guest},
                              {"member", identity.member},
                              {"roles", to_array(identity.roles)},
                              {"space", space}}),
          expires};
}

Result<Identity> Tokens::verify(std::string_view space, std::string_view token, Time now) const {
  if (token.empty()) return Error{Code::token_missing, ""};
  const auto claims = unseal(session_key_, token);
  if (!claims || text_of(*claims, "space") != space) return invalid("");
  if (number_of(*claims, "expires") <= now) return Error{Code::token_expired, ""};
  return Identity{std::string(text_of(*claims, "member")), flag_of(*claims, "guest"), roles_of(*claims)};
}

Result<std::string> Tokens::challenge(std::string_view space, std::string_view key, Time now) const {
  if (!is_p256_point(point_of(key))) return invalid("/guest/key");
  return seal(
      challenge_key_,
      {{"expires", now + kChallengeLife}, {"key", key}, {"number", random_number()}, {"space", space}});
}

Result<Identity> Tokens::verify_guest(std::string_view space, const GuestProof& proof, Time now) {
  const auto claims = unseal(challenge_key_, proof.challenge);
  if (!claims || text_of(*claims, "space") != space) return invalid("/guest/challenge");
  if (text_of(*claims, "key") != proof.key) return invalid("/guest/key");
  const Time expires = number_of(*claims, "expires");
  if (expires <= now) return Error{Code::token_expired, "/guest/challenge"};

  const std::string point = point_of(proof.key);
  if (proof.signature.size() > kMaxFieldBytes) return invalid("/guest/signature");
  const auto signature = from_base64url(proof.signature);
  if (!signature || !p256_signed(point, proof.challenge, *signature)) return invalid("/guest/signature");

  const auto first = used_challenges_.first_use(text_of(*claims, "number"), expires, now);
  if (!first) return first.errors();
  if (!*first) return invalid("/guest/challenge");
  return guest_of(space, point);
}

std::string Tokens::form(std::string_view space, std::string_view address, Time now) const {
  return seal(
      form_key_,
      {{"address", address}, {"expires", now + kFormLife}, {"number", random_number()}, {"space", space}});
}

std::int64_t seed_of(std::string_view form) {
  std::int64_t seed = 0;
  for (const char byte : sha256(form).substr(0, 7)) seed = seed << 8 | static_cast<unsigned char>(byte);
  return seed & kMaxInteger;
}

Result<Identity> Tokens::redeem_form(std::string_view space, std::string_view address, std::string_view form,
                                     Time now) const {
  const auto claims = unseal(form_key_, form);
  const bool here = claims && text_of(*claims, "space") == space && text_of(*claims, "address") == address;
  if (!here || number_of(*claims, "expires") <= now) return Error{Code::form_used, ""};
  return Identity{"f:" + std::string(text_of(*claims, "number")), true, {}};
}

}  // namespace hearth::auth
