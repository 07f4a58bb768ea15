#include "page/thanks_page.h"

#include "page/texts.h"

namespace hearth::page {

std::string thanks_title(const PageInput& input) {
  const std::string title = text_of(input, input.document, "title");
  return title.empty() ? "Thanks" : title;
}

std::string thanks_summary() {
  return "Members thank each other here, for something, in a line.";
}

Html thanks_card(const PageInput& input) {
  Html content = element("h1", {{"lang", ""}}, {thanks_title(input)});
  content += element("p", {}, {thanks_summary()});
  content += element("p", {},
                     {"A thanks is for one person alone, unless both say that others may see it. Nobody "
                      "counts them."});
  content +=
      element("noscript", {},
              {element("p", {{"class", "state"}}, {"To read them, this page needs scripts to be allowed."})});
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

}  // namespace hearth::page
