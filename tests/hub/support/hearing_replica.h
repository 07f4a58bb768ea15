// A replica that leans on whatever a test says, and remembers what it hears.
#pragma once

#include <string>
#include <vector>

#include "hearth/replica.h"

namespace hearth::test {

class HearingReplica final : public Replica {
 public:
  explicit HearingReplica(std::vector<std::string> uses) : uses_(std::move(uses)) {}

  [[nodiscard]] std::vector<std::string> uses() const override { return uses_; }
  void hear(const Record& echo) override { heard.push_back(echo); }

  // "m:ann ballot 1 in poll/lunch", with " gone" behind it where it does not count; in the order of hearing.
  [[nodiscard]] std::vector<std::string> said() const {
    std::vector<std::string> said;
    for (const auto& echo : heard) {
      said.push_back(echo.author + " " + echo.key + " " + std::to_string(echo.rev) + " in " + echo.in +
                     (counts(&echo) ? "" : " gone"));
    }
    return said;
  }

  std::vector<Record> heard;

  // It does nothing else.
  [[nodiscard]] Json shared(std::string_view) const override { return {}; }
  void show(Json) override {}
  [[nodiscard]] Json tally(std::string_view) const override { return {}; }
  [[nodiscard]] Json document() const override { return {}; }
  [[nodiscard]] Json course() const override { return {}; }
  [[nodiscard]] Time due() const override { return 0; }

 private:
  [[nodiscard]] Report room_lint(const Json&, bool) const override { return {}; }
  [[nodiscard]] Result<Drafts> room_admit(const Act&, const Mine&, const Record*, const Context&,
                                          bool) const override {
    return Drafts();
  }
  [[nodiscard]] bool room_is_ordered(const Act&) const override { return false; }
  [[nodiscard]] Texts room_texts(const Json&) const override { return {}; }
  [[nodiscard]] Texts room_private_texts(const Json&) const override { return {}; }
  [[nodiscard]] bool room_texts_wait() const override { return true; }
  void room_adopt(const Json&, bool) override {}
  void room_fold(const Record*, const Record*) override {}
  [[nodiscard]] std::string room_standing(const Mine&, const Viewer&) const override { return {}; }
  [[nodiscard]] Json room_own(const Mine&, const Viewer&) const override { return Json::Object(); }
  [[nodiscard]] Json room_page(std::string_view, const std::vector<Record>&, const Mine& /*mine*/,
                               const Viewer& /*viewer*/) const override {
    return {};
  }
  [[nodiscard]] bool is_blank() const override { return true; }
  [[nodiscard]] Json sum() const override { return {}; }
  Result<bool> room_restore(const Json&, const Json&, const Json*) override { return true; }

  const std::vector<std::string> uses_;
};

}  // namespace hearth::test
