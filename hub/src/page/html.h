// Markup that cannot be broken by what it shows: names come from the source code, everything else enters
// escaped.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::page {

/// A word of the language itself: it can only stand in the source code.
class Word {
 public:
  consteval Word(const char* text) : text_(text) {}
  [[nodiscard]] std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

/// An attribute without a value is left out.
struct Attribute {
  Word name;
  std::optional<std::string> value;
};
using Attributes = std::initializer_list<Attribute>;

/// The value of an attribute that is there or not, such as `checked`.
[[nodiscard]] inline std::optional<std::string> if_true(bool present) {
  return present ? std::optional<std::string>("") : std::nullopt;
}

/// A piece of a page. Text becomes a piece by being escaped; there is no other way in.
class Html {
 public:
  Html() = default;
  Html(std::string_view text);
  Html(const std::string& text) : Html(std::string_view(text)) {}
  Html(const char* text) : Html(std::string_view(text)) {}

  Html& operator+=(const Html& other);

  [[nodiscard]] bool empty() const { return markup_.empty(); }
  [[nodiscard]] const std::string& markup() const { return markup_; }

  friend Html element(Word name, Attributes attributes, std::initializer_list<Html> children);
  friend Html leaf(Word name, Attributes attributes);

 private:
  void open(Word name, Attributes attributes);

  std::string markup_;
};

Html element(Word name, Attributes attributes, std::initializer_list<Html> children);

/// An element that has no end tag.
Html leaf(Word name, Attributes attributes);

}  // namespace hearth::page
