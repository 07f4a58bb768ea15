#include "poll/changes.h"

#include "poll/methods.h"

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
    const Option& option = after.options[i];
    const Option* kept = find_option(before, option.id);
    if (kept == nullptr) continue;
    const std::string path = pointer("/options", i);
    changes.note(kept->label != option.label, pointer(path, "label"));
    if (!is_whole()) continue;
    changes.note(kept->starts != option.starts, pointer(path, "starts"));
    changes.note(kept->ends != option.ends, pointer(path, "ends"));
    changes.note(kept->none != option.none, pointer(path, "none"));
  }
}

// Who could choose one to three may choose one to five; but a three of five is another three than of ten.
void compare_bounds(const Poll& before, const Poll& after, Changes& changes) {
  if (before.method != after.method) return;
  const bool marks = form_of(after.method) == Form::marks;
  changes.note(marks ? after.min != before.min : after.min > before.min, "/min");
  changes.note(marks ? after.max != before.max : after.max < before.max, "/max");
  if (!is_whole()) return;
  changes.note(after.budget != before.budget, "/budget");
  changes.note(before.shared_ranks && !after.shared_ranks, "/sharedRanks");
}

void compare_rules(const Poll& before, const Poll& after, Changes& changes) {
  changes.note(before.counts != after.counts, "/count");
  changes.note(before.seats != after.seats, "/seats");
  changes.note(before.strength != after.strength, "/strength");
  changes.note(before.quorum != after.quorum, "/quorum");
  changes.note(before.threshold != after.threshold, "/threshold");
  changes.note(before.groups != after.groups, "/groups");
  // Counters in steps of five and then of six tell more than either.
  changes.note(after.k < before.k || (before.anonymous && after.k != before.k), "/k");
  changes.note(before.anonymous && !after.anonymous, "/anonymous");
  changes.note(before.verifiable != after.verifiable, "/verifiable");
  changes.note(before.beacon != after.beacon, "/beacon");
}

}  // namespace

Errors meaning_changes(const Poll& before, const Poll& after, Phase phase) {
  if (phase == Phase::waiting) return {};  // nobody can have answered
  Changes changes;
  changes.note(before.question != after.question, "/question");
  compare_options(before, after, changes);
  changes.note(before.method != after.method, "/method");
  compare_bounds(before, after, changes);
  if (is_whole()) compare_rules(before, after, changes);
  changes.note(before.opens != after.opens, "/opens");
  changes.note(phase == Phase::closed && before.closes != after.closes, "/closes");
  changes.note(before.results != after.results, "/results");
  changes.note(before.changeable && !after.changeable, "/changeable");
  changes.note(before.write_ins && !after.write_ins, "/writeIns");
  return std::move(changes).take();
}

}  // namespace hearth::poll
