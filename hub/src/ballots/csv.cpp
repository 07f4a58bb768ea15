#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "ballots/collector.h"
#include "ballots/readers.h"
#include "ballots/table.h"

namespace hearth::ballots {
namespace {

using Fault = Cursor::Fault;

constexpr std::array<std::string_view, 4> kNumber = {"count", "number", "weight", "ballots"};
constexpr std::array<std::string_view, 7> kIgnored = {"",      "id",       "ballot",   "ballot id",
                                                      "voter", "voter id", "timestamp"};
constexpr std::array<std::string_view, 5> kRankWords = {"rank", "ranking", "choice", "preference", "pref"};
constexpr std::array<std::string_view, 4> kOrdinals = {"st", "nd", "rd", "th"};
constexpr std::array<std::string_view, 10> kNumbers = {"first", "second",  "third",  "fourth", "fifth",
                                                       "sixth", "seventh", "eighth", "ninth",  "tenth"};
constexpr std::array<std::string_view, 3> kNobody = {"", "skipped", "undervote"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Lower case, "_" and "-" as spaces.
std::string plain(std::string_view text) {
  std::string word(text);
  for (char& c : word) {
    c = c == '_' || c == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return word;
}

// An empty cell, or one that says so in a word or a dash.
bool names_nobody(std::string_view cell) {
  const std::string word = plain(cell);
  return is_one_of(trimmed(word), kNobody);
}

// Runs of digits and of letters: "1st choice" has three. Punctuation parts them.
std::vector<std::string> words_in(std::string_view name) {
  std::string text = plain(name);
  for (char& c : text) {
    if (std::ispunct(static_cast<unsigned char>(c)) != 0) c = ' ';
  }
  std::vector<std::string> words;
  Cursor cursor(text);
  for (cursor.skip_blanks(); !cursor.done(); cursor.skip_blanks()) {
    std::string_view word = cursor.take_while(is_digit);
    if (word.empty()) word = cursor.take_while([](char c) { return c != ' ' && c != '\t' && !is_digit(c); });
    words.emplace_back(word);
  }
  return words;
}

// "2" or "second".
std::optional<std::size_t> number_of(std::string_view word) {
  const auto* const spelled = std::find(kNumbers.begin(), kNumbers.end(), word);
  if (spelled != kNumbers.end()) return static_cast<std::size_t>(spelled - kNumbers.begin()) + 1;
  const auto number = number_in(word, static_cast<std::int64_t>(kMaxRanks));
  return number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

// From where to where the words around a number say that it is a rank: "rank 1", "1st choice", "first
// choice", or "1st" and nothing else. A bare number is none, because options have such names too.
std::optional<std::pair<std::size_t, std::size_t>> rank_words(const std::vector<std::string>& words,
                                                              std::size_t number) {
  const auto is = [&](std::size_t i, std::span<const std::string_view> list) {
    return i < words.size() && is_one_of(words[i], list);
  };
  const bool digits = is_digit(words[number][0]);
  const std::size_t end = number + (digits && is(number + 1, kOrdinals) ? 2 : 1);
  const bool ordinal = !digits || end == number + 2;
  if (ordinal && is(end, kRankWords)) return std::pair(number, end + 1);
  if (number > 0 && is(number - 1, kRankWords)) return std::pair(number - 1, end);
  if (digits && ordinal && end == words.size() && number == 0) return std::pair(number, end);
  return std::nullopt;
}

// What the name of a column says of a rank. `rest` is what else it says, as in "Mayor 1st choice".
struct RankName {
  std::size_t rank;
  std::vector<std::string> rest;
};

std::optional<RankName> rank_name(std::string_view name) {
  std::vector<std::string> words = words_in(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto number = number_of(words[i]);
    const auto taken = number ? rank_words(words, i) : std::nullopt;
    if (!taken) continue;
    const auto begin = words.begin();
    words.erase(begin + static_cast<std::ptrdiff_t>(taken->first),
                begin + static_cast<std::ptrdiff_t>(taken->second));
    return RankName{*number, std::move(words)};
  }
  return std::nullopt;
}

class CsvReader {
 public:
  CsvReader(std::string_view text, const Manner& manner) : table_(text), manner_(manner) {}

  Result<Reading> read() {
    std::optional<Fault> fault = read_header();
    if (!fault) fault = is_by_rank() ? read_by_rank() : read_by_option();
    if (!fault && table_.unclosed()) fault = Fault{*table_.unclosed(), Code::quote_unclosed};
    if (fault) return table_.cursor().error_of(std::move(*fault));
    return std::move(reading_);
  }

 private:
  using ReadRecord = std::optional<Fault> (CsvReader::*)();

  struct RankColumn {
    std::size_t rank;
    std::size_t column;
  };
  struct OptionColumn {
    count::Option option;
    std::size_t column;
  };

  [[nodiscard]] bool is_by_rank() const { return !rank_columns_.empty(); }
  [[nodiscard]] Cursor::Mark here() const { return table_.cursor().mark(); }

  std::optional<Fault> read_header() {
    if (!table_.next()) return Fault{here(), Code::columns_unclear};
    const auto& names = table_.record();
    columns_ = names.size();
    if (columns_ > kMaxColumns)
      return Fault{names[0].mark, Code::too_many, {{"max", static_cast<std::int64_t>(kMaxColumns)}}};
    for (std::size_t i = 0; i < columns_; ++i) {
      if (is_one_of(plain(names[i].text), kNumber)) number_column_ = i;
    }
    find_rank_columns();
    return is_by_rank() ? std::nullopt : read_option_names();
  }

  // Those that say a rank and nothing else; or else all, if they say the same else, which is their contest.
  void find_rank_columns() {
    std::vector<std::pair<RankName, std::size_t>> named;
    for (std::size_t i = 0; i < columns_; ++i) {
      if (auto name = rank_name(table_.record()[i].text)) named.emplace_back(std::move(*name), i);
    }
    const bool plainly =
        std::any_of(named.begin(), named.end(), [](const auto& one) { return one.first.rest.empty(); });
    const bool one_contest =
        named.size() > 1 && std::all_of(named.begin(), named.end(), [&](const auto& one) {
          return one.first.rest == named[0].first.rest;
        });
    if (!plainly && !one_contest) return;
    for (const auto& [name, column] : named) {
      if (!plainly || name.rest.empty()) rank_columns_.push_back({name.rank, column});
    }
    std::sort(rank_columns_.begin(), rank_columns_.end(), [](const RankColumn& a, const RankColumn& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.column < b.column;
    });
  }

  std::optional<Fault> read_option_names() {
    const auto& names = table_.record();
    for (std::size_t i = 0; i < columns_; ++i) {
      if (i == number_column_ || is_one_of(plain(names[i].text), kIgnored)) continue;
      const auto before = options_.find(names[i].text);
      if (before != options_.end())
        return Fault{names[i].mark, Code::duplicate_id, {{"id", quoted(names[i].text)}}};
      if (auto fault = add_option(names[i].text, names[i].mark)) return fault;
      option_columns_.push_back({options_.find(names[i].text)->second, i});
    }
    return options_.empty() ? std::optional(Fault{names[0].mark, Code::columns_unclear}) : std::nullopt;
  }

  std::optional<Fault> add_option(const std::string& label, const Cursor::Mark& mark) {
    if (options_.contains(label)) return std::nullopt;
    if (options_.size() == count::kMaxOptions)
      return Fault{mark, Code::too_many, {{"max", static_cast<std::int64_t>(count::kMaxOptions)}}};
    if (label.size() > kMaxLabel) {
      return Fault{mark,
                   Code::text_too_long,
                   {{"length", static_cast<std::int64_t>(label.size())},
                    {"max", static_cast<std::int64_t>(kMaxLabel)}}};
    }
    options_.emplace(label, static_cast<count::Option>(options_.size()));
    reading_.election.options.push_back({label, label});
    return std::nullopt;
  }

  std::optional<Fault> read_records(ReadRecord read_record) {
    ranking_.emplace(all_kept(options_.size()));
    while (table_.next()) {
      const Cursor::Mark begin = table_.record()[0].mark;
      ranking_->begin();
      marks_.clear();
      std::int64_t number = 1;
      std::optional<Fault> fault = read_number(number);
      if (!fault) fault = (this->*read_record)();
      if (fault) {
        refuse(reading_, [&] { return table_.cursor().error_of(*fault); });
      } else if (!add(reading_, reading_.election.ranked ? ranking_->words() : marks_, number)) {
        return Fault{begin, Code::too_many, {{"max", kMaxBallots}}};
      }
    }
    return std::nullopt;
  }

  std::optional<Fault> read_number(std::int64_t& number) {
    const auto& record = table_.record();
    if (record.size() != columns_) {
      return Fault{record[0].mark,
                   Code::cells_differ,
                   {{"found", static_cast<std::int64_t>(record.size())},
                    {"expected", static_cast<std::int64_t>(columns_)}}};
    }
    return number_column_ ? take_number(record[*number_column_], 0, kMaxBallots, number) : std::nullopt;
  }

  static std::optional<Fault> take_number(const Table::Cell& cell, std::int64_t min, std::int64_t max,
                                          std::int64_t& number) {
    const auto read = number_in(cell.text, max);
    number = read.value_or(-1);
    if (number >= min) return std::nullopt;
    return Fault{
        cell.mark, Code::whole_number_expected, {{"found", quoted(cell.text)}, {"min", min}, {"max", max}}};
  }

  // Cells name options: a first reading learns which there are.
  std::optional<Fault> read_by_rank() {
    const Table begin = table_;
    while (table_.next()) {
      if (table_.record().size() != columns_) continue;
      for (const RankColumn& column : rank_columns_) {
        if (auto fault = learn(table_.record()[column.column])) return fault;
      }
    }
    if (table_.unclosed()) return std::nullopt;
    if (options_.empty()) return Fault{here(), Code::too_few, {{"min", 1}}};
    table_ = begin;
    return read_records(&CsvReader::read_ranked_labels);
  }

  std::optional<Fault> learn(const Table::Cell& cell) {
    std::optional<Fault> fault;
    each_label(cell, [&](const std::string& label) {
      if (!fault) fault = add_option(label, cell.mark);
    });
    return fault;
  }

  // The options of a cell: one, or several that share the rank, parted as in "Ann; Bob".
  template <class Visit>
  void each_label(const Table::Cell& cell, Visit visit) const {
    if (names_nobody(cell.text) || plain(cell.text) == kOvervote) return;
    std::string_view rest = cell.text;
    const char separator = table_.separator() == ';' ? ',' : ';';
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(separator), rest.size());
      const std::string label(trimmed(rest.substr(0, end)));
      if (!label.empty()) visit(label);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  // What a voter wrote down is taken as it is: an option that is named again is passed over.
  std::optional<Fault> read_ranked_labels() {
    for (std::size_t i = 0; i < rank_columns_.size();) {
      const std::size_t rank = rank_columns_[i].rank;
      for (; i < rank_columns_.size() && rank_columns_[i].rank == rank; ++i) {
        const Table::Cell& cell = table_.record()[rank_columns_[i].column];
        if (plain(cell.text) == kOvervote) {
          if (!manner_.overvotes_skip) return std::nullopt;
          ranking_->name_unknown();
        }
        each_label(cell, [&](const std::string& label) { ranking_->name(options_.find(label)->second); });
      }
      ranking_->end_rank();
    }
    return std::nullopt;
  }

  std::optional<Fault> read_by_option() {
    reading_.election.ranked = manner_.cells == Cells::ranks;
    return read_records(reading_.election.ranked ? &CsvReader::read_ranks : &CsvReader::read_scores);
  }

  std::optional<Fault> read_ranks() {
    std::vector<std::pair<std::int64_t, count::Option>> ranks;
    for (const OptionColumn& column : option_columns_) {
      const Table::Cell& cell = table_.record()[column.column];
      std::int64_t rank = 0;
      if (names_nobody(cell.text)) continue;
      if (auto fault = take_number(cell, 1, count::kMaxOptions, rank)) return fault;
      ranks.emplace_back(rank, column.option);
    }
    std::sort(ranks.begin(), ranks.end());
    std::int64_t open = 1;
    for (const auto& [rank, option] : ranks) {
      for (; open < rank; ++open) ranking_->end_rank();
      ranking_->name(option);
    }
    return std::nullopt;
  }

  std::optional<Fault> read_scores() {
    for (const OptionColumn& column : option_columns_) {
      const Table::Cell& cell = table_.record()[column.column];
      std::int64_t score = 0;
      if (cell.text.empty()) continue;
      if (auto fault = take_number(cell, 0, kMaxMark, score)) return fault;
      if (score > 0) marks_.insert(marks_.end(), {column.option, static_cast<Profile::Word>(score)});
    }
    return std::nullopt;
  }

  static constexpr std::string_view kOvervote = "overvote";

  Table table_;
  const Manner& manner_;
  Reading reading_;
  std::size_t columns_ = 0;
  std::optional<std::size_t> number_column_;
  std::vector<RankColumn> rank_columns_;
  std::vector<OptionColumn> option_columns_;
  std::map<std::string, count::Option, std::less<>> options_;
  std::optional<Ranking> ranking_;
  std::vector<Profile::Word> marks_;
};

}  // namespace

Result<Reading> read_csv(std::string_view text, const Manner& manner) {
  return CsvReader(text, manner).read();
}

}  // namespace hearth::ballots
