#include "words/document.h"

#include <algorithm>
#include <span>

namespace hearth::words {

std::vector<std::string> read_head(Fields& fields, Reading& reading, const std::string_view& kind) {
  fields.word("kind", std::span(&kind, 1), 0);
  fields.id("name");         // whose address it must match is the caller's to know
  fields.string("$schema");  // for editors
  reading.languages = read_languages(fields);
  return reading.languages;
}

std::vector<std::string> read_names(Fields& fields, std::string_view name, std::size_t max,
                                    bool (*is_sound)(std::string_view), Code code) {
  std::vector<std::string> names = fields.strings(name, max);
  const auto is_wrong = [&](const std::string& one) { return !is_sound(one); };
  if (std::any_of(names.begin(), names.end(), is_wrong)) fields.fail(name, code);
  put_in_order(names);
  return names;
}

void put_in_order(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

void refuse(const Json& json, Errors& errors, Errors& warnings) {
  errors = in_reading_order(json, std::move(errors));
  warnings.clear();
}

}  // namespace hearth::words
