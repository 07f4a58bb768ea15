// Matching as the page calls it: one JSON text each way (hearth/match_json.h). Part of the core of exchanges,
// for stewards.
#include <emscripten/bind.h>

#include "hearth/match_json.h"

EMSCRIPTEN_BINDINGS(hearth_match) {
  emscripten::function("match", &hearth::match_json);
}
