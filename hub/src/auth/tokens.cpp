#include "auth/tokens.h"

#include "auth/base64url.h"
#include "auth/digest.h"
#include "auth/seal.h"
#include "auth/signature.h"

namespace hearth::auth {
namespace {

// Longer than what they can hold, shorter than what would cost anything.
constexpr std::size_t kMaxFieldBytes = 128;

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
    : sessions_(secret, "session"), challenges_(secret, "challenge"), forms_(secret, "form") {}

IssuedToken Tokens::issue(std::string_view space, const Identity& identity, Time now) const {
  Claims claims{std::string(space), now + kSessionLife, {identity.member}};
  claims.words.insert(claims.words.end(), identity.roles.begin(), identity.roles.end());
  return {seal(sessions_, claims), claims.expires};
}

Result<Identity> Tokens::verify(std::string_view space, std::string_view token, Time now) const {
  if (token.empty()) return Error{Code::token_missing, ""};
  auto claims = unseal(sessions_, token);
  if (!claims || claims->space != space) return invalid("");
  if (claims->expires <= now) return Error{Code::token_expired, ""};
  std::string member = std::move(claims->words.front());
  claims->words.erase(claims->words.begin());
  const bool guest = is_guest(member);
  return Identity{std::move(member), guest, std::move(claims->words), claims->expires};
}

Result<std::string> Tokens::challenge(std::string_view space, std::string_view key, Time now) const {
  if (!is_p256_point(point_of(key))) return invalid("/guest/key");
  return seal(challenges_, {std::string(space), now + kChallengeLife, {std::string(key), random_number()}});
}

Result<Identity> Tokens::verify_guest(std::string_view space, const GuestProof& proof, Time now) {
  const auto claims = unseal(challenges_, proof.challenge);
  if (!claims || claims->space != space) return invalid("/guest/challenge");
  if (claims->words[0] != proof.key) return invalid("/guest/key");
  if (claims->expires <= now) return Error{Code::token_expired, "/guest/challenge"};

  const std::string point = point_of(proof.key);
  if (proof.signature.size() > kMaxFieldBytes) return invalid("/guest/signature");
  const auto signature = from_base64url(proof.signature);
  if (!signature || !p256_signed(point, proof.challenge, *signature)) return invalid("/guest/signature");

  const auto first = used_challenges_.first_use(claims->words[1], claims->expires, now);
  if (!first) return first.errors();
  if (!*first) return invalid("/guest/challenge");
  return guest_of(space, point);
}

std::string Tokens::form(std::string_view space, std::string_view address, Time now) const {
  return seal(forms_, {std::string(space), now + kFormLife, {std::string(address), random_number()}});
}

Result<Identity> Tokens::redeem_form(std::string_view space, std::string_view address, std::string_view form,
                                     Time now) const {
  const auto claims = unseal(forms_, form);
  const bool here = claims && claims->space == space && claims->words[0] == address;
  if (!here || claims->expires <= now) return Error{Code::form_used, ""};
  return Identity{"f:" + claims->words[1], true, {}};
}

std::int64_t seed_of(std::string_view form) {
  std::int64_t seed = 0;
  for (const char byte : sha256(form).substr(0, 7)) seed = seed << 8 | static_cast<unsigned char>(byte);
  return seed & kMaxInteger;
}

}  // namespace hearth::auth
