#include "pulse/rotation.h"

#include <algorithm>

#include "hearth/digest.h"

namespace hearth::pulse {
namespace {

// A number of that member's own.
std::uint64_t lot_of(std::string_view member) {
  const Digest digest = sha256(member);
  std::uint64_t lot = 0;
  for (std::size_t i = 0; i < 6; ++i) lot = lot << 8U | digest[i];
  return lot;
}

// The last round before this one in which they answered that item; 0: none.
std::int64_t last_answer(const Mine& mine, std::string_view member, std::string_view item,
                         std::int64_t before) {
  std::int64_t last = 0;
  for (const Record& record : mine) {
    if (!record.in.empty() || record.author != member) continue;
    const std::int64_t round = round_of(record.key);
    if (round < before && round > last && answer_of(record.body).item == item) last = round;
  }
  return last;
}

}  // namespace

const Worded& asked_in(const Pulse& pulse, std::int64_t round, const Mine& mine, std::string_view member) {
  const std::size_t count = pulse.items.size();
  const std::size_t first = (lot_of(member) + static_cast<std::uint64_t>(round)) % count;
  const Worded* asked = nullptr;
  std::int64_t least = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Worded& item = pulse.items[(first + i) % count];
    const std::int64_t last = last_answer(mine, member, item.id, round);
    if (asked != nullptr && last >= least) continue;
    asked = &item;
    least = last;
  }
  return *asked;
}

}  // namespace hearth::pulse
