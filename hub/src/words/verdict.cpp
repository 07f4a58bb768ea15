#include "words/verdict.h"

#include <algorithm>

#include "json/fields.h"
#include "words/counting.h"
#include "words/quantities.h"

namespace hearth::words {
namespace {

// In the order of the document.
std::string labels_of(const Json::Array& ids, const std::vector<Named>& names) {
  std::vector<std::string> labels;
  for (const Named& name : names) {
    if (std::find(ids.begin(), ids.end(), Json(name.id)) != ids.end()) labels.push_back(name.label);
  }
  return listed(labels);
}

std::string decided(const std::string& who, bool several, bool open) {
  if (open) return who + " would win if the poll closed now.";
  return who + (several ? " have won." : " has won.");
}

// Whom the count itself leaves level, or else those with the most votes.
std::string level(const Json& results, const std::vector<Named>& names, bool open) {
  const Json::Array& counts = items_of(results, "counts");
  const Json::Array& tied = counts.empty() ? items_of(results, "leading") : items_of(counts[0], "level");
  const Json::Array& winners = items_of(results, "winners");
  std::string text =
      winners.empty() ? "" : decided(labels_of(winners, names), winners.size() > 1, open) + " ";
  text += open ? "For now the ballots do not decide between " : "The ballots do not decide between ";
  return text + labels_of(tied, names) + ".";
}

std::string no_quorum(const Json& shared, const Json& results, bool open) {
  const std::string needed = number(number_of(member_of(results, "quorum"), "needed"));
  const std::string turnout = people(number_of(shared, "turnout"));
  if (open) return "The result binds once " + needed + " have answered. So far: " + turnout + ".";
  return "The result does not bind: " + needed + " had to answer. There were " + turnout + ".";
}

std::string below_threshold(const Json& document, const std::string& who, bool open) {
  const std::string part(text_of(document, "threshold"));
  return who + (open ? " leads, but does not have the " + part + " of the votes yet that a winner needs."
                     : " came first, but without the " + part + " of the votes that a winner needs.");
}

}  // namespace

std::string verdict(const Json& document, const Json& shared, const std::vector<Named>& names) {
  const Json& results = member_of(shared, "results");
  const std::string_view outcome = text_of(results, "outcome");
  const bool open = text_of(shared, "status") != "closed";
  const Json::Array& winners = items_of(results, "winners");
  const std::string who = labels_of(winners, names);
  if (outcome == "decided") return decided(who, winners.size() > 1, open);
  if (outcome == "level") return level(results, names, open);
  if (outcome == "nobody") return open ? "Nobody is ahead yet." : "Nobody is chosen.";
  if (outcome == "no-quorum") return no_quorum(shared, results, open);
  if (outcome == "below-threshold") return below_threshold(document, who, open);
  if (outcome == "none-of-these")
    return who + (open ? " would win if the poll closed now: then nothing is chosen."
                       : " has won: nothing is chosen.");
  return "";
}

}  // namespace hearth::words
