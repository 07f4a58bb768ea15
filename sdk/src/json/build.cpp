#include "json/build.h"

namespace hearth {

Json::Object object_of(std::initializer_list<Entry> entries) {
  Json::Object members;
  members.reserve(entries.size());
  for (const Entry& entry : entries) members.emplace_back(entry.key, std::move(entry.value));
  return members;
}

}  // namespace hearth
