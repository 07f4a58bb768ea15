#include "support/history.h"

#include <gtest/gtest.h>

#include "hearth/judge.h"
#include "hearth/text.h"
#include "json/build.h"
#include "support/files.h"

namespace hearth::test {
namespace {

constexpr Time kHour = 3600000;

bool is_ordered(const std::string& key) {
  return key == kDocumentKey || key == kClockKey;
}

Json random_options(text::Random& random) {
  Json::Array options;
  const std::uint32_t count = 2 + random.below(6);
  for (std::size_t i : text::shuffled(8, random.next())) {
    if (options.size() == count) break;
    const std::string id(1, static_cast<char>('a' + i));
    options.emplace_back(object_of({{"id", id}, {"label", "Option " + id}}));
  }
  return options;
}

}  // namespace

Json random_poll(text::Random& random, Time now) {
  constexpr std::string_view kMethods[] = {"single", "multiple", "approval"};
  constexpr std::string_view kResults[] = {"always", "after-vote", "after-close"};
  const auto one_in = [&](std::uint32_t n) { return random.below(n) == 0; };
  Json::Object poll = object_of({{"kind", "poll"}, {"question", one_in(4) ? "When?" : "Where?"}});
  poll.emplace_back("options", random_options(random));
  const std::uint32_t method = random.below(3);
  poll.emplace_back("method", kMethods[method]);
  if (method == 1 && one_in(2)) poll.emplace_back("max", 2);
  std::uint32_t results = random.below(3);
  if (one_in(5)) {
    poll.emplace_back("opens", format_time(now + kHour));
    poll.emplace_back("closes", format_time(now + 30 * kHour));
  } else if (one_in(3)) {
    poll.emplace_back("closes", format_time(now + static_cast<Time>(random.below(40)) * kHour - kHour));
  } else if (results == 2) {
    results = 0;
  }
  poll.emplace_back("results", kResults[results]);
  poll.emplace_back("changeable", !one_in(5));
  poll.emplace_back("writeIns", one_in(2));
  if (one_in(2)) poll.emplace_back("shuffle", true);
  if (one_in(2)) poll.emplace_back("reset", true);
  return poll;
}

Json random_ballot(text::Random& random, const Json& document) {
  if (random.below(6) == 0) return nullptr;
  Json::Array choice;
  const Json::Array& options = *member(document, "options").array();
  for (std::uint32_t left = random.below(3); left > 0; --left) {
    choice.push_back(member(options[random.below(static_cast<std::uint32_t>(options.size()))], "id"));
  }
  Json::Object body = object_of({{"choice", std::move(choice)}});
  if (random.below(4) == 0) body.emplace_back("writeIn", "Answer " + std::to_string(random.below(3)));
  return body;
}

History::History(std::uint64_t seed, int acts, const Judge* judge) : random_(seed), judge_(judge) {
  for (int i = 0; i < acts; ++i) step();
}

void History::step() {
  now_ += below(kHour / 2);
  const std::uint32_t dice = below(40);
  if (replica_->version() == 0 || dice == 0) {
    publish();
  } else if (dice < 4) {
    act(std::string(kClockAuthor), std::string(kClockKey), nullptr);
  } else if (dice < 7) {
    judge_ ? decide() : moderate();
  } else if (judge_ && dice < 16) {
    below(10) == 0 ? forget_what_was_said() : say();
  } else {
    vote();
  }
}

void History::publish() {
  // Half of the versions differ in one thing only, so that many are accepted without a reset.
  Json document = random_poll(random_, now_);
  if (replica_->version() > 0 && below(2) == 0) {
    Json::Object members = *replica_->document().object();
    std::erase_if(members, [](const Json::Member& member) { return member.first == "description"; });
    members.emplace_back("description", "Version " + std::to_string(changes_.size()));
    document = std::move(members);
  }
  act(std::string(kSpaceAuthor), std::string(kDocumentKey), document);
}

void History::vote() {
  const char* kinds[] = {"m:", "g:", "f:"};
  const std::string author = kinds[below(3)] + std::to_string(below(6));
  act(author, "ballot", random_ballot(random_, replica_->document()));
}

// What a hub may do to any record: erase it, or, as an importer does, set its status.
void History::moderate() {
  std::vector<Record> all = kept();
  const Record& chosen = all[below(static_cast<std::uint32_t>(all.size()))];
  if (is_ordered(chosen.key)) return;
  std::optional<Record> after = chosen;
  after->status = static_cast<Status>(below(3));
  if (below(4) == 0) after.reset();
  keep(after, {chosen.author, chosen.key}, false);
}

void History::decide() {
  const std::vector<Record> written = this->written();
  if (written.empty()) return;
  const Record& target = written[below(static_cast<std::uint32_t>(written.size()))];
  const std::string steward = below(2) == 0 ? "m:ste" : "m:sue";
  constexpr const char* kDecisions[] = {R"({"do":"release"})", R"({"do":"judge"})",
                                        R"({"do":"hold","reason":"Wait."})",
                                        R"({"do":"remove","reason":"No."})"};
  const Act act{std::string(kDecisionKey), parsed(kDecisions[below(4)]), target.id, target.rev};
  const auto records =
      replica_->admit(act, mine(steward), &target, {{steward, {"steward"}}, now_, "history", judge_});
  if (!records) return;
  for (const Record& record : *records) keep(record, {record.author, record.key}, true);
  if (!records->empty()) ++decisions_;
}

std::vector<Record> History::written() const {
  std::vector<Record> written = kept();
  std::erase_if(written, [](const Record& record) { return record.body.find("writeIn") == nullptr; });
  return written;
}

// Somebody reports a text, its author appeals, or they take that back.
void History::say() {
  const std::vector<Record> written = this->written();
  if (written.empty()) return;
  const Record& target = written[below(static_cast<std::uint32_t>(written.size()))];
  const bool appeals = below(2) == 0;
  const std::string author = appeals ? target.author : "m:" + std::to_string(below(6));
  const std::string key = std::string(appeals ? kAppealKey : kReportKey) + target.id;
  constexpr const char* kReports[] = {R"({"reason":"hurtful"})", R"({"reason":"unsafe","text":"Look."})",
                                      "null"};
  const Json body = appeals ? Json(Json::Object{{"text", "Please, " + std::to_string(below(3))}})
                            : parsed(kReports[below(3)]);
  const Mine mine = this->mine(author);
  const Record* kept = find_mine(mine, author, key);
  const Act act{key, body, target.id, kept ? kept->rev : 0};
  const auto records = replica_->admit(act, mine, &target, {{author, {}}, now_, "history", judge_});
  if (!records) return;
  for (const Record& record : *records) keep(record, {record.author, record.key}, false);
  if (!records->empty()) ++said_;
}

// As when a member is erased.
void History::forget_what_was_said() {
  std::vector<Record> said = kept();
  std::erase_if(said, [](const Record& record) {
    return !record.key.starts_with(kReportKey) && !record.key.starts_with(kAppealKey);
  });
  if (said.empty()) return;
  const Record& chosen = said[below(static_cast<std::uint32_t>(said.size()))];
  keep({}, {chosen.author, chosen.key}, false);
}

bool History::act(const std::string& author, const std::string& key, Json body) {
  const Mine mine = this->mine(author);
  const Record* kept = find_mine(mine, author, key);
  const Act act{key, std::move(body), {}, key == kDocumentKey ? replica_->version() : kept ? kept->rev : 0};
  const auto records = replica_->admit(act, mine, nullptr, {{author, {"steward"}}, now_, "history", judge_});
  if (!records) return false;
  for (const Record& record : *records) keep(record, {author, record.key}, is_ordered(key));
  if (key == "ballot" && !records->empty()) ++ballots_;
  return true;
}

void History::keep(std::optional<Record> after, const std::pair<std::string, std::string>& place,
                   bool ordered) {
  KeptChange change{replica_->epoch() + (ordered ? 1 : 0), ordered, {}, {}};
  if (const auto found = records_.find(place); found != records_.end()) change.before = found->second;
  if (after) after->id = change.before ? change.before->id : "r" + std::to_string(changes_.size());
  change.after = after;
  if (after) {
    records_[place] = *after;
  } else {
    records_.erase(place);
  }
  const Change::Step step{change.before ? &*change.before : nullptr, after ? &*after : nullptr};
  EXPECT_TRUE(replica_->fold({change.epoch, {step}}).ok());
  changes_.push_back(std::move(change));
}

std::vector<Record> History::kept() const {
  std::vector<Record> kept;
  for (const auto& [place, record] : records_) kept.push_back(record);
  return kept;
}

Mine History::mine(const std::string& author) const {
  Mine mine;
  for (const auto& [place, record] : records_) {
    if (place.first == author) mine.push_back(record);
  }
  return mine;
}

std::unique_ptr<Replica> folded(const std::vector<KeptChange>& changes) {
  auto replica = Replica::make("poll");
  for (const KeptChange& change : changes) {
    const Change::Step step{change.before ? &*change.before : nullptr,
                            change.after ? &*change.after : nullptr};
    EXPECT_TRUE(replica->fold({change.epoch, {step}}).ok());
  }
  return replica;
}

}  // namespace hearth::test
