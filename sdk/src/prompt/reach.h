// How far somebody has come on the ladder, how far they may go now, and what they see. Admit and view ask
// here, so that what is offered is what is accepted.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "hearth/room.h"
#include "prompt/prompt.h"

namespace hearth::prompt {

/// The records of one author here, by key. They must stay where they are for as long as this is used.
class Kept {
 public:
  Kept(const Mine& mine, std::string_view author);

  /// Null: there is none. O(log records).
  [[nodiscard]] const Record* find(std::string_view key) const;
  [[nodiscard]] const std::map<std::string_view, const Record*>& all() const { return records_; }

 private:
  std::map<std::string_view, const Record*> records_;
};

struct Reach {
  bool inside = false;  // the group
  bool guest = false;
  bool steward = false;
  bool looking = false;    // where it is allowed
  std::int64_t mark = -1;  // the level that they have reached; -1: they have not answered yet
  Time since = 0;          // then
  std::int64_t limit = 0;  // their own
};

[[nodiscard]] bool is_inside(const Ladder& ladder, const Actor& actor);

[[nodiscard]] Reach reach_of(const Ladder& ladder, const Kept& kept, const Actor& actor);

/// Why they may not act on that level at all, whoever went first; nothing: they may.
[[nodiscard]] std::optional<Error> barred(const Ladder& ladder, const Reach& reach, std::int64_t level);

/// Why they may not answer a prompt of that level now; nothing: they may.
[[nodiscard]] std::optional<Error> keeps_from(const Ladder& ladder, const Course& course, const Reach& reach,
                                              std::int64_t level);

/// True when they see what others answered to a prompt of that level; `gave`: their own answer is there for
/// others to see.
[[nodiscard]] bool sees(const Reach& reach, std::int64_t level, bool gave);

/// Their answer to that prompt, where others can see it; else null.
[[nodiscard]] const Record* given(const Kept& kept, const Prompt& prompt);

}  // namespace hearth::prompt
