#include "page/poll_model.h"

#include <algorithm>

#include "json/fields.h"

namespace hearth::page {
namespace {

bool holds(const Json::Array& ids, std::string_view id) {
  return std::any_of(ids.begin(), ids.end(),
                     [&](const Json& item) { return item.string() && *item.string() == id; });
}

const Json::Array& array_of(const Json& json) {
  static const Json::Array kNone;
  return json.array() == nullptr ? kNone : *json.array();
}

void read_document(PollModel& poll, const Json& document) {
  poll.question = text_of(document, "question");
  poll.description = text_of(document, "description");
  poll.method = text_of(document, "method");
  poll.form = form_of(poll.method);
  poll.min = number_of(document, "min");
  poll.max = number_of(document, "max");
  poll.budget = number_of(document, "budget");
  poll.seats = number_of(document, "seats");
  poll.zone = text_of(document, "zone");
  poll.opens = text_of(document, "opens");
  poll.closes = text_of(document, "closes");
  poll.takes_words = flag_of(document, "writeIns") || poll.form == Form::text;
  poll.shared_ranks = flag_of(document, "sharedRanks");
  poll.changeable = flag_of(document, "changeable");
}

void read_shared(PollModel& poll, const Json& shared) {
  poll.status = text_of(shared, "status");
  poll.hidden = text_of(shared, "hidden");
  poll.turnout = number_of(shared, "turnout");
  poll.guests = number_of(shared, "guests");
  const Json& results = member_of(shared, "results");
  poll.abstained = number_of(results, "abstained");
  poll.close = flag_of(results, "close");
  const Json::Array& counts = items_of(results, "counts");
  poll.counted = !counts.empty() && text_of(counts[0], "outcome") == "decided";
  const Json::Array& leading = items_of(results, "leading");
  poll.leaders = static_cast<std::int64_t>(leading.size());
  for (PollOption& option : poll.options) option.leading = holds(leading, option.name.id);
}

std::int64_t place_in(const Json& ballot, std::string_view id) {
  const Json::Array& ranking = items_of(ballot, "ranking");
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const std::string* alone = ranking[i].string();
    if (alone != nullptr ? *alone == id : holds(array_of(ranking[i]), id))
      return static_cast<std::int64_t>(i) + 1;
  }
  return 0;
}

void read_ballot(PollOption& option, const Json& ballot) {
  const Json& mark = member_of(member_of(ballot, "marks"), option.name.id);
  option.place = place_in(ballot, option.name.id);
  option.mark = mark.integer() == nullptr ? 0 : *mark.integer();
  if (mark.string() != nullptr) option.word = *mark.string();
  option.mine = holds(items_of(ballot, "choice"), option.name.id) || option.place > 0 || !mark.is_null();
  option.chosen = option.mine;
  if (option.place > 0) option.given = std::to_string(option.place);
  if (!mark.is_null()) option.given = option.word.empty() ? std::to_string(option.mark) : option.word;
}

void read_own(PollModel& poll, const Json& own, const Json& posted) {
  const Json& ballot = member_of(own, "ballot");
  poll.can = text_of(own, "can");
  poll.has_ballot = !ballot.is_null();
  poll.waits = !member_of(member_of(own, "waiting"), "ballot").is_null();
  poll.my_write_in = text_of(ballot, "writeIn");
  poll.write_in = text_of(posted.is_null() ? ballot : posted, "writeIn");
  bool chose = !poll.my_write_in.empty() || !items_of(ballot, "choice").empty();
  for (PollOption& option : poll.options) {
    read_ballot(option, ballot);
    chose = chose || option.mine;
    if (posted.is_null()) continue;
    option.chosen = holds(items_of(posted, "choice"), option.name.id);
    option.given = text_of(member_of(posted, "given"), option.name.id);
  }
  poll.abstains = poll.has_ballot && !chose;
}

// Options that the order does not name come last: none is lost.
void read_order(PollModel& poll, const Json& own) {
  for (const Json& id : items_of(own, "order")) {
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
      if (id.string() != nullptr && poll.options[i].name.id == *id.string()) poll.order.push_back(i);
    }
  }
  for (std::size_t i = 0; i < poll.options.size(); ++i) {
    if (std::find(poll.order.begin(), poll.order.end(), i) == poll.order.end()) poll.order.push_back(i);
  }
}

}  // namespace

Form form_of(std::string_view method) {
  constexpr std::string_view kChoices[] = {"", "single", "multiple", "approval", "reactions"};
  if (std::find(std::begin(kChoices), std::end(kChoices), method) != std::end(kChoices)) return Form::choice;
  return method == "ranked" ? Form::ranking : method == "text" ? Form::text : Form::marks;
}

std::vector<words::Named> PollModel::names() const {
  std::vector<words::Named> names;
  for (const PollOption& option : options) names.push_back(option.name);
  return names;
}

PollModel read_poll(const PageInput& input) {
  PollModel poll;
  for (words::Named& name : words::named_options(input.document, array_of(input.answers)))
    poll.options.push_back({.name = std::move(name), .given = {}});
  read_document(poll, input.document);
  read_shared(poll, input.shared);
  read_own(poll, input.own, input.posted);
  read_order(poll, input.own);
  return poll;
}

}  // namespace hearth::page
