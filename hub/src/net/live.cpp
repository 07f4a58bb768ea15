#include <algorithm>
#include <optional>
#include <utility>

#include "net/handlers.h"

namespace hearth::net {
namespace {

constexpr std::int64_t kFullSeconds = 5;  // until a neighbour's stream may have ended

// "poll/lunch:5f2c9a7d11e04b86", the part from ":" on may be missing.
std::optional<Watched> read_watched(const Asked& asked, std::string_view text) {
  const auto colon = std::min(text.find(':'), text.size());
  const auto label = text.substr(0, colon);
  const auto slash = label.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const storage::Address address{asked.space->name, std::string(label.substr(0, slash)),
                                 std::string(label.substr(slash + 1))};
  return Watched{.label = std::string(label),
                 .document = asked.service.hub.document(address),
                 .etag = std::string(text.substr(std::min(colon + 1, text.size())))};
}

bool is_watched(const std::vector<Watched>& watched, std::string_view label) {
  return std::any_of(watched.begin(), watched.end(), [&](const auto& one) { return one.label == label; });
}

// A document that is named again is watched once.
Result<std::vector<Watched>> read_watch(const Asked& asked) {
  const auto max = asked.service.options.limits.documents_per_stream;
  std::vector<Watched> watched;
  auto rest = asked.request.target.value("watch");
  while (!rest.empty()) {
    const auto end = std::min(rest.find(','), rest.size());
    auto one = read_watched(asked, rest.substr(0, end));
    if (!one) return Error{Code::bad_request, ""};
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (is_watched(watched, one->label)) continue;
    watched.push_back(std::move(*one));
    if (watched.size() > max) return Error{Code::too_many, "", {{"max", static_cast<std::int64_t>(max)}}};
  }
  if (watched.empty()) return Error{Code::too_few, "", {{"min", 1}}};
  return watched;
}

// A stream lasts no longer than the token that opened it.
Stream::Clock::time_point end_of(const auth::Identity& identity, Time now) {
  if (identity.expires == 0) return Stream::Clock::time_point::max();
  return Stream::Clock::now() + std::chrono::milliseconds(identity.expires - now);
}

}  // namespace

Result<std::shared_ptr<Stream>> open_stream(const Asked& asked, const asio::any_io_executor& executor) {
  const auto identity = identify(asked);
  if (!identity) return identity.errors();
  auto watched = read_watch(asked);
  if (!watched) return watched.errors();
  // Behind a proxy this alone bounds what one visitor holds: all connections are the proxy's.
  const auto max = asked.service.options.limits.connections_per_prefix;
  auto place = asked.service.streams.take(asked.request.prefix, max);
  if (!place) return Error{Code::too_many_requests, "", {{"seconds", kFullSeconds}}};
  auto& metrics = asked.service.hub.world().metrics;
  return std::make_shared<Stream>(executor, metrics, viewer_of(asked, *identity), std::move(*watched),
                                  end_of(*identity, asked.service.now()), std::move(place));
}

}  // namespace hearth::net
