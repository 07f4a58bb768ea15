#include "flow/run.h"

#include "json/build.h"

namespace hearth::flow {
namespace {

Json::Object object_at(const Json& body, std::string_view name) {
  const Json* json = body.find(name);
  return json != nullptr && json->object() != nullptr ? *json->object() : Json::Object();
}

}  // namespace

Json body_of(const Run& run) {
  Json::Object body = object_of(
      {{"answers", run.answers}, {"at", run.at}, {"path", Json::Array(run.path.begin(), run.path.end())}});
  if (!run.set.empty()) body.emplace_back("set", run.set);
  return body;
}

Run run_of(const Json& body) {
  Run run;
  run.answers = object_at(body, "answers");
  run.set = object_at(body, "set");
  if (const Json* at = body.find("at"); at != nullptr && at->string() != nullptr) run.at = *at->string();
  const Json* path = body.find("path");
  if (path == nullptr || path->array() == nullptr) return run;
  for (const Json& step : *path->array()) {
    if (step.string() != nullptr) run.path.push_back(*step.string());
  }
  return run;
}

const Json* find_in(const Json::Object& members, std::string_view name) {
  for (const auto& [key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

bool is_done(const Flow& flow, const Run& run) {
  const Step* last = run.path.empty() ? nullptr : find_step(flow, run.path.back());
  return last != nullptr && last->kind == Kind::done;
}

}  // namespace hearth::flow
