// What is heard of the documents that a pulse uses: when their members did something there, never what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/record.h"

namespace hearth::pulse {

/// True for people who are counted as themselves: no guests, nobody without a name, no "@clock".
[[nodiscard]] bool is_member(std::string_view author);

/// True for an echo that tells of something its author did, by their own will, in a document that is used.
/// To be asked whether one is leaving is no act.
[[nodiscard]] bool tells_of_act(const Record& echo, const std::vector<std::string>& uses);

/// Of each (in, author, key) the highest revision stands; of two alike the one that takes out. So neither
/// order nor repetition matters.
class Heard {
 public:
  /// O(log n), where what is new comes last.
  void hear(const Record& echo);

  /// Forgets those of other documents. O(n).
  void keep_only(const std::vector<std::string>& uses);

  /// Adds the latest `count` times of that member, no time twice.
  void latest(std::string_view member, std::size_t count, std::vector<Time>& times) const;

  [[nodiscard]] std::vector<std::string_view> members() const;

 private:
  struct Last {
    std::int64_t rev = 0;
    Time time = 0;  // 0: it does not count
  };
  struct Member {
    std::map<std::pair<std::string, std::string>, Last> records;  // by document and key
    std::vector<Time> times;                                      // of those that count, in order
  };
  std::map<std::string, Member, std::less<>> members_;
};

}  // namespace hearth::pulse
