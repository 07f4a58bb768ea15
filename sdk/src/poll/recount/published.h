// The first line of an export: what the hub says of a poll, and what of it can be checked.
#pragma once

#include <optional>
#include <string>

#include "hearth/head.h"
#include "hearth/json.h"
#include "poll/poll.h"
#include "poll/recount/entries.h"

namespace hearth::poll {

/// What the ballots give.
struct Counted {
  Json result = {};
  Json tally = {};
};

class Published {
 public:
  /// Absent when it is none; then the findings say why.
  static std::optional<Published> read(const Json& line, Findings& findings);

  [[nodiscard]] bool is_closed() const { return course_.phase == Phase::closed; }

  /// False when the poll's rules do not allow the ballot; then it is not counted.
  [[nodiscard]] bool add(const Json& ballot, Sum& sum) const;

  /// The log against the course, the head that was signed, and the lots.
  void check_log(const Entries& entries, Findings& findings) const;

  /// A head that was signed earlier: the log must begin with it, and the lots be those of then.
  void check_kept(const Json& head, const Entries& entries, Findings& findings) const;

  /// Counts, and compares with what is said.
  [[nodiscard]] Counted count(const Sum& sum, Findings& findings) const;

  /// A member as the line has it: address, document, head; or the status.
  [[nodiscard]] Json told(std::string_view name) const;

 private:
  [[nodiscard]] bool begins_with(const log::Head& head, const Entries& entries) const;
  void check_head(const Entries& entries, Findings& findings) const;
  void check_lots(const Entries& entries, Findings& findings) const;

  Json line_;
  std::string address_;
  std::int64_t since_ = 0;
  Poll poll_;
  Course course_;
};

}  // namespace hearth::poll
