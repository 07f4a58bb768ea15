// An export of anybody's, and a receipt in its first line: there is always a report, the same however the
// text is cut, and nothing crashes.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "hearth/recount.h"

namespace {

std::string reported(std::string_view text, const std::string& receipt, std::size_t piece) {
  hearth::Recount recount;
  for (std::size_t at = 0; at < text.size(); at += piece) recount.read(text.substr(at, piece));
  return recount.finish_json(receipt);
}

bool is_answer(std::string_view text) {
  return text.starts_with("{") && text.ends_with("}") &&
         (text.find("\"ok\":true") != std::string_view::npos ||
          text.find("\"ok\":false") != std::string_view::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string first(text.substr(0, text.find('\n')));
  const std::string_view rest = text.substr(std::min(size, first.size() + 1));
  const std::string report = reported(rest, first, size + 1);
  if (!is_answer(report) || report != reported(rest, first, 1 + size % 7)) std::abort();
  if (!is_answer(hearth::check_receipt_json(first))) std::abort();
  return 0;
}
