#include "cli/count.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ballots/box.h"
#include "hearth/text.h"
#include "json/fields.h"
#include "words/tally_of.h"

namespace hearth::cli {
namespace {

constexpr Time kOpens = 1000;
constexpr Time kCloses = 2000;

// The same poll, open for a moment long past, with nothing hidden.
Json opened(const Json& poll) {
  constexpr std::array<std::string_view, 6> kSetAside = {"name",    "opens", "closes",
                                                         "results", "reset", "verifiable"};
  Json::Object members;
  for (const Json::Member& member : *poll.object()) {
    if (std::find(kSetAside.begin(), kSetAside.end(), member.first) == kSetAside.end())
      members.push_back(member);
  }
  members.emplace_back("closes", format_time(kCloses));
  members.emplace_back("results", "always");
  return members;
}

Result<bool> fold_one(Replica& replica, const Record* before, const Record& after, std::int64_t epoch) {
  return replica.fold({epoch, {{before, &after}}});
}

}  // namespace

Result<BallotCount> BallotCount::of(const Json& poll) {
  auto replica = Replica::make(text_of(poll, "kind"));
  if (replica == nullptr) return Error{Code::unknown_kind, "/kind", {{"kind", text_of(poll, "kind")}}};
  if (Report report = replica->lint(poll); !report.errors.empty()) return std::move(report.errors);
  const Act publish{std::string(kDocumentKey), opened(poll), "", 0};
  const auto records =
      replica->admit(publish, {}, nullptr, {{std::string(kSpaceAuthor), {"steward"}}, kOpens});
  if (!records) return records.errors();
  for (const Record& record : *records) {
    if (auto folded = fold_one(*replica, nullptr, record, 1); !folded) return std::move(folded).errors();
  }
  BallotCount count(std::move(replica));
  if (auto opens = count.pass_time(kOpens); !opens) return std::move(opens).errors();
  return count;
}

// The clock's secret draws nothing here, so it need not be one.
Result<bool> BallotCount::pass_time(Time now) {
  if (replica_->due() == 0 || replica_->due() > now) return true;
  Mine mine;
  for (const auto& [key, record] : clock_) mine.push_back(record);
  const Record* last = find_mine(mine, kClockAuthor, kClockKey);
  const Act act{std::string(kClockKey), Json::Object{}, "", last ? last->rev : 0};
  auto records = replica_->admit(act, mine, nullptr, {{std::string(kClockAuthor), {}}, now, "file"});
  if (!records) return std::move(records).errors();
  const std::int64_t epoch = replica_->epoch() + 1;
  for (Record& record : *records) {
    const Record* before = find_mine(mine, kClockAuthor, record.key);
    if (auto folded = fold_one(*replica_, before, record, epoch); !folded) return folded;
    clock_.insert_or_assign(record.key, std::move(record));
  }
  return true;
}

Result<bool> BallotCount::add(const Json& ballot) {
  const Json* body = ballot.find("body");
  std::string author(text_of(ballot, "author"));
  if (author.empty()) author = "m:line " + std::to_string(++unnamed_);
  const auto earlier = ballots_.find(author);
  const Record* before = earlier == ballots_.end() ? nullptr : &earlier->second;
  const Mine mine = before == nullptr ? Mine{} : Mine{*before};
  const Act act{"ballot", body == nullptr ? ballot : *body, "", before == nullptr ? 0 : before->rev};
  auto records = replica_->admit(act, mine, nullptr, {{author, {}}, kOpens});
  if (!records) return std::move(records).errors();
  for (Record& record : *records) {
    if (auto folded = fold_one(*replica_, before, record, replica_->epoch()); !folded) return folded;
    if (before != nullptr && !record.body.is_null() && !before->body.is_null()) ++replaced_;
    ballots_.insert_or_assign(author, std::move(record));
  }
  return true;
}

std::vector<std::string> BallotCount::ids() const {
  std::vector<std::string> ids;
  const Json written = document();
  for (const Json& option : items_of(written, "options")) ids.emplace_back(text_of(option, "id"));
  return ids;
}

void BallotCount::finish(const std::optional<std::string>& key) {
  [[maybe_unused]] const auto closed = pass_time(kCloses);
  const std::vector<count::Rules> rules = words::rules_of(document());
  if (rules.empty()) return;
  const std::vector<std::string> options = ids();
  if (key) draw_ = count::draw(*key, options);
  const Json sum = member_of(replica_->checkpoint(), "sum");
  const Profile profile = ballots::profile_of_box(member_of(sum, "ballots"), options);
  tallies_ = count::count(profile, options.size(), rules, draw_);
  replica_->show(Json::Object{{"ballots", number_of(sum, "turnout")},
                              {"status", "closed"},
                              {"draw", key.value_or("")},
                              {"tallies", tallies_json()}});
}

Json BallotCount::tallies_json() const {
  const std::vector<std::string> options = ids();
  Json::Array written;
  for (const count::Tally& tally : tallies_) written.push_back(count::to_json(tally, options));
  return written;
}

Json::Array BallotCount::answers() const {
  std::vector<Record> records;
  for (const auto& [author, record] : ballots_) {
    if (!record.tags.empty() && counts(&record)) records.push_back(record);
  }
  const Json page = replica_->page("reader", records);
  return page.array() ? *page.array() : Json::Array{};
}

}  // namespace hearth::cli
