#include "poll/changes.h"

namespace hearth::poll {
namespace {

class Changes {
 public:
  void note(bool changed, std::string path) {
    if (changed) errors_.push_back({Code::meaning_changed, std::move(path)});
  }
  [[nodiscard]] Errors take() && { return std::move(errors_); }

 private:
  Errors errors_;
};

void compare_options(const Poll& before, const Poll& after, Changes& changes) {
  bool removed = false;
  for (const Option& option : before.options) removed |= find_option(after, option.id) == nullptr;
  changes.note(removed, "/options");
  for (std::size_t i = 0; i < after.options.size(); ++i) {
    const Option* kept = find_option(before, after.options[i].id);
    changes.note(kept && kept->label != after.options[i].label, pointer(pointer("/options", i), "label"));
  }
}

}  // namespace

Errors meaning_changes(const Poll& before, const Poll& after, Phase phase) {
  if (phase == Phase::waiting) return {};  // nobody can have answered
  Changes changes;
  changes.note(before.question != after.question, "/question");
  compare_options(before, after, changes);
  changes.note(before.method != after.method, "/method");
  if (before.method == after.method) {
    changes.note(after.min > before.min, "/min");
    changes.note(after.max < before.max, "/max");
  }
  changes.note(before.opens != after.opens, "/opens");
  changes.note(phase == Phase::closed && before.closes != after.closes, "/closes");
  changes.note(before.results != after.results, "/results");
  changes.note(before.changeable && !after.changeable, "/changeable");
  changes.note(before.write_ins && !after.write_ins, "/writeIns");
  return std::move(changes).take();
}

}  // namespace hearth::poll
