// What the hosted page needs to know of a poll, read from its snapshot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"
#include "words/poll_options.h"

namespace hearth::page {

/// The shape of a ballot, and with it of the form.
enum class Form { choice, ranking, marks, text };
[[nodiscard]] Form form_of(std::string_view method);

struct PollOption {
  words::Named name;
  bool chosen = false;         // in the form: by what was refused, else by the ballot
  bool mine = false;           // by the ballot
  std::string given;           // in the form: its place or mark, as it was typed
  std::string_view word = {};  // in a grid, by the ballot: "yes", "maybe", "no"
  std::int64_t place = 0;      // by the ballot; 0: none
  std::int64_t mark = 0;       // by the ballot
  bool leading = false;
};

/// Views into the PageInput it was read from, which must outlive it.
struct PollModel {
  std::string_view question;
  std::string_view description;
  std::vector<PollOption> options;  // in the document's order; then answers in people's own words
  std::vector<std::size_t> order;   // in which the form shows them
  std::string_view method;          // "single", "ranked", ...
  Form form = Form::choice;
  std::int64_t min = 0, max = 0;   // multiple: how many; else the least and the highest mark
  std::int64_t budget = 0;         // dots, credits; 0: none
  std::int64_t seats = 0;          // 0: nothing is decided
  std::string_view zone;           // in which a grid was written; empty: not known
  std::string_view opens, closes;  // RFC 3339; empty: none
  std::string_view status;         // "waiting", "open", "closed"
  std::string_view hidden;         // "until-vote", "until-close"; empty: results are shown
  std::string_view can;            // "vote", "change", "nothing"
  std::string_view write_in;       // in the form
  std::string_view my_write_in;    // in the ballot
  bool takes_words = false;        // of one's own, here or in an open question
  bool shared_ranks = false;
  bool changeable = true;
  bool has_ballot = false;
  bool waits = false;     // the ballot, for a steward to look at it
  bool abstains = false;  // by the ballot
  bool counted = false;   // who leads is who was counted, not who has most of what the table shows
  bool close = false;     // the next votes may turn the first two
  std::int64_t turnout = 0, guests = 0, abstained = 0, leaders = 0;

  [[nodiscard]] bool shows_results() const { return hidden.empty(); }
  /// The names of all options, answers in people's own words too.
  [[nodiscard]] std::vector<words::Named> names() const;
};

[[nodiscard]] PollModel read_poll(const PageInput& input);

}  // namespace hearth::page
