// Every number that bounds what one visitor can take from the hub. All are options of `hearth serve`;
// docs/protocol.md lists the defaults.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hearth::limits {

/// So many at once, then so many a second.
struct Rate {
  std::int64_t burst = 1;
  std::int64_t per_second = 1;

  friend bool operator==(const Rate&, const Rate&) = default;
};

struct Limits {
  std::size_t body_bytes = 65536;
  std::size_t header_bytes = 16384;
  int request_seconds = 10;  // for a request to arrive
  int idle_seconds = 60;     // for a connection to stay without one
  std::size_t connections = 10000;
  std::size_t connections_per_prefix = 200;
  std::size_t documents_per_stream = 50;
  Rate author_acts = {20, 1};
  Rate prefix_acts = {200, 50};
  Rate prefix_sessions = {60, 1};

  friend bool operator==(const Limits&, const Limits&) = default;
};

}  // namespace hearth::limits
