// How much of the core a program carries. Known when it is linked: the linker leaves out what the answers
// rule out.
#pragma once

namespace hearth {

/// False in the small core alone, which a page loads first: there a poll is a choice, nothing takes long to
/// count, and what goes beyond is refused as unknown, so that the page asks the whole core.
[[nodiscard]] bool is_whole();

/// False in all that a page loads for polls: there texts are judged by a module of their own, and judged
/// again by the hub. Policies are unknown documents there.
[[nodiscard]] bool may_judge();

/// A page loads the rooms that its widgets need: those that count, that lead, or that ask. The hub has all.
[[nodiscard]] bool has_polls();
[[nodiscard]] bool has_flows();
[[nodiscard]] bool has_pulses();

}  // namespace hearth
