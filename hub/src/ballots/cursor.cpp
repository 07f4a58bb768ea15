#include "ballots/cursor.h"

#include <algorithm>
#include <charconv>

#include "hearth/text.h"

namespace hearth::ballots {
namespace {

constexpr std::size_t kQuoted = 40;

// C0, DEL and, in UTF-8, C1: nothing in a file may steer the terminal that shows it.
std::string without_controls(std::string_view text) {
  std::string clean(text);
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const auto byte = static_cast<unsigned char>(clean[i]);
    const auto next = static_cast<unsigned char>(i + 1 < clean.size() ? clean[i + 1] : '\0');
    if (byte < 0x20 || byte == 0x7f) clean[i] = ' ';
    if (byte == 0xc2 && next >= 0x80 && next < 0xa0) clean[i] = clean[i + 1] = ' ';
  }
  return clean;
}

}  // namespace

Error Cursor::error_of(Fault fault) const {
  const Mark& mark = fault.mark;
  const std::string_view before = text_.substr(mark.line_begin, mark.offset - mark.line_begin);
  fault.args.emplace_back("line", mark.line);
  fault.args.emplace_back("column", place_at(before, before.size()).column);
  return {fault.code, "", std::move(fault.args)};
}

std::string quoted(std::string_view text) {
  const bool long_text = text.size() > kQuoted;
  std::size_t end = std::min(text.size(), kQuoted);
  while (long_text && end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return without_controls(text.substr(0, end)) + (long_text ? "..." : "");
}

std::string label_of(std::string_view text) {
  const std::string clean = without_controls(text);
  return std::string(trimmed(clean));
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\n";
  const std::size_t begin = text.find_first_not_of(kBlank);
  return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

std::optional<std::int64_t> number_in(std::string_view text, std::int64_t max) {
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && number <= max ? std::optional(number) : std::nullopt;
}

}  // namespace hearth::ballots
