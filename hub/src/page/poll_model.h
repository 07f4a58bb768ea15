// What the hosted page needs to know of a poll, read from its snapshot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/page.h"

namespace hearth::page {

struct PollOption {
  std::string_view id;
  std::string_view label;
  std::string_view description;
  bool chosen = false;  // in the form: by what was refused, else by the ballot
  bool mine = false;    // by the ballot
  bool leading = false;
  std::int64_t count = 0;
  std::int64_t percent = 0;
};

/// Views into the PageInput it was read from, which must outlive it.
struct PollModel {
  std::string_view question;
  std::string_view description;
  std::vector<PollOption> options;  // in the document's order
  std::vector<std::size_t> order;   // in which the form shows them
  std::string_view method;          // "single", "multiple", "approval"
  std::int64_t min = 0, max = 0;    // multiple only
  std::string_view opens, closes;   // RFC 3339; empty: none
  std::string_view status;          // "waiting", "open", "closed"
  std::string_view hidden;          // "until-vote", "until-close"; empty: results are shown
  std::string_view can;             // "vote", "change", "nothing"
  std::string_view write_in;        // in the form
  std::string_view my_write_in;     // in the ballot
  bool write_ins = false;
  bool changeable = true;
  bool has_ballot = false;
  bool abstains = false;  // by the ballot
  std::int64_t turnout = 0, guests = 0, abstained = 0, leaders = 0;
  std::int64_t write_in_count = 0, write_in_percent = 0;

  [[nodiscard]] bool shows_results() const { return hidden.empty(); }
};

[[nodiscard]] PollModel read_poll(const PageInput& input);

}  // namespace hearth::page
