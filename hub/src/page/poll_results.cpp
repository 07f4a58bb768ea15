// Results stand once, as a table that is also the picture: each row holds its bar. Bars are SVG, whose widths
// are attributes, because the page's policy allows no inline style.
#include <string>

#include "page/poll_page.h"
#include "page/wording.h"

namespace hearth::page {
namespace {

struct Row {
  std::string_view label;
  std::int64_t count;
  std::int64_t percent;
  bool mine;
  bool leading;
  std::string_view mark;  // what leading means in this poll
};

Html bar(std::int64_t percent) {
  return element(
      "svg", {{"class", "bar"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", "8"}},
      {element("rect", {{"class", "track"}, {"width", "100%"}, {"height", "100%"}, {"rx", "4"}}, {}),
       element(
           "rect",
           {{"class", "length"}, {"width", std::to_string(percent) + "%"}, {"height", "100%"}, {"rx", "4"}},
           {})});
}

Html badges(const Row& row) {
  Html badges;
  if (row.leading) badges += element("span", {{"class", "badge lead"}}, {row.mark});
  if (row.mine) badges += element("span", {{"class", "badge mine"}}, {"Your vote"});
  return badges.empty() ? badges : element("span", {{"class", "badges"}}, {badges});
}

std::string row_class(const Row& row) {
  std::string names = row.leading ? "leading" : "";
  if (row.mine) names += names.empty() ? "mine" : " mine";
  return names;
}

Html table_row(const Row& row) {
  const std::string names = row_class(row);
  return element("tr", {{"class", names.empty() ? std::nullopt : std::optional(names)}},
                 {element("th", {{"scope", "row"}},
                          {element("span", {{"class", "label"}, {"dir", "auto"}, {"lang", ""}}, {row.label}),
                           badges(row), bar(row.percent)}),
                  element("td", {{"class", "percent"}}, {std::to_string(row.percent) + "%"}),
                  element("td", {{"class", "count"}}, {number(row.count)})});
}

std::string_view lead_mark(const PollModel& poll) {
  if (poll.leaders > 1) return "Tied for most";
  return poll.status == "closed" ? "Most votes" : "Most votes so far";
}

Html head() {
  const auto column = [](const Html& name) { return element("th", {{"scope", "col"}}, {name}); };
  return element("thead", {},
                 {element("tr", {},
                          {column(element("span", {{"class", "hush"}}, {"Option"})), column("Share"),
                           column("Votes")})});
}

std::string caption(const PollModel& poll) {
  return std::string(poll.status == "closed" ? "Result: " : "Result so far: ") + turnout_words(poll);
}

Html remark(const PollModel& poll) {
  Html remark;
  if (poll.abstained > 0) remark += number(poll.abstained) + " abstained. ";
  if (poll.method != "single" && poll.turnout > 0)
    remark += "Each could choose several, so shares can add up to more than 100%.";
  return remark.empty() ? remark : element("p", {{"class", "remark"}}, {remark});
}

}  // namespace

std::string turnout_words(const PollModel& poll) {
  if (poll.guests == 0) return people(poll.turnout);
  return people(poll.turnout) + ", " + number(poll.guests) +
         (poll.guests == 1 ? " as a guest" : " as guests");
}

Html poll_results(const PollModel& poll) {
  if (!poll.shows_results() || poll.status == "waiting" || poll.turnout == 0) return {};
  Html rows;
  for (const PollOption& option : poll.options) {
    rows +=
        table_row({option.label, option.count, option.percent, option.mine, option.leading, lead_mark(poll)});
  }
  if (poll.write_ins) {
    rows += table_row(
        {"Other answers", poll.write_in_count, poll.write_in_percent, !poll.my_write_in.empty(), false, ""});
  }
  return element(
      "section", {{"class", "results"}},
      {element("table", {}, {element("caption", {}, {caption(poll)}), head(), element("tbody", {}, {rows})}),
       remark(poll)});
}

}  // namespace hearth::page
