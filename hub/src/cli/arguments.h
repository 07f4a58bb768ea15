// Options and arguments of a command.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::cli {

/// One option, for the parser and for the help text. Without `value` it is a switch.
struct Option {
  std::string_view name;   // "--port"
  std::string_view value;  // what stands for the value in the help: "N"
  std::string_view help;
  std::function<bool(std::string_view)> set;  // false: the value makes no sense
};

/// Reads `--name value` and `--name=value`; after `--` nothing is an option. Gives the other arguments, or a
/// sentence on what is wrong.
struct Parsed {
  std::vector<std::string> arguments;
  std::string problem;  // empty: none
};
[[nodiscard]] Parsed parse(std::span<const std::string> args, std::span<const Option> options);

/// The options as lines of a help text.
[[nodiscard]] std::string help_lines(std::span<const Option> options);

/// The word of the list that was probably meant; empty when none is near.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> words);

/// A whole number between the two, or nothing.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text, std::int64_t min,
                                                       std::int64_t max);

}  // namespace hearth::cli
