// What one's own ballot says.
#include <algorithm>
#include <string>
#include <vector>

#include "page/poll_page.h"
#include "page/wording.h"

namespace hearth::page {
namespace {

Html isolated(std::string_view label) {
  return element("bdi", {{"lang", ""}}, {label});
}

// "In the park, In the hall", each in its own direction.
Html chosen_labels(const PollModel& poll) {
  Html labels;
  const auto add = [&](std::string_view label) {
    if (!labels.empty()) labels += ", ";
    labels += isolated(label);
  };
  for (const PollOption& option : poll.options) {
    if (option.mine) add(option.name.label);
  }
  if (poll.form == Form::choice && !poll.my_write_in.empty()) add(poll.my_write_in);
  return labels;
}

// "1. Tea, 2. Milk, 2. Water"
Html ranked_labels(const PollModel& poll) {
  std::vector<const PollOption*> ranked;
  for (const PollOption& option : poll.options) {
    if (option.place > 0) ranked.push_back(&option);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const PollOption* a, const PollOption* b) { return a->place < b->place; });
  Html labels;
  for (const PollOption* option : ranked) {
    if (!labels.empty()) labels += ", ";
    labels += number(option->place) + ". ";
    labels += isolated(option->name.label);
  }
  return labels;
}

std::string mark_of(const PollOption& option) {
  return option.word.empty() ? number(option.mark) : std::string(option.word);
}

// "Tea 5, Milk 0"
Html marked_labels(const PollModel& poll) {
  Html labels;
  for (const PollOption& option : poll.options) {
    if (!option.mine) continue;
    if (!labels.empty()) labels += "; ";
    labels += isolated(option.name.label);
    labels += ": " + mark_of(option);
  }
  return labels;
}

Html answer(const PollModel& poll) {
  Html words;
  if (!poll.my_write_in.empty()) {
    words += "You answered ";
    words += isolated(poll.my_write_in);
    words += ". ";
  }
  const Html agreed = chosen_labels(poll);
  if (agreed.empty()) return words;
  words += "You agree with ";
  words += agreed;
  return words += ".";
}

}  // namespace

Html ballot_words(const PollModel& poll) {
  if (poll.form == Form::text) return answer(poll);
  Html words = poll.form == Form::choice    ? "You chose "
               : poll.form == Form::ranking ? "You ranked "
                                            : "You gave ";
  if (poll.method == "grid") words = "You said ";
  words += poll.form == Form::choice    ? chosen_labels(poll)
           : poll.form == Form::ranking ? ranked_labels(poll)
                                        : marked_labels(poll);
  return words += ".";
}

std::string own_mark(const PollModel& poll, const PollOption& option) {
  if (!option.mine) return {};
  if (poll.form == Form::ranking) return "You: place " + number(option.place);
  if (poll.form == Form::marks) return "You: " + mark_of(option);
  return poll.form == Form::text ? "You agree" : "Your vote";
}

}  // namespace hearth::page
