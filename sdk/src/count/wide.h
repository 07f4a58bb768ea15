// Products of two numbers of 64 bits, in the same 128 bits natively and in WebAssembly.
#pragma once

#include <cstdint>

namespace hearth::count {

__extension__ using Wide = unsigned __int128;

/// Only what fits.
constexpr std::int64_t narrow(Wide number) {
  return static_cast<std::int64_t>(number);
}

constexpr Wide divide_up(Wide number, Wide by) {
  return (number + by - 1) / by;
}

}  // namespace hearth::count
