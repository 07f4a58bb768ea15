#include "page/poll_model.h"

#include <algorithm>

#include "json/fields.h"

namespace hearth::page {
namespace {

bool holds(const Json::Array& ids, std::string_view id) {
  return std::any_of(ids.begin(), ids.end(),
                     [&](const Json& item) { return item.string() && *item.string() == id; });
}

void read_document(PollModel& poll, const Json& document) {
  poll.question = text_of(document, "question");
  poll.description = text_of(document, "description");
  poll.method = text_of(document, "method");
  poll.min = number_of(document, "min");
  poll.max = number_of(document, "max");
  poll.opens = text_of(document, "opens");
  poll.closes = text_of(document, "closes");
  poll.write_ins = flag_of(document, "writeIns");
  poll.changeable = flag_of(document, "changeable");
  for (const Json& option : items_of(document, "options")) {
    poll.options.push_back({text_of(option, "id"), text_of(option, "label"), text_of(option, "description")});
  }
}

void read_shared(PollModel& poll, const Json& shared) {
  poll.status = text_of(shared, "status");
  poll.hidden = text_of(shared, "hidden");
  poll.turnout = number_of(shared, "turnout");
  poll.guests = number_of(shared, "guests");
  const Json& results = member_of(shared, "results");
  poll.abstained = number_of(results, "abstained");
  poll.write_in_count = number_of(member_of(results, "writeIn"), "count");
  poll.write_in_percent = number_of(member_of(results, "writeIn"), "percent");
  const Json::Array& leading = items_of(results, "leading");
  poll.leaders = static_cast<std::int64_t>(leading.size());
  const Json::Array& counted = items_of(results, "options");
  for (PollOption& option : poll.options) {
    option.leading = holds(leading, option.id);
    for (const Json& result : counted) {
      if (text_of(result, "id") != option.id) continue;
      option.count = number_of(result, "count");
      option.percent = number_of(result, "percent");
    }
  }
}

void read_own(PollModel& poll, const Json& own, const Json& posted) {
  const Json& ballot = member_of(own, "ballot");
  const Json& form = posted.is_null() ? ballot : posted;
  poll.can = text_of(own, "can");
  poll.has_ballot = !ballot.is_null();
  poll.my_write_in = text_of(ballot, "writeIn");
  poll.abstains = poll.has_ballot && poll.my_write_in.empty() && items_of(ballot, "choice").empty();
  poll.write_in = text_of(form, "writeIn");
  for (PollOption& option : poll.options) {
    option.mine = holds(items_of(ballot, "choice"), option.id);
    option.chosen = holds(items_of(form, "choice"), option.id);
  }
}

// Options that the order does not name come last: none is lost.
void read_order(PollModel& poll, const Json& own) {
  for (const Json& id : items_of(own, "order")) {
    for (std::size_t i = 0; i < poll.options.size(); ++i) {
      if (id.string() != nullptr && poll.options[i].id == *id.string()) poll.order.push_back(i);
    }
  }
  for (std::size_t i = 0; i < poll.options.size(); ++i) {
    if (std::find(poll.order.begin(), poll.order.end(), i) == poll.order.end()) poll.order.push_back(i);
  }
}

}  // namespace

PollModel read_poll(const PageInput& input) {
  PollModel poll;
  read_document(poll, input.document);
  read_shared(poll, input.shared);
  read_own(poll, input.own, input.posted);
  read_order(poll, input.own);
  return poll;
}

}  // namespace hearth::page
