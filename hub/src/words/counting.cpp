#include "words/counting.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace hearth::words {
namespace {

using count::Decision;
using count::Event;
using count::Method;
using count::Move;
using count::Option;

constexpr std::string_view kNames[] = {"Plurality",
                                       "Approval",
                                       "Score",
                                       "STAR",
                                       "Borda",
                                       "Instant runoff",
                                       "Schulze",
                                       "Ranked pairs",
                                       "Minimax",
                                       "Copeland",
                                       "Single transferable vote (Scottish rules)",
                                       "Single transferable vote (Meek)",
                                       "Sequential Phragmén"};

constexpr std::size_t kListed = 8;
constexpr std::string_view kToNobody = " to nobody";

bool is_broken(Event event) {
  return event == Event::broken_by_rule || event == Event::broken_by_rounds || event == Event::broken_by_draw;
}

std::string plural(std::string text, bool several) {
  if (several) text += "s";
  return text;
}

}  // namespace

std::string_view name_of(Method method) {
  return kNames[static_cast<std::size_t>(method)];
}

std::optional<int> decimals(std::int64_t parts, std::int64_t unit) {
  std::int64_t denominator = unit / std::gcd(parts, unit);
  int places = 0;
  for (; denominator > 1; ++places) {
    if (denominator % 2 != 0 && denominator % 5 != 0) return std::nullopt;
    denominator /= std::gcd(denominator, std::int64_t{10});
  }
  return places;
}

std::string amount(std::int64_t parts, std::int64_t unit, int places) {
  if (parts < 0) return "-" + amount(-parts, unit, places);
  const std::int64_t rest = parts % unit;
  std::string text = std::to_string(parts / unit);
  const auto needed = decimals(parts, unit);
  if (!needed) {
    const std::int64_t divisor = std::gcd(rest, unit);
    const std::string fraction = std::to_string(rest / divisor) + "/" + std::to_string(unit / divisor);
    return parts < unit ? fraction : text + " " + fraction;
  }
  std::string digits;
  for (std::int64_t left = rest; left != 0; left %= unit) {
    left *= 10;
    digits += static_cast<char>('0' + left / unit);
  }
  if (digits.size() < static_cast<std::size_t>(places)) digits.resize(static_cast<std::size_t>(places), '0');
  return digits.empty() ? text : text + "." + digits;
}

std::string listed(const std::vector<std::string>& names) {
  const std::size_t told = names.size() > kListed + 1 ? kListed : names.size();
  std::string text;
  for (std::size_t i = 0; i < told; ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  if (told < names.size()) text += " and " + std::to_string(names.size() - told) + " others";
  return text;
}

std::string Teller::title() const {
  std::string text(name_of(tally_.rules.method));
  if (count::fills_seats(tally_.rules.method)) {
    const auto seats = tally_.rules.seats;
    text += ", " + std::to_string(seats) + plural(" seat", seats != 1);
  }
  const bool has_strength = tally_.rules.method == Method::schulze ||
                            tally_.rules.method == Method::ranked_pairs ||
                            tally_.rules.method == Method::minimax;
  if (has_strength)
    text += tally_.rules.strength == count::Strength::margins ? ", margins" : ", winning votes";
  return text;
}

std::vector<std::string> Teller::round(std::size_t number) const {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < tally_.rounds[number].decisions.size(); ++i) {
    sentences.push_back(decision(number, i));
  }
  return sentences;
}

std::string Teller::outcome(bool is_open) const {
  const bool seats = count::fills_seats(tally_.rules.method);
  const bool several = tally_.winners.size() > 1;
  if (tally_.outcome == count::Outcome::nobody) return "Nobody is chosen.";
  const std::string chosen = is_open ? "Ahead so far" : seats ? "Elected" : plural("Winner", several);
  std::string text;
  if (!tally_.winners.empty()) text = chosen + ": " + names(tally_.winners) + ".";
  if (tally_.outcome == count::Outcome::decided) return text;
  const std::size_t open = tally_.rules.seats - std::min(tally_.rules.seats, tally_.winners.size());
  const std::string undecided = "the ballots do not decide between " + names(tally_.level) + ".";
  if (text.empty()) return "A tie: " + undecided;
  return text + " A tie for the last " + (open > 1 ? std::to_string(open) + " seats: " : "seat: ") +
         undecided;
}

std::string Teller::names(const std::vector<Option>& options) const {
  std::vector<std::string> names;
  for (const Option option : options) names.push_back(labels_[option]);
  return listed(names);
}

// A vote that cannot be divided is a ballot.
std::string Teller::votes(std::int64_t parts) const {
  const std::string thing = tally_.unit == 1 ? " ballot" : " vote";
  return amount(parts, tally_.unit) + plural(thing, parts != tally_.unit);
}

std::string Teller::total(std::size_t round) const {
  const auto& all = tally_.rounds[round].votes;
  return votes(std::accumulate(all.begin(), all.end(), std::int64_t{0}));
}

// ": 7 to Ann, 3 to Bob and 2 to nobody", or " to Ann", from the moves that the next round begins with; most
// first.
std::string Teller::destinations(std::size_t round, const std::vector<Option>& from) const {
  if (round + 1 >= tally_.rounds.size()) return "";
  std::map<Option, std::int64_t> sums;
  for (const Move& move : tally_.rounds[round + 1].moves) {
    if (std::find(from.begin(), from.end(), move.from) != from.end()) sums[move.to] += move.votes;
  }
  std::vector<std::pair<std::int64_t, Option>> order;
  for (const auto& [to, sum] : sums) {
    if (sum != 0) order.emplace_back(-sum, to);
  }
  std::sort(order.begin(), order.end());
  const auto place = [this](Option to) {
    return to == Move::kExhausted ? std::string("nobody") : labels_[to];
  };
  if (order.size() == 1) return " to " + place(order[0].second);
  std::vector<std::string> parts;
  for (const auto& [sum, to] : order) parts.push_back(amount(-sum, tally_.unit) + " to " + place(to));
  return parts.empty() ? "" : ": " + listed(parts);
}

std::string Teller::goes_out(std::size_t round, const Decision& decision, bool after_tie) const {
  const bool together = decision.options.size() > 1;
  std::int64_t sum = 0;
  for (const Option option : decision.options) sum += tally_.rounds[round].votes[option];
  std::string text = names(decision.options);
  if (round + 1 == tally_.rounds.size()) return text + (together ? " go out." : " goes out.");
  if (sum == 0) return text + (together ? " have no votes and go out." : " has no votes and goes out.");
  if (together) {
    text += " cannot catch up with anybody even together, so their ";
  } else {
    const bool first = decision.event == Event::fewest_batch;
    text += first ? " goes out first, and its " : after_tie ? " goes out, and its " : " has fewest, so its ";
  }
  return text + votes(sum) + " " + move_on(round, decision.options, sum == tally_.unit) + ".";
}

// What becomes of the votes: "move on to Ann", "count for nobody any more".
std::string Teller::move_on(std::size_t round, const std::vector<Option>& from, bool one) const {
  const std::string onward = destinations(round, from);
  if (onward == kToNobody) return std::string(one ? "counts" : "count") + " for nobody any more";
  return (one ? "moves on" : "move on") + onward;
}

std::string Teller::surplus(std::size_t round, const Decision& decision) const {
  const bool one = decision.votes == tally_.unit;
  return names(decision.options) + (decision.options.size() > 1 ? " have " : " has ") +
         votes(decision.votes) + " above the quota; " + (one ? "it " : "they ") +
         move_on(round, decision.options, one) + ".";
}

std::string Teller::elected(const Decision& decision, bool after_tie) const {
  const std::string who = names(decision.options);
  const bool several = decision.options.size() > 1;
  switch (tally_.rules.method) {
    case Method::stv:
    case Method::meek:
      return who + (several ? " have" : " has") + " reached the quota and " + (several ? "are" : "is") +
             " elected.";
    case Method::phragmen:
      return who + (after_tie ? " takes the next seat."
                              : " has most support left, " + amount(decision.votes, tally_.unit) +
                                    ", and takes the next seat.");
    default:
      return who + " has won.";
  }
}

std::string Teller::most(const Decision& decision, std::string_view things) const {
  const bool several = decision.options.size() > 1;
  return names(decision.options) + (several ? " have most " : " has most ") + std::string(things) + ": " +
         amount(decision.votes, tally_.unit) + (several ? " each." : ".");
}

std::string Teller::broken(const Decision& decision, const std::string& by) const {
  std::vector<Option> all = decision.options;
  std::sort(all.begin(), all.end());
  return names(all) + " are level; " + by + " decides: " + labels_[decision.options[0]] + ".";
}

std::string Teller::decision(std::size_t round, std::size_t index) const {
  const Decision& decision = tally_.rounds[round].decisions[index];
  const std::vector<Option>& options = decision.options;
  const std::string who = names(options);
  const bool several = options.size() > 1;
  const bool after_tie = index > 0 && is_broken(tally_.rounds[round].decisions[index - 1].event);
  switch (decision.event) {
    case Event::counted:
      return most(decision, tally_.rules.method == Method::approval ? "approvals" : "votes");
    case Event::majority:
      return who + " has more than half of the " + total(round) + ": " + amount(decision.votes, tally_.unit) +
             ".";
    case Event::no_majority:
      return "Nobody has more than half.";
    case Event::quota:
      return "A seat takes " + votes(decision.votes) + ".";
    case Event::fewest:
    case Event::fewest_batch:
      return goes_out(round, decision, after_tie);
    case Event::last:
      return who + (several ? " are" : " is") + " elected, because no more are left than seats.";
    case Event::elected:
      return elected(decision, after_tie);
    case Event::surplus:
      return surplus(round, decision);
    case Event::no_surplus:
      return "Nothing moves on.";
    case Event::level:
      return who + " are level.";
    case Event::broken_by_rule:
      return broken(decision, "the rule of the method");
    case Event::broken_by_rounds:
      return broken(decision, "round " + std::to_string(decision.round + 1));
    case Event::broken_by_draw:
      return broken(decision, "the draw");
    default:
      return comparison(decision);
  }
}

// Methods that compare options two by two, or add up points.
std::string Teller::comparison(const Decision& decision) const {
  const std::vector<Option>& options = decision.options;
  const std::string who = names(options);
  const bool several = options.size() > 1;
  switch (decision.event) {
    case Event::finalists:
      return who + " have the highest scores and go into the runoff.";
    case Event::preferred:
      return several ? votes(decision.votes) + (decision.votes == tally_.unit ? " prefers " : " prefer ") +
                           labels_[options[0]] + " to " + labels_[options[1]] + "."
                     : who + " is preferred by " + votes(decision.votes) + ".";
    case Event::beats_all:
      return who + " wins the comparison with each of the others.";
    case Event::cycle:
      return "Nobody wins the comparison with each of the others.";
    case Event::locked:
      return labels_[options[0]] + " comes before " + labels_[options[1]] + " (" +
             amount(decision.votes, tally_.unit) + ").";
    case Event::left_out:
      return labels_[options[0]] + " before " + labels_[options[1]] + " (" +
             amount(decision.votes, tally_.unit) + ") is left out: it would close a circle.";
    case Event::strongest:
      return several
                 ? who + " are level: no chain of comparisons against one of them is stronger than its own."
                 : "No chain of comparisons against " + who + " is as strong as its own.";
    case Event::wins:
      return most(decision, "comparisons won");
    case Event::smallest_loss:
      return decision.votes <= 0 ? "Nobody beats " + who + "."
                                 : "The greatest defeat of " + who +
                                       " is the smallest: " + amount(decision.votes, tally_.unit) + ".";
    case Event::points:
      return most(decision, "points");
    default:
      return "";
  }
}

}  // namespace hearth::words
