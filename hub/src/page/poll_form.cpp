// The form of a poll. Names of its fields are read again in sent_form.cpp.
#include <string>

#include "page/poll_page.h"
#include "page/sent_form.h"

namespace hearth::page {
namespace {

Html hidden_field(std::string_view name, std::string_view value) {
  return leaf("input", {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
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
  return element("form",
                 {{"method", "post"},
                  {"action", "/p/" + input.space + "/" + input.kind + "/" + input.name},
                  {"accept-charset", "utf-8"}},
                 {element("fieldset", {}, {element("legend", {}, {form_rule(poll)}), form_rows(poll)}),
                  hidden_field(kMethodField, poll.method), hidden_field(kFormField, input.form),
                  hidden_field(kRevField, std::to_string(input.rev)),
                  hidden_field(kSinceField, std::to_string(input.since)), actions(poll)});
}

}  // namespace hearth::page
