#include <charconv>

#include "net/handlers.h"

namespace hearth::net {
namespace {

constexpr std::string_view kBearer = "Bearer ";

// A seed that is missing, or no number in 0 .. kMaxInteger, is 0: it only orders options.
std::int64_t seed_of(std::string_view text) {
  std::int64_t seed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
  const bool good =
      error == std::errc() && end == text.data() + text.size() && seed >= 0 && seed <= kMaxInteger;
  return good ? seed : 0;
}

}  // namespace

bool is_own_page(const Request& request) {
  const std::string_view origin = request.origin;
  const auto scheme_end = origin.find("://");
  return scheme_end != std::string_view::npos && !request.host.empty() &&
         origin.substr(scheme_end + 3) == request.host;
}

Result<auth::Identity> identify(const Asked& asked) {
  const std::string_view field = asked.request.authorization;
  if (field.empty()) return auth::Identity();
  if (!field.starts_with(kBearer)) return Error{Code::token_invalid, ""};
  return asked.service.tokens.verify(asked.space->name, field.substr(kBearer.size()), asked.service.now());
}

Viewer viewer_of(const Asked& asked, const auth::Identity& identity) {
  return {.actor = identity.actor(), .seed = seed_of(asked.request.target.value("seed"))};
}

Result<Viewer> viewer_of(const Asked& asked) {
  const auto identity = identify(asked);
  if (!identity) return identity.errors();
  return viewer_of(asked, *identity);
}

Errors may_act(const Asked& asked, const std::string& author) {
  auto& service = asked.service;
  const auto& limits = service.options.limits;
  const auto by_prefix = service.take("act:" + asked.request.prefix, limits.prefix_acts);
  if (!by_prefix) return by_prefix.errors();
  const auto by_author = service.take("act:" + asked.space->name + "/" + author, limits.author_acts);
  return by_author ? Errors() : by_author.errors();
}

Result<Json> json_body(const Request& request, std::size_t bytes) {
  if (!request.content_type.starts_with("application/json")) return Error{Code::not_json, ""};
  return parse_json(request.body, {.bytes = bytes});
}

}  // namespace hearth::net
