// What was reported, appealed and decided in one document: which texts wait for a steward, and why. It is a
// function of the set of those records, never of their order, and has neither words nor people.
#pragma once

#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "care/report.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::care {

/// A report or an appeal. It is open until a decision makes a later revision than the one it speaks of.
struct Filed {
  std::string id;        // of the report
  std::int64_t rev = 0;  // of the record that it is about
  Time time = 0;
  std::optional<Reason> reason;  // of a report

  friend bool operator<(const Filed& a, const Filed& b) {
    return std::tie(a.time, a.id, a.rev, a.reason) < std::tie(b.time, b.id, b.rev, b.reason);
  }
};

/// What was put in, less what was taken out: where something is taken out first, there is less than none
/// until it is put in.
template <class T>
using Tally = std::map<T, std::int64_t>;

using Decided = std::pair<std::int64_t, Status>;  // the revision that it made, and as what

/// All about one record.
struct Case {
  Tally<Filed> reports, appeals;
  Tally<Decided> decisions;

  [[nodiscard]] bool is_blank() const { return reports.empty() && appeals.empty() && decisions.empty(); }

  /// The last decision that made a later revision than that one.
  [[nodiscard]] std::optional<Status> decided(std::int64_t rev) const;
};

class Cases {
 public:
  /// Takes `before` out and puts `after` in; null where there is none that counts. O(log records).
  void take(const Record* before, const Record* after);

  [[nodiscard]] bool is_blank() const { return cases_.empty(); }
  [[nodiscard]] bool is_reported(std::string_view id) const;
  /// True while its author waits for an answer about this very revision.
  [[nodiscard]] bool is_appealed(const Record& record) const;

  /// What the record is since the last decision that was made after that revision; none: it is still open.
  [[nodiscard]] std::optional<Status> decided(std::string_view id, std::int64_t rev) const;

  /// True where a decision has answered what was said of that revision, and nothing but decisions has touched
  /// the record since. O(decisions about it).
  [[nodiscard]] bool is_answered(const Record& record, std::int64_t rev) const;

  /// When the first open report on it came; 0: there is none.
  [[nodiscard]] Time reported_since(std::string_view id) const;

  /// How many open reports give each reason, in the order of kReasonNames.
  [[nodiscard]] std::array<std::int64_t, std::size(kReasonNames)> reasons(std::string_view id) const;

  /// The records that are reported: first those that somebody calls unsafe, then those reported first.
  [[nodiscard]] std::vector<std::string> reported() const;
  /// Those that may be appealed, the first appeal first; is_appealed() knows whether it still is about what
  /// stands there.
  [[nodiscard]] std::vector<std::string> appealed() const;

  /// The ids of the open reports on that record, the first kWordsShown, and of the appeals behind them.
  [[nodiscard]] std::vector<std::string> said_about(std::string_view id) const;

  friend Json to_json(const Cases& cases);
  friend Result<Cases> cases_from_json(const Json& json);

 private:
  void add(const Record& record, std::int64_t times);
  [[nodiscard]] const Case* find(std::string_view id) const;

  std::map<std::string, Case, std::less<>> cases_;  // by the id of the record that they are about
};

/// {"<id>": {"reports": [[id, rev, time, "hurtful"]], "appeals": [[id, rev, time]], "decisions": [[rev,
/// "live"]]}}, each where there are some, with the number behind it where it is not there once.
[[nodiscard]] Json to_json(const Cases& cases);
[[nodiscard]] Result<Cases> cases_from_json(const Json& json);

}  // namespace hearth::care
