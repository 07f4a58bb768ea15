// The handlers, by what they answer. Each takes a request whose space and origin are in order, and which
// stays where it is until the answer is there.
#pragma once

#include <memory>
#include <string>

#include "app/task.h"
#include "net/http.h"
#include "net/service.h"
#include "net/stream.h"

namespace hearth::net {

/// A request beneath /v1/{space} or /p/{space}, and the document it is about, if it names one.
struct Asked {
  Service& service;
  std::shared_ptr<const space::Config> space;
  Request request;
  std::string kind = {};
  std::string name = {};
  std::string key = {};

  [[nodiscard]] storage::Address address() const { return {space->name, kind, name}; }
};

// documents.cpp: /v1/{space}/{kind}/{name}...
app::Task<Response> get_snapshot(const Asked& asked);
app::Task<Response> put_document(const Asked& asked);
app::Task<Response> get_tally(const Asked& asked);
app::Task<Response> get_log(const Asked& asked);
app::Task<Response> get_export(const Asked& asked);
app::Task<Response> put_record(const Asked& asked);
app::Task<Response> get_records(const Asked& asked);

// sessions.cpp: /v1/{space}/session
Response open_session(const Asked& asked);

// waiting.cpp: /v1/{space}/waiting
app::Task<Response> get_waiting(const Asked& asked);

// live.cpp: /v1/{space}/live. The stream lives on that executor.
Result<std::shared_ptr<Stream>> open_stream(const Asked& asked, const asio::any_io_executor& executor);

// pages.cpp: /p/{space}/{kind}/{name}
app::Task<Response> get_page(Asked& asked);
app::Task<Response> post_form(const Asked& asked);

// files.cpp: what the hub carries inside itself
Response get_file(const Service& service, const Request& request);

// operator.cpp: /healthz, /metrics
Response get_health(const Service& service);
Response get_metrics(const Service& service);

// visitor.cpp: who asks
/// True when a page of this hub asks, as its browser says. Behind a proxy that ends TLS the hub does not know
/// its own scheme, so the host alone decides.
bool is_own_page(const Request& request);
/// Somebody unknown when there is no token; fails when there is one that is not good.
Result<auth::Identity> identify(const Asked& asked);
/// Who looks: the identity with the seed of the query.
Viewer viewer_of(const Asked& asked, const auth::Identity& identity);
Result<Viewer> viewer_of(const Asked& asked);
/// Fails with too_many_requests when this visitor has acted too often.
Errors may_act(const Asked& asked, const std::string& author);
/// The body as JSON of at most `bytes`; fails with not_json when it does not say that it is.
Result<Json> json_body(const Request& request, std::size_t bytes);

}  // namespace hearth::net
