// The first byte says how the rest is read. Whatever it is: it is refused with a reason, or what was read
// keeps every promise that counting relies on.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include "ballots/ballots.h"

namespace {

using hearth::Profile;
using hearth::ballots::Election;

void demand(bool promise) {
  if (!promise) std::abort();
}

void check_ranked(const Election& election, const Profile::Entry& entry) {
  std::set<Profile::Word> named;
  bool can_share = false;
  for (const Profile::Word word : entry.ballot) {
    if (word == Profile::kSkipped) {
      can_share = false;
      continue;
    }
    const bool shares = (word & Profile::kShares) != 0;
    const auto option = static_cast<Profile::Word>(word & ~Profile::kShares);
    demand(option < election.options.size() && named.insert(option).second && (!shares || can_share));
    can_share = true;
  }
  demand(entry.ballot.empty() || entry.ballot.back() != Profile::kSkipped);
}

void check_marked(const Election& election, const Profile::Entry& entry) {
  demand(entry.ballot.size() % 2 == 0);
  for (std::size_t i = 0; i < entry.ballot.size(); i += 2) {
    demand(entry.ballot[i] < election.options.size() && entry.ballot[i + 1] > 0);
    demand(i == 0 || entry.ballot[i - 2] < entry.ballot[i]);
  }
}

void check(const hearth::ballots::Reading& reading) {
  const Election& election = reading.election;
  demand(!election.options.empty() && election.options.size() <= hearth::count::kMaxOptions);
  demand(!election.seats || (*election.seats >= 1 && *election.seats <= election.options.size()));
  std::set<std::string> ids;
  for (const auto& option : election.options) demand(ids.insert(option.id).second);
  std::int64_t ballots = 0;
  election.profile.each([&](const Profile::Entry& entry) {
    demand(entry.number > 0);
    ballots += entry.number;
    election.ranked ? check_ranked(election, entry) : check_marked(election, entry);
  });
  demand(ballots == election.ballots && ballots <= hearth::ballots::kMaxBallots);
  demand(reading.refused.size() <= static_cast<std::size_t>(reading.refused_number));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const hearth::ballots::Manner manner = {
      .lenient = (data[0] & 4) != 0,
      .cells = (data[0] & 8) != 0 ? hearth::ballots::Cells::scores : hearth::ballots::Cells::ranks,
      .overvotes_skip = (data[0] & 16) != 0};
  const auto format = static_cast<hearth::ballots::Format>(data[0] & 3);
  const auto reading =
      hearth::ballots::read({reinterpret_cast<const char*>(data) + 1, size - 1}, format, manner);
  if (reading) {
    check(*reading);
  } else {
    demand(!reading.errors().empty());
  }
  return 0;
}
