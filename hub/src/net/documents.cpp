#include <charconv>
#include <optional>

#include "net/handlers.h"

namespace hearth::net {
namespace {

Response answer_with(const app::Answer& answer) {
  if (answer.errors.empty()) return json_response(answer.snapshot.text);
  return refusal(answer.errors, answer.snapshot.text ? *answer.snapshot.text : std::string_view());
}

// If-Match: "3", or 3. (RFC 9110 asks for the quotes.)
Result<std::int64_t> revision_of(std::string_view field) {
  if (field.size() >= 2 && field.front() == '"' && field.back() == '"')
    field = field.substr(1, field.size() - 2);
  std::int64_t rev = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), rev);
  const bool good =
      error == std::errc() && end == field.data() + field.size() && rev >= 0 && rev <= kMaxInteger;
  if (!good) return Error{Code::rev_missing, ""};
  return rev;
}

// {"body", "on"?, "since"?} as an act under the key and revision that the request names elsewhere.
Result<Act> act_of(const Json& json, const std::string& key, std::int64_t rev) {
  if (!json.object()) return act_from_json(json, "");
  for (const auto* reserved : {"key", "rev"}) {
    if (json.find(reserved)) return Error{Code::unknown_field, pointer("", reserved), {{"field", reserved}}};
  }
  auto members = *json.object();
  members.emplace_back("key", key);
  members.emplace_back("rev", rev);
  return act_from_json(std::move(members), "");
}

Result<Act> read_act(const Asked& asked) {
  const auto rev = revision_of(asked.request.if_match);
  if (!rev) return rev.errors();
  const auto json = json_body(asked.request, kMaxActBytes);
  if (!json) return json.errors();
  return act_of(*json, asked.key, *rev);
}

Result<Act> read_publication(const Asked& asked) {
  const auto rev = revision_of(asked.request.if_match);
  if (!rev) return rev.errors();
  auto json = json_body(asked.request, kMaxDocumentBytes);
  if (!json) return json.errors();
  return Act{.key = std::string(kDocumentKey), .body = std::move(*json), .on = {}, .rev = *rev, .since = 0};
}

// Who acts: somebody known, who has not acted too often, and no guest where guests cannot answer.
Result<Viewer> actor_of(const Asked& asked) {
  auto viewer = viewer_of(asked);
  if (!viewer) return viewer;
  const auto& id = viewer->actor.id;
  if (id.empty()) return Error{Code::token_missing, ""};
  if (is_guest(id) && !asked.space->guests) return Error{Code::guests_refused, ""};
  auto errors = may_act(asked, id);
  if (!errors.empty()) return errors;
  return viewer;
}

// A whole number of the query, absent where the query does not name it; -1, which no log has, for anything
// else.
std::optional<std::int64_t> number_of(const Asked& asked, std::string_view name) {
  const auto text = asked.request.target.value(name);
  if (text.empty()) return std::nullopt;
  std::int64_t number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

app::Task<Response> do_act(const Asked& asked, Result<Act> act) {
  const auto document = asked.service.hub.document(asked.address());
  if (!document) co_return refusal(Code::no_document);
  auto viewer = actor_of(asked);
  if (!viewer) co_return refusal(viewer.errors());
  if (!act) co_return refusal(act.errors());
  const auto answer = co_await document->act(std::move(*act), std::move(*viewer));
  co_return answer_with(answer);
}

}  // namespace

app::Task<Response> get_snapshot(const Asked& asked) {
  const auto document = asked.service.hub.document(asked.address());
  auto viewer = viewer_of(asked);
  if (!viewer) co_return refusal(viewer.errors());
  if (!document) co_return refusal(Code::no_document);
  const auto answer = co_await document->look(std::move(*viewer));
  co_return answer_with(answer);
}

app::Task<Response> get_tally(const Asked& asked) {
  const auto document = asked.service.hub.document(asked.address());
  auto viewer = viewer_of(asked);
  if (!viewer) co_return refusal(viewer.errors());
  if (!document) co_return refusal(Code::no_document);
  const auto answer = co_await document->tally(std::move(*viewer));
  co_return answer_with(answer);
}

app::Task<Response> get_log(const Asked& asked) {
  const auto document = asked.service.hub.document(asked.address());
  if (!document) co_return refusal(Code::no_document);
  const app::LogQuestion question{number_of(asked, "entry"), number_of(asked, "from")};
  const auto answer = co_await document->log(question);
  co_return answer_with(answer);
}

app::Task<Response> get_export(const Asked& asked) {
  const auto document = asked.service.hub.document(asked.address());
  if (!document) co_return refusal(Code::no_document);
  const auto answer = co_await document->exported();
  if (!answer.errors.empty()) co_return answer_with(answer);
  auto response = respond("application/x-ndjson", answer.snapshot.text);
  response.fields.emplace_back("Cache-Control", "no-store");
  response.fields.emplace_back("Content-Disposition", "attachment; filename=\"" + asked.name + ".ndjson\"");
  co_return response;
}

app::Task<Response> put_record(const Asked& asked) {
  auto act = read_act(asked);
  co_return co_await do_act(asked, std::move(act));
}

app::Task<Response> put_document(const Asked& asked) {
  auto act = read_publication(asked);
  co_return co_await do_act(asked, std::move(act));
}

app::Task<Response> get_records(const Asked& asked) {
  const auto document = asked.service.hub.document(asked.address());
  auto viewer = viewer_of(asked);
  if (!viewer) co_return refusal(viewer.errors());
  if (!document) co_return refusal(Code::no_document);
  std::string tag(asked.request.target.value("tag"));
  std::string after(asked.request.target.value("after"));
  const auto answer = co_await document->page(std::move(*viewer), std::move(tag), std::move(after));
  co_return answer_with(answer);
}

}  // namespace hearth::net
