// What is fetched of a document and never pushed: pages of records, long counts, its log, its export.
#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <iterator>
#include <utility>

#include "app/document.h"

namespace hearth::app {
namespace {

constexpr std::size_t kPageSize = 50;
constexpr int kPagesRead = 10;  // before one is found of which something may be seen
constexpr std::string_view kSteward = "steward";

// What the records of a tag are: all others are live.
Status status_of(std::string_view tag) {
  if (tag == kHeldTag) return Status::held;
  return tag == kRemovedTag ? Status::removed : Status::live;
}

// The member of an item that says that it waits under that tag.
std::string_view waits_as(std::string_view tag) {
  return tag == kReportedTag ? "reports" : "appeal";
}

Answer refusal(Errors errors) {
  return {std::move(errors), {}};
}

Answer for_stewards() {
  return refusal({{Code::not_allowed, "", {{"role", kSteward}}}});
}

Answer text_answer(std::string text) {
  return {{}, {std::make_shared<const std::string>(std::move(text)), {}}};
}

// Where nothing may be seen, a cursor would tell how much there is.
Answer list(const Json& items, const std::string& next) {
  const bool more = !next.empty() && !items.array()->empty();
  return text_answer(
      write_json(Json::Object{{"ok", true}, {"items", items}, {"next", more ? Json(next) : Json()}}));
}

Answer whole(Json tally) {
  return text_answer(write_json(Json::Object{{"ok", true}, {"tally", std::move(tally)}}));
}

// A document keeps a log when it says that anybody can check it.
bool keeps_log(const Replica& replica) {
  const auto document = replica.document();
  const auto* verifiable = document.find("verifiable");
  return verifiable && verifiable->boolean() && *verifiable->boolean();
}

std::int64_t log_size(const Json& course) {
  const auto* log = course.find("log");
  const auto* size = log ? log->find("size") : nullptr;
  return size && size->integer() ? *size->integer() : 0;
}

std::string commitment_of(const Json& course) {
  const auto* lots = course.find("lots");
  const auto* commitment = lots ? lots->find("commitment") : nullptr;
  return commitment && commitment->string() ? *commitment->string() : std::string();
}

Answer answer_of(Result<std::string> text) {
  return text ? text_answer(*std::move(text)) : refusal(text.errors());
}

Answer answer_of(Result<Json> found) {
  return found ? text_answer(write_json(*found)) : refusal(found.errors());
}

}  // namespace

Task<Answer> Document::page(Viewer viewer, std::string tag, std::string after) {
  return on(strand_, page_here(std::move(viewer), std::move(tag), std::move(after)));
}

Task<Answer> Document::tally(Viewer viewer) {
  return on(strand_, tally_here(std::move(viewer)));
}

Task<Answer> Document::log(LogQuestion question) {
  return on(strand_, log_here(question));
}

Task<Answer> Document::exported() {
  return on(strand_, exported_here());
}

Task<Errors> Document::find() {
  Errors errors;
  if (!loaded_) errors = co_await load();
  if (errors.empty() && replica_->version() == 0) errors.push_back({Code::no_document, ""});
  co_return errors;
}

Task<Answer> Document::page_here(Viewer viewer, std::string tag, std::string after) {
  auto errors = co_await find();
  if (!errors.empty()) co_return refusal(std::move(errors));
  const auto status = status_of(tag);
  const bool is_case = tag == kReportedTag || tag == kAppealedTag;
  const bool is_queue = status != Status::live || is_case;
  if (is_queue && !viewer.actor.has_role(kSteward)) co_return for_stewards();
  if (is_case) co_return cases(tag, after);
  if (!is_queue) co_return read_page(viewer, tag, std::move(after));
  const storage::Store::Asked asked{tag, status, replica_->since(), after, kPageSize};
  const auto page = world_.store.page(id_, asked);
  if (!page) co_return refusal(page.errors());
  Json::Array items;
  for (const auto& record : page->records) {
    if (const auto added = add_to_queue(record, items); !added) co_return refusal(added.errors());
  }
  co_return list(std::move(items), page->next);
}

// Where the room leaves out all that was read, it goes on: a reader would take an empty page for the end.
Answer Document::read_page(const Viewer& viewer, const std::string& tag, std::string after) {
  const auto own = mine(viewer.actor.id);
  if (!own) return refusal(own.errors());
  const auto standing = replica_->standing(**own, viewer);
  Json items = Json::Array{};
  for (int pages = 0; pages < kPagesRead && items.array()->empty(); ++pages) {
    const storage::Store::Asked asked{tag, Status::live, replica_->since(), after, kPageSize};
    auto page = world_.store.page(id_, asked);
    if (!page) return refusal(page.errors());
    items = replica_->page(standing, page->records, **own, viewer);
    after = std::move(page->next);
    if (after.empty()) break;
  }
  return list(items, after);
}

// Whatever was decided meanwhile stands in the list no more; then it is read from its beginning, and nothing
// is missed.
Answer Document::cases(std::string_view tag, std::string_view after) {
  const auto ids = replica_->waiting(tag);
  auto next = std::find(ids.begin(), ids.end(), after);
  next = next == ids.end() ? ids.begin() : std::next(next);
  Json::Array items;
  std::string last;
  for (; next != ids.end() && items.size() < kPageSize; ++next) {
    const auto record = world_.store.find(id_, *next);
    if (!record) return refusal(record.errors());
    const auto added = *record ? add_to_queue(**record, items, waits_as(tag)) : Result<bool>(true);
    if (!added) return refusal(added.errors());
    last = *next;
  }
  return list(std::move(items), next == ids.end() ? std::string() : last);
}

// What stewards are to see of it, with what was said about it.
Result<bool> Document::add_to_queue(const Record& record, Json::Array& items, std::string_view member) {
  std::vector<Record> said;
  for (const auto& id : replica_->said_about(record.id)) {
    auto one = world_.store.find(id_, id);
    if (!one) return one.errors();
    if (*one) said.push_back(**std::move(one));
  }
  const auto found = replica_->queue({record}, said);
  for (const auto& item : *found.array()) {
    if (member.empty() || item.find(member)) items.push_back(item);
  }
  return true;
}

Task<Answer> Document::tally_here(Viewer viewer) {
  auto errors = co_await find();
  if (!errors.empty()) co_return refusal(std::move(errors));
  const auto own = mine(viewer.actor.id);
  if (!own) co_return refusal(own.errors());
  co_return whole(replica_->tally(replica_->standing(**own, viewer)));
}

// A log can be long, so that catching up with it is nothing for the strand.
Task<Answer> Document::log_here(LogQuestion question) {
  auto errors = co_await find();
  if (errors.empty() && !keeps_log(*replica_)) errors.push_back({Code::no_log, ""});
  if (!errors.empty()) co_return refusal(std::move(errors));
  const auto end = log_end();
  const auto look = [&]() -> Task<Answer> { co_return answer_of(ledger_.answer(end, question)); };
  co_return co_await asio::co_spawn(counters_, look, asio::use_awaitable);
}

// Kept until the next tidying, so that many who check at once cost as much as one.
Task<Answer> Document::exported_here() {
  auto errors = co_await find();
  if (errors.empty() && !keeps_log(*replica_)) errors.push_back({Code::no_log, ""});
  if (!errors.empty()) co_return refusal(std::move(errors));
  if (is_due()) co_await pass_time_here();
  co_await counting_.done();
  const auto state = std::pair(replica_->version(), replica_->epoch());
  if (export_ && export_state_ == state) co_return Answer{{}, {export_, {}}};
  const auto what = app::exported(*replica_, address_.kind, log_end());
  const auto write = [&]() -> Task<Answer> { co_return answer_of(export_text(what, ledger_, world_.store)); };
  auto answer = co_await asio::co_spawn(counters_, write, asio::use_awaitable);
  export_ = answer.snapshot.text;
  export_state_ = state;
  co_return answer;
}

LogEnd Document::log_end() const {
  const auto course = replica_->course();
  return {.document = id_,
          .since = replica_->since(),
          .size = log_size(course),
          .shown = sha256(write_json(replica_->document())),
          .lots = commitment_of(course),
          .now = world_.clock.now()};
}

}  // namespace hearth::app
