// How much of the core a program carries.
#pragma once

namespace hearth {

/// False in the small core alone, which a page loads first: there a poll is a choice, nothing takes long to
/// count, and what goes beyond is refused as unknown, so that the page asks the whole core. Known when the
/// program is linked: the linker leaves out what the answer rules out.
[[nodiscard]] bool is_whole();

}  // namespace hearth
