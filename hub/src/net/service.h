// What the handlers work with, the same for all requests.
#pragma once

#include <string>

#include "app/hub.h"
#include "auth/replay.h"
#include "auth/tokens.h"
#include "limits/buckets.h"
#include "limits/limits.h"
#include "net/places.h"

namespace hearth::net {

struct ServiceOptions {
  limits::Limits limits;
  std::string public_url;     // "https://hub.example"; empty: taken from each request's Host
  bool behind_proxy = false;  // visitors are told apart by the last address of X-Forwarded-For
  bool demo = false;          // serve the demo's site at /
};

/// Thread-safe.
struct Service {
  Service(app::Hub& hub_, ServiceOptions options_)
      : hub(hub_),
        options(std::move(options_)),
        tokens(hub.world().store.secret()),
        buckets(hub.world().store.secret()) {}

  app::Hub& hub;
  const ServiceOptions options;
  auth::Tokens tokens;
  auth::ReplayGuard seen_jwts;
  limits::Buckets buckets;
  Places streams;  // open ones, by address prefix

  /// For tokens and pages.
  [[nodiscard]] Time now() const { return app::machine_time(); }

  /// Takes one from the key's bucket.
  Result<bool> take(std::string_view key, limits::Rate rate) {
    return buckets.take(key, rate, app::steady_time());
  }
};

}  // namespace hearth::net
