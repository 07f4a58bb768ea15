#include "page/flow_page.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "page/texts.h"

namespace hearth::page {
namespace {

Html purpose_line(const PageInput& input, const Json& purpose, std::string_view label,
                  std::string_view name) {
  Html line = element("dt", {}, {label});
  return line += element("dd", {{"dir", "auto"}, {"lang", ""}}, {text_of(input, purpose, name)});
}

Html purpose_list(const PageInput& input) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kLines = {
      {{"Who it is for", "who"},
       {"What we do", "what"},
       {"Why now", "whyNow"},
       {"What it is not for", "notFor"}}};
  const Json* purpose = input.document.find("purpose");
  Html lines;
  for (const auto& [label, name] : kLines) lines += purpose_line(input, *purpose, label, name);
  return element("dl", {{"class", "purpose"}}, {lines});
}

// What lies ahead, in the order of the document; a step that is shown to some only is named, too.
Html step_list(const PageInput& input) {
  Html steps;
  for (const Json& step : *input.document.find("steps")->array()) {
    if (*step.find("kind")->string() == "done") continue;
    steps += element("li", {{"dir", "auto"}, {"lang", ""}}, {text_of(input, step, "title")});
  }
  return steps.empty() ? steps : element("ol", {{"class", "steps"}}, {steps});
}

}  // namespace

std::string flow_title(const PageInput& input) {
  return text_of(input, input.document, "title");
}

std::string flow_summary(const PageInput& input) {
  return text_of(input, *input.document.find("purpose"), "what");
}

Html flow_card(const PageInput& input) {
  Html content = element("h1", {{"lang", ""}}, {flow_title(input)});
  content += purpose_list(input);
  content += step_list(input);
  content += element("noscript", {},
                     {element("p", {{"class", "state"}},
                              {"To go through these steps, this page needs scripts to be allowed."})});
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

}  // namespace hearth::page
