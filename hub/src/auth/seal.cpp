#include "auth/seal.h"

#include "auth/base64url.h"
#include "auth/digest.h"
#include "hearth/result.h"

namespace hearth::auth {

std::string seal(const Secret& key, const Json::Object& claims) {
  const std::string payload = to_base64url(write_json(claims));
  return payload + "." + to_base64url(hmac_sha256(view(key), payload));
}

std::optional<Json> unseal(const Secret& key, std::string_view sealed) {
  if (sealed.size() > kMaxSealedBytes) return std::nullopt;
  const std::size_t dot = sealed.find('.');
  if (dot == sealed.npos) return std::nullopt;
  const std::string_view payload = sealed.substr(0, dot);
  const auto mac = from_base64url(sealed.substr(dot + 1));
  if (!mac || !equal(*mac, hmac_sha256(view(key), payload))) return std::nullopt;
  const auto text = from_base64url(payload);
  if (!text) return std::nullopt;
  auto claims = parse_json(*text);
  return claims ? std::optional(*std::move(claims)) : std::nullopt;
}

}  // namespace hearth::auth
