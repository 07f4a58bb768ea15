#include "words/english.h"

namespace hearth::words {
namespace {

std::string text_of(const Json& arg) {
  if (const std::string* text = arg.string()) return *text;
  return write_json(arg);
}

// The arg of that name, or "{name}" where the error has none.
std::string filled(const Error& error, std::string_view name) {
  for (const auto& [key, value] : error.args) {
    if (key == name) return text_of(value);
  }
  return "{" + std::string(name) + "}";
}

}  // namespace

std::string describe(const Error& error) {
  std::string_view rest = sentence(error.code);
  std::string text;
  for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    text += rest.substr(0, open);
    text += filled(error, rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(close + 1);
  }
  return text += rest;
}

}  // namespace hearth::words
