// Results stand once, as a table that is also the picture: each row holds its bar. Bars are SVG, whose widths
// are attributes, because the page's policy allows no inline style.
#include <algorithm>
#include <string>

#include "json/fields.h"
#include "page/poll_page.h"
#include "page/wording.h"
#include "words/verdict.h"

namespace hearth::page {
namespace {

using words::ResultTable;

Html bar(std::int64_t percent) {
  return element(
      "svg", {{"class", "bar"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", "8"}},
      {element("rect", {{"class", "track"}, {"width", "100%"}, {"height", "100%"}, {"rx", "4"}}, {}),
       element(
           "rect",
           {{"class", "length"}, {"width", std::to_string(percent) + "%"}, {"height", "100%"}, {"rx", "4"}},
           {})});
}

// What leading means in this poll.
std::string lead_mark(const PollModel& poll, std::string_view outcome) {
  const bool open = poll.status != "closed";
  if (poll.counted) return open ? "Ahead so far" : outcome == "decided" ? "Winner" : "Came first";
  if (poll.leaders > 1) return "Tied for most";
  if (poll.method == "grid") return open ? "Suits most so far" : "Suits most";
  return "Most " + std::string(words::measure_of(poll.method)) + (open ? " so far" : "");
}

struct Marks {
  bool leading = false;
  std::string lead;  // what leading means
  std::string own;   // empty: nothing of one's own
  std::string more;  // of a time slot that has a name: when it is
};

Html badges(const Marks& marks) {
  Html badges;
  if (marks.leading) badges += element("span", {{"class", "badge lead"}}, {marks.lead});
  if (!marks.own.empty()) badges += element("span", {{"class", "badge mine"}}, {marks.own});
  return badges.empty() ? badges : element("span", {{"class", "badges"}}, {badges});
}

Html when(const Marks& marks) {
  return marks.more.empty() ? Html() : element("span", {{"class", "more"}, {"dir", "auto"}}, {marks.more});
}

std::string row_class(const Marks& marks) {
  std::string names = marks.leading ? "leading" : "";
  if (!marks.own.empty()) names += names.empty() ? "mine" : " mine";
  return names;
}

Html table_row(const ResultTable::Row& row, const Marks& marks) {
  const std::string names = row_class(marks);
  Html cells = element("th", {{"scope", "row"}},
                       {element("span", {{"class", "label"}, {"dir", "auto"}, {"lang", ""}}, {row.label}),
                        when(marks), badges(marks), bar(row.percent)});
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    cells += element("td", {{"class", i == 0 ? "percent" : "count"}}, {row.cells[i]});
  return element("tr", {{"class", names.empty() ? std::nullopt : std::optional(names)}}, {cells});
}

Html head(const ResultTable& table) {
  const auto column = [](const Html& name) { return element("th", {{"scope", "col"}}, {name}); };
  Html columns = column(element("span", {{"class", "hush"}}, {"Option"}));
  for (const std::string& name : table.head) columns += column(name);
  return element("thead", {}, {element("tr", {}, {columns})});
}

std::string caption(const PollModel& poll) {
  return std::string(poll.status == "closed" ? "Result: " : "Result so far: ") + turnout_words(poll);
}

// How the numbers are to be read.
std::string reading(const PollModel& poll) {
  if (poll.form == Form::ranking) return "The table shows first choices alone.";
  if (poll.method == "score") return "Everybody could give each option 0 to " + number(poll.max) + " points.";
  if (poll.method == "rating")
    return "Everybody could give each option " + number(poll.min) + " to " + number(poll.max) + ".";
  if (poll.method == "dots") return "Everybody had " + number(poll.budget) + " dots.";
  if (poll.method == "quadratic") return "Everybody had " + number(poll.budget) + " credits.";
  if (poll.method == "text") return "Answers that differ in case, space or a mark at their end are one.";
  if (poll.method == "single" || poll.method == "grid") return "";
  return "Each could choose several, so shares can add up to more than 100%.";
}

Html remark(const PollModel& poll, const ResultTable& table) {
  std::string remark;
  const auto add = [&](const std::string& words) {
    if (!words.empty()) remark += (remark.empty() ? "" : " ") + words;
  };
  if (poll.abstained > 0) add(number(poll.abstained) + " abstained.");
  add(reading(poll));
  if (table.unnamed > 0) add("Other answers, not shown here: " + number(table.unnamed) + ".");
  if (poll.close) add("The first two are so near that the next votes may turn them.");
  return remark.empty() ? Html() : element("p", {{"class", "remark"}}, {remark});
}

Html rows_of(const PollModel& poll, const ResultTable& table, std::string_view outcome) {
  Html rows;
  for (const ResultTable::Row& row : table.rows) {
    const auto option = std::find_if(poll.options.begin(), poll.options.end(),
                                     [&](const PollOption& one) { return one.name.id == row.id; });
    Marks marks;
    if (option != poll.options.end()) {
      marks = {.leading = option->leading,
               .lead = lead_mark(poll, outcome),
               .own = own_mark(poll, *option),
               .more = poll.method == "grid" ? option->name.more : std::string()};
    } else if (!poll.my_write_in.empty()) {
      marks.own = "Your vote";
    }
    rows += table_row(row, marks);
  }
  return rows;
}

Html verdict(const PageInput& input, const PollModel& poll) {
  const std::string sentence = words::verdict(input.document, input.shared, poll.names());
  return sentence.empty() ? Html() : element("p", {{"class", "verdict"}, {"dir", "auto"}}, {sentence});
}

}  // namespace

std::string turnout_words(const PollModel& poll) {
  if (poll.guests == 0) return people(poll.turnout);
  return people(poll.turnout) + ", " + number(poll.guests) +
         (poll.guests == 1 ? " as a guest" : " as guests");
}

Html poll_results(const PageInput& input, const PollModel& poll) {
  if (!poll.shows_results() || poll.status == "waiting" || poll.turnout == 0) return {};
  const Json& results = member_of(input.shared, "results");
  const ResultTable table = words::results_table(input.document, results, poll.names());
  return element("section", {{"class", "results"}},
                 {verdict(input, poll),
                  element("table", {},
                          {element("caption", {}, {caption(poll)}), head(table),
                           element("tbody", {}, {rows_of(poll, table, text_of(results, "outcome"))})}),
                  remark(poll, table)});
}

}  // namespace hearth::page
