#include "page/html.h"
#include "page/page.h"
#include "page/poll_page.h"
#include "words/english.h"

namespace hearth::page {
namespace {

Html meta(Word key, const std::string& name, const std::string& content) {
  return leaf("meta", {{key, name}, {"content", content}});
}

// What a link looks like where it is shared. Nothing of the result: previews are kept for days.
Html unfurling(const PageInput& input, const std::string& title, const std::string& summary) {
  const std::string address = input.hub_url + "/p/" + input.space + "/" + input.kind + "/" + input.name;
  Html head = meta("name", "description", summary);
  head += meta("property", "og:type", "website");
  head += meta("property", "og:site_name", input.space_title);
  head += meta("property", "og:title", title);
  head += meta("property", "og:description", summary);
  head += meta("property", "og:url", address);
  head += meta("name", "twitter:card", "summary");
  head += leaf("link", {{"rel", "canonical"}, {"href", address}});
  return head;
}

Html head(const std::string& title, const Html& more) {
  return element(
      "head", {},
      {leaf("meta", {{"charset", "utf-8"}}), meta("name", "viewport", "width=device-width, initial-scale=1"),
       meta("name", "color-scheme", "light dark"), element("title", {}, {title}), more,
       leaf("link", {{"rel", "icon"}, {"href", "/hosted.svg"}, {"type", "image/svg+xml"}}),
       leaf("link", {{"rel", "stylesheet"}, {"href", "/hosted.css"}})});
}

std::string document(const Html& head, const Html& body) {
  return "<!doctype html>\n" +
         element("html", {{"lang", "en"}}, {head, element("body", {}, {body})}).markup() + "\n";
}

// A screen reader says the title first: it begins with what happened.
std::string tab_title(const PageInput& input, const PollModel& poll) {
  std::string_view news;
  if (!input.errors.empty()) {
    news = "Not sent: ";
  } else if (input.sent && !poll.has_ballot) {
    news = "Your vote is withdrawn: ";
  } else if (input.sent && !poll.abstains) {
    news = "Your vote is in: ";
  }
  return std::string(news) + std::string(poll.question) + " · " + input.space_title;
}

}  // namespace

std::string hosted_page(const PageInput& input) {
  const PollModel poll = read_poll(input);
  const std::string title(poll.question);
  Html more = unfurling(input, title, poll_summary(poll));
  Html card = poll_card(input, poll);
  // The answer to a form stays as it is: a widget would not know the guest who sent it.
  if (!input.sent && input.errors.empty()) {
    more += element("script", {{"type", "module"}, {"src", "/hearth.js"}, {"data-space", input.space}}, {});
    card = element("hearth-poll", {{"name", input.name}}, {card});
  }
  return document(
      head(tab_title(input, poll), more),
      element(
          "main", {},
          {element("p", {{"class", "space"}, {"dir", "auto"}, {"lang", ""}}, {input.space_title}), card}));
}

std::string error_page(const Error& error) {
  const Html card = element(
      "article", {{"class", "card"}},
      {element("h1", {}, {words::describe(error)}),
       element("p", {{"class", "state"}},
               {http_status(error.code) == 404
                    ? "The link may be old, or a letter of it missing. Whoever sent it to you can tell."
                    : "Nothing of yours was changed."})});
  return document(head("Not this time", {}), element("main", {}, {card}));
}

}  // namespace hearth::page
