#include "page/texts.h"

namespace hearth::page {

std::string text_of(const Json& document, const Json& of, std::string_view name) {
  const Json* words = of.find(name);
  if (!words) return {};
  if (words->string()) return *words->string();
  if (!words->object() || words->object()->empty()) return {};
  const Json* languages = document.find("languages");
  const bool named = languages && languages->array() && !languages->array()->empty();
  const Json* first = named ? words->find(*languages->array()->front().string()) : nullptr;
  return *(first ? *first : words->object()->front().second).string();
}

std::string text_of(const PageInput& input, const Json& of, std::string_view name) {
  return text_of(input.document, of, name);
}

std::string own_title(std::string_view kind, const Json& document) {
  return text_of(document, document, kind == "poll" ? "question" : "title");
}

}  // namespace hearth::page
