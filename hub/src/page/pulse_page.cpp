#include "page/pulse_page.h"

#include "page/texts.h"

namespace hearth::page {

std::string pulse_title(const PageInput& input) {
  const std::string title = text_of(input, input.document, "title");
  return title.empty() ? "How is it to be here?" : title;
}

std::string pulse_summary(const PageInput& input) {
  const Json* every = input.document.find("every");
  const std::string days = every && every->integer() ? std::to_string(*every->integer()) : "some";
  return "Every " + days + " days each member is asked one short question.";
}

Html pulse_card(const PageInput& input) {
  Html content = element("h1", {{"lang", ""}}, {pulse_title(input)});
  content += element("p", {}, {pulse_summary(input)});
  content += element("p", {},
                     {"Nobody learns who said what. When the round is over and five have answered, "
                      "everybody sees what came of it."});
  content +=
      element("noscript", {},
              {element("p", {{"class", "state"}}, {"To answer, this page needs scripts to be allowed."})});
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

}  // namespace hearth::page
