// Compares every pair of options on every ballot. A ballot adds to the row of each option that it ranks: one
// for everybody who stands below. The counters of a row lie side by side in a few words of the machine, so
// that this is a few additions; before one can overflow, all are emptied into the sums.
#include <algorithm>
#include <array>

#include "hearth/count.h"

namespace hearth::count {
namespace {

using Word = Profile::Word;
using Lanes = std::uint64_t;  // counters, side by side

// `kBits` is the size of a counter, `kWidth` the number of words in a row.
template <std::size_t kBits, std::size_t kWidth>
class Matrix {
 public:
  static constexpr std::size_t kLanes = 64 / kBits;  // counters in a word

  explicit Matrix(std::size_t options) : ones_(options), rows_(options), sums_(options * options) {
    for (std::size_t a = 0; a < options; ++a) {
      ones_[a][a / kLanes] = Lanes{1} << (a % kLanes * kBits);
      all_[a / kLanes] |= ones_[a][a / kLanes];
    }
  }

  void add(std::span<const Word> ballot, std::int64_t number) {
    if (number > kFull) {
      empty(1);
      compare<true>(ballot, 1);
      empty(number);
      return;
    }
    if (held_ + number > kFull) empty(1);
    held_ += number;
    if (number == 1) {
      compare<true>(ballot, 1);
    } else {
      compare<false>(ballot, static_cast<Lanes>(number));
    }
  }

  [[nodiscard]] std::vector<std::int64_t> take() {
    empty(1);
    return std::move(sums_);
  }

 private:
  using Row = std::array<Lanes, kWidth>;
  static constexpr std::int64_t kFull = (std::int64_t{1} << kBits) - 1;

  // `below` has a one for everybody who stands below the option that is read, or is not ranked. `kSingle` is
  // there because most ballots weigh 1, and multiplying would take most of the time.
  template <bool kSingle>
  void compare(std::span<const Word> ballot, Lanes weight) {
    Row below = all_;
    std::size_t first = 0;  // of those who share the rank
    for (std::size_t place = 0; place < ballot.size(); ++place) {
      std::size_t option = ballot[place];
      if (option < Profile::kSkipped) [[likely]] {
        first = place;
      } else {
        option &= Profile::kSkipped;
        if (option == Profile::kSkipped) {
          first = place + 1;
          continue;
        }
        take_back(ballot.subspan(first, place - first), ones_[option], weight);
      }
      const Row& one = ones_[option];
      Row& row = rows_[option];
      for (std::size_t i = 0; i < kWidth; ++i) {
        below[i] -= one[i];
        row[i] += kSingle ? below[i] : below[i] * weight;
      }
    }
  }

  // One who shares a rank with those before does not stand below them.
  void take_back(std::span<const Word> before, const Row& one, Lanes weight) {
    for (const Word word : before) {
      Row& row = rows_[word & Profile::kSkipped];
      for (std::size_t i = 0; i < kWidth; ++i) row[i] -= one[i] * weight;
    }
  }

  // What the counters hold counts so many times.
  void empty(std::int64_t times) {
    std::int64_t* sum = sums_.data();
    for (Row& row : rows_) {
      for (std::size_t b = 0; b < rows_.size(); ++b) {
        const Lanes counter = row[b / kLanes] >> (b % kLanes * kBits) & kFull;
        *sum++ += static_cast<std::int64_t>(counter) * times;
      }
      row = {};
    }
    held_ = 0;
  }

  std::vector<Row> ones_;  // by option: a one at its place
  Row all_ = {};           // a one at each place
  std::vector<Row> rows_;  // by option: who stood below it
  std::vector<std::int64_t> sums_;
  std::int64_t held_ = 0;  // the most that any counter may hold
};

template <std::size_t kBits, std::size_t kWidth>
std::vector<std::int64_t> compare_all(const Profile& profile, std::size_t options) {
  Matrix<kBits, kWidth> matrix(options);
  profile.each([&](const Profile::Entry& entry) {
    if (entry.number > 0) matrix.add(entry.ballot, entry.number);
  });
  return matrix.take();
}

}  // namespace

std::vector<std::int64_t> pairwise(const Profile& profile, std::size_t options) {
  if (options <= 10) return compare_all<6, 1>(profile, options);
  if (options <= 24) return compare_all<8, 3>(profile, options);
  if (options <= 104) return compare_all<8, 13>(profile, options);
  return compare_all<8, kMaxOptions / 8>(profile, options);
}

}  // namespace hearth::count
