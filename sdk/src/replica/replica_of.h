// One room behind the Replica's type: it holds the room's document, course and sum, and hands them to the
// room's verbs.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extent.h"
#include "hearth/replica.h"
#include "json/decode.h"

namespace hearth {

template <class R, class Counts>
class CountOf final : public LongCount {
 public:
  CountOf(const typename R::Document& document, const typename R::Course& course, const typename R::Sum& sum)
      : document_(document), course_(course), sum_(sum) {}

  [[nodiscard]] Json run() const override { return Counts::count(document_, course_, sum_); }

 private:
  const typename R::Document document_;
  const typename R::Course course_;
  const typename R::Sum sum_;
};

/// Counts are those of the room that take long; void: none.
template <Room R, class Counts = void>
class ReplicaOf final : public Replica {
 public:
  [[nodiscard]] Json document() const override { return document_ ? R::to_json(*document_) : Json(); }
  [[nodiscard]] Json course() const override { return R::to_json(course_); }
  [[nodiscard]] Time due() const override { return course_.due; }

  [[nodiscard]] Json shared(std::string_view standing) const override {
    return document_ && sum_ ? R::shared(*document_, course_, *sum_, tally_, standing) : Json();
  }

  [[nodiscard]] std::vector<std::string> uses() const override {
    if constexpr (Leans<R>) {
      if (document_) return R::uses(*document_);
    }
    return {};
  }
  void hear(const Record& echo) override {
    if constexpr (Leans<R>) {
      changed_ = true;
      if (document_ && sum_) R::hear(*document_, *sum_, echo);
    }
  }

  [[nodiscard]] std::unique_ptr<LongCount> next_count() override {
    if constexpr (CountsOf<Counts, R>) {
      if (!changed_ || !document_ || !sum_ || !Counts::takes_long(*document_)) return nullptr;
      changed_ = false;
      return std::make_unique<CountOf<R, Counts>>(*document_, course_, *sum_);
    } else {
      return nullptr;
    }
  }
  void show(Json tally) override { tally_ = std::move(tally); }
  [[nodiscard]] Json tally(std::string_view standing) const override {
    return document_ ? R::tally(*document_, course_, tally_, standing) : Json();
  }

 private:
  [[nodiscard]] Report room_lint(const Json& document, bool anew) const override {
    const bool replaces = document_ && !anew;
    Lint<typename R::Document> lint = R::lint(document, replaces ? &*document_ : nullptr, course_);
    Report report{std::move(lint.errors), std::move(lint.warnings), {}, lint.resets};
    if (report.errors.empty()) report.document = R::to_json(*lint.document);
    return report;
  }

  [[nodiscard]] Result<Drafts> room_admit(const Act& act, const Mine& mine, const Record* target,
                                          const Context& context, bool ordered) const override {
    const typename R::Sum* sum = ordered && sum_ ? &*sum_ : nullptr;
    return R::admit({*document_, course_, sum, mine, target, context}, act);
  }

  [[nodiscard]] bool room_is_ordered(const Act& act) const override { return R::is_ordered(*document_, act); }

  [[nodiscard]] Texts room_texts(const Json& body) const override {
    return is_whole() ? R::texts(*document_, body) : Texts();
  }

  [[nodiscard]] Texts room_private_texts(const Json& body) const override {
    if constexpr (WritesToOne<R>) return is_whole() ? R::private_texts(*document_, body) : Texts();
    return {};
  }

  [[nodiscard]] bool room_texts_wait() const override {
    if constexpr (GoesToStewards<R>) return false;
    return true;
  }

  void room_adopt(const Json& document, bool anew) override {
    changed_ = true;
    document_ = R::lint(document, nullptr, {}).document;
    assert(document_);
    if (!anew) return;
    course_ = {};
    tally_ = nullptr;
    if (sum_) begin_anew(*sum_);
  }

  // What was heard of other documents stands, whatever begins anew in this one.
  static void begin_anew(typename R::Sum& sum) {
    typename R::Sum blank;
    if constexpr (requires { sum.heard; }) blank.heard = std::move(sum.heard);
    sum = std::move(blank);
  }

  void room_fold(const Record* before, const Record* after) override {
    typename R::Sum unknown;
    changed_ = true;
    R::fold(*document_, course_, sum_ ? *sum_ : unknown, before, after);
  }

  [[nodiscard]] std::string room_standing(const Mine& mine, const Viewer& viewer) const override {
    return R::standing(*document_, mine, viewer);
  }
  [[nodiscard]] Json room_own(const Mine& mine, const Viewer& viewer) const override {
    return R::own(*document_, course_, mine, viewer);
  }
  [[nodiscard]] Json room_page(std::string_view standing, const std::vector<Record>& records,
                               const Mine& mine, const Viewer& viewer) const override {
    if constexpr (GivesToSee<R>) {
      return R::page(*document_, course_, mine, viewer, records);
    } else if constexpr (ShowsBySum<R>) {
      return sum_ ? R::page(*document_, course_, *sum_, standing, records) : Json(Json::Array{});
    } else {
      return R::page(*document_, course_, standing, records);
    }
  }

  [[nodiscard]] bool is_blank() const override { return sum_ && sum_->is_blank(); }
  [[nodiscard]] Json sum() const override { return sum_ ? R::to_json(*sum_) : Json(); }

  Result<bool> room_restore(const Json& document, const Json& course, const Json* sum) override {
    Errors errors;
    std::optional<typename R::Document> document_read;
    if (!document.is_null()) {
      Lint<typename R::Document> lint = R::lint(document, nullptr, {});
      append(errors, below("/document", std::move(lint.errors)));
      document_read = std::move(lint.document);
    }
    const Result<typename R::Course> course_read = R::course_from_json(course);
    if (!course_read) append(errors, below("/course", course_read.errors()));
    Result<typename R::Sum> sum_read = sum ? R::sum_from_json(*sum) : typename R::Sum{};
    if (!sum_read) append(errors, below("/sum", sum_read.errors()));
    if (!errors.empty()) return errors;
    changed_ = true;
    tally_ = nullptr;
    document_ = std::move(document_read);
    course_ = *course_read;
    sum_.reset();
    if (sum) sum_.emplace(*std::move(sum_read));
    return true;
  }

  std::optional<typename R::Document> document_;
  typename R::Course course_;
  std::optional<typename R::Sum> sum_ = typename R::Sum{};  // absent: restored without one
  Json tally_;                                              // what the last count found; null: there was none
  bool changed_ = false;                                    // since the last count began
};

}  // namespace hearth
