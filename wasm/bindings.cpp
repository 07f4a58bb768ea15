// Names what the page may call. Only names: conversions are Embind's, rules are the core's.
//
// A replica crosses as a number, the address at which it lives until close(). Embind's classes would do the
// same with 3 KB more glue; js/src/core/replica.ts is the class, and never uses a number after it was closed.
#include <emscripten/bind.h>

#include "hearth/replica_json.h"
#include "hearth/version.h"

namespace {

using hearth::JsonReplica;
using Handle = unsigned long;

JsonReplica& at(Handle handle) {
  return *reinterpret_cast<JsonReplica*>(handle);
}

Handle open(const std::string& kind) {
  return reinterpret_cast<Handle>(new JsonReplica(kind));
}
void close(Handle handle) {
  delete &at(handle);
}
std::string lint(Handle handle, const std::string& input) {
  return at(handle).lint(input);
}
std::string admit(Handle handle, const std::string& input) {
  return at(handle).admit(input);
}
std::string fold(Handle handle, const std::string& input) {
  return at(handle).fold(input);
}
std::string view(Handle handle, const std::string& input) {
  return at(handle).view(input);
}
std::string tally(Handle handle, const std::string& input) {
  return at(handle).tally(input);
}
std::string checkpoint(Handle handle) {
  return at(handle).checkpoint();
}
std::string restore(Handle handle, const std::string& input) {
  return at(handle).restore(input);
}
std::string version() {
  return std::string(hearth::version());
}

}  // namespace

EMSCRIPTEN_BINDINGS(hearth) {
  emscripten::function("version", &version);
  emscripten::function("open", &open);
  emscripten::function("close", &close);
  emscripten::function("lint", &lint);
  emscripten::function("admit", &admit);
  emscripten::function("fold", &fold);
  emscripten::function("view", &view);
  emscripten::function("tally", &tally);
  emscripten::function("checkpoint", &checkpoint);
  emscripten::function("restore", &restore);
}
