#include "schedule/log.h"

#include <algorithm>
#include <utility>

#include "json/build.h"
#include "schedule/limits.h"

namespace hearth::schedule {
namespace {

std::int64_t number_in(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->integer() != nullptr ? *member->integer() : 0;
}

// Reads what body_of wrote.
std::vector<Shown> shows_in(const Json* json) {
  std::vector<Shown> shows;
  if (json == nullptr || json->array() == nullptr) return shows;
  for (const Json& item : *json->array()) {
    const Json::Array* parts = item.array();
    const bool sound = parts != nullptr && parts->size() == 2 && (*parts)[0].string() != nullptr &&
                       (*parts)[1].integer() != nullptr;
    if (sound) shows.push_back({*(*parts)[0].string(), *(*parts)[1].integer()});
  }
  return shows;
}

std::vector<Past> items_in(const Json* json) {
  std::vector<Past> items;
  if (json == nullptr || json->object() == nullptr) return items;
  for (const auto& [id, past] : *json->object())
    items.push_back({.item = id,
                     .shown = number_in(past, "shown"),
                     .put_away = number_in(past, "putAway"),
                     .times = number_in(past, "times"),
                     .done = number_in(past, "done"),
                     .unwanted = number_in(past, "never")});
  return items;
}

// What never was is left out.
Json past_json(const Past& past) {
  Json::Object members;
  const auto add = [&](std::string_view name, std::int64_t value) {
    if (value != 0) members.emplace_back(name, value);
  };
  add("shown", past.shown);
  add("putAway", past.put_away);
  add("times", past.times);
  add("done", past.done);
  add("never", past.unwanted);
  return members;
}

Time last_time(const Past& past) {
  return std::max({past.shown, past.put_away, past.done, past.unwanted});
}

// Of items that are gone from the document, too: they may come back. Where there are too many, the one that
// was not touched for the longest is forgotten, and last of all one that must not come again.
Past& entry_of(Log& log, std::string_view item) {
  const auto has_id = [&](const Past& past) { return past.item == item; };
  const auto found = std::find_if(log.items.begin(), log.items.end(), has_id);
  if (found != log.items.end()) return *found;
  const auto older = [](const Past& a, const Past& b) {
    return std::pair(a.unwanted != 0, last_time(a)) < std::pair(b.unwanted != 0, last_time(b));
  };
  if (log.items.size() >= kMaxRemembered)
    log.items.erase(std::min_element(log.items.begin(), log.items.end(), older));
  return log.items.emplace_back(Past{.item = std::string(item)});
}

}  // namespace

Log log_of(const Mine& mine, std::string_view member) {
  const Record* record = find_mine(mine, member, kLogKey);
  if (record == nullptr) return {};
  const Json* off = record->body.find("off");
  return {.shows = shows_in(record->body.find("shows")),
          .survey = number_in(record->body, "survey"),
          .items = items_in(record->body.find("items")),
          .off = off != nullptr && *off == Json(true)};
}

Json body_of(const Log& log) {
  Json::Array shows;
  for (const Shown& shown : log.shows) shows.emplace_back(Json::Array{shown.item, shown.time});
  Json::Object items;
  for (const Past& past : log.items) items.emplace_back(past.item, past_json(past));
  Json::Object body = object_of({{"shows", std::move(shows)}, {"items", std::move(items)}});
  if (log.survey != 0) body.emplace_back("survey", log.survey);
  if (log.off) body.emplace_back("off", true);
  return body;
}

Past past_of(const Log& log, std::string_view item) {
  const auto has_id = [&](const Past& past) { return past.item == item; };
  const auto found = std::find_if(log.items.begin(), log.items.end(), has_id);
  return found == log.items.end() ? Past{.item = std::string(item)} : *found;
}

Time last_time(const Log& log) {
  Time last = log.survey;
  for (const Shown& shown : log.shows) last = std::max(last, shown.time);
  for (const Past& past : log.items) last = std::max(last, last_time(past));
  return last;
}

bool is_open(const Past& past) {
  return past.shown > std::max({past.put_away, past.done, past.unwanted});
}

void note_shown(Log& log, const Item& item, Time now) {
  std::erase_if(log.shows, [&](const Shown& shown) { return shown.time <= now - kWeek; });
  log.shows.push_back({item.id, now});
  if (item.survey) log.survey = now;
  entry_of(log, item.id).shown = now;
}

void note_put_away(Log& log, std::string_view item, Time now) {
  Past& past = entry_of(log, item);
  past.put_away = now;
  ++past.times;
}

void note_done(Log& log, std::string_view item, Time now) {
  entry_of(log, item).done = now;
}

void note_unwanted(Log& log, std::string_view item, Time now) {
  entry_of(log, item).unwanted = now;
}

void note_wanted(Log& log, std::string_view item) {
  Past& past = entry_of(log, item);
  past.put_away = past.times = past.done = past.unwanted = 0;
}

}  // namespace hearth::schedule
