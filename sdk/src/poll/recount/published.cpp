#include "poll/recount/published.h"

#include <algorithm>
#include <utility>

#include "hearth/digest.h"
#include "json/build.h"
#include "poll/ballot.h"
#include "poll/ledger.h"
#include "poll/methods.h"
#include "poll/room.h"

namespace hearth::poll {
namespace {

constexpr std::int64_t kLine = 1;
constexpr std::string_view kStanding = "reader";  // closed, every standing sees the same

std::string text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

Json member_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr ? *member : Json();
}

// How many of the voters were guests is in no ballot.
Json without_guests(const Json& result) {
  if (result.object() == nullptr) return result;
  Json::Object members = *result.object();
  std::erase_if(members, [](const Json::Member& member) { return member.first == "guests"; });
  return members;
}

// Where two values begin to differ, as a pointer below `path`.
std::string difference(const Json& a, const Json& b, std::string path) {
  if (a.object() != nullptr && b.object() != nullptr) {
    for (const auto& [name, value] : *a.object()) {
      const Json* other = b.find(name);
      if (other == nullptr || write_json(value) != write_json(*other))
        return other == nullptr ? pointer(path, name) : difference(value, *other, pointer(path, name));
    }
  } else if (a.array() != nullptr && b.array() != nullptr) {
    const std::size_t both = std::min(a.array()->size(), b.array()->size());
    for (std::size_t i = 0; i < both; ++i) {
      if (write_json((*a.array())[i]) != write_json((*b.array())[i]))
        return difference((*a.array())[i], (*b.array())[i], pointer(path, i));
    }
  }
  return path;
}

void compare(const Json& said, const Json& found, std::string_view name, Findings& findings) {
  if (write_json(said) == write_json(found)) return;
  const std::string path = pointer(pointer("", std::size_t{kLine}), name);
  findings.add(Error{Code::result_differs, difference(said, found, path)});
}

}  // namespace

std::optional<Published> Published::read(const Json& line, Findings& findings) {
  Errors errors;
  Fields fields(line, "", errors);
  fields.require({"export", "address", "since", "version", "document", "course", "head", "result", "tally"});
  fields.integer("export", 1, 1, 1);
  Published published;
  published.address_ = fields.string("address");
  published.since_ = fields.integer("since", 1, kMaxInteger, 1);
  fields.integer("version", published.since_, kMaxInteger, 1);
  for (const auto* name : {"head", "result", "tally"}) fields.any(name);
  const Json* document = fields.any("document");
  const Json* course = fields.any("course");
  fields.refuse_others();
  if (!errors.empty()) {
    findings.add(errors, kLine, "");
    return std::nullopt;
  }
  Lint<Poll> lint = PollRoom::lint(*document, nullptr, {});
  Result<Course> read = PollRoom::course_from_json(*course);
  if (!lint.document) findings.add(lint.errors, kLine, "document");
  if (!read) findings.add(read.errors(), kLine, "course");
  if (!lint.document || !read) return std::nullopt;
  if (!lint.document->verifiable) {
    findings.add(Code::no_log, kLine);
    return std::nullopt;
  }
  published.line_ = line;
  published.poll_ = *std::move(lint.document);
  published.course_ = *std::move(read);
  return published;
}

bool Published::add(const Json& ballot, Sum& sum) const {
  const Result<Ballot> read = read_ballot(poll_, ballot);
  if (!read) return false;
  const Record record{.key = std::string(kBallotKey), .body = body_of(poll_, *read)};
  Course course;
  PollRoom::fold(poll_, course, sum, nullptr, &record);
  return true;
}

void Published::check_log(const Entries& entries, Findings& findings) const {
  entries.tell_missing(static_cast<std::int64_t>(course_.log.size()));
  // As the course writes it: without a member where there is no entry.
  const Json found = entries.all().empty() ? Json() : log_json(entries.log());
  if (write_json(member_of(told("course"), "log")) != write_json(found)) {
    findings.add(Code::root_differs, kLine, {{"size", static_cast<std::int64_t>(entries.all().size())}});
  }
  check_head(entries, findings);
  if (is_closed() && decides(poll_)) check_lots(entries, findings);
  if (!is_closed()) findings.add(Code::export_open, kLine);
}

void Published::check_head(const Entries& entries, Findings& findings) const {
  const Json head = told("head");
  const Result<log::Head> read = log::head_from_text(text_of(head, "signed"));
  const bool same = read && begins_with(*read, entries) &&
                    static_cast<std::size_t>(read->size) == entries.all().size() &&
                    read->document == sha256(write_json(told("document"))) &&
                    read->lots == text_of(course_.lots, "commitment");
  if (!same) findings.add(Code::head_differs, kLine, {{"size", read ? read->size : 0}});
}

void Published::check_kept(const Json& head, const Entries& entries, Findings& findings) const {
  const Result<log::Head> read = log::head_from_text(text_of(head, "signed"));
  if (!read || !begins_with(*read, entries))
    return findings.add(Code::log_rewritten, 0, {{"size", read ? read->size : 0}});
  if (read->lots != text_of(course_.lots, "commitment")) findings.add(Code::lots_differ, 0);
}

bool Published::begins_with(const log::Head& head, const Entries& entries) const {
  const auto size = static_cast<std::size_t>(head.size);
  return head.address == address_ && head.since == since_ && size <= entries.all().size() &&
         head.root == entries.root(size);
}

void Published::check_lots(const Entries& entries, Findings& findings) const {
  const bool good = hex(sha256(text_of(course_.lots, "secret"))) == text_of(course_.lots, "commitment") &&
                    text_of(course_.lots, "root") == hex(entries.log().root());
  if (!good) findings.add(Code::lots_differ, kLine);
}

Counted Published::count(const Sum& sum, Findings& findings) const {
  Counted counted;
  if (PollCounts::takes_long(poll_)) counted.tally = PollCounts::count(poll_, course_, sum);
  counted.result = without_guests(PollRoom::shared(poll_, course_, sum, counted.tally, kStanding));
  compare(without_guests(told("result")), counted.result, "result", findings);
  compare(told("tally"), counted.tally, "tally", findings);
  return counted;
}

Json Published::told(std::string_view name) const {
  if (name == "status") return word(kPhases, course_.phase);
  return member_of(line_, name);
}

}  // namespace hearth::poll
