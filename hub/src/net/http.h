// Requests and answers, as the hub's own code sees them: no socket, no Beast.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/json.h"
#include "hearth/result.h"
#include "net/target.h"

namespace hearth::net {

/// One request that arrived whole.
struct Request {
  std::string method;  // "GET", for HEAD too
  Target target;
  std::string body;
  std::string prefix;  // the neighbourhood of the visitor's address, see limits/prefix.h

  // Header fields; empty where there was none.
  std::string accept_encoding;
  std::string authorization;
  std::string content_type;
  std::string host;
  std::string if_match;
  std::string if_none_match;
  std::string origin;
};

/// The Content-Security-Policy of every page that the hub sends: everything comes from the hub itself, with
/// no inline script or style. Origins may be added to its last part, who may hold the page in a frame.
inline constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html; frame-ancestors 'self'";

using HeaderField = std::pair<std::string_view, std::string>;

struct Response {
  int status = 200;
  std::string_view content_type = {};
  std::vector<HeaderField> fields = {};
  std::shared_ptr<const std::string> owned =
      {};  // keeps `body` alive, unless that lives as long as the program
  std::string_view body = {};
  bool header_only = false;  // HEAD asked: the body is told of, not sent
};

Response respond(int status, std::string_view content_type, std::string body);
Response respond(std::string_view content_type, std::shared_ptr<const std::string> body);

/// 200 with a JSON text.
Response json_response(std::string text);
Response json_response(std::shared_ptr<const std::string> text);

/// {"errors":[{"args","code","message","path"}],"ok":false} with the status of the first error. `current`, a
/// JSON text, becomes a member of that name when it is not empty.
Response refusal(const Errors& errors, std::string_view current = {});
Response refusal(Code code, Json::Object args = {});

/// The seconds after which the refused may try again; 0: trying again is no use.
std::int64_t retry_after(const Errors& errors);

}  // namespace hearth::net
