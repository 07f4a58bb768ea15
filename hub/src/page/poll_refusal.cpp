// Why a form was refused, in the words of whoever filled it in.
#include <algorithm>
#include <string>
#include <vector>

#include "page/poll_page.h"
#include "words/english.h"

namespace hearth::page {
namespace {

constexpr std::string_view kOfOption[] = {"/body/marks/", "/given/"};

// The option that an error is about; null: none, or all.
const PollOption* option_of(const Error& error, const PollModel& poll) {
  for (const std::string_view start : kOfOption) {
    if (!error.path.starts_with(start)) continue;
    const std::string id = error.path.substr(start.size());
    const auto found = std::find_if(poll.options.begin(), poll.options.end(),
                                    [&](const PollOption& option) { return option.name.id == id; });
    if (found != poll.options.end()) return &*found;
  }
  return nullptr;
}

// The form alone does not know how high a number may be.
std::string sentence_of(Error error, const PollModel& poll) {
  const bool ranks = poll.form == Form::ranking;
  const auto places = static_cast<std::int64_t>(poll.options.size());
  if (error.code == Code::whole_number_expected) {
    error.args.emplace_back("min", ranks ? 1 : poll.min);
    error.args.emplace_back("max", ranks ? places : std::max(poll.max, poll.budget));
  }
  if (error.code == Code::choose_more && ranks) return "Please give at least one option a place.";
  if (error.code == Code::choose_more && poll.form == Form::marks) return "Please answer at least one row.";
  if (error.code == Code::choose_more && poll.form == Form::text) return "Please write or choose an answer.";
  return words::describe(error);
}

// "Tea, Milk": those whose place another has, too.
std::vector<const PollOption*> sharing(const PollModel& poll) {
  std::vector<const PollOption*> sharing;
  for (const PollOption& option : poll.options) {
    const auto same = [&](const PollOption& other) { return other.given == option.given; };
    if (!option.given.empty() && std::count_if(poll.options.begin(), poll.options.end(), same) > 1)
      sharing.push_back(&option);
  }
  return sharing;
}

Html named(const std::vector<const PollOption*>& options, const std::string& sentence) {
  Html line;
  for (const PollOption* option : options) {
    if (!line.empty()) line += ", ";
    line += element("bdi", {{"lang", ""}}, {option->name.label});
  }
  if (!line.empty()) line += ": ";
  return line += sentence;
}

}  // namespace

Html refusal_words(const Errors& errors, const PollModel& poll) {
  Html lines;
  bool told_of_sharing = false;
  for (const Error& error : errors) {
    std::vector<const PollOption*> about;
    if (const PollOption* option = option_of(error, poll)) about = {option};
    if (error.code == Code::shared_rank) {
      if (told_of_sharing) continue;
      told_of_sharing = true;
      about = sharing(poll);
    }
    lines += element("p", {{"dir", "auto"}}, {named(about, sentence_of(error, poll))});
  }
  return lines;
}

}  // namespace hearth::page
