#include "page/texts.h"

namespace hearth::page {

std::string text_of(const PageInput& input, const Json& of, std::string_view name) {
  const Json* words = of.find(name);
  if (!words) return {};
  if (words->string()) return *words->string();
  if (!words->object() || words->object()->empty()) return {};
  const Json* languages = input.document.find("languages");
  const bool named = languages && languages->array() && !languages->array()->empty();
  const Json* first = named ? words->find(*languages->array()->front().string()) : nullptr;
  return *(first ? *first : words->object()->front().second).string();
}

}  // namespace hearth::page
