#include "auth/seal.h"

#include <charconv>

#include "auth/base64url.h"
#include "auth/digest.h"

namespace hearth::auth {
namespace {

// A line each: the cheapest form that no value can leave.
std::string to_lines(const Claims& claims) {
  std::string lines = claims.space + '\n' + std::to_string(claims.expires);
  for (const std::string& word : claims.words) lines.append("\n").append(word);
  return lines;
}

std::string next_line(std::string_view& lines) {
  const std::string_view line = lines.substr(0, lines.find('\n'));
  lines.remove_prefix(line.size() == lines.size() ? lines.size() : line.size() + 1);
  return std::string(line);
}

Claims from_lines(std::string_view lines) {
  Claims claims;
  claims.space = next_line(lines);
  const std::string expires = next_line(lines);
  std::from_chars(expires.data(), expires.data() + expires.size(), claims.expires);
  while (!lines.empty()) claims.words.push_back(next_line(lines));
  return claims;
}

}  // namespace

std::string seal(const Mac& mac, const Claims& claims) {
  const std::string payload = to_base64url(to_lines(claims));
  return payload + "." + to_base64url(mac.of(payload));
}

std::optional<Claims> unseal(const Mac& mac, std::string_view sealed) {
  if (sealed.size() > kMaxSealedBytes) return std::nullopt;
  const std::size_t dot = sealed.find('.');
  if (dot == sealed.npos) return std::nullopt;
  const std::string_view payload = sealed.substr(0, dot);
  const auto claimed = from_base64url(sealed.substr(dot + 1));
  if (!claimed || !equal(*claimed, mac.of(payload))) return std::nullopt;
  const auto lines = from_base64url(payload);
  return lines ? std::optional(from_lines(*lines)) : std::nullopt;
}

}  // namespace hearth::auth
