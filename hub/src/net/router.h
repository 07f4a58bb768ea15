// Which handler answers which request, and the rules that hold for all of them: who may ask from where.
#pragma once

#include <memory>

#include "app/task.h"
#include "net/http.h"
#include "net/service.h"
#include "net/stream.h"

namespace hearth::net {

/// An answer; with a stream, the answer's header opens it and its body is what the stream gives.
struct Reply {
  Response response;
  std::shared_ptr<Stream> stream = {};
};

/// Answers one request, on the caller's executor; a stream it opens lives there too.
app::Task<Reply> route(Service& service, Request request);

}  // namespace hearth::net
