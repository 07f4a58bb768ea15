#include "page/exchange_page.h"

#include "hearth/text.h"
#include "page/texts.h"
#include "page/wording.h"

namespace hearth::page {
namespace {

bool is_for_newcomers(const PageInput& input) {
  const Json* mode = input.document.find("mode");
  return mode != nullptr && *mode == Json("buddy");
}

// A tag without a label is said by its id.
Html tags_list(const PageInput& input) {
  const Json* tags = input.document.find("tags");
  Html items;
  if (tags == nullptr || tags->array() == nullptr) return items;
  for (const Json& tag : *tags->array()) {
    const std::string label = text_of(input, tag, "label");
    const Json* id = tag.find("id");
    const std::string name =
        label.empty() && id != nullptr && id->string() != nullptr ? *id->string() : label;
    items += element("li", {{"dir", "auto"}, {"lang", ""}}, {name});
  }
  return element("ul", {{"class", "preview"}}, {items});
}

// Nothing before the first round has begun.
Html round_words(const PageInput& input) {
  const Json* ends = input.shared.find("ends");
  if (ends == nullptr || ends->integer() == nullptr) return {};
  Html words = "This round lasts until ";
  words += moment_element(format_time(*ends->integer()));
  words += ". In each, everybody can ask once.";
  return element("p", {}, {words});
}

}  // namespace

std::string exchange_title(const PageInput& input) {
  std::string title = text_of(input, input.document, "title");
  if (!title.empty()) return title;
  return is_for_newcomers(input) ? "A buddy for each newcomer" : "Ask for help, and offer it";
}

std::string exchange_summary(const PageInput& input) {
  return is_for_newcomers(input)
             ? "Newcomers are matched here with members who show them around."
             : "Who needs help asks here, who can help offers it, and stewards match them.";
}

Html exchange_card(const PageInput& input) {
  Html content = element("h1", {{"lang", ""}}, {exchange_title(input)});
  content += element("p", {}, {exchange_summary(input)});
  content += tags_list(input);
  content += round_words(input);
  content += element("p", {},
                     {"What members ask and offer is for members. To see it, and to ask or offer something, "
                      "sign in where you found this link."});
  content += element(
      "noscript", {},
      {element("p", {{"class", "state"}}, {"To ask and to offer, this page needs scripts to be allowed."})});
  return element("article", {{"class", "card"}, {"dir", "auto"}}, {content});
}

}  // namespace hearth::page
