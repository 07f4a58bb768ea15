#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace hearth::cli {
namespace {

// How many letters to add, drop or change to make one word the other (Levenshtein, one row at a time).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, corner + 1});
    }
  }
  return row.back();
}

std::string unknown_option(std::string_view name, std::span<const Option> options) {
  std::vector<std::string_view> names;
  for (const Option& option : options) names.push_back(option.name);
  const std::string_view meant = nearest(name, names);
  std::string sentence = "There is no option " + std::string(name) + ".";
  if (!meant.empty()) sentence += " Did you mean " + std::string(meant) + "?";
  return sentence;
}

std::string usage_of(const Option& option) {
  std::string text(option.name);
  return option.value.empty() ? text : text + " " + std::string(option.value);
}

}  // namespace

Parsed parse(std::span<const std::string> args, std::span<const Option> options) {
  Parsed parsed;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const std::string_view arg = args[i];
    if (arg == "--") {
      parsed.arguments.insert(parsed.arguments.end(), args.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              args.end());
      break;
    }
    if (!arg.starts_with("--")) {
      parsed.arguments.emplace_back(arg);
      continue;
    }
    const std::size_t sign = arg.find('=');
    const std::string_view name = arg.substr(0, sign);
    const auto option =
        std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.name == name; });
    if (option == options.end()) return {{}, unknown_option(name, options)};
    const bool has_value = !option->value.empty();
    const bool is_last = i + 1 == args.size();
    if (has_value ? sign == arg.npos && is_last : sign != arg.npos) {
      return {{}, std::string(name) + (has_value ? " needs a value." : " takes no value.")};
    }
    const std::string_view value = !has_value         ? ""
                                   : sign == arg.npos ? std::string_view(args[++i])
                                                      : arg.substr(sign + 1);
    if (!option->set(value)) return {{}, usage_of(*option) + " cannot be \"" + std::string(value) + "\"."};
  }
  return parsed;
}

std::string help_lines(std::span<const Option> options) {
  std::size_t width = 0;
  for (const Option& option : options) width = std::max(width, usage_of(option).size());
  std::string lines;
  for (const Option& option : options) {
    std::string usage = usage_of(option);
    usage.resize(width, ' ');
    lines += "  " + usage + "  " + std::string(option.help) + "\n";
  }
  return lines;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> words) {
  std::string_view best;
  std::size_t least = 3;  // more than two letters off is another word
  for (const std::string_view candidate : words) {
    const std::size_t off = distance(word, candidate);
    if (off < least) {
      least = off;
      best = candidate;
    }
  }
  return best;
}

std::optional<std::int64_t> whole_number(std::string_view text, std::int64_t min, std::int64_t max) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

}  // namespace hearth::cli
