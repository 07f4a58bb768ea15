#include "net/router.h"

#include <algorithm>
#include <boost/asio/this_coro.hpp>
#include <utility>

#include "net/handlers.h"

namespace hearth::net {
namespace {

Response wrong_method(std::string_view allowed) {
  auto response = refusal(Code::wrong_method, {{"allowed", allowed}});
  response.fields.emplace_back("Allow", allowed);
  return response;
}

Response origin_refused(const std::string& origin) {
  return refusal(Code::origin_refused, {{"origin", origin}});
}

bool may_ask(const Asked& asked) {
  const auto& origin = asked.request.origin;
  const auto& listed = asked.space->origins;
  return origin.empty() || is_own_page(asked.request) ||
         std::find(listed.begin(), listed.end(), origin) != listed.end();
}

void let_read(const Request& request, Response& response) {
  if (request.origin.empty()) return;
  response.fields.emplace_back("Access-Control-Allow-Origin", request.origin);
  response.fields.emplace_back("Access-Control-Expose-Headers", "Retry-After");
  response.fields.emplace_back("Vary", "Origin");
}

Response preflight() {
  Response response{.status = 204, .content_type = {}};
  response.fields.emplace_back("Access-Control-Allow-Methods", "GET, POST, PUT");
  response.fields.emplace_back("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match");
  response.fields.emplace_back("Access-Control-Max-Age", "7200");
  return response;
}

Reply open_live(const Asked& asked, const asio::any_io_executor& executor) {
  auto stream = open_stream(asked, executor);
  if (!stream) return {refusal(stream.errors())};
  Response response{.content_type = "text/event-stream"};
  response.fields.emplace_back("Cache-Control", "no-store");
  response.fields.emplace_back("X-Accel-Buffering", "no");  // proxies: pass on at once
  return {std::move(response), std::move(*stream)};
}

app::Task<Response> route_document(const Asked& asked) {
  if (asked.request.method == "GET") co_return co_await get_snapshot(asked);
  if (asked.request.method == "PUT") co_return co_await put_document(asked);
  co_return wrong_method("GET, HEAD, PUT");
}

app::Task<Response> route_records(const Asked& asked) {
  if (asked.request.method == "GET") co_return co_await get_records(asked);
  co_return wrong_method("GET, HEAD");
}

// What is fetched of a document: all that a long count found, its log, its export.
app::Task<Response> route_part(const Asked& asked, std::string_view part) {
  if (asked.request.method != "GET") co_return wrong_method("GET, HEAD");
  if (part == "tally") co_return co_await get_tally(asked);
  if (part == "log") co_return co_await get_log(asked);
  co_return co_await get_export(asked);
}

bool is_part(std::string_view step) {
  return step == "tally" || step == "log" || step == "export";
}

app::Task<Response> route_record(const Asked& asked) {
  if (asked.request.method == "PUT") co_return co_await put_record(asked);
  co_return wrong_method("PUT");
}

// What follows /v1/{space}: {kind}/{name}, with a part, /records, /records/{key}.
app::Task<Response> route_below(Asked& asked) {
  const auto& path = asked.request.target.path;
  const std::size_t steps = path.size() - 2;
  const bool in_records = steps > 2 && path[4] == "records";
  asked.kind = path[2];
  asked.name = path[3];
  if (steps == 2) co_return co_await route_document(asked);
  if (steps == 3 && is_part(path[4])) co_return co_await route_part(asked, path[4]);
  if (steps == 3 && in_records) co_return co_await route_records(asked);
  if (steps != 4 || !in_records) co_return refusal(Code::not_found);
  asked.key = path[5];
  co_return co_await route_record(asked);
}

app::Task<Response> route_waiting(const Asked& asked) {
  if (asked.request.method == "GET") co_return co_await get_waiting(asked);
  co_return wrong_method("GET, HEAD");
}

app::Task<Reply> route_space(Asked& asked) {
  const auto& path = asked.request.target.path;
  const bool is_single = path.size() == 3;
  const auto& method = asked.request.method;
  if (is_single && path[2] == "session") {
    co_return Reply{method == "POST" ? open_session(asked) : wrong_method("POST")};
  }
  if (is_single && path[2] == "live") {
    if (method != "GET") co_return Reply{wrong_method("GET, HEAD")};
    const auto executor = co_await asio::this_coro::executor;
    co_return open_live(asked, executor);
  }
  Reply reply;
  if (is_single && path[2] == "waiting") {
    reply.response = co_await route_waiting(asked);
    co_return reply;
  }
  if (path.size() < 4) co_return Reply{refusal(Code::not_found)};
  reply.response = co_await route_below(asked);
  co_return reply;
}

app::Task<Reply> route_api(Asked& asked) {
  Reply reply;
  if (!may_ask(asked)) {
    reply.response = origin_refused(asked.request.origin);
  } else if (asked.request.method == "OPTIONS") {
    reply.response = preflight();
  } else {
    reply = co_await route_space(asked);
  }
  let_read(asked.request, reply.response);
  co_return reply;
}

app::Task<Response> route_page(Asked& asked) {
  const auto& path = asked.request.target.path;
  if (path.size() != 4) co_return refusal(Code::not_found);
  asked.kind = path[2];
  asked.name = path[3];
  if (asked.request.method == "GET") co_return co_await get_page(asked);
  if (asked.request.method == "POST") co_return co_await post_form(asked);
  co_return wrong_method("GET, HEAD, POST");
}

Response route_rest(const Service& service, const Request& request) {
  if (request.method != "GET") return wrong_method("GET, HEAD");
  const auto& path = request.target.path;
  if (path.size() == 1 && path[0] == "healthz") return get_health(service);
  if (path.size() == 1 && path[0] == "metrics") return get_metrics(service);
  return get_file(service, request);
}

}  // namespace

app::Task<Reply> route(Service& service, Request request) {
  const auto& path = request.target.path;
  const bool is_api = path.size() >= 2 && path[0] == "v1";
  const bool is_page = path.size() >= 2 && path[0] == "p";
  if (!is_api && !is_page) co_return Reply{route_rest(service, request)};
  auto space = service.hub.space(path[1]);
  if (!space) co_return Reply{refusal(Code::not_found)};
  Asked asked{.service = service, .space = std::move(space), .request = std::move(request)};
  if (is_api) co_return co_await route_api(asked);
  Reply reply;
  reply.response = co_await route_page(asked);
  co_return reply;
}

}  // namespace hearth::net
