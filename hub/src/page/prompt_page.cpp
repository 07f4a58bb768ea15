#include "page/prompt_page.h"

#include "page/texts.h"

namespace hearth::page {

std::string prompt_title(const PageInput& input) {
  const std::string title = text_of(input, input.document, "title");
  return title.empty() ? "Getting to know each other" : title;
}

std::string prompt_summary(const PageInput& input) {
  const Json* prompts = input.document.find("prompts");
  const std::size_t number = prompts && prompts->array() ? prompts->array()->size() : 0;
  return "A ladder of " + std::to_string(number) +
         " prompts, from small things up, answered in a line or two.";
}

Html prompt_card(const PageInput& input) {
  Html content = element("h1", {{"lang", ""}}, {prompt_title(input)});
  content += element("p", {}, {prompt_summary(input)});
  content += element("p", {},
                     {"Nobody has to answer, and nobody is told who passes. What somebody erases is gone."});
  content +=
      element("noscript", {},
              {element("p", {{"class", "state"}}, {"To answer, this page needs scripts to be allowed."})});
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

}  // namespace hearth::page
