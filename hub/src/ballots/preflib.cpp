#include <algorithm>
#include <map>

#include "ballots/collector.h"
#include "ballots/cursor.h"
#include "ballots/readers.h"

namespace hearth::ballots {
namespace {

using Fault = Cursor::Fault;
using Mark = Cursor::Mark;

class PrefLibReader {
 public:
  PrefLibReader(std::string_view text, const Manner& manner) : cursor_(text), manner_(manner) {}

  Result<Reading> read() {
    skip_empty_lines();
    const bool current = cursor_.peek() == '#';
    std::optional<Fault> fault = current ? read_metadata() : read_old_head();
    if (!fault) fault = begin_ballots();
    if (!fault) fault = read_ballots(current ? ':' : ',');
    if (fault) return cursor_.error_of(std::move(*fault));
    check_voters();
    return std::move(reading_);
  }

 private:
  void skip_empty_lines() {
    cursor_.take_while([](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  }

  // "# NUMBER ALTERNATIVES: 12" and so on; what else there is, is not needed to count.
  std::optional<Fault> read_metadata() {
    for (skip_empty_lines(); cursor_.peek() == '#'; skip_empty_lines()) {
      cursor_.step();
      const Mark begin = cursor_.mark();
      const std::string_view line = cursor_.take_line();
      const std::size_t colon = std::min(line.find(':'), line.size());
      const std::string_view key = trimmed(line.substr(0, colon));
      const std::string_view value = colon == line.size() ? "" : trimmed(line.substr(colon + 1));
      if (auto fault = take_metadata(begin, key, value)) return fault;
    }
    return std::nullopt;
  }

  std::optional<Fault> take_metadata(const Mark& mark, std::string_view key, std::string_view value) {
    constexpr std::string_view kName = "ALTERNATIVE NAME ";
    if (key == "TITLE") return take_label(mark, value, reading_.election.title);
    if (key == "DATA TYPE" && value == "cat")
      return Fault{mark, Code::format_not_counted, {{"format", ".cat"}}};
    if (key == "NUMBER ALTERNATIVES") return take_size(mark, value);
    if (key == "NUMBER VOTERS") return take_number(mark, value, 0, kMaxBallots, voters_);
    if (!key.starts_with(kName)) return std::nullopt;
    std::int64_t number = 0;
    if (auto fault = take_number(mark, key.substr(kName.size()), 1, count::kMaxOptions, number)) return fault;
    return take_label(mark, value, names_[number]);
  }

  // "12", then "1,First name" for each, then "voters,sum,orders".
  std::optional<Fault> read_old_head() {
    const Mark begin = cursor_.mark();
    if (auto fault = take_size(begin, trimmed(cursor_.take_line()))) return fault;
    for (std::int64_t i = 1; i <= options_; ++i) {
      skip_empty_lines();
      const Mark mark = cursor_.mark();
      std::int64_t number = 0;
      if (auto fault = take_number(mark, cursor_.take_while(is_digit), i, i, number)) return fault;
      if (!cursor_.take(',')) return Fault{cursor_.mark(), Code::name_missing, {{"number", i}}};
      if (auto fault = take_label(mark, cursor_.take_line(), names_[i])) return fault;
    }
    skip_empty_lines();
    const Mark mark = cursor_.mark();
    auto fault = take_number(mark, cursor_.take_while(is_digit), 0, kMaxBallots, voters_);
    cursor_.take_line();
    return fault;
  }

  std::optional<Fault> take_size(const Mark& mark, std::string_view text) {
    return take_number(mark, text, 1, count::kMaxOptions, options_);
  }

  static std::optional<Fault> take_number(const Mark& mark, std::string_view text, std::int64_t min,
                                          std::int64_t max, std::int64_t& number) {
    const auto read = number_in(text, max);
    if (read && *read >= min) {
      number = *read;
      return std::nullopt;
    }
    return Fault{mark, Code::whole_number_expected, {{"found", quoted(text)}, {"min", min}, {"max", max}}};
  }

  static std::optional<Fault> take_label(const Mark& mark, std::string_view text, std::string& label) {
    label = label_of(text);
    if (label.size() <= kMaxLabel) return std::nullopt;
    const auto length = static_cast<std::int64_t>(label.size());
    return Fault{
        mark, Code::text_too_long, {{"length", length}, {"max", static_cast<std::int64_t>(kMaxLabel)}}};
  }

  // An option without a name goes by its number.
  std::optional<Fault> begin_ballots() {
    if (options_ == 0) return Fault{cursor_.mark(), Code::missing_field, {{"field", "NUMBER ALTERNATIVES"}}};
    if (!names_.empty() && names_.rbegin()->first > options_) {
      return Fault{
          cursor_.mark(), Code::unknown_number, {{"number", names_.rbegin()->first}, {"max", options_}}};
    }
    for (std::int64_t i = 1; i <= options_; ++i) {
      const std::string id = std::to_string(i);
      const std::string& name = names_[i];
      reading_.election.options.push_back({id, name.empty() ? id : name});
    }
    ranking_.emplace(all_kept(static_cast<std::size_t>(options_)));
    return std::nullopt;
  }

  std::optional<Fault> read_ballots(char after_number) {
    for (skip_empty_lines(); !cursor_.done(); skip_empty_lines()) {
      const Mark begin = cursor_.mark();
      if (cursor_.peek() == '#') {
        cursor_.take_line();
        continue;
      }
      std::int64_t number = 0;
      if (const auto fault = read_ballot(after_number, number)) {
        cursor_.take_line();
        refuse(reading_, [&] { return cursor_.error_of(*fault); });
      } else if (!add(reading_, ranking_->words(), number)) {
        return Fault{begin, Code::too_many, {{"max", kMaxBallots}}};
      }
    }
    return std::nullopt;
  }

  // "12: 3,{1,2},4" now, "12,3,{1,2},4" before 2022.
  std::optional<Fault> read_ballot(char after_number, std::int64_t& number) {
    const Mark begin = cursor_.mark();
    if (auto fault = take_number(begin, cursor_.take_while(is_digit), 1, kMaxBallots, number)) return fault;
    cursor_.skip_blanks();
    if (!cursor_.take(after_number)) return stray();
    ranking_->begin();
    for (cursor_.skip_blanks(); !cursor_.at_line_end(); cursor_.skip_blanks()) {
      if (auto fault = cursor_.peek() == '{' ? read_shared() : read_option()) return fault;
      ranking_->end_rank();
      if (ranking_->ranks() > kMaxRanks)
        return Fault{cursor_.mark(), Code::too_many, {{"max", static_cast<std::int64_t>(kMaxRanks)}}};
      cursor_.skip_blanks();
      if (!cursor_.take(',') && !cursor_.at_line_end()) return stray();
    }
    return std::nullopt;
  }

  std::optional<Fault> read_shared() {
    const Mark begin = cursor_.mark();
    cursor_.step();
    for (cursor_.skip_blanks(); !cursor_.take('}'); cursor_.skip_blanks()) {
      if (cursor_.at_line_end() || cursor_.peek() == '{') return Fault{begin, Code::braces_unpaired};
      if (auto fault = read_option()) return fault;
      cursor_.skip_blanks();
      if (!cursor_.take(',') && cursor_.peek() != '}') {
        return cursor_.at_line_end() ? std::optional(Fault{begin, Code::braces_unpaired}) : stray();
      }
    }
    return std::nullopt;
  }

  std::optional<Fault> read_option() {
    cursor_.skip_blanks();
    const Mark begin = cursor_.mark();
    const std::string_view digits = cursor_.take_while(is_digit);
    if (digits.empty()) return stray();
    const auto option = number_in(digits, options_);
    if (!option || *option == 0)
      return Fault{begin, Code::unknown_number, {{"number", quoted(digits)}, {"max", options_}}};
    if (!ranking_->name(static_cast<std::size_t>(*option - 1)) && !manner_.lenient)
      return Fault{begin, Code::option_repeated, {{"option", quoted(digits)}}};
    return std::nullopt;
  }

  // The character at the cursor, or the end of the line, belongs elsewhere.
  std::optional<Fault> stray() {
    const Mark begin = cursor_.mark();
    return Fault{begin, Code::not_in_a_ballot, {{"found", quoted(trimmed(cursor_.take_line()))}}};
  }

  // A file that was cut off reads well to its end: only the stated number tells.
  void check_voters() {
    const std::int64_t found = reading_.election.ballots;
    if (voters_ < 0 || voters_ == found || reading_.refused_number > 0) return;
    const Fault fault{cursor_.mark(), Code::voters_differ, {{"stated", voters_}, {"found", found}}};
    reading_.remarks.push_back(cursor_.error_of(fault));
  }

  Cursor cursor_;
  const Manner& manner_;
  Reading reading_;
  std::map<std::int64_t, std::string> names_;
  std::int64_t options_ = 0;
  std::int64_t voters_ = -1;
  std::optional<Ranking> ranking_;
};

}  // namespace

Result<Reading> read_preflib(std::string_view text, const Manner& manner) {
  return PrefLibReader(text, manner).read();
}

}  // namespace hearth::ballots
