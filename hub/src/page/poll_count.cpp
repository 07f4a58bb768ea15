// How a poll was counted: the rounds of each method as a table with a sentence for each decision, the
// comparisons, and how a lot that was drawn can be checked.
#include <algorithm>
#include <string>
#include <vector>

#include "json/fields.h"
#include "page/poll_page.h"
#include "page/wording.h"
#include "words/counting.h"
#include "words/tables.h"
#include "words/tally_of.h"

namespace hearth::page {
namespace {

using count::Tally;
using Labels = std::vector<std::string>;

constexpr std::size_t kToldSentences = 40;  // of one round

// Sentences hold labels of any direction: each is set apart by the characters that Unicode has for it.
std::string isolated(const std::string& label) {
  return "\u2068" + label + "\u2069";
}

Html paragraph(const std::string& sentence) {
  return element("p", {{"dir", "auto"}}, {sentence});
}

Html cells_of(Word name, const std::vector<std::string>& texts) {
  Html cells;
  for (const std::string& text : texts)
    cells += name.view() == "th" ? element("th", {{"scope", "col"}}, {text}) : element("td", {}, {text});
  return cells;
}

// Many rounds are wider than a telephone: the table alone is moved sideways, by keys too.
Html table_of(const words::Table& table, const std::string& caption, const Html& shown) {
  if (table.rows.empty()) return {};
  Html rows;
  for (const words::Table::Row& row : table.rows) {
    rows +=
        element("tr", {{"class", row.winner ? std::optional<std::string>("leading") : std::nullopt}},
                {element("th", {{"scope", "row"}},
                         {element("span", {{"class", "label"}, {"dir", "auto"}, {"lang", ""}}, {row.label})}),
                 cells_of("td", row.cells)});
  }
  const Html corner =
      table.corner.empty() ? element("span", {{"class", "hush"}}, {"Option"}) : Html(table.corner);
  const Html head =
      element("tr", {}, {element("th", {{"scope", "col"}}, {corner}), cells_of("th", table.head)});
  return element(
      "div", {{"class", "sideways"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}},
      {element(
          "table", {},
          {element("caption", {}, {shown}), element("thead", {}, {head}), element("tbody", {}, {rows})})});
}

std::string sentences_of(const words::Teller& teller, std::size_t round) {
  const std::vector<std::string> sentences = teller.round(round);
  const std::size_t told = std::min(sentences.size(), kToldSentences);
  std::string text;
  for (std::size_t i = 0; i < told; ++i) text += (i == 0 ? "" : " ") + sentences[i];
  if (told < sentences.size())
    text += " And " + number(static_cast<std::int64_t>(sentences.size() - told)) + " more.";
  return text;
}

Html rounds_of(const Tally& tally, const words::Teller& teller) {
  if (tally.rounds.size() == 1) return paragraph(sentences_of(teller, 0));
  Html items;
  for (std::size_t i = 0; i < tally.rounds.size(); ++i)
    items += element("li", {{"dir", "auto"}}, {sentences_of(teller, i)});
  return items.empty() ? items : element("ol", {}, {items});
}

Html tally_section(const Tally& tally, const Labels& labels, const Labels& set_apart, bool is_open) {
  const words::Teller teller(tally, set_apart);
  Html section = element("h2", {}, {teller.title()});
  // The heading says it to the eye.
  section += table_of(words::votes_table(tally, labels), teller.title(),
                      element("span", {{"class", "hush"}}, {teller.title()}));
  section += rounds_of(tally, teller);
  return section += element("p", {{"dir", "auto"}}, {element("strong", {}, {teller.outcome(is_open)})});
}

Html comparisons(const std::vector<Tally>& tallies, const Labels& labels) {
  for (const Tally& tally : tallies) {
    if (tally.outcome == count::Outcome::nobody) continue;
    const std::string caption = "How many ballots prefer the option of a row to that of a column";
    const Html table = table_of(words::comparisons_table(tally, labels), caption, caption);
    if (table.empty()) continue;
    Html section = element("h2", {}, {"Comparisons"});
    return section += table;
  }
  return {};
}

bool was_drawn(const std::vector<Tally>& tallies) {
  return std::any_of(tallies.begin(), tallies.end(), [](const Tally& tally) {
    return std::any_of(tally.rounds.begin(), tally.rounds.end(), [](const count::Round& round) {
      return std::any_of(round.decisions.begin(), round.decisions.end(), [](const count::Decision& decision) {
        return decision.event == count::Event::broken_by_draw;
      });
    });
  });
}

Html fact(const std::string& term, std::string_view value) {
  if (value.empty()) return {};
  Html fact = element("dt", {}, {term});
  return fact += element("dd", {}, {element("code", {}, {value})});
}

// What anybody needs to draw the same lots again.
Html draw_section(const PageInput& input) {
  const Json& lots = member_of(input.course, "lots");
  Html section = element("h2", {}, {"How the tie was drawn"});
  const std::string_view beacon = text_of(input.document, "beacon");
  section += paragraph(
      "The lots come from a secret, whose SHA-256 digest was published before anybody voted, and from the "
      "digest of all ballots" +
      std::string(beacon.empty() ? "" : ", and from a number that was drawn elsewhere after the close") +
      ". Whoever runs the poll could not choose the ballots, and whoever voted last did not know the "
      "secret.");
  Html facts = fact("Digest of the secret, published first", text_of(lots, "commitment"));
  facts += fact("The secret", text_of(lots, "secret"));
  facts += fact("Digest of the ballots", text_of(lots, "root"));
  facts += fact(std::string(beacon), text_of(lots, "beacon"));
  facts += fact("The key that they make", text_of(input.tally, "draw"));
  section += element("dl", {}, {facts});
  section += paragraph("Whoever has the ballots can count again:");
  return section += element("p", {},
                            {element("code", {},
                                     {"hearth tally poll.json ballots.json --draw " +
                                      std::string(text_of(input.tally, "draw"))})});
}

// A count that is still under way, or that has not seen the last votes.
Html pending(const PageInput& input, const PollModel& poll) {
  const Json& results = member_of(input.shared, "results");
  const Json* counts = results.find("counts");
  if (counts == nullptr || poll.turnout == 0) return {};
  if (counts->is_null())
    return element("p", {{"class", "remark"}},
                   {"The votes are being counted. Load the page again to see how."});
  const std::int64_t counted = number_of(results, "counted");
  if (counted == poll.turnout) return {};
  return element("p", {{"class", "remark"}},
                 {"Counted so far: " + number(counted) + " of " + number(poll.turnout) + "."});
}

}  // namespace

Html poll_count(const PageInput& input, const PollModel& poll) {
  Html note = pending(input, poll);
  Labels labels;
  Labels set_apart;
  for (const words::Named& name : words::named_options(input.document, {})) {
    labels.push_back(name.label);
    set_apart.push_back(isolated(name.label));
  }
  std::vector<Tally> tallies;
  for (const Json& tally : items_of(input.tally, "tallies"))
    tallies.push_back(words::tally_of(tally, input.document));
  if (tallies.empty() || poll.turnout == 0) return note;
  Html sections;
  for (const Tally& tally : tallies)
    sections += tally_section(tally, labels, set_apart, poll.status != "closed");
  sections += comparisons(tallies, labels);
  if (was_drawn(tallies)) sections += draw_section(input);
  note += element("details", {{"class", "count-told"}},
                  {element("summary", {}, {"How it was counted"}), sections});
  return note;
}

}  // namespace hearth::page
