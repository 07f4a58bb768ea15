// What all methods share: the ballots of one count, and the lot that decides between those who are level.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "hearth/count.h"

namespace hearth::count {

/// The ballots of one count. What more than one method needs is made once. Refers to the profile.
class Ballots {
 public:
  Ballots(const Profile& profile, std::size_t options, bool marked);

  [[nodiscard]] std::size_t options() const { return options_; }
  [[nodiscard]] bool may_share_ranks() const { return profile_.may_share_ranks(); }
  [[nodiscard]] std::int64_t number() const { return number_; }  // of ballots
  [[nodiscard]] std::int64_t blank() const { return blank_; }    // of them, that choose nobody
  [[nodiscard]] std::int64_t valid() const { return number_ - blank_; }

  /// Visits every entry of at least one ballot; what was taken out before it was put in is not counted.
  template <class Visit>
  void each(Visit visit) const {
    profile_.each([&](const Profile::Entry& entry) {
      if (entry.number > 0) visit(entry.ballot, entry.number);
    });
  }

  /// The same with option and mark, for marked ballots; marks of 0 are left out.
  template <class Visit>
  void each_mark(Visit visit) const {
    each([&](std::span<const Profile::Word> ballot, std::int64_t number) {
      for (std::size_t i = 0; i + 1 < ballot.size(); i += 2) {
        if (ballot[i + 1] != 0) visit(Option{ballot[i]}, std::int64_t{ballot[i + 1]}, number);
      }
    });
  }

  /// See hearth::count::pairwise; ranked ballots only.
  [[nodiscard]] const std::vector<std::int64_t>& pairs() const;
  /// Ballots that prefer a to b.
  [[nodiscard]] std::int64_t prefer(std::size_t a, std::size_t b) const { return pairs()[a * options_ + b]; }

 private:
  const Profile& profile_;
  std::size_t options_;
  std::int64_t number_ = 0;
  std::int64_t blank_ = 0;
  mutable std::vector<std::int64_t> pairs_;  // empty until somebody asks
};

/// How ties end: by an order that was drawn, or not at all. Refers to the draw.
class Ties {
 public:
  explicit Ties(const std::optional<Draw>& draw);

  /// False: what is level stays level.
  [[nodiscard]] bool drawn() const { return !places_.empty(); }

  /// Best first. Only when drawn().
  void sort(std::vector<Option>& options) const {
    std::sort(options.begin(), options.end(), [this](Option a, Option b) { return before(a, b); });
  }
  [[nodiscard]] bool before(Option a, Option b) const { return places_[a] < places_[b]; }

 private:
  std::vector<Option> places_;  // by option
};

/// A tally that nothing was decided in yet: rules, numbers of ballots, scores of 0.
[[nodiscard]] Tally start(const Ballots& ballots, const Rules& rules);

/// Those who are level, into the ranking: one after the other as they were drawn, else together. The decision
/// goes to the last round.
void rank_level(Tally& tally, std::vector<Option> level, std::int64_t votes, const Ties& ties);

/// Ranks all options by the tally's scores, best first, and says who won. The decisions go to the last round.
enum class Best : std::uint8_t { most, least };
void rank_by_scores(Tally& tally, Best best, const Ties& ties);

/// Ranks all options by who beats whom (a * options + b; transitive, no circles): whoever is beaten by nobody
/// that is left comes next. The decisions go to the last round.
void rank_by_victories(Tally& tally, const std::vector<bool>& beats, const Ties& ties);

/// Whoever stands first in the ranking alone has won; several are level.
void first_wins(Tally& tally);

}  // namespace hearth::count
