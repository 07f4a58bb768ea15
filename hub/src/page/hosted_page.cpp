#include <algorithm>
#include <iterator>

#include "page/exchange_page.h"
#include "page/flow_page.h"
#include "page/html.h"
#include "page/page.h"
#include "page/poll_page.h"
#include "page/prompt_page.h"
#include "page/pulse_page.h"
#include "page/thanks_page.h"
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
  } else if (input.sent && poll.waits) {
    news = "Your answer waits: ";
  } else if (input.sent && !poll.abstains) {
    news = "Your vote is in: ";
  }
  return std::string(news) + std::string(poll.question) + " · " + input.space_title;
}

// What a document shows of itself, and the widget that takes over where there is a script.
struct Shown {
  std::string title;      // where the link is shared
  std::string tab_title;  // which begins with what happened
  std::string summary;
  Html card;
  Html widget;
};

Shown shown_poll(const PageInput& input) {
  const PollModel poll = read_poll(input);
  Html card = poll_card(input, poll);
  Html widget = element("hearth-poll", {{"name", input.name}}, {card});
  return {std::string(poll.question), tab_title(input, poll), poll_summary(poll), card, widget};
}

Shown shown_flow(const PageInput& input) {
  const std::string title = flow_title(input);
  Html card = flow_card(input);
  Html widget = element("hearth-onboarding", {{"name", input.name}, {"history", ""}}, {card});
  return {title, title + " · " + input.space_title, flow_summary(input), card, widget};
}

// Who comes back after a long silence is asked why, above the question of the month.
Shown shown_pulse(const PageInput& input) {
  const std::string title = pulse_title(input);
  Html card = pulse_card(input);
  Html widget = element("hearth-exit", {{"name", input.name}}, {});
  widget += element("hearth-pulse", {{"name", input.name}}, {card});
  return {title, title + " · " + input.space_title, pulse_summary(input), card, widget};
}

Shown shown_prompt(const PageInput& input) {
  const std::string title = prompt_title(input);
  Html card = prompt_card(input);
  Html widget = element("hearth-prompt", {{"name", input.name}}, {card});
  return {title, title + " · " + input.space_title, prompt_summary(input), card, widget};
}

Shown shown_thanks(const PageInput& input) {
  const std::string title = thanks_title(input);
  Html card = thanks_card(input);
  Html widget = element("hearth-thanks", {{"name", input.name}}, {card});
  return {title, title + " · " + input.space_title, thanks_summary(), card, widget};
}

Shown shown_exchange(const PageInput& input) {
  const std::string title = exchange_title(input);
  Html card = exchange_card(input);
  Html widget = element("hearth-exchange", {{"name", input.name}}, {card});
  return {title, title + " · " + input.space_title, exchange_summary(input), card, widget};
}

Shown shown_of(const PageInput& input) {
  if (input.kind == "exchange") return shown_exchange(input);
  if (input.kind == "prompt") return shown_prompt(input);
  if (input.kind == "thanks") return shown_thanks(input);
  if (input.kind == "flow") return shown_flow(input);
  return input.kind == "pulse" ? shown_pulse(input) : shown_poll(input);
}

}  // namespace

bool has_page(std::string_view kind) {
  constexpr std::string_view kKinds[] = {"poll", "flow", "prompt", "pulse", "thanks", "exchange"};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) != std::end(kKinds);
}

std::string hosted_page(const PageInput& input) {
  const Shown shown = shown_of(input);
  Html more = unfurling(input, shown.title, shown.summary);
  // The answer to a form stays as it is: a widget would not know the guest who sent it.
  const bool answers_form = input.sent || !input.errors.empty();
  if (!answers_form)
    more += element("script", {{"type", "module"}, {"src", "/hearth.js"}, {"data-space", input.space}}, {});
  return document(
      head(shown.tab_title, more),
      element("main", {},
              {element("p", {{"class", "space"}, {"dir", "auto"}, {"lang", ""}}, {input.space_title}),
               answers_form ? shown.card : shown.widget}));
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
