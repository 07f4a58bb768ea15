// Pages of a poll that the core itself has counted, so that tests show what a hub would.
#pragma once

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/replica.h"
#include "page/page.h"

namespace hearth::page {

class SamplePoll {
 public:
  static constexpr Time kNow = 1'790'000'000'000;

  /// Published, and open if its time has come.
  explicit SamplePoll(std::string_view document) {
    act({std::string(kSpaceAuthor), {"steward"}}, {std::string(kDocumentKey), *parse_json(document), "", 0},
        kNow, 1);
    if (replica_->due() != 0 && replica_->due() <= kNow) pass_time(kNow);
  }

  SamplePoll& vote(const std::string& author, std::string_view body) {
    act({author, {}}, {"ballot", *parse_json(body), "", 0}, kNow, 0);
    return *this;
  }

  SamplePoll& close(Time now) { return pass_time(now); }

  /// Runs the count that takes long, and shows it.
  Json count() {
    const auto count = replica_->next_count();
    assert(count != nullptr);
    Json found = count->run();
    replica_->show(found);
    return found;
  }

  [[nodiscard]] PageInput page_for(const std::string& author) const {
    const Mine mine = mine_of(author);
    const Viewer viewer{{author, {}}, 1};
    const std::string standing = replica_->standing(mine, viewer);
    PageInput input;
    input.space = "pottery";
    input.space_title = "Pottery club";
    input.kind = "poll";
    input.name = "lunch";
    input.hub_url = "https://hub.example";
    input.document = replica_->document();
    input.course = replica_->course();
    input.shared = replica_->shared(standing);
    input.own = replica_->own(mine, viewer);
    input.tally = replica_->tally(standing);
    input.answers = replica_->page(standing, answers());
    input.form = "signed.field";
    input.since = replica_->since();
    return input;
  }

  /// As it answers a form that was accepted.
  [[nodiscard]] PageInput answer_for(const std::string& author) const {
    PageInput input = page_for(author);
    input.sent = true;
    input.rev = 1;
    return input;
  }

 private:
  SamplePoll& pass_time(Time now) {
    const Mine clocks = mine_of(std::string(kClockAuthor));
    const Record* last = find_mine(clocks, kClockAuthor, kClockKey);
    act({std::string(kClockAuthor), {}},
        {std::string(kClockKey), Json(Json::Object{}), "", last == nullptr ? 0 : last->rev}, now, 1);
    return *this;
  }

  // `raises`: by how much the act raises the epoch.
  void act(const Actor& actor, const Act& act, Time now, std::int64_t raises) {
    auto admitted = replica_->admit(act, mine_of(actor.id), nullptr, {actor, now, "a number"});
    assert(admitted.ok());
    const std::int64_t epoch = replica_->epoch() + raises;
    for (Record& record : *admitted) {
      const auto kept = std::find_if(records_.begin(), records_.end(), [&](const Record& one) {
        return one.author == record.author && one.key == record.key;
      });
      [[maybe_unused]] const auto folded =
          replica_->fold({epoch, {{kept == records_.end() ? nullptr : &*kept, &record}}});
      assert(folded.ok());
      if (kept != records_.end()) records_.erase(kept);
      records_.push_back(std::move(record));
    }
  }

  [[nodiscard]] Mine mine_of(const std::string& author) const {
    Mine mine;
    for (const Record& record : records_) {
      if (record.author == author) mine.push_back(record);
    }
    return mine;
  }

  [[nodiscard]] std::vector<Record> answers() const {
    std::vector<Record> answers;
    for (const Record& record : records_) {
      if (!record.tags.empty()) answers.push_back(record);
    }
    return answers;
  }

  std::unique_ptr<Replica> replica_ = Replica::make("poll");
  std::vector<Record> records_;
};

/// The fields of a poll with the options park, hall and river; `more` is added as it stands.
inline std::string poll_with(std::string_view more = "") {
  return R"({"kind":"poll","question":"Where do we eat?","options":[{"id":"park","label":"In the park"},)"
         R"({"id":"hall","label":"In the hall","description":"It is dry."},{"id":"river","label":"By the river"}])" +
         std::string(more) + "}";
}

}  // namespace hearth::page
