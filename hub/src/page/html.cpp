#include "page/html.h"

namespace hearth::page {
namespace {

std::string escaped(std::string_view text) {
  std::string markup;
  markup.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        markup += "&amp;";
        break;
      case '<':
        markup += "&lt;";
        break;
      case '>':
        markup += "&gt;";
        break;
      case '"':
        markup += "&quot;";
        break;
      case '\'':
        markup += "&#39;";
        break;
      default:
        markup += letter;
    }
  }
  return markup;
}

}  // namespace

Html::Html(std::string_view text) : markup_(escaped(text)) {}

Html& Html::operator+=(const Html& other) {
  markup_ += other.markup_;
  return *this;
}

void Html::open(Word name, Attributes attributes) {
  markup_.append("<").append(name.view());
  for (const Attribute& attribute : attributes) {
    if (!attribute.value) continue;
    markup_.append(" ").append(attribute.name.view());
    markup_.append("=\"").append(escaped(*attribute.value)).append("\"");
  }
  markup_ += '>';
}

Html element(Word name, Attributes attributes, std::initializer_list<Html> children) {
  Html html;
  html.open(name, attributes);
  for (const Html& child : children) html += child;
  html.markup_.append("</").append(name.view()).append(">");
  return html;
}

Html leaf(Word name, Attributes attributes) {
  Html html;
  html.open(name, attributes);
  return html;
}

}  // namespace hearth::page
