// Names what the page may call. Only names: conversions are Embind's, rules are the core's.
#include <emscripten/bind.h>

#include "hearth/replica_json.h"
#include "hearth/version.h"

namespace {

std::string core_version() {
  return std::string(hearth::version());
}

}  // namespace

EMSCRIPTEN_BINDINGS(hearth) {
  using emscripten::class_;
  using hearth::JsonReplica;

  emscripten::function("version", &core_version);

  class_<JsonReplica>("Replica")
      .constructor<std::string>()
      .function("lint", &JsonReplica::lint)
      .function("admit", &JsonReplica::admit)
      .function("fold", &JsonReplica::fold)
      .function("view", &JsonReplica::view)
      .function("checkpoint", &JsonReplica::checkpoint)
      .function("restore", &JsonReplica::restore);
}
