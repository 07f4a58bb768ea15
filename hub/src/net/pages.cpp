#include <optional>

#include "net/handlers.h"
#include "page/page.h"

namespace hearth::net {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kCalendar = "text/calendar; charset=utf-8";
constexpr std::string_view kAnswerTag = "write-in";
constexpr int kAnswerPages = 4;  // of records that are read for one page
constexpr std::string_view kCalendarEnding = ".ics";

// Only pages of the space's own origins may hold this one in a frame.
std::string policy_of(const space::Config& space) {
  std::string policy(kPagePolicy);
  for (const auto& origin : space.origins) policy += " " + origin;
  return policy;
}

Response html_response(const Asked& asked, int status, std::string html) {
  auto response = respond(status, kHtml, std::move(html));
  response.fields.emplace_back("Content-Security-Policy", policy_of(*asked.space));
  return response;
}

Response error_response(const Asked& asked, const Errors& errors) {
  auto response = html_response(asked, http_status(errors.front().code), page::error_page(errors.front()));
  if (const auto seconds = retry_after(errors))
    response.fields.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

Response error_response(const Asked& asked, Code code) {
  return error_response(asked, Errors{{code, ""}});
}

Response foreign_form(const Asked& asked) {
  return error_response(asked, Errors{{Code::origin_refused, "", {{"origin", asked.request.origin}}}});
}

std::string hub_url(const Asked& asked) {
  const auto& url = asked.service.options.public_url;
  return url.empty() ? "http://" + asked.request.host : url;
}

// The page shows what the snapshot shows.
page::PageInput input_of(const Asked& asked, const app::Snapshot& snapshot) {
  const auto shown = parse_json(*snapshot.text, {.bytes = snapshot.text->size(), .depth = 64});
  const auto member = [&](std::string_view name) {
    const auto* found = shown ? shown->find(name) : nullptr;
    return found ? *found : Json();
  };
  page::PageInput input;
  input.space = asked.space->name;
  input.space_title = asked.space->title;
  input.kind = asked.kind;
  input.name = asked.name;
  input.hub_url = hub_url(asked);
  input.document = member("document");
  input.course = member("course");
  input.shared = member("shared");
  input.own = member("own");
  const Json since = member("since");
  input.since = since.integer() ? *since.integer() : 0;
  return input;
}

Json member_in(const app::Answer& answer, std::string_view name) {
  if (!answer.snapshot.text) return {};
  const auto parsed = parse_json(*answer.snapshot.text, {.bytes = answer.snapshot.text->size(), .depth = 64});
  const auto* found = parsed ? parsed->find(name) : nullptr;
  return found ? *found : Json();
}

// What the page tells beside the snapshot: how it was counted, and what people answered in their own words.
app::Task<bool> add_details(app::Document& document, Viewer viewer, page::PageInput& input) {
  const auto* results = input.shared.find("results");
  const auto* counts = results ? results->find("counts") : nullptr;
  if (counts && !counts->is_null()) input.tally = member_in(co_await document.tally(viewer), "tally");
  const auto* method = input.document.find("method");
  if (!method || *method != Json("text")) co_return true;
  Json::Array answers;
  std::string after;
  for (int page = 0; page < kAnswerPages; ++page) {
    const auto answer = co_await document.page(viewer, std::string(kAnswerTag), after);
    const Json items = member_in(answer, "items");
    if (items.array()) answers.insert(answers.end(), items.array()->begin(), items.array()->end());
    const Json next = member_in(answer, "next");
    if (!next.string()) break;
    after = *next.string();
  }
  input.answers = std::move(answers);
  co_return true;
}

std::int64_t revision_in(const Json& own, std::string_view key) {
  const auto* revs = own.find("revs");
  const auto* rev = revs ? revs->find(key) : nullptr;
  return rev && rev->integer() ? *rev->integer() : 0;
}

std::string label_of(const Asked& asked) {
  return asked.kind + "/" + asked.name;
}

// Whoever looks through that form: its options keep their order as often as it is drawn.
Viewer viewer_through(const std::string& form, const auth::Identity& guest) {
  return {.actor = guest.actor(), .seed = auth::seed_of(form)};
}

// A newer answer than the form knows of: it was sent before.
Errors as_form_errors(Errors errors) {
  if (!errors.empty() && errors.front().code == Code::rev_conflict) errors = {{Code::form_used, ""}};
  return errors;
}

app::Task<Response> answer_form(const Asked& asked, page::SentForm sent, auth::Identity guest) {
  const auto document = asked.service.hub.document(asked.address());
  if (!document) co_return error_response(asked, Code::no_document);
  const Viewer viewer = viewer_through(sent.form, guest);
  auto errors = std::move(sent.errors);
  app::Answer answer;
  if (errors.empty()) {
    Act act{.key = sent.key, .body = sent.body, .on = {}, .rev = sent.rev, .since = sent.since};
    answer = co_await document->act(std::move(act), viewer);
    errors = as_form_errors(std::move(answer.errors));
  }
  if (!errors.empty()) answer = co_await document->look(viewer);
  if (!answer.snapshot.text) co_return error_response(asked, answer.errors);
  auto input = input_of(asked, answer.snapshot);
  co_await add_details(*document, viewer, input);
  input.form = sent.form;
  input.rev = revision_in(input.own, sent.key);
  input.sent = errors.empty();
  input.errors = errors;
  if (!errors.empty()) input.posted = sent.posted;
  const int status = errors.empty() ? 200 : http_status(errors.front().code);
  co_return html_response(asked, status, page::hosted_page(input));
}

}  // namespace

app::Task<Response> get_page(Asked& asked) {
  const bool as_calendar = asked.name.ends_with(kCalendarEnding);
  if (as_calendar) asked.name.resize(asked.name.size() - kCalendarEnding.size());
  if (!page::has_page(asked.kind)) co_return error_response(asked, Code::not_found);
  const auto document = asked.service.hub.document(asked.address());
  if (!document) co_return error_response(asked, Code::no_document);
  const auto now = asked.service.now();
  const auto form = asked.service.tokens.form(asked.space->name, label_of(asked), now);
  const auto newcomer = viewer_through(form, auth::Identity());
  const auto answer = co_await document->look(newcomer);
  if (!answer.errors.empty()) co_return error_response(asked, answer.errors);
  auto input = input_of(asked, answer.snapshot);
  if (!as_calendar) {
    if (asked.space->guests) input.form = form;
    co_await add_details(*document, newcomer, input);
    co_return html_response(asked, 200, page::hosted_page(input));
  }
  auto entry = page::calendar_entry(input, now);
  if (entry.empty()) co_return error_response(asked, Code::not_found);
  co_return respond(200, kCalendar, std::move(entry));
}

app::Task<Response> post_form(const Asked& asked) {
  // Another site could have its visitors send a form of its choice.
  if (!asked.request.origin.empty() && !is_own_page(asked.request)) {
    co_return foreign_form(asked);
  }
  if (!asked.space->guests) co_return error_response(asked, Code::guests_refused);
  auto sent = page::read_sent_form(asked.kind, asked.request.body);
  if (!sent) co_return error_response(asked, sent.errors());
  const auto now = asked.service.now();
  auto guest = asked.service.tokens.redeem_form(asked.space->name, label_of(asked), sent->form, now);
  if (!guest) co_return error_response(asked, guest.errors());
  const auto too_many = may_act(asked, guest->member);
  if (!too_many.empty()) co_return error_response(asked, too_many);
  co_return co_await answer_form(asked, std::move(*sent), std::move(*guest));
}

}  // namespace hearth::net
