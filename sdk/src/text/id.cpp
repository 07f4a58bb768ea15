#include "hearth/text.h"

namespace hearth {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 64 || !is_letter_or_digit(text[0])) return false;
  for (char c : text) {
    if (!is_letter_or_digit(c) && c != '-' && c != '_') return false;
  }
  return true;
}

bool is_address(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_id(text.substr(0, slash)) && is_id(text.substr(slash + 1));
}

}  // namespace hearth
