// The form of a poll. Names of its fields are read again in sent_form.cpp.
#include <string>

#include "page/poll_page.h"
#include "page/sent_form.h"

namespace hearth::page {
namespace {

std::string how_many(const PollModel& poll) {
  if (poll.method == kSingle) return "Choose one";
  if (poll.method == "approval") return "Choose as many as you like";
  const std::string max = std::to_string(poll.max);
  if (poll.min == poll.max) return "Choose " + max;
  const auto all = static_cast<std::int64_t>(poll.options.size()) + (poll.write_ins ? 1 : 0);
  if (poll.max == all)
    return poll.min == 1 ? "Choose one or more" : "Choose at least " + std::to_string(poll.min);
  return poll.min == 1 ? "Choose up to " + max : "Choose " + std::to_string(poll.min) + " to " + max;
}

Html button_for(const PollModel& poll, std::string_view value, bool checked) {
  const bool single = poll.method == kSingle;
  return leaf("input", {{"type", single ? "radio" : "checkbox"},
                        {"name", std::string(kChoiceField)},
                        {"value", std::string(value)},
                        {"checked", if_true(checked)},
                        {"required", if_true(single)}});
}

Html option_row(const PollModel& poll, const PollOption& option) {
  Html text = element("span", {{"class", "label"}, {"dir", "auto"}, {"lang", ""}}, {option.label});
  if (!option.description.empty()) {
    text += element("span", {{"class", "more"}, {"dir", "auto"}, {"lang", ""}}, {option.description});
  }
  return element("label", {{"class", "row"}},
                 {button_for(poll, option.id, option.chosen), element("span", {{"class", "text"}}, {text})});
}

Html hidden_field(std::string_view name, std::string_view value) {
  return leaf("input", {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
}

// With one choice only, a button of its own says that the text is meant: without script nobody can unpress
// another.
Html own_row(const PollModel& poll) {
  if (!poll.write_ins) return {};
  const Html field = leaf("input", {{"type", "text"},
                                    {"name", std::string(kWriteInField)},
                                    {"value", std::string(poll.write_in)},
                                    {"maxlength", "140"},
                                    {"aria-label", "Your own answer"},
                                    {"placeholder", "Your own answer"},
                                    {"autocomplete", "off"},
                                    {"dir", "auto"}});
  if (poll.method != kSingle) return element("div", {{"class", "row own"}}, {field});
  return element("div", {{"class", "row own"}},
                 {element("label", {{"class", "own-pick"}},
                          {button_for(poll, kOwnChoice, !poll.write_in.empty()),
                           element("span", {{"class", "hush"}}, {"An answer of my own"})}),
                  field, hidden_field(kMethodField, kSingle)});
}

Html action(std::string_view value, std::string_view words, bool primary) {
  return element("button",
                 {{"class", primary ? "primary" : "quiet"},
                  {"name", std::string(kActionField)},
                  {"value", std::string(value)},
                  {"formnovalidate", if_true(!primary)}},
                 {words});
}

Html actions(const PollModel& poll) {
  Html buttons = action("vote", poll.has_ballot ? "Save my change" : "Vote", true);
  if (poll.has_ballot) buttons += action("withdraw", "Withdraw", false);
  // To abstain is a way to see, not to vote: where it shows nothing it is not offered.
  if (!poll.has_ballot && poll.hidden == "until-vote")
    buttons += action("abstain", "Just see results", false);
  return element("p", {{"class", "actions"}}, {buttons});
}

}  // namespace

Html poll_form(const PageInput& input, const PollModel& poll) {
  if (input.form.empty() || poll.can == "nothing" || poll.can.empty()) return {};
  Html rows;
  for (const std::size_t i : poll.order) rows += option_row(poll, poll.options[i]);
  rows += own_row(poll);
  return element("form",
                 {{"method", "post"},
                  {"action", "/p/" + input.space + "/" + input.kind + "/" + input.name},
                  {"accept-charset", "utf-8"}},
                 {element("fieldset", {}, {element("legend", {}, {how_many(poll)}), rows}),
                  hidden_field(kFormField, input.form), hidden_field(kRevField, std::to_string(input.rev)),
                  hidden_field(kSinceField, std::to_string(input.since)), actions(poll)});
}

}  // namespace hearth::page
