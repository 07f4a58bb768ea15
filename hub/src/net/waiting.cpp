#include "net/handlers.h"
#include "page/page.h"

namespace hearth::net {
namespace {

constexpr std::string_view kSteward = "steward";

Json to_json(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

Json to_json(const app::Desk::Place& place) {
  const auto& [address, waits] = place;
  auto title = page::own_title(address.kind, waits.document);
  if (title.empty()) title = address.name;
  return Json::Object{{"kind", address.kind},
                      {"name", address.name},
                      {"title", std::move(title)},
                      {"held", to_json(waits.held)},
                      {"reported", to_json(waits.reported)},
                      {"appealed", to_json(waits.appealed)}};
}

Json to_json(const app::Desk& desk) {
  Json::Array documents;
  for (const auto& place : desk.places) documents.push_back(to_json(place));
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
  const auto desk = co_await asked.service.hub.desk(asked.space->name);
  if (!desk.errors.empty()) co_return refusal(desk.errors);
  co_return json_response(write_json(to_json(desk)));
}

}  // namespace hearth::net
