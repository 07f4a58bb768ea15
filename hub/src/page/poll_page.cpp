#include "page/poll_page.h"

#include "json/fields.h"
#include "page/wording.h"

namespace hearth::page {
namespace {

Html note(std::string_view role, std::string_view tone, const Html& content) {
  // Focus goes to what happened: a page without script has no other way to speak up.
  return element("div",
                 {{"class", "note " + std::string(tone)},
                  {"role", std::string(role)},
                  {"tabindex", "-1"},
                  {"autofocus", ""}},
                 {content});
}

// What was kept of the form.
Html kept_words(const PollModel& poll) {
  if (!poll.has_ballot) return "Your vote is withdrawn.";
  if (poll.waits)
    return "Your answer waits for a steward. It counts, and others see it, once one has looked at it.";
  if (poll.abstains) {
    return poll.hidden.empty() ? "You are seeing the results without having chosen." : "You abstained.";
  }
  Html words = element("strong", {}, {"Your vote is in."});
  words += " ";
  return words += ballot_words(poll);
}

Html next_words(const PollModel& poll) {
  if (!poll.has_ballot || poll.status != "open") return {};
  if (!poll.changeable) return "Votes in this poll are final.";
  Html words = poll.abstains ? "You can still vote below" : "You can change it below";
  words += ", as long as this page is open";
  if (!poll.closes.empty()) {
    words += ", until ";
    words += moment_element(poll.closes);
  }
  return words += ".";
}

Html sent_note(const PollModel& poll) {
  Html lines = element("p", {{"dir", "auto"}}, {kept_words(poll)});
  const Html next = next_words(poll);
  if (!next.empty()) lines += element("p", {{"dir", "auto"}}, {next});
  return note("status", "ok", lines);
}

Html paragraph(const Html& words) {
  return element("p", {{"class", "state"}, {"dir", "auto"}}, {words});
}

// The options where nobody can choose one yet.
Html preview(const PollModel& poll) {
  Html items;
  for (const std::size_t i : poll.order) {
    items += element("li", {{"dir", "auto"}, {"lang", ""}}, {poll.options[i].name.label});
  }
  return element("ul", {{"class", "preview"}}, {items});
}

Html waiting_state(const PollModel& poll) {
  Html words = "This poll opens on ";
  words += poll.opens.empty() ? Html("a later day") : moment_element(poll.opens);
  words += ". You can already think about it:";
  Html state = paragraph(words);
  return state += preview(poll);
}

Html members_state(const PollModel& poll) {
  Html state = paragraph("Only members can answer here, on their own pages.");
  if (!poll.shows_results() || poll.turnout == 0) state += preview(poll);
  return state;
}

// When the result can be seen; empty when it can.
Html hidden_words(const PollModel& poll) {
  if (poll.hidden.empty()) return {};
  if (poll.hidden == "until-vote") return "Results show once you have voted.";
  Html words = "Results show when the poll closes";
  if (!poll.closes.empty()) {
    words += ", on ";
    words += moment_element(poll.closes);
  }
  return words += ".";
}

Html closed_state(const PollModel& poll) {
  return paragraph(poll.turnout == 0 ? "This poll is closed. Nobody answered." : "This poll is closed.");
}

Html state(const PageInput& input, const PollModel& poll) {
  if (poll.status == "waiting") return waiting_state(poll);
  if (poll.status == "closed") return closed_state(poll);
  if (poll.has_ballot) return poll.hidden.empty() ? Html() : paragraph(hidden_words(poll));
  if (input.form.empty()) return members_state(poll);
  return poll.turnout == 0 ? paragraph("Nobody has answered yet. You could be the first.") : Html();
}

// A new form stands open; one for a change waits behind a press, below the result.
Html form_or_change(const PageInput& input, const PollModel& poll) {
  Html form = poll_form(input, poll);
  if (form.empty() || !poll.has_ballot) return form;
  return element("details", {{"open", if_true(!input.errors.empty())}},
                 {element("summary", {}, {poll.abstains ? "Vote after all" : "Change my vote"}), form});
}

Html closing_words(const PollModel& poll) {
  Html words = poll.status == "closed" ? "Closed on " : "Closes on ";
  return words += moment_element(poll.closes);
}

// A page without script knows neither the reader's zone nor the rules of the writer's.
Html zone_words(const PollModel& poll) {
  Html words = "All times are in UTC, which may not be the time where you are.";
  if (poll.zone.empty()) return words;
  words += " The poll was written in the zone ";
  words += element("bdi", {}, {poll.zone});
  return words += ".";
}

// What the voter of this form can hold against the log.
Html receipt_words(const Json& receipt) {
  Html words = "Your receipt: entry ";
  words += number(number_of(receipt, "entry"));
  words += " of this poll’s log, ";
  return words += element("code", {}, {text_of(receipt, "leaf")});
}

Html proof_words(const PageInput& input, const PollModel& poll) {
  if (poll.status != "closed")
    return "Every vote is an entry in a public log. After the close anybody can count the ballots again.";
  const std::string ballots = "/v1/" + input.space + "/" + input.kind + "/" + input.name + "/export";
  Html words = "Anybody can check this count: ";
  words += element("a", {{"href", ballots}, {"download", ""}}, {"download the ballots"});
  return words += ", which are without names, and count them again.";
}

Html facts(const PageInput& input, const PollModel& poll, bool told_turnout) {
  Html items;
  const auto add = [&](const Html& fact) { items += element("li", {}, {fact}); };
  if (poll.turnout > 0 && !told_turnout) add(turnout_words(poll));
  if (poll.status == "open" && !poll.hidden.empty() && !poll.has_ballot) add(hidden_words(poll));
  if (!poll.closes.empty()) add(closing_words(poll));
  if (!poll.closes.empty() && poll.status != "closed") {
    const std::string entry = "/p/" + input.space + "/" + input.kind + "/" + input.name + ".ics";
    add(element("a", {{"href", entry}}, {"Add to my calendar"}));
  }
  if (poll.method == "grid") add(zone_words(poll));
  const Json& receipt = member_of(input.own, "receipt");
  if (!receipt.is_null()) add(receipt_words(receipt));
  if (flag_of(input.document, "verifiable")) add(proof_words(input, poll));
  if (!input.form.empty() && poll.can != "nothing") {
    add("You answer as a guest. Guests are counted apart, since nothing proves that each answers once.");
  }
  return items.empty() ? items : element("ul", {{"class", "facts"}, {"dir", "auto"}}, {items});
}

}  // namespace

Html poll_card(const PageInput& input, const PollModel& poll) {
  Html content = element("h1", {{"lang", ""}}, {poll.question});
  if (!poll.description.empty()) {
    content += element("p", {{"class", "description"}, {"dir", "auto"}, {"lang", ""}}, {poll.description});
  }
  if (!input.errors.empty()) content += note("alert", "bad", refusal_words(input.errors, poll));
  if (input.sent) content += sent_note(poll);
  content += state(input, poll);
  const Html form = form_or_change(input, poll);
  Html results = poll_results(input, poll);
  if (!results.empty()) results += poll_count(input, poll);
  content += poll.has_ballot ? results : form;
  content += poll.has_ballot ? form : results;
  content += facts(input, poll, !results.empty());
  // The first words decide the direction of the whole card: they are the question.
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

std::string poll_summary(const PollModel& poll) {
  if (!poll.description.empty()) return std::string(poll.description);
  std::string labels;
  for (const PollOption& option : poll.options) {
    if (labels.size() + option.name.label.size() > 200) return labels + " …";
    labels += (labels.empty() ? "" : " · ") + option.name.label;
  }
  return labels;
}

}  // namespace hearth::page
