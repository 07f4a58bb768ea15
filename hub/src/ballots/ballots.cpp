#include "ballots/ballots.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ballots/readers.h"
#include "hearth/text.h"

namespace hearth::ballots {
namespace {

constexpr std::array<std::pair<std::string_view, Format>, 10> kEndings = {{{".blt", Format::blt},
                                                                           {".dat", Format::blt},
                                                                           {".soc", Format::preflib},
                                                                           {".soi", Format::preflib},
                                                                           {".toc", Format::preflib},
                                                                           {".toi", Format::preflib},
                                                                           {".cat", Format::preflib},
                                                                           {".csv", Format::csv},
                                                                           {".tsv", Format::csv},
                                                                           {".json", Format::json}}};

// Names in files of former days are often in Latin-1, whose bytes are the first 256 code points.
std::string from_latin1(std::string_view text) {
  std::string utf8;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) utf8 += static_cast<char>(0xc0 | (byte >> 6));
    utf8 += byte < 0x80 ? c : static_cast<char>(0x80 | (byte & 0x3f));
  }
  return utf8;
}

// Every line end is "\n".
void unify_line_ends(std::string& text) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    text[end++] = text[i] == '\r' ? '\n' : text[i];
  }
  text.resize(end);
}

Result<Reading> read_as(std::string_view text, Format format, const Manner& manner) {
  switch (format) {
    case Format::blt:
      return read_blt(text, manner);
    case Format::preflib:
      return read_preflib(text, manner);
    case Format::csv:
      return read_csv(text, manner);
    case Format::json:
      return read_json(text, manner);
  }
  return Error{Code::internal, ""};
}

}  // namespace

std::optional<Format> format_of(std::string_view file_name) {
  std::string name(file_name);
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const auto& [ending, format] : kEndings) {
    if (name.ends_with(ending)) return format;
  }
  return std::nullopt;
}

Result<Reading> read(std::string text, Format format, const Manner& manner) {
  if (text.size() > kMaxBytes)
    return Error{Code::file_too_large, "", {{"max", static_cast<std::int64_t>(kMaxBytes)}}};
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  // A JSON text says itself what it is in.
  if (format == Format::json) return read_as(text, format, manner);
  // Texts in UTF-16 are half zeros, and nothing else is.
  if (const std::size_t zero = text.find('\0'); zero != text.npos)
    return Error{Code::json_not_utf8, "", {{"byte", static_cast<std::int64_t>(zero + 1)}}};
  if (!is_utf8(text)) text = from_latin1(text);
  unify_line_ends(text);
  return read_as(text, format, manner);
}

}  // namespace hearth::ballots
