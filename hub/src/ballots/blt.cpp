#include <algorithm>

#include "ballots/collector.h"
#include "ballots/cursor.h"
#include "ballots/readers.h"

namespace hearth::ballots {
namespace {

using Fault = Cursor::Fault;
using Mark = Cursor::Mark;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}
bool is_word(char c) {
  return !is_blank(c) && c != '#';
}

class BltReader {
 public:
  BltReader(std::string_view text, const Manner& manner) : cursor_(text), manner_(manner) {}

  Result<Reading> read() {
    std::optional<Fault> fault = read_size();
    if (!fault) fault = read_withdrawn();
    if (!fault) fault = read_ballots();
    if (!fault) fault = read_names();
    if (fault) return cursor_.error_of(std::move(*fault));
    return std::move(reading_);
  }

 private:
  // Spaces, line ends and comments.
  void skip_space() {
    while (is_blank(cursor_.peek()) || cursor_.peek() == '#') {
      if (cursor_.peek() == '#') cursor_.take_line();
      if (!cursor_.done()) cursor_.step();
    }
  }

  std::optional<Fault> read_number(std::int64_t min, std::int64_t max, std::int64_t& number) {
    skip_space();
    const Mark begin = cursor_.mark();
    const std::string_view word = cursor_.take_while(is_word);
    number = number_in(word, max).value_or(-1);
    if (number >= min) return std::nullopt;
    return Fault{begin, Code::whole_number_expected, {{"found", quoted(word)}, {"min", min}, {"max", max}}};
  }

  std::optional<Fault> read_size() {
    std::int64_t options = 0;
    std::int64_t seats = 0;
    if (auto fault = read_number(1, count::kMaxOptions, options)) return fault;
    if (auto fault = read_number(1, options, seats)) return fault;
    withdrawn_.resize(static_cast<std::size_t>(options));
    reading_.election.seats = static_cast<std::size_t>(seats);
    return std::nullopt;
  }

  // "-2 -5", and Droop's "[withdrawn 2 5]".
  std::optional<Fault> read_withdrawn() {
    for (skip_space(); cursor_.peek() == '-' || cursor_.peek() == '['; skip_space()) {
      if (auto fault = cursor_.take('[') ? read_directive() : take_out()) return fault;
    }
    return keep_the_others();
  }

  std::optional<Fault> take_out() {
    cursor_.take('-');
    const Mark begin = cursor_.mark();
    const std::string_view digits = cursor_.take_while(is_digit);
    if (digits.empty()) {
      const std::string found = quoted(cursor_.take_while(is_word));
      const auto max = static_cast<std::int64_t>(withdrawn_.size());
      return Fault{begin, Code::whole_number_expected, {{"found", found}, {"min", 1}, {"max", max}}};
    }
    const auto option = option_of(digits);
    if (!option) return no_option(begin, digits);
    withdrawn_[*option] = true;
    return std::nullopt;
  }

  // "[tie ...]" orders a draw that is another one here. All others change what the ballots mean.
  std::optional<Fault> read_directive() {
    const Mark begin = cursor_.mark();
    const std::string_view word = cursor_.take_while([](char c) { return is_word(c) && c != ']'; });
    if (word == "tie") cursor_.take_while([](char c) { return c != ']' && c != '\n'; });
    if (word != "tie" && word != "withdrawn")
      return Fault{begin, Code::not_in_a_ballot, {{"found", quoted("[" + std::string(word))}}};
    for (skip_space(); !cursor_.take(']'); skip_space()) {
      if (auto fault = take_out()) return fault;
    }
    return std::nullopt;
  }

  std::optional<Fault> keep_the_others() {
    std::vector<std::optional<count::Option>> kept(withdrawn_.size());
    count::Option left = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      if (!withdrawn_[i]) kept[i] = left++;
    }
    if (*reading_.election.seats > left) {
      return Fault{
          cursor_.mark(), Code::too_few, {{"min", static_cast<std::int64_t>(*reading_.election.seats)}}};
    }
    ranking_.emplace(std::move(kept));
    return std::nullopt;
  }

  std::optional<Fault> read_ballots() {
    for (skip_space(); !at_end_mark(); skip_space()) {
      const Mark begin = cursor_.mark();
      if (cursor_.done() || cursor_.peek() == '"') return Fault{begin, Code::ballots_unfinished};
      std::int64_t number = 0;
      if (const auto fault = read_ballot(number)) {
        skip_ballot();
        refuse(reading_, [&] { return cursor_.error_of(*fault); });
      } else if (!add(reading_, ranking_->words(), number)) {
        return Fault{begin, Code::too_many, {{"max", kMaxBallots}}};
      }
    }
    cursor_.step();
    return std::nullopt;
  }

  [[nodiscard]] bool at_zero() const { return cursor_.peek() == '0' && !is_word(at_end_or(1)); }

  // The 0 after the last ballot: nothing but names may follow it in its line. "0 1 2 0" is a ballot of
  // nobody.
  [[nodiscard]] bool at_end_mark() const {
    if (!at_zero()) return false;
    Cursor ahead = cursor_;
    ahead.step();
    ahead.skip_blanks();
    return ahead.at_line_end() || ahead.peek() == '#' || ahead.peek() == '"';
  }
  [[nodiscard]] char at_end_or(std::size_t ahead) const {
    const char c = cursor_.peek(ahead);
    return c == '\0' ? '\n' : c;
  }

  // "(id) 3 1 4=2 - 5 0": three ballots, the third option left a rank empty after it.
  std::optional<Fault> read_ballot(std::int64_t& number) {
    if (cursor_.peek() == '(') {
      cursor_.take_while([](char c) { return c != ')' && c != '\n'; });
      if (!cursor_.take(')')) return Fault{cursor_.mark(), Code::not_in_a_ballot, {{"found", "("}}};
    }
    if (at_zero()) {
      cursor_.step();
    } else if (auto fault = read_number(1, kMaxBallots, number)) {
      return fault;
    }
    ranking_->begin();
    for (;;) {
      cursor_.skip_blanks();
      if (at_zero()) {
        cursor_.step();
        return std::nullopt;
      }
      if (cursor_.at_line_end() || cursor_.peek() == '#') {
        return manner_.lenient ? std::nullopt : std::optional(Fault{cursor_.mark(), Code::ballot_unfinished});
      }
      if (auto fault = read_rank()) return fault;
      if (ranking_->ranks() > kMaxRanks)
        return Fault{cursor_.mark(), Code::too_many, {{"max", static_cast<std::int64_t>(kMaxRanks)}}};
    }
  }

  std::optional<Fault> read_rank() {
    const bool is_empty = cursor_.peek() == '-' && !is_word(at_end_or(1));
    if (is_empty) {
      cursor_.step();
    } else {
      do {
        cursor_.skip_blanks();
        if (auto fault = read_option()) return fault;
        cursor_.skip_blanks();
      } while (cursor_.take('='));
    }
    ranking_->end_rank();
    return std::nullopt;
  }

  std::optional<Fault> read_option() {
    const Mark begin = cursor_.mark();
    const std::string_view digits = cursor_.take_while(is_digit);
    const char next = at_end_or(0);
    if (digits.empty() || (next != '=' && is_word(next))) {
      cursor_.take_while(is_word);
      return Fault{begin, Code::not_in_a_ballot, {{"found", quoted(cursor_.since(begin))}}};
    }
    const auto option = option_of(digits);
    if (!option) return no_option(begin, digits);
    if (!ranking_->name(*option) && !manner_.lenient)
      return Fault{begin, Code::option_repeated, {{"option", quoted(digits)}}};
    return std::nullopt;
  }

  // After a fault: to the end of the ballot it is in.
  void skip_ballot() {
    for (;;) {
      cursor_.skip_blanks();
      if (cursor_.at_line_end() || cursor_.peek() == '#') return;
      if (cursor_.take_while(is_word) == "0") return;
    }
  }

  [[nodiscard]] std::optional<std::size_t> option_of(std::string_view digits) const {
    const auto number = number_in(digits, static_cast<std::int64_t>(withdrawn_.size()));
    return number && *number > 0 ? std::optional(static_cast<std::size_t>(*number - 1)) : std::nullopt;
  }
  [[nodiscard]] Fault no_option(const Mark& mark, std::string_view number) const {
    const auto max = static_cast<std::int64_t>(withdrawn_.size());
    return {mark, Code::unknown_number, {{"number", quoted(number)}, {"max", max}}};
  }

  std::optional<Fault> read_names() {
    by_line_ = lines_left() >= withdrawn_.size();
    for (std::size_t i = 0; i < withdrawn_.size(); ++i) {
      std::string name;
      skip_space();
      const Mark begin = cursor_.mark();
      if (auto fault = read_text(name)) return fault;
      if (name.empty() || is_ballot(cursor_.since(begin)))
        return Fault{begin, Code::name_missing, {{"number", static_cast<std::int64_t>(i + 1)}}};
      if (by_line_) cursor_.take_line();
      if (withdrawn_[i]) {
        reading_.election.withdrawn.push_back(std::move(name));
      } else {
        reading_.election.options.push_back({std::to_string(i + 1), std::move(name)});
      }
    }
    return read_text(reading_.election.title);
  }

  // Where every option has a line of its own, what stands behind its name is its party, or a remark.
  [[nodiscard]] std::size_t lines_left() const {
    std::size_t lines = 0;
    for (Cursor ahead = cursor_; !ahead.done(); ahead.take('\n')) {
      const std::string_view line = trimmed(ahead.take_line());
      lines += !line.empty() && line[0] != '#';
    }
    return lines;
  }

  // Numbers where a name should be: a 0 too many ended the ballots too early.
  static bool is_ballot(std::string_view text) {
    const std::string_view line = trimmed(text);
    return line == "0" ||
           (line.find(' ') != line.npos && line.find_first_not_of("0123456789=- ") == line.npos);
  }

  // A text in double quotes, or what is left of the line without them. Empty at the end of the file.
  std::optional<Fault> read_text(std::string& text) {
    skip_space();
    const Mark begin = cursor_.mark();
    if (!cursor_.take('"')) {
      text = label_of(cursor_.take_while([](char c) { return c != '\n' && c != '#'; }));
    } else if (!take_quoted(text)) {
      return Fault{begin, Code::quote_unclosed};
    }
    const auto length = static_cast<std::int64_t>(text.size());
    if (text.size() <= kMaxLabel) return std::nullopt;
    return Fault{
        begin, Code::text_too_long, {{"length", length}, {"max", static_cast<std::int64_t>(kMaxLabel)}}};
  }

  // People write "Ann ""Nan"" Lee" and "Ann "Nan" Lee": a quote that something follows opens an inner pair.
  bool take_quoted(std::string& text) {
    std::string raw;
    for (int depth = 1; !cursor_.at_line_end(); cursor_.step()) {
      const char c = cursor_.peek();
      const char next = at_end_or(1);
      if (by_line_ && c == '"' && next == ',' && cursor_.peek(2) == '"') {
        text = label_of(raw);
        return true;
      }
      if (c == '"' && next == '"') {
        cursor_.step();
      } else if (c == '"' && !is_word(next) && (--depth == 0 || next == '\n')) {
        cursor_.step();
        text = label_of(raw);
        return true;
      } else if (c == '"' && is_word(next)) {
        ++depth;
      }
      raw += c;
    }
    return false;
  }

  Cursor cursor_;
  const Manner& manner_;
  Reading reading_;
  std::vector<bool> withdrawn_;  // by number in the file, from 0
  bool by_line_ = false;         // each option's name begins a line
  std::optional<Ranking> ranking_;
};

}  // namespace

Result<Reading> read_blt(std::string_view text, const Manner& manner) {
  return BltReader(text, manner).read();
}

}  // namespace hearth::ballots
