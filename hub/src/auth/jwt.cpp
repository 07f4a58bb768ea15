#include "auth/jwt.h"

#include <algorithm>
#include <optional>

#include "auth/base64url.h"
#include "auth/digest.h"
#include "auth/signature.h"
#include "json/fields.h"

namespace hearth::auth {
namespace {

constexpr std::size_t kMaxSubjectCharacters = 128;
constexpr std::size_t kMaxRoles = 16;
constexpr std::size_t kMaxRoleBytes = 64;
constexpr Time kClockSkew = 60 * 1000;  // ms by which a host's clock may be ahead, for "nbf" alone
constexpr int kMaxDepth = 8;

Error invalid(std::string_view part) {
  return {Code::token_invalid, part.empty() ? "/jwt" : pointer("/jwt", part)};
}

// The three parts of the compact form.
struct Parts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
  std::string_view signed_text;  // header and payload as they were signed
};

std::optional<Parts> split(std::string_view jwt) {
  const std::size_t first = jwt.find('.');
  if (first == jwt.npos) return std::nullopt;
  const std::size_t second = jwt.find('.', first + 1);
  if (second == jwt.npos || jwt.find('.', second + 1) != jwt.npos) return std::nullopt;
  return Parts{jwt.substr(0, first), jwt.substr(first + 1, second - first - 1), jwt.substr(second + 1),
               jwt.substr(0, second)};
}

Result<Json> read_object(std::string_view encoded) {
  const auto text = from_base64url(encoded);
  if (!text) return invalid("");
  auto json = parse_json(*text, {kMaxJwtBytes, kMaxDepth});
  if (!json) return Error{Code::token_invalid, "/jwt" + json.errors().front().path};
  if (json->object() == nullptr) return invalid("");
  return json;
}

std::string_view name_of(Algorithm algorithm) {
  return algorithm == Algorithm::eddsa ? "EdDSA" : "HS256";
}

bool is_signed(const Key& key, const Parts& parts) {
  const auto signature = from_base64url(parts.signature);
  if (!signature) return false;
  if (key.algorithm == Algorithm::eddsa) return ed25519_signed(key.bytes, parts.signed_text, *signature);
  return equal(hmac_sha256(key.bytes, parts.signed_text), *signature);
}

// The key that the header names, when it is one of the space's and the token is signed with it.
Result<const Key*> find_signer(std::span<const Key> keys, const Parts& parts) {
  const auto header = read_object(parts.header);
  if (!header) return header.errors();
  if (header->find("crit") != nullptr) return invalid("crit");
  const std::string_view kid = text_of(*header, "kid");
  const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key& one) { return one.kid == kid; });
  if (key == keys.end()) return invalid("kid");
  if (text_of(*header, "alg") != name_of(key->algorithm)) return invalid("alg");
  if (!is_signed(*key, parts)) return invalid("signature");
  return &*key;
}

bool is_for(const Json& claims, std::string_view space) {
  const std::string audience = "hearth:" + std::string(space);
  const Json* aud = claims.find("aud");
  if (aud == nullptr || aud->array() == nullptr) return text_of(claims, "aud") == audience;
  return std::find(aud->array()->begin(), aud->array()->end(), Json(audience)) != aud->array()->end();
}

// NumericDate counts seconds; what cannot be a time in ms is as good as none.
Time time_of(const Json& claims, std::string_view name) {
  const std::int64_t seconds = number_of(claims, name);
  return seconds < 0 || seconds > kMaxInteger / 1000 ? 0 : seconds * 1000;
}

std::optional<Error> check_times(const Json& claims, Time now) {
  const Time expires = time_of(claims, "exp");
  if (expires == 0 || expires > now + kMaxJwtLife) return invalid("exp");
  if (expires <= now) return Error{Code::token_expired, "/jwt/exp"};
  if (time_of(claims, "nbf") > now + kClockSkew) return invalid("nbf");
  return std::nullopt;
}

bool has_control(std::string_view text) {
  const auto is_control = [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; };
  return std::any_of(text.begin(), text.end(), is_control);
}

bool is_subject(std::string_view text) {
  const auto begins_character = [](unsigned char byte) { return (byte & 0xc0) != 0x80; };
  const auto length = std::count_if(text.begin(), text.end(), begins_character);
  return length >= 1 && length <= static_cast<std::ptrdiff_t>(kMaxSubjectCharacters) && !has_control(text);
}

Result<std::vector<std::string>> read_roles(const Json& claims) {
  std::vector<std::string> roles;
  const Json* listed = claims.find("roles");
  if (listed == nullptr) return roles;
  if (listed->array() == nullptr || listed->array()->size() > kMaxRoles) return invalid("roles");
  for (const Json& role : *listed->array()) {
    const std::string* text = role.string();
    const bool good =
        text != nullptr && !text->empty() && text->size() <= kMaxRoleBytes && !has_control(*text);
    if (!good) return invalid("roles");
    roles.push_back(*text);
  }
  return roles;
}

Result<bool> check_first_use(const Json& claims, std::string_view space, const Key& key, Time now,
                             ReplayGuard& seen) {
  const Json* jti = claims.find("jti");
  if (jti == nullptr) return true;
  if (jti->string() == nullptr) return invalid("jti");
  const std::string number = write_json(Json::Array{space, key.kid, *jti});
  const auto first = seen.first_use(number, time_of(claims, "exp"), now);
  if (!first) return first.errors();
  if (!*first) return invalid("jti");
  return true;
}

}  // namespace

Result<Identity> verify_jwt(std::string_view space, std::span<const Key> keys, std::string_view jwt, Time now,
                            ReplayGuard& seen) {
  if (jwt.empty()) return Error{Code::token_missing, "/jwt"};
  if (jwt.size() > kMaxJwtBytes) return invalid("");
  const auto parts = split(jwt);
  if (!parts) return invalid("");
  const auto key = find_signer(keys, *parts);
  if (!key) return key.errors();

  const auto claims = read_object(parts->payload);
  if (!claims) return claims.errors();
  if (!is_for(*claims, space)) return invalid("aud");
  if (const auto error = check_times(*claims, now)) return *error;
  const std::string_view subject = text_of(*claims, "sub");
  if (!is_subject(subject)) return invalid("sub");
  auto roles = read_roles(*claims);
  if (!roles) return roles.errors();
  const auto first = check_first_use(*claims, space, **key, now, seen);
  if (!first) return first.errors();
  return Identity{"m:" + std::string(subject), false, *std::move(roles)};
}

}  // namespace hearth::auth
