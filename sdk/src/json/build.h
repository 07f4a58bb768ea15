// Writing an object down where it is built.
#pragma once

#include <initializer_list>
#include <string_view>

#include "hearth/json.h"

namespace hearth {

/// Mutable, because the elements of an initializer list are constant and would otherwise be copied to the
/// last leaf.
struct Entry {
  std::string_view key;
  mutable Json value;
};

/// An object of these members, in this order, each with a key of its own: object_of({{"id", id}, {"count",
/// 3}}).
Json::Object object_of(std::initializer_list<Entry> entries);

}  // namespace hearth
