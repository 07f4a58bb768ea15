// The card of a poll on its hosted page.
#pragma once

#include "page/html.h"
#include "page/poll_model.h"

namespace hearth::page {

[[nodiscard]] Html poll_card(const PageInput& input, const PollModel& poll);

/// The parts of the card. Each is empty when it has nothing to say.
[[nodiscard]] Html poll_form(const PageInput& input, const PollModel& poll);
[[nodiscard]] Html poll_results(const PollModel& poll);

/// "12 people, 5 as guests"
[[nodiscard]] std::string turnout_words(const PollModel& poll);

/// One sentence for whoever is sent the link: what the question is about, never how it stands.
[[nodiscard]] std::string poll_summary(const PollModel& poll);

}  // namespace hearth::page
