#include "support/verifiable.h"

#include <gtest/gtest.h>

#include "hearth/head.h"
#include "hearth/text.h"
#include "json/build.h"
#include "support/files.h"

namespace hearth::test {
namespace {

constexpr Time kHour = 3600000;
constexpr Time kCloses = 1790000000000 + 24 * kHour;

std::string line_of(Json json) {
  return write_json(json) + "\n";
}

Json::Array options_of(std::string_view method, text::Random& random) {
  Json::Array options;
  const std::uint32_t count = 2 + random.below(4);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    Json::Object option = object_of({{"id", id}, {"label", "Option " + id}});
    if (method == "grid") option.emplace_back("starts", format_time(kCloses + i * kHour));
    options.emplace_back(std::move(option));
  }
  return options;
}

// Those that the method allows.
Json counts_of(std::string_view method, text::Random& random) {
  constexpr std::string_view kRanked[] = {"irv",     "schulze",      "borda",    "plurality",
                                          "minimax", "ranked-pairs", "copeland", "stv"};
  Json::Array counts;
  if (method == "ranked") {
    for (const std::size_t i : text::shuffled(std::size(kRanked), random.next())) {
      if (counts.size() < 3) counts.emplace_back(kRanked[i]);
    }
  }
  if (method == "score") counts = {"star", "score"};
  if (method == "approval" && random.below(2) == 0) counts = {"approval", "phragmen"};
  if (method == "single" && random.below(2) == 0) counts = {"plurality"};
  return counts;
}

Json ranking_of(const Json::Array& options, text::Random& random) {
  Json::Array ranking;
  for (const std::size_t i : text::shuffled(options.size(), random.next())) {
    if (random.below(4) == 0) break;
    const Json& id = member(options[i], "id");
    const bool shares = !ranking.empty() && random.below(5) == 0;
    if (!shares) ranking.push_back(id);
    if (!shares) continue;
    Json::Array rank = ranking.back().array() ? *ranking.back().array() : Json::Array{ranking.back()};
    rank.push_back(id);
    ranking.back() = std::move(rank);
  }
  return object_of({{"ranking", std::move(ranking)}});
}

Json marks_of(const Json::Array& options, std::string_view method, text::Random& random) {
  constexpr std::string_view kWords[] = {"no", "maybe", "yes"};
  Json::Object marks;
  for (const Json& option : options) {
    if (random.below(3) == 0) continue;
    const std::uint32_t mark = random.below(6);
    marks.emplace_back(text_of(option, "id"),
                       method == "grid" ? Json(kWords[mark % 3]) : Json(static_cast<std::int64_t>(mark)));
  }
  return object_of({{"marks", std::move(marks)}});
}

}  // namespace

VerifiablePoll::VerifiablePoll(const Json& document) {
  EXPECT_TRUE(act(std::string(kSpaceAuthor), kDocumentKey, document).ok()) << write_json(document);
  if (replica_->due() <= now_ && replica_->due() != 0) {
    EXPECT_TRUE(act(std::string(kClockAuthor), kClockKey, {}).ok());
  }
}

bool VerifiablePoll::cast(const std::string& member, const Json& body) {
  ++now_;
  return act(member, "ballot", body).ok();
}

void VerifiablePoll::close() {
  now_ = kCloses;
  EXPECT_TRUE(act(std::string(kClockAuthor), kClockKey, {}).ok());
  if (const auto count = replica_->next_count()) replica_->show(count->run());
}

Json VerifiablePoll::receipt(const std::string& member) const {
  const Json own = replica_->own(mine(member), {.actor = {member, {}}, .seed = 0});
  const Json* receipt = own.find("receipt");
  return receipt ? *receipt : Json();
}

std::string VerifiablePoll::text() const {
  const std::string standing = replica_->standing({}, {});
  std::string text = line_of(first_line());
  std::int64_t number = 0;
  std::map<std::string, std::string> ballots;  // by leaf
  for (const auto& [place, record] : records_) {
    if (record.author == kLogAuthor) {
      Json::Object entry = *record.body.object();
      entry.emplace_back("entry", number++);
      text += line_of(std::move(entry));
    } else if (record.author >= "A") {
      const Json items = replica_->page(standing, {record});
      for (const Json& item : *items.array()) ballots[text_of(item, "leaf")] = line_of(item);
    }
  }
  for (const auto& [leaf, line] : ballots) text += line;
  return text;
}

Json VerifiablePoll::first_line() const {
  const Json course = replica_->course();
  const std::string standing = replica_->standing({}, {});
  log::Head head;
  head.address = "club/poll/test";
  head.since = 1;
  head.time = now_;
  head.root = sha256("");
  if (const Json* log = course.find("log")) {
    head.size = number_of(*log, "size");
    read_hex(text_of(*log, "root"), head.root);
  }
  head.document = sha256(write_json(replica_->document()));
  if (const Json* lots = course.find("lots")) head.lots = text_of(*lots, "commitment");
  const Json signed_head = object_of({{"key", ""}, {"signature", ""}, {"signed", text_of(head)}});
  return object_of({{"export", 1},
                    {"address", head.address},
                    {"since", 1},
                    {"version", 1},
                    {"document", replica_->document()},
                    {"course", course},
                    {"head", signed_head},
                    {"result", replica_->shared(standing)},
                    {"tally", replica_->tally(standing)}});
}

Result<std::vector<Record>> VerifiablePoll::act(const std::string& author, std::string_view key, Json body) {
  const Mine own = mine(author);
  const Record* kept = find_mine(own, author, key);
  const Act act{std::string(key), std::move(body), {}, kept ? kept->rev : 0};
  const std::string seed = "seed " + std::to_string(++acts_);
  auto records = replica_->admit(act, own, nullptr, {{author, {"steward"}}, now_, seed});
  if (!records) return records;
  const bool ordered = replica_->is_ordered(act);
  for (const Record& record : *records) {
    Record& place = records_[{record.author, record.key}];
    const Record before = std::exchange(place, record);
    const Change::Step step{before.rev != 0 ? &before : nullptr, &place};
    EXPECT_TRUE(replica_->fold({replica_->epoch() + (ordered ? 1 : 0), {step}}).ok());
  }
  return records;
}

Mine VerifiablePoll::mine(const std::string& author) const {
  Mine mine;
  for (const auto& [place, record] : records_) {
    if (place.first == author) mine.push_back(record);
  }
  return mine;
}

Json verifiable_document(std::string_view method, text::Random& random) {
  Json::Object document = object_of({{"kind", "poll"},
                                     {"question", "Where do we eat?"},
                                     {"options", options_of(method, random)},
                                     {"method", method},
                                     {"verifiable", true},
                                     {"closes", format_time(kCloses)}});
  Json counts = counts_of(method, random);
  if (!counts.array()->empty()) document.emplace_back("count", std::move(counts));
  if (method == "rating") document.emplace_back("min", 1);
  if (random.below(3) == 0) document.emplace_back("quorum", object_of({{"ballots", 4}}));
  return document;
}

Json ballot_for(const Json& document, text::Random& random) {
  const Json::Array& options = *member(document, "options").array();
  const std::string method = text_of(document, "method");
  if (method == "ranked") return ranking_of(options, random);
  const bool chooses =
      method == "single" || method == "multiple" || method == "approval" || method == "reactions";
  if (!chooses) return marks_of(options, method, random);
  Json::Array choice;
  for (const Json& option : options) {
    if (random.below(3) == 0) choice.push_back(member(option, "id"));
  }
  return object_of({{"choice", std::move(choice)}});
}

}  // namespace hearth::test
