// Names what the page may call of rules, in the manner of bindings.cpp.
#include <emscripten/bind.h>

#include "hearth/logic_json.h"

namespace {

using hearth::JsonRule;
using hearth::JsonValue;
using Handle = unsigned long;

JsonRule& rule_at(Handle handle) {
  return *reinterpret_cast<JsonRule*>(handle);
}
JsonValue& value_at(Handle handle) {
  return *reinterpret_cast<JsonValue*>(handle);
}

Handle openValue(const std::string& text) {
  return reinterpret_cast<Handle>(new JsonValue(text));
}
std::string lintValue(Handle value) {
  return value_at(value).lint();
}
void closeValue(Handle value) {
  delete &value_at(value);
}
Handle openRule(const std::string& text, const std::string& mode) {
  return reinterpret_cast<Handle>(new JsonRule(text, mode));
}
std::string lintRule(Handle rule) {
  return rule_at(rule).lint();
}
Handle answer(Handle rule, Handle value) {
  return rule_at(rule).answer(value_at(value));
}
std::string outcome(Handle rule) {
  return rule_at(rule).outcome();
}
void closeRule(Handle rule) {
  delete &rule_at(rule);
}

}  // namespace

EMSCRIPTEN_BINDINGS(hearth_logic) {
  emscripten::function("openValue", &openValue);
  emscripten::function("lintValue", &lintValue);
  emscripten::function("closeValue", &closeValue);
  emscripten::function("openRule", &openRule);
  emscripten::function("lintRule", &lintRule);
  emscripten::function("answer", &answer);
  emscripten::function("outcome", &outcome);
  emscripten::function("closeRule", &closeRule);
}
