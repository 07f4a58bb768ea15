// Pages of a poll that the core itself has counted, so that tests show what a hub would.
#pragma once

#include <map>
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

  explicit SamplePoll(std::string_view document) {
    take(replica_->admit({std::string(kDocumentKey), *parse_json(document), "", 0}, {}, nullptr,
                         {{std::string(kSpaceAuthor), {"steward"}}, kNow}),
         1);
  }

  SamplePoll& vote(const std::string& author, std::string_view body) {
    take(replica_->admit({"ballot", *parse_json(body), "", 0}, {}, nullptr, {{author, {}}, kNow}),
         replica_->epoch());
    return *this;
  }

  SamplePoll& close(Time now) {
    take(replica_->admit({std::string(kClockKey), Json(Json::Object{{"status", "closed"}}), "", 0}, {},
                         nullptr, {{std::string(kClockAuthor), {}}, now}),
         replica_->epoch() + 1);
    return *this;
  }

  [[nodiscard]] PageInput page_for(const std::string& author) const {
    const auto record = records_.find(author);
    const Mine mine = record == records_.end() ? Mine{} : Mine{record->second};
    const Viewer viewer{{author, {}}, 1};
    PageInput input;
    input.space = "pottery";
    input.space_title = "Pottery club";
    input.kind = "poll";
    input.name = "lunch";
    input.hub_url = "https://hub.example";
    input.document = replica_->document();
    input.shared = replica_->shared(replica_->standing(mine, viewer));
    input.own = replica_->own(mine, viewer);
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
  void take(Result<std::vector<Record>> admitted, std::int64_t epoch) {
    for (Record& record : *admitted) {
      [[maybe_unused]] const auto folded = replica_->fold({epoch, {{nullptr, &record}}});
      assert(folded.ok());
      records_.insert_or_assign(record.author, std::move(record));
    }
  }

  std::unique_ptr<Replica> replica_ = Replica::make("poll");
  std::map<std::string, Record> records_;
};

/// The fields of a poll with the options park, hall and river; `more` is added as it stands.
inline std::string poll_with(std::string_view more = "") {
  return R"({"kind":"poll","question":"Where do we eat?","options":[{"id":"park","label":"In the park"},)"
         R"({"id":"hall","label":"In the hall","description":"It is dry."},{"id":"river","label":"By the river"}])" +
         std::string(more) + "}";
}

}  // namespace hearth::page
