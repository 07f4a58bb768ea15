#include "text/utf8.h"

#include "hearth/text.h"

namespace hearth::text {
namespace {

struct Lead {
  std::size_t bytes;        // of the whole sequence; 0: no sequence starts so
  unsigned char low, high;  // range of the second byte
};

// Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

bool is_between(char32_t value, char32_t low, char32_t high) {
  return low <= value && value <= high;
}

bool is_space(char32_t c) {
  return is_between(c, 0x09, 0x0D) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         is_between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool has_no_width(char32_t c) {
  return c == 0xAD || is_between(c, 0x200B, 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool is_control(char32_t c) {
  return c < 0x20 || is_between(c, 0x7F, 0x9F) || is_between(c, 0x202A, 0x202E) ||
         is_between(c, 0x2066, 0x2069);
}

// Calls `visit(code point, offset)` until it returns false. Invalid bytes come as U+FFFD, one by one.
template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = first_code_point(text.substr(at));
    if (!visit(point.bytes == 0 ? char32_t{0xFFFD} : point.value, at)) return;
    at += point.bytes == 0 ? 1 : point.bytes;
  }
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const Lead lead = lead_of(byte(0));
  if (lead.bytes == 0 || lead.bytes > text.size()) return {};
  if (lead.bytes == 1) return {byte(0), 1};
  if (byte(1) < lead.low || byte(1) > lead.high) return {};
  char32_t value = byte(0) & (0x7Fu >> lead.bytes);
  for (std::size_t at = 1; at < lead.bytes; ++at) {
    if ((byte(at) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(at) & 0x3Fu);
  }
  return {value, lead.bytes};
}

std::optional<std::size_t> find_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = first_code_point(text.substr(at)).bytes;
    if (bytes == 0) return at;
    at += bytes;
  }
  return std::nullopt;
}

std::int64_t length(std::string_view text) {
  std::int64_t count = 0;
  for_each_code_point(text, [&](char32_t, std::size_t) { return ++count, true; });
  return count;
}

bool has_control(std::string_view text, bool lines) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::size_t) {
    found = is_control(c) && !(lines && c == '\n');
    return !found;
  });
  return found;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for_each_code_point(text, [&](char32_t c, std::size_t at) {
    if (is_space(c)) return true;
    if (begin > at) begin = at;
    end = at + 1;
    return true;
  });
  if (end == 0) return {};
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text) {
  bool blank = true;
  for_each_code_point(text, [&](char32_t c, std::size_t) { return blank = is_space(c) || has_no_width(c); });
  return blank;
}

std::string fold_ascii(std::string_view text) {
  std::string folded(text);
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

}  // namespace hearth::text

namespace hearth {

bool is_utf8(std::string_view text) {
  return !text::find_invalid(text);
}

}  // namespace hearth
