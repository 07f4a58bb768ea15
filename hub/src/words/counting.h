// Tallies in English: what each round decides, in sentences that need no knowledge of the method.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/count.h"

namespace hearth::words {

/// "Instant runoff"
[[nodiscard]] std::string_view name_of(count::Method method);

/// Exactly, and no longer than it must be: "12", "12.5", "12 1/3". `places`: so many decimals, with zeros,
/// where decimals can say it.
[[nodiscard]] std::string amount(std::int64_t parts, std::int64_t unit, int places = 0);

/// How many decimals say it exactly; nothing where only a fraction does.
[[nodiscard]] std::optional<int> decimals(std::int64_t parts, std::int64_t unit);

/// "Ann", "Ann and Bob", "Ann, Bob and Cy", "Ann, Bob, ... and 12 others".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// Words one tally; labels by option. Refers to both.
class Teller {
 public:
  Teller(const count::Tally& tally, const std::vector<std::string>& labels)
      : tally_(tally), labels_(labels) {}

  /// "Instant runoff", with seats and strength where they matter.
  [[nodiscard]] std::string title() const;
  /// One sentence for each decision of that round.
  [[nodiscard]] std::vector<std::string> round(std::size_t number) const;
  /// Who has won, or who is level; while votes still come, who is ahead.
  [[nodiscard]] std::string outcome(bool is_open = false) const;

 private:
  [[nodiscard]] std::string decision(std::size_t round, std::size_t index) const;
  [[nodiscard]] std::string comparison(const count::Decision& decision) const;
  [[nodiscard]] std::string names(const std::vector<count::Option>& options) const;
  [[nodiscard]] std::string goes_out(std::size_t round, const count::Decision& decision,
                                     bool after_tie) const;
  [[nodiscard]] std::string elected(const count::Decision& decision, bool after_tie) const;
  [[nodiscard]] std::string most(const count::Decision& decision, std::string_view things) const;
  [[nodiscard]] std::string broken(const count::Decision& decision, const std::string& by) const;
  [[nodiscard]] std::string surplus(std::size_t round, const count::Decision& decision) const;
  [[nodiscard]] std::string move_on(std::size_t round, const std::vector<count::Option>& from,
                                    bool one) const;
  [[nodiscard]] std::string destinations(std::size_t round, const std::vector<count::Option>& from) const;
  [[nodiscard]] std::string votes(std::int64_t parts) const;
  [[nodiscard]] std::string total(std::size_t round) const;

  const count::Tally& tally_;
  const std::vector<std::string>& labels_;
};

}  // namespace hearth::words
