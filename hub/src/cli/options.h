// What `hearth serve` was asked to do.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "limits/limits.h"

namespace hearth::cli {

struct ServeOptions {
  std::filesystem::path data = "hearth.db";
  std::vector<std::filesystem::path> spaces;  // folders; at least one
  std::string address = "127.0.0.1";
  std::uint16_t port = 8787;  // 0: any free one
  int threads = 0;            // 0: one for each core but one, 1 to 4
  bool demo = false;          // serve the demo community's site at /
  std::string
      public_url;  // as visitors reach the hub, "https://hub.example"; empty: taken from each request's Host
  bool behind_proxy = false;  // the visitor's address is the last one in X-Forwarded-For
  limits::Limits limits;
};

}  // namespace hearth::cli
