// How much of the core a program carries. Known when it is linked: the linker leaves out what the answers
// rule out.
#pragma once

namespace hearth {

/// What a core can be made of. A program names its parts by HEARTH_PARTS (sdk/CMakeLists.txt); without, it
/// has all.
enum Part : unsigned {
  kWhole = 1U << 0U,
  kJudging = 1U << 1U,
  kHub = 1U << 2U,
  kPolls = 1U << 3U,
  kFlows = 1U << 4U,
  kPulses = 1U << 5U,
  kPrompts = 1U << 6U,
  kExchanges = 1U << 7U,
  kThanks = 1U << 8U,
  kSchedules = 1U << 9U,
  kReports = 1U << 10U,
};
[[nodiscard]] bool has(Part part);

/// False in the small core alone, which a page loads first: there a poll is a choice, nothing takes long to
/// count, and what goes beyond is refused as unknown, so that the page asks the whole core.
[[nodiscard]] inline bool is_whole() {
  return has(kWhole);
}

/// False in all that a page loads for its rooms: there texts are judged by a module of their own, and judged
/// again by the hub. Policies are unknown documents there.
[[nodiscard]] inline bool may_judge() {
  return has(kJudging);
}

/// True where nothing is left out: in the hub, on the command line, in tests.
[[nodiscard]] inline bool is_hub() {
  return has(kHub);
}

/// False in a page: it has neither the record that is reported nor what others have said of it, so that the
/// hub alone admits reports and appeals.
[[nodiscard]] inline bool hears_reports() {
  return has(kReports);
}

/// A page loads the rooms that its widgets need. The hub has all.
[[nodiscard]] inline bool has_polls() {
  return has(kPolls);
}
[[nodiscard]] inline bool has_flows() {
  return has(kFlows);
}
[[nodiscard]] inline bool has_pulses() {
  return has(kPulses);
}
[[nodiscard]] inline bool has_prompts() {
  return has(kPrompts);
}
[[nodiscard]] inline bool has_exchanges() {
  return has(kExchanges);
}
[[nodiscard]] inline bool has_thanks() {
  return has(kThanks);
}
[[nodiscard]] inline bool has_schedules() {
  return has(kSchedules);
}

/// True where documents hold rules.
[[nodiscard]] inline bool runs_rules() {
  return has_flows() || has_schedules();
}

}  // namespace hearth
