// One call of the boundary per line, whatever it says: the answer is always one of the two shapes, and
// nothing crashes. A first line such as "kflow" names the kind of document; without it, it is a poll.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "hearth/replica_json.h"

namespace {

std::string call(hearth::JsonReplica& replica, char verb, const std::string& input) {
  switch (verb) {
    case 'l':
      return replica.lint(input);
    case 'a':
      return replica.admit(input);
    case 'f':
      return replica.fold(input);
    case 'v':
      return replica.view(input);
    case 'r':
      return replica.restore(input);
    default:
      return replica.checkpoint();
  }
}

std::string take_kind(std::string_view& rest) {
  if (!rest.starts_with('k')) return "poll";
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  return std::string(line.substr(1));
}

bool is_answer(std::string_view text) {
  return text.starts_with("{") && text.ends_with("}") &&
         (text.find("\"ok\":true") != std::string_view::npos ||
          text.find("\"ok\":false") != std::string_view::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  hearth::JsonReplica replica(take_kind(rest));
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty()) continue;
    if (!is_answer(call(replica, line.front(), std::string(line.substr(1))))) std::abort();
  }
  return 0;
}
