// Names what the page may call of the content filter, in the manner of bindings.cpp.
#include <emscripten/bind.h>

#include "hearth/filter_json.h"
#include "hearth/version.h"

namespace {

using hearth::JsonFilter;
using Handle = unsigned long;

JsonFilter& at(Handle handle) {
  return *reinterpret_cast<JsonFilter*>(handle);
}

Handle open() {
  return reinterpret_cast<Handle>(new JsonFilter);
}
void close(Handle handle) {
  delete &at(handle);
}
std::string setPolicy(Handle handle, const std::string& input) {
  return at(handle).set_policy(input);
}
std::string addLexicon(Handle handle, const std::string& pack) {
  return at(handle).add_lexicon(pack);
}
std::string setModel(Handle handle, const std::string& bytes) {
  return at(handle).set_model(bytes);
}
std::string check(Handle handle, const std::string& text) {
  return at(handle).check(text);
}
std::string explain(Handle handle, const std::string& text) {
  return at(handle).explain(text);
}
std::string mask(Handle handle, const std::string& text) {
  return at(handle).mask(text);
}
std::string version() {
  return std::string(hearth::version());
}

}  // namespace

EMSCRIPTEN_BINDINGS(hearth_filter) {
  emscripten::function("version", &version);
  emscripten::function("open", &open);
  emscripten::function("close", &close);
  emscripten::function("setPolicy", &setPolicy);
  emscripten::function("addLexicon", &addLexicon);
  emscripten::function("setModel", &setModel);
  emscripten::function("check", &check);
  emscripten::function("explain", &explain);
  emscripten::function("mask", &mask);
}
