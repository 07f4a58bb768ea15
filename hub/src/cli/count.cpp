#include "cli/count.h"

#include <algorithm>
#include <array>
#include <utility>

#include "json/fields.h"

namespace hearth::cli {
namespace {

constexpr Time kNow = 1;

// The same poll, open, with nothing hidden.
Json opened(const Json& poll) {
  constexpr std::array<std::string_view, 5> kSetAside = {"name", "opens", "closes", "results", "reset"};
  Json::Object members;
  for (const Json::Member& member : *poll.object()) {
    if (std::find(kSetAside.begin(), kSetAside.end(), member.first) == kSetAside.end())
      members.push_back(member);
  }
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
  const auto records = replica->admit(publish, {}, nullptr, {{std::string(kSpaceAuthor), {"steward"}}, kNow});
  if (!records) return records.errors();
  for (const Record& record : *records) {
    if (auto folded = fold_one(*replica, nullptr, record, 1); !folded) return std::move(folded).errors();
  }
  return BallotCount(std::move(replica));
}

Result<bool> BallotCount::add(const Json& ballot) {
  const Json* body = ballot.find("body");
  std::string author(text_of(ballot, "author"));
  if (author.empty()) author = "m:line " + std::to_string(++unnamed_);
  const auto earlier = ballots_.find(author);
  const Record* before = earlier == ballots_.end() ? nullptr : &earlier->second;
  const Mine mine = before == nullptr ? Mine{} : Mine{*before};
  const Act act{"ballot", body == nullptr ? ballot : *body, "", before == nullptr ? 0 : before->rev};
  auto records = replica_->admit(act, mine, nullptr, {{author, {}}, kNow});
  if (!records) return std::move(records).errors();
  for (Record& record : *records) {
    if (auto folded = fold_one(*replica_, before, record, replica_->epoch()); !folded) return folded;
    if (before != nullptr && !record.body.is_null() && !before->body.is_null()) ++replaced_;
    ballots_.insert_or_assign(author, std::move(record));
  }
  return true;
}

}  // namespace hearth::cli
