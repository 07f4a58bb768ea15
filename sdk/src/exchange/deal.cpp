#include "exchange/deal.h"

#include <algorithm>

#include "exchange/limits.h"

namespace hearth::exchange {
namespace {

// What the Replica puts before the keys of a log: twelve digits and a dash.
constexpr std::size_t kLogPrefix = 13;

std::int64_t number_of(std::string_view digits) {
  constexpr std::size_t kMaxDigits = 9;
  if (digits.empty() || digits.size() > kMaxDigits || digits[0] == '0') return 0;
  std::int64_t number = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

Kind kind_of(std::string_view word) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), word);
  return static_cast<Kind>(found - kKinds.begin());
}

std::int64_t integer_of(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->integer() != nullptr ? *member->integer() : 0;
}

std::string string_of(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

bool both_accepted(const Deal& deal) {
  return deal.has(Kind::accept, deal.asker) && deal.has(Kind::accept, deal.helper);
}

}  // namespace

Name name_of(std::string_view key) {
  const std::size_t dash = std::min(key.find('-'), key.size());
  const Kind kind = kind_of(key.substr(0, dash));
  if (kind >= Kind::ask) return {dash == key.size() ? kind : Kind::none, 0};
  const std::int64_t number = dash == key.size() ? 0 : number_of(key.substr(dash + 1));
  return number == 0 ? Name{} : Name{kind, number};
}

// Of the log's entries a search is the only one that has a number here and none as an act.
Name name_of(const Record& record) {
  const std::string_view key = record.key;
  if (record.author != kLogAuthor) return name_of(key);
  if (key.size() <= kLogPrefix) return {};
  const std::string_view entry = key.substr(kLogPrefix);
  constexpr std::string_view kSearch = "search-";
  if (!entry.starts_with(kSearch)) return name_of(entry);
  return {Kind::search, number_of(entry.substr(kSearch.size()))};
}

std::string key_of(Kind kind, std::int64_t number) {
  return std::string(kKinds[static_cast<std::size_t>(kind)]) + "-" + std::to_string(number);
}

bool Deal::has(Kind step, std::string_view author) const {
  return steps.find({step, std::string(author)}) != steps.end();
}

bool Deal::any(Kind step) const {
  const auto first = steps.lower_bound({step, std::string()});
  return first != steps.end() && first->first.first == step;
}

State state_of(const Deal& deal) {
  if (deal.any(Kind::lapsed)) return State::lapsed;
  if (deal.any(Kind::decline) || deal.any(Kind::withdraw)) return State::withdrawn;
  if (deal.any(Kind::done)) return State::done;
  return both_accepted(deal) ? State::accepted : State::matched;
}

bool holds(const Deal& deal) {
  return deal.is_there() && state_of(deal) <= State::done;
}

bool is_under_way(const Deal& deal) {
  return deal.is_there() && state_of(deal) <= State::accepted;
}

Time accepted_at(const Deal& deal) {
  Time latest = 0;
  for (const auto& [step, time] : deal.steps) {
    if (step.first == Kind::accept) latest = std::max(latest, time);
  }
  return latest;
}

Time answer_by(const Deal& deal) {
  return std::min(deal.made + kAnswerTime, kMaxInteger);
}

Time due_of(const Deal& deal) {
  if (!is_under_way(deal)) return 0;
  if (state_of(deal) == State::matched) return answer_by(deal);
  return deal.any(Kind::reminded) ? 0 : std::min(accepted_at(deal) + kRemindTime, kMaxInteger);
}

bool is_of_deal(Kind kind) {
  return kind >= Kind::accept && kind <= Kind::reminded;
}

bool is_told(Kind kind) {
  return kind >= Kind::match && kind <= Kind::reminded;
}

bool is_said(Kind kind) {
  return kind == Kind::block || (kind >= Kind::ask && kind <= Kind::rest);
}

void put(Deal& deal, const Record& record, bool there) {
  const Name name = name_of(record);
  deal.number = name.number;
  if (name.kind != Kind::match) {
    if (there) {
      deal.steps[{name.kind, record.author}] = record.time;
    } else {
      deal.steps.erase({name.kind, record.author});
    }
    return;
  }
  deal.asker = there ? string_of(record.body, "asker") : std::string();
  deal.helper = there ? string_of(record.body, "helper") : std::string();
  deal.round = there ? integer_of(record.body, "round") : 0;
  deal.search = there ? integer_of(record.body, "search") : 0;
  deal.made = there ? record.time : 0;
}

}  // namespace hearth::exchange
