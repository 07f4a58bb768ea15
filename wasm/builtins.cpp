// The types that cross the boundary: nothing, a number, a text. Embind's own library registers thirty more,
// and every page that loads the core would fetch the glue for each. This stands in for that library
// (system/lib/embind/bind.cpp).
#include <emscripten/bind.h>

#include <cstring>
#include <limits>
#include <string>

extern "C" {

// Names a type in the message about one that was never registered; a test would see that first.
[[gnu::used]] const char* __getTypeName(const std::type_info* /*type*/) {
  return strdup("a type");
}

[[gnu::used, gnu::constructor]] void __embind_register_native_and_builtin_types() {
  using emscripten::internal::TypeID;
  using Number = unsigned long;
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_integer(TypeID<Number>::get(), "number", sizeof(Number), 0,
                                                 std::numeric_limits<Number>::max());
  // The glue knows by this very name that the text is UTF-8.
  emscripten::internal::_embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
}
