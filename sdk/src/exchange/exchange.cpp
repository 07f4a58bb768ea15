#include "exchange/exchange.h"

#include <algorithm>

namespace hearth::exchange {
namespace {

constexpr std::array<std::string_view, 3> kTexts = {"text", "name", "contact"};

}  // namespace

bool is_member(std::string_view author) {
  return !author.empty() && author[0] != '@' && !is_guest(author);
}

bool belongs(const Exchange& exchange, const Actor& actor) {
  if (!is_member(actor.id)) return false;
  return exchange.group.empty() || actor.has_role(exchange.group) || actor.has_role("steward");
}

Json facts_of(const Json& body) {
  Json::Object facts;
  if (body.object() == nullptr) return facts;
  for (const auto& [name, value] : *body.object()) {
    if (std::find(kTexts.begin(), kTexts.end(), name) == kTexts.end()) facts.emplace_back(name, value);
  }
  return facts;
}

std::int64_t integer_in(const Json& body, std::string_view name, std::int64_t fallback) {
  const Json* member = body.find(name);
  return member != nullptr && member->integer() != nullptr ? *member->integer() : fallback;
}

std::string text_in(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

std::vector<std::string> list_in(const Json& body, std::string_view name) {
  std::vector<std::string> list;
  const Json* member = body.find(name);
  if (member == nullptr || member->array() == nullptr) return list;
  for (const Json& item : *member->array()) {
    if (item.string() != nullptr) list.push_back(*item.string());
  }
  return list;
}

void note_due(Sum& sum, const Deal& deal, bool there) {
  const Time due = due_of(deal);
  if (due == 0) return;
  if (there) {
    sum.dues.emplace(due, deal.number);
  } else {
    sum.dues.erase({due, deal.number});
  }
}

const Search* open_search(const Sum& sum) {
  const auto is_from = [&](const auto& entry) { return entry.second.search >= sum.search.number; };
  const bool used = std::any_of(sum.deals.begin(), sum.deals.end(), is_from);
  return sum.search.number == 0 || used ? nullptr : &sum.search;
}

std::map<std::string, std::int64_t, std::less<>> taken_in(const Sum& sum, std::int64_t round) {
  std::map<std::string, std::int64_t, std::less<>> taken;
  for (const auto& [number, deal] : sum.deals) {
    if (deal.round == round && holds(deal)) ++taken[deal.asker];
  }
  return taken;
}

}  // namespace hearth::exchange
