#include "net/handlers.h"
#include "page/page.h"

namespace hearth::net {
namespace {

constexpr std::string_view kSteward = "steward";

Json to_json(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

Json to_json(const app::Desk::Place& place, app::Counted counted) {
  const auto& [address, waits] = place;
  auto title = page::own_title(address.kind, waits.document);
  if (title.empty()) title = address.name;
  Json::Object json{{"kind", address.kind}, {"name", address.name}, {"title", std::move(title)}};
  if (counted == app::Counted::removed) {
    json.emplace_back("removed", to_json(waits.removed));
    return json;
  }
  json.emplace_back("held", to_json(waits.held));
  json.emplace_back("reported", to_json(waits.reported));
  json.emplace_back("appealed", to_json(waits.appealed));
  return json;
}

Json to_json(const app::Desk& desk, app::Counted counted) {
  Json::Array documents;
  for (const auto& place : desk.places) documents.push_back(to_json(place, counted));
  return Json::Object{{"ok", true}, {"documents", std::move(documents)}, {"more", desk.more}};
}

Response for_stewards() {
  return refusal(Code::not_allowed, {{"role", kSteward}});
}

}  // namespace

app::Task<Response> get_waiting(const Asked& asked) {
  const auto viewer = viewer_of(asked);
  if (!viewer) co_return refusal(viewer.errors());
  if (!viewer->actor.has_role(kSteward)) co_return for_stewards();
  const bool removed = asked.request.target.value("tag") == kRemovedTag;
  const auto counted = removed ? app::Counted::removed : app::Counted::waiting;
  const auto desk = co_await asked.service.hub.desk(asked.space->name, counted);
  if (!desk.errors.empty()) co_return refusal(desk.errors);
  co_return json_response(write_json(to_json(desk, counted)));
}

}  // namespace hearth::net
