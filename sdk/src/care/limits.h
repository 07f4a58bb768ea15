// Every limit of what members say about texts, in one table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "json/decode.h"

namespace hearth::care {

inline constexpr TextRule kWords{.max = 500, .lines = true};

inline constexpr Time kDay = 86400000;  // ms
/// Of one member about one document within kDay; one that was taken back is one.
inline constexpr std::size_t kReportsADay = 10;

/// Reports whose words stewards read beside a text: the first ones. All of them are counted.
inline constexpr std::size_t kWordsShown = 20;

}  // namespace hearth::care
