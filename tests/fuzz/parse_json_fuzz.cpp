// Whatever bytes come: they are refused, or they read back equal from their canonical form, which is
// canonical.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "hearth/json.h"
#include "hearth/result.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto first = hearth::parse_json(text);
  if (!first) return 0;
  const std::string canonical = hearth::write_json(*first);
  // Escapes may make the canonical form the longer one.
  const auto second = hearth::parse_json(canonical, {.bytes = canonical.size(), .depth = 32});
  if (!second || hearth::write_json(*second) != canonical) std::abort();
  return 0;
}
