// Every limit of a poll, in one table.
#pragma once

#include <cstddef>

#include "json/decode.h"

namespace hearth::poll {

inline constexpr TextRule kQuestion{.max = 300};
inline constexpr TextRule kDescription{.max = 1000, .lines = true};
inline constexpr TextRule kLabel{.max = 200};
inline constexpr TextRule kOptionDescription{.max = 500, .lines = true};
inline constexpr TextRule kWriteIn{.max = 140};

inline constexpr std::size_t kMinOptions = 2;
inline constexpr std::size_t kMaxOptions = 100;

}  // namespace hearth::poll
