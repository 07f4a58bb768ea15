#include <algorithm>
#include <iterator>
#include <ostream>

#include "cli/commands.h"
#include "space/config.h"

namespace hearth::cli {
namespace {

constexpr std::int64_t kMost = 1'000'000'000;

template <class Number>
auto into(Number& number, std::int64_t min, std::int64_t max) {
  return [&number, min, max](std::string_view text) {
    const auto value = whole_number(text, min, max);
    if (value) number = static_cast<Number>(*value);
    return value.has_value();
  };
}

// "20/1": so many at once, then so many a second.
auto into(limits::Rate& rate) {
  return [&rate](std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == text.npos) return false;
    const auto burst = whole_number(text.substr(0, slash), 1, 1'000'000);
    const auto per_second = whole_number(text.substr(slash + 1), 1, 1'000'000);
    if (burst && per_second) rate = {*burst, *per_second};
    return burst && per_second;
  };
}

auto into(bool& flag) {
  return [&flag](std::string_view) { return flag = true; };
}

bool take_url(ServeOptions& options, std::string_view text) {
  while (text.ends_with('/')) text.remove_suffix(1);
  options.public_url = text;
  return space::is_origin(text);
}

std::vector<Option> hub_options(ServeOptions& options) {
  return {
      {"--space", "FOLDER", "a folder with space.json and poll/NAME.json; may be given several times",
       [&](std::string_view text) { return options.spaces.emplace_back(text), !text.empty(); }},
      {"--data", "FILE", "where answers are kept (hearth.db)",
       [&](std::string_view text) { return options.data = text, !text.empty(); }},
      {"--address", "IP", "where to listen (127.0.0.1; 0.0.0.0 for every network)",
       [&](std::string_view text) { return options.address = text, !text.empty(); }},
      {"--port", "N", "on which port (8787; 0 takes a free one)", into(options.port, 0, 65535)},
      {"--public-url", "URL", "how visitors reach the hub, such as https://hub.example",
       [&](std::string_view text) { return take_url(options, text); }},
      {"--behind-proxy", "", "take visitors' addresses from the proxy's X-Forwarded-For",
       into(options.behind_proxy)},
      {"--demo", "", "show the demo community's site at /", into(options.demo)},
      {"--threads", "N", "how many threads answer (one for each core but one, 1 to 4)",
       into(options.threads, 1, 256)},
  };
}

std::vector<Option> limit_options(limits::Limits& limits) {
  return {
      {"--body-bytes", "N", "largest request body (65536)", into(limits.body_bytes, 1024, kMost)},
      {"--header-bytes", "N", "largest request headers (16384)", into(limits.header_bytes, 1024, kMost)},
      {"--request-seconds", "N", "time for a request to arrive (10)", into(limits.request_seconds, 1, 3600)},
      {"--idle-seconds", "N", "time a connection may do nothing (60)", into(limits.idle_seconds, 1, 3600)},
      {"--connections", "N", "connections in all (10000)", into(limits.connections, 1, kMost)},
      {"--connections-per-prefix", "N", "of one address prefix (200)",
       into(limits.connections_per_prefix, 1, kMost)},
      {"--documents-per-stream", "N", "documents one page can follow (50)",
       into(limits.documents_per_stream, 1, 1000)},
      {"--author-acts", "BURST/RATE", "answers of one author: at once, then a second (20/1)",
       into(limits.author_acts)},
      {"--prefix-acts", "BURST/RATE", "answers of one address prefix (200/50)", into(limits.prefix_acts)},
      {"--prefix-sessions", "BURST/RATE", "sign-ins of one address prefix (60/1)",
       into(limits.prefix_sessions)},
  };
}

std::vector<Option> options_of(ServeOptions& chosen, bool& help) {
  auto options = hub_options(chosen);
  auto limits = limit_options(chosen.limits);
  std::move(limits.begin(), limits.end(), std::back_inserter(options));
  options.push_back({"--help", "", "this text", into(help)});
  return options;
}

}  // namespace

int serve(std::span<const std::string> args, const Terminal& terminal, const Serve& serve_hub) {
  ServeOptions chosen;
  bool help = false;
  const std::vector<Option> options = options_of(chosen, help);
  const Parsed parsed = parse(args, options);
  if (!parsed.problem.empty()) return misunderstood(terminal, "serve", parsed.problem);
  if (help) {
    terminal.out
        << "hearth serve --space FOLDER [options]\n\nAnswers pages and keeps votes until it is stopped.\n\n"
        << help_lines(options) << "\nAn address prefix is a /24 of IPv4 or a /48 of IPv6.\n";
    return kDone;
  }
  if (!parsed.arguments.empty()) {
    const std::string& stray = parsed.arguments.front();
    return misunderstood(terminal, "serve",
                         "\"" + stray + "\" stands alone. Did you mean --space " + stray + "?");
  }
  if (chosen.spaces.empty())
    return misunderstood(terminal, "serve", "Name a folder to serve: --space FOLDER.");
  return serve_hub(chosen);
}

}  // namespace hearth::cli
