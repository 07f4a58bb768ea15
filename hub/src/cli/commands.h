// The commands, each on its own arguments. They answer the exit code.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.h"
#include "cli/cli.h"

namespace hearth::cli {

int serve(std::span<const std::string> args, const Terminal& terminal, const Serve& serve);
int lint(std::span<const std::string> args, const Terminal& terminal);
int tally(std::span<const std::string> args, const Terminal& terminal);
int check(std::span<const std::string> args, const Terminal& terminal);
int match_search(std::span<const std::string> args, const Terminal& terminal);
int templates(std::span<const std::string> args, const Terminal& terminal);
int verify(std::span<const std::string> args, const Terminal& terminal);

/// Says what was not understood and where help is.
int misunderstood(const Terminal& terminal, std::string_view command, std::string_view problem);

/// The text of a file, or of the input for "-"; absent when it cannot be read.
[[nodiscard]] std::optional<std::string> read_source(const std::string& file, const Terminal& terminal);

/// The text as it is, or in a colour when the terminal shows any.
enum class Paint { bold, red, yellow, green, faint };
[[nodiscard]] std::string painted(const Terminal& terminal, Paint paint, std::string_view text);

}  // namespace hearth::cli
