// space.json, read.
#pragma once

#include <string_view>

#include "space/space.h"

namespace hearth::space {

inline constexpr std::size_t kMaxConfigBytes = 65536;

/// The config, or every problem of it. `folder_name` names the space when the file does not.
struct ConfigReading {
  std::optional<Config> config;
  std::vector<Problem> problems;
};
[[nodiscard]] ConfigReading read_config(const std::filesystem::path& file, std::string_view text,
                                        std::string_view folder_name);

/// True for what a browser sends as Origin: scheme, host and, where it is not the usual one, port; nothing
/// else.
[[nodiscard]] bool is_origin(std::string_view text);

}  // namespace hearth::space
