// What a form asks for and how: a control for each option, as the method needs it. All of them work without
// script.
#include <algorithm>
#include <string>

#include "page/poll_page.h"
#include "page/sent_form.h"
#include "page/wording.h"

namespace hearth::page {
namespace {

constexpr std::size_t kMaxPlaces = 12;  // to choose from a list; more are typed
constexpr std::int64_t kMaxScale = 10;  // of a scale to press on; a higher one is typed
constexpr std::string_view kGrid[][2] = {{"no", "No"}, {"maybe", "Maybe"}, {"yes", "Yes"}};

std::string how_many(const PollModel& poll) {
  if (poll.method == kSingle) return "Choose one";
  if (poll.method != "multiple") return "Choose as many as you like";
  const std::string max = std::to_string(poll.max);
  if (poll.min == poll.max) return "Choose " + max;
  const auto all = static_cast<std::int64_t>(poll.options.size()) + (poll.takes_words ? 1 : 0);
  if (poll.max == all)
    return poll.min == 1 ? "Choose one or more" : "Choose at least " + std::to_string(poll.min);
  return poll.min == 1 ? "Choose up to " + max : "Choose " + std::to_string(poll.min) + " to " + max;
}

std::string marks_rule(const PollModel& poll) {
  const std::string max = number(poll.max);
  if (poll.method == "grid") return "Say for each time whether you can come";
  if (poll.method == "rating") return "Rate each from " + number(poll.min) + " to " + max + ", the best";
  if (poll.method == "score") return "Give each 0 to " + max + " points, " + max + " to what you like best";
  if (poll.method == "dots")
    return "You have " + number(poll.budget) + " dots: spread them as you like" +
           (poll.max < poll.budget ? ", at most " + max + " on one option" : "");
  return "You have " + number(poll.budget) +
         " credits. One vote for an option costs 1, two cost 4, three cost 9, and so on";
}

Html text_of_option(const PollOption& option) {
  Html text = element("span", {{"class", "label"}, {"dir", "auto"}, {"lang", ""}}, {option.name.label});
  if (!option.name.more.empty())
    text += element("span", {{"class", "more"}, {"dir", "auto"}, {"lang", ""}}, {option.name.more});
  return element("span", {{"class", "text"}}, {text});
}

Html button_for(const PollModel& poll, std::string_view value, bool checked) {
  const bool single = poll.method == kSingle;
  return leaf("input", {{"type", single ? "radio" : "checkbox"},
                        {"name", std::string(kChoiceField)},
                        {"value", std::string(value)},
                        {"checked", if_true(checked)},
                        {"required", if_true(single)}});
}

Html choice_row(const PollModel& poll, const PollOption& option) {
  return element("label", {{"class", "row"}},
                 {button_for(poll, option.name.id, option.chosen), text_of_option(option)});
}

std::string field_of(const PollOption& option) {
  return std::string(kGivenField) + option.name.id;
}

Html number_input(const PollOption& option, std::int64_t min, std::int64_t max) {
  return leaf("input", {{"type", "number"},
                        {"name", field_of(option)},
                        {"value", option.given},
                        {"min", std::to_string(min)},
                        {"max", std::to_string(max)},
                        {"step", "1"},
                        {"inputmode", "numeric"},
                        {"autocomplete", "off"}});
}

Html number_row(const PollOption& option, std::int64_t min, std::int64_t max) {
  return element("label", {{"class", "row number"}},
                 {text_of_option(option), number_input(option, min, max)});
}

Html place_row(const PollModel& poll, const PollOption& option) {
  if (poll.options.size() > kMaxPlaces)
    return number_row(option, 1, static_cast<std::int64_t>(poll.options.size()));
  Html places = element("option", {{"value", ""}}, {"no place"});
  for (std::size_t i = 1; i <= poll.options.size(); ++i) {
    const std::string place = std::to_string(i);
    places += element("option", {{"value", place}, {"selected", if_true(option.given == place)}}, {place});
  }
  return element("label", {{"class", "row number"}},
                 {text_of_option(option), element("select", {{"name", field_of(option)}}, {places})});
}

Html step(const PollOption& option, const std::string& value, const Html& words) {
  return element("label", {{"class", "step"}},
                 {leaf("input", {{"type", "radio"},
                                 {"name", field_of(option)},
                                 {"value", value},
                                 {"checked", if_true(option.given == value)}}),
                  element("span", {}, {words})});
}

// Without script nobody can unpress a button: one of them says nothing.
Html no_answer(const PollOption& option) {
  Html words = element("span", {{"aria-hidden", "true"}}, {"–"});
  words += element("span", {{"class", "hush"}}, {"no answer"});
  return step(option, "", words);
}

Html scale_row(const PollModel& poll, const PollOption& option) {
  const bool words_only = poll.method == "grid";
  Html steps = no_answer(option);
  if (words_only) {
    for (const auto& [word, words] : kGrid) steps += step(option, std::string(word), words);
  } else {
    for (std::int64_t mark = poll.min; mark <= poll.max; ++mark)
      steps += step(option, std::to_string(mark), std::to_string(mark));
  }
  return element("fieldset", {{"class", "row scale"}},
                 {element("legend", {}, {text_of_option(option)}),
                  element("div", {{"class", words_only ? "steps words" : "steps"}}, {steps})});
}

// Votes of which the square can be paid.
std::int64_t most_votes(std::int64_t credits) {
  std::int64_t votes = 0;
  while ((votes + 1) * (votes + 1) <= credits) ++votes;
  return votes;
}

Html mark_row(const PollModel& poll, const PollOption& option) {
  if (poll.method == "quadratic") return number_row(option, 0, most_votes(poll.budget));
  const bool typed = poll.budget > 0 || poll.max - poll.min > kMaxScale;
  return typed ? number_row(option, poll.min, poll.max) : scale_row(poll, option);
}

Html row(const PollModel& poll, const PollOption& option) {
  switch (poll.form) {
    case Form::ranking:
      return place_row(poll, option);
    case Form::marks:
      return mark_row(poll, option);
    default:
      return choice_row(poll, option);
  }
}

// With one choice only, a button of its own says that the text is meant: without script nobody can unpress
// another.
Html own_row(const PollModel& poll) {
  if (!poll.takes_words) return {};
  const Html field = leaf("input", {{"type", "text"},
                                    {"name", std::string(kWriteInField)},
                                    {"value", std::string(poll.write_in)},
                                    {"maxlength", "140"},
                                    {"aria-label", "Your own answer"},
                                    {"placeholder", "Your own answer"},
                                    {"autocomplete", "off"},
                                    {"dir", "auto"}});
  if (poll.method != kSingle) return element("div", {{"class", "row own"}}, {field});
  const bool means_words =
      !poll.write_in.empty() && std::none_of(poll.options.begin(), poll.options.end(),
                                             [](const PollOption& option) { return option.chosen; });
  return element("div", {{"class", "row own"}},
                 {element("label", {{"class", "own-pick"}},
                          {button_for(poll, kOwnChoice, means_words),
                           element("span", {{"class", "hush"}}, {"An answer of my own"})}),
                  field});
}

}  // namespace

std::string form_rule(const PollModel& poll) {
  switch (poll.form) {
    case Form::choice:
      return how_many(poll);
    case Form::ranking:
      return std::string(
                 "Give each option its place, 1 for the best. Leave out what you do not want to rank") +
             (poll.shared_ranks ? "; options can share a place" : "; no two can share a place");
    case Form::marks:
      return marks_rule(poll);
    case Form::text:
      return poll.options.empty() ? "Answer in your own words"
                                  : "Answer in your own words, or agree with others";
  }
  return {};
}

Html form_rows(const PollModel& poll) {
  Html rows;
  const Html own = own_row(poll);
  if (poll.form == Form::text) rows += own;
  for (const std::size_t i : poll.order) rows += row(poll, poll.options[i]);
  if (poll.form != Form::text) rows += own;
  return rows;
}

}  // namespace hearth::page
