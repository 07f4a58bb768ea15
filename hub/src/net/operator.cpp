#include "net/handlers.h"

namespace hearth::net {
namespace {

template <class Number>
void put(std::string& text, std::string_view type, std::string_view name, std::string_view help,
         Number value) {
  text.append("# HELP hearth_").append(name).append(" ").append(help).append("\n# TYPE hearth_");
  text.append(name).append(" ").append(type).append("\nhearth_").append(name).append(" ");
  text.append(std::to_string(value)).append("\n");
}

}  // namespace

Response get_health(const Service& service) {
  if (service.hub.world().store.healthy()) return json_response(std::string("{\"ok\":true}"));
  return refusal(Code::storage_failed);
}

// Totals only: nothing here is by document or by option, so no hidden result shows.
Response get_metrics(const Service& service) {
  const auto& metrics = service.hub.world().metrics;
  std::string text;
  put(text, "counter", "requests_total", "Requests that arrived whole.", metrics.requests.load());
  put(text, "counter", "refusals_total", "Answers of status 400 and more.", metrics.refusals.load());
  put(text, "counter", "failures_total", "Answers of status 500 and more.", metrics.failures.load());
  put(text, "counter", "request_microseconds_total", "Time from request to answer, summed up.",
      metrics.request_microseconds.load());
  put(text, "counter", "changes_total", "Changes on disk.", metrics.changes.load());
  put(text, "counter", "retries_total", "Acts admitted again, because something moved meanwhile.",
      metrics.retries.load());
  put(text, "counter", "snapshots_total", "Snapshots made.", metrics.snapshots.load());
  put(text, "counter", "stream_snapshots_total", "Snapshots sent on live streams.", metrics.sent.load());
  put(text, "gauge", "streams", "Live streams that are open.", metrics.streams.load());
  put(text, "gauge", "connections", "Connections that are open.", metrics.connections.load());
  put(text, "gauge", "storage_healthy", "1 when the last write reached the disk.",
      service.hub.world().store.healthy() ? 1 : 0);
  return respond(200, "text/plain; version=0.0.4; charset=utf-8", std::move(text));
}

}  // namespace hearth::net
