// The card of a poll on its hosted page.
#pragma once

#include "page/html.h"
#include "page/poll_model.h"

namespace hearth::page {

[[nodiscard]] Html poll_card(const PageInput& input, const PollModel& poll);

/// The parts of the card. Each is empty when it has nothing to say.
[[nodiscard]] Html poll_form(const PageInput& input, const PollModel& poll);
[[nodiscard]] Html poll_results(const PageInput& input, const PollModel& poll);
[[nodiscard]] Html poll_count(const PageInput& input, const PollModel& poll);

/// What the form asks for, and a control for each option: poll_rows.cpp.
[[nodiscard]] std::string form_rule(const PollModel& poll);
[[nodiscard]] Html form_rows(const PollModel& poll);

/// Why a form was refused, with the options by their names: poll_refusal.cpp.
[[nodiscard]] Html refusal_words(const Errors& errors, const PollModel& poll);

/// "You chose In the park.": poll_ballot.cpp.
[[nodiscard]] Html ballot_words(const PollModel& poll);

/// What one's own ballot says of an option, beside its result: "Your vote", "You: place 2"; empty: nothing.
[[nodiscard]] std::string own_mark(const PollModel& poll, const PollOption& option);

/// "12 people, 5 as guests"
[[nodiscard]] std::string turnout_words(const PollModel& poll);

/// One sentence for whoever is sent the link: what the question is about, never how it stands.
[[nodiscard]] std::string poll_summary(const PollModel& poll);

}  // namespace hearth::page
