// Reads a text and tells what was read in one line each, so that a test shows both sides.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "ballots/ballots.h"
#include "words/english.h"

namespace hearth::ballots {

/// "2 x A > B=C > - > D" or "1 x A:5 B:1", in the order of the text.
inline std::string told(const Election& election, const Profile::Entry& entry) {
  std::string text = std::to_string(entry.number) + " x";
  const auto label = [&](Profile::Word word) { return election.options.at(word).label; };
  for (std::size_t i = 0; i < entry.ballot.size(); i += election.ranked ? 1 : 2) {
    const Profile::Word word = entry.ballot[i];
    if (!election.ranked) {
      text += " " + label(word) + ":" + std::to_string(entry.ballot[i + 1]);
    } else if (word == Profile::kSkipped) {
      text += i == 0 ? " -" : " > -";
    } else if ((word & Profile::kShares) != 0) {
      text += "=" + label(word & ~Profile::kShares);
    } else {
      text += (i == 0 ? " " : " > ") + label(word);
    }
  }
  return text;
}

inline std::vector<std::string> ballots_of(const Election& election) {
  std::vector<std::string> lines;
  election.profile.each([&](const Profile::Entry& entry) { lines.push_back(told(election, entry)); });
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// "line:column: sentence", or "path: sentence".
inline std::string told(const Error& error) {
  const Json args(error.args);
  const Json* line = args.find("line");
  const std::string place =
      line == nullptr ? error.path : write_json(*line) + ":" + write_json(*args.find("column"));
  return place + ": " + words::describe(error);
}

inline std::vector<std::string> told(const Errors& errors) {
  std::vector<std::string> lines;
  for (const Error& error : errors) lines.push_back(told(error));
  return lines;
}

/// What refuses the whole file; "read" when nothing does.
inline std::string refusal(const std::string& text, Format format, const Manner& manner = {}) {
  const auto reading = read(text, format, manner);
  return reading ? "read" : told(reading.errors().front());
}

inline std::vector<std::string> labels(const Election& election) {
  std::vector<std::string> labels;
  for (const Choice& choice : election.options) labels.push_back(choice.id + " " + choice.label);
  return labels;
}

}  // namespace hearth::ballots
