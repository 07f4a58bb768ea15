#include <algorithm>

#include "hearth/count.h"
#include "json/build.h"

namespace hearth::count {
namespace {

// Writes a tally with options by their ids. What stands together in no order of its own is sorted by id, so
// that nothing tells in which order the document names its options.
class Writer {
 public:
  Writer(const Tally& tally, const std::vector<std::string>& ids) : tally_(tally), ids_(ids) {}

  [[nodiscard]] Json::Object summary() const {
    Json::Array ranking;
    for (const std::vector<Option>& level : tally_.ranking) ranking.push_back(sorted(level));
    return object_of({{"method", word(kMethods, tally_.rules.method)},
                      {"unit", tally_.unit},
                      {"ballots", tally_.ballots},
                      {"blank", tally_.blank},
                      {"outcome", word(kOutcomes, tally_.outcome)},
                      {"winners", in_order(winners())},
                      {"level", sorted(tally_.level)},
                      {"ranking", std::move(ranking)},
                      {"scores", by_option(tally_.scores)}});
  }

  [[nodiscard]] Json::Object whole() const {
    Json::Object written = summary();
    Json::Array rounds;
    for (const Round& round : tally_.rounds) rounds.push_back(write(round));
    written.emplace_back("rounds", std::move(rounds));
    written.emplace_back("pairs", pairs());
    return written;
  }

 private:
  template <std::size_t size, class Enumeration>
  static Json word(const std::string_view (&words)[size], Enumeration value) {
    return words[static_cast<std::size_t>(value)];
  }

  [[nodiscard]] Json id(Option option) const { return ids_[option]; }

  [[nodiscard]] Json::Array in_order(const std::vector<Option>& options) const {
    Json::Array written;
    for (const Option option : options) written.push_back(id(option));
    return written;
  }

  [[nodiscard]] Json::Array sorted(std::vector<Option> options) const {
    std::sort(options.begin(), options.end(), [this](Option a, Option b) { return ids_[a] < ids_[b]; });
    return in_order(options);
  }

  // Those who were elected together, and stand level in the ranking, are sorted.
  [[nodiscard]] std::vector<Option> winners() const {
    std::vector<std::size_t> places(ids_.size());
    for (std::size_t place = 0; place < tally_.ranking.size(); ++place) {
      for (const Option option : tally_.ranking[place]) places[option] = place;
    }
    std::vector<Option> winners = tally_.winners;
    for (auto begin = winners.begin(); begin != winners.end();) {
      const auto end =
          std::find_if(begin, winners.end(), [&](Option option) { return places[option] != places[*begin]; });
      std::sort(begin, end, [this](Option a, Option b) { return ids_[a] < ids_[b]; });
      begin = end;
    }
    return winners;
  }

  [[nodiscard]] Json::Object by_option(const std::vector<std::int64_t>& votes) const {
    Json::Object written;
    for (std::size_t a = 0; a < votes.size(); ++a) written.emplace_back(ids_[a], votes[a]);
    return written;
  }

  [[nodiscard]] Json::Object pairs() const {
    Json::Object rows;
    for (std::size_t a = 0; a * ids_.size() < tally_.pairs.size(); ++a) {
      Json::Object row;
      for (std::size_t b = 0; b < ids_.size(); ++b) {
        if (a != b) row.emplace_back(ids_[b], tally_.pairs[a * ids_.size() + b]);
      }
      rows.emplace_back(ids_[a], std::move(row));
    }
    return rows;
  }

  // Whom the method chose, or who went first, stands first; the others are sorted.
  [[nodiscard]] Json::Array whom(const Decision& decision) const {
    switch (decision.event) {
      case Event::locked:
      case Event::left_out:
      case Event::broken_by_draw:
        return in_order(decision.options);
      case Event::preferred:
      case Event::broken_by_rule: {
        Json::Array written{id(decision.options[0])};
        for (Json& other : sorted({decision.options.begin() + 1, decision.options.end()})) {
          written.push_back(std::move(other));
        }
        return written;
      }
      default:
        return sorted(decision.options);
    }
  }

  [[nodiscard]] Json::Object write(const Decision& decision) const {
    Json::Object written = object_of(
        {{"event", word(kEvents, decision.event)}, {"options", whom(decision)}, {"votes", decision.votes}});
    if (decision.round >= 0) written.emplace_back("round", decision.round);
    return written;
  }

  // What was decided at once, of pairs of the same strength or options with the same votes, has no order of
  // its own.
  static bool at_once(const Decision& a, const Decision& b) {
    constexpr Event kTogether[] = {Event::locked, Event::left_out, Event::level, Event::elected};
    return a.event == b.event && a.votes == b.votes && a.votes > 0 &&
           std::find(std::begin(kTogether), std::end(kTogether), a.event) != std::end(kTogether);
  }

  [[nodiscard]] std::vector<Decision> settled(std::vector<Decision> decisions) const {
    const auto ids_of = [this](const Decision& decision) {
      std::vector<std::string_view> ids;
      for (const Option option : decision.options) ids.push_back(ids_[option]);
      if (decision.event == Event::level) std::sort(ids.begin(), ids.end());
      return ids;
    };
    for (auto begin = decisions.begin(); begin != decisions.end();) {
      const auto end = std::find_if(begin + 1, decisions.end(),
                                    [&](const Decision& next) { return !at_once(*begin, next); });
      std::stable_sort(begin, end,
                       [&](const Decision& a, const Decision& b) { return ids_of(a) < ids_of(b); });
      begin = end;
    }
    return decisions;
  }

  [[nodiscard]] Json::Array moves(const Round& round) const {
    const auto to = [this](const Move& move) {
      return move.to == Move::kExhausted ? std::string_view() : std::string_view(ids_[move.to]);
    };
    std::vector<Move> moves = round.moves;
    std::stable_sort(moves.begin(), moves.end(), [&](const Move& a, const Move& b) {
      return ids_[a.from] != ids_[b.from] ? ids_[a.from] < ids_[b.from] : to(a) < to(b);
    });
    Json::Array written;
    for (const Move& move : moves) {
      written.push_back(object_of({{"from", id(move.from)},
                                   {"to", move.to == Move::kExhausted ? Json() : id(move.to)},
                                   {"votes", move.votes}}));
    }
    return written;
  }

  [[nodiscard]] Json::Object write(const Round& round) const {
    Json::Array decisions;
    for (const Decision& decision : settled(round.decisions)) decisions.push_back(write(decision));
    return object_of({{"votes", by_option(round.votes)},
                      {"exhausted", round.exhausted},
                      {"needed", round.needed},
                      {"moves", moves(round)},
                      {"decisions", std::move(decisions)}});
  }

  const Tally& tally_;
  const std::vector<std::string>& ids_;
};

}  // namespace

Json summary(const Tally& tally, const std::vector<std::string>& ids) {
  return Writer(tally, ids).summary();
}

Json to_json(const Tally& tally, const std::vector<std::string>& ids) {
  return Writer(tally, ids).whole();
}

}  // namespace hearth::count
