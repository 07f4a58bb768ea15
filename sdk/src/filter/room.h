// The filter room: a document is a policy (docs/filter.md). Nobody acts on it, and nothing adds up.
#pragma once

#include "hearth/filter.h"
#include "hearth/room.h"

namespace hearth::filter {

struct FilterRoom {
  using Document = Policy;
  struct Course {
    Time due = 0;

    friend bool operator==(const Course&, const Course&) = default;
  };
  struct Sum {
    [[nodiscard]] static bool is_blank() { return true; }
  };
  static constexpr std::string_view kind = "filter";

  static Lint<Policy> lint(const Json& json, const Policy* replaced, const Course& course);

  static bool is_ordered(const Policy& policy, const Act& act);
  static Result<Drafts> admit(const Situation<FilterRoom>& situation, const Act& act);
  static void fold(const Policy& policy, Course& course, Sum& sum, const Record* before, const Record* after);
  static Texts texts(const Policy& policy, const Json& body);

  // Everybody may read the document, so the views have nothing to add.
  static std::string standing(const Policy& policy, const Mine& mine, const Viewer& viewer);
  static Json shared(const Policy& policy, const Course& course, const Sum& sum, const Json& tally,
                     std::string_view standing);
  static Json own(const Policy& policy, const Course& course, const Mine& mine, const Viewer& viewer);
  static Json page(const Policy& policy, const Course& course, std::string_view standing,
                   const std::vector<Record>& records);
  static Json tally(const Policy& policy, const Course& course, const Json& tally, std::string_view standing);

  static Json to_json(const Policy& policy);
  static Json to_json(const Course& course);
  static Json to_json(const Sum& sum);
  static Result<Course> course_from_json(const Json& json);
  static Result<Sum> sum_from_json(const Json& json);
};

static_assert(Room<FilterRoom>);

}  // namespace hearth::filter
