#include "net/http.h"

#include <utility>

#include "words/english.h"

namespace hearth::net {
namespace {

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kNoStore = "no-store";
constexpr std::size_t kMaxArgBytes = 256;

// At most kMaxArgBytes, and whole code points.
std::string shortened(const std::string& text) {
  std::size_t size = kMaxArgBytes;
  while ((static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size) + "\u2026";
}

// What a visitor sent comes back in an answer only as far as it is of use to them.
Error with_short_args(Error error) {
  for (auto& [name, value] : error.args) {
    const auto* text = value.string();
    if (text && text->size() > kMaxArgBytes) value = shortened(*text);
  }
  return error;
}

Json to_wire(const Error& whole) {
  const auto error = with_short_args(whole);
  return Json::Object{{"code", name(error.code)},
                      {"path", error.path},
                      {"args", error.args},
                      {"message", words::describe(error)}};
}

}  // namespace

Response respond(std::string_view content_type, std::shared_ptr<const std::string> body) {
  Response response{.content_type = content_type};
  response.fields.emplace_back("Cache-Control", kNoStore);
  response.body = *body;
  response.owned = std::move(body);
  return response;
}

Response respond(int status, std::string_view content_type, std::string body) {
  auto response = respond(content_type, std::make_shared<const std::string>(std::move(body)));
  response.status = status;
  return response;
}

Response json_response(std::string text) {
  return respond(200, kJson, std::move(text));
}

Response json_response(std::shared_ptr<const std::string> text) {
  return respond(kJson, std::move(text));
}

Response refusal(const Errors& errors, std::string_view current) {
  Json::Array items;
  for (const auto& error : errors) items.push_back(to_wire(error));
  std::string text = "{";
  if (!current.empty()) text.append("\"current\":").append(current).append(",");
  text += "\"errors\":" + write_json(std::move(items)) + ",\"ok\":false}";
  auto response = respond(http_status(errors.front().code), kJson, std::move(text));
  if (const auto seconds = retry_after(errors))
    response.fields.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

Response refusal(Code code, Json::Object args) {
  return refusal(Errors{{code, "", std::move(args)}});
}

std::int64_t retry_after(const Errors& errors) {
  const auto& first = errors.front();
  const int status = http_status(first.code);
  if (status != 429 && status != 503) return 0;
  for (const auto& [key, value] : first.args) {
    if (key == "seconds" && value.integer()) return *value.integer();
  }
  return 1;
}

}  // namespace hearth::net
