#include <algorithm>

#include "json/build.h"
#include "thanks/given.h"
#include "thanks/limits.h"
#include "thanks/month.h"
#include "thanks/room.h"

namespace hearth::thanks {
namespace {

using Records = std::vector<const Record*>;

// Newest first; those of one moment in the order of who sent them under which key.
Records listed(Records records) {
  std::sort(records.begin(), records.end(), [](const Record* a, const Record* b) {
    if (a->time != b->time) return a->time > b->time;
    return a->author != b->author ? a->author < b->author : a->key < b->key;
  });
  if (records.size() > kMaxListed) records.resize(kMaxListed);
  return records;
}

Records got(const Mine& mine, const std::string& member) {
  Records records;
  for (const Record& record : mine) {
    if (!is_to(record, member)) continue;
    const std::string id = id_of(record.author, record.key);
    if (find_mine(mine, member, std::string(kAwayKey) + id) == nullptr) records.push_back(&record);
  }
  return listed(std::move(records));
}

Records gave(const Mine& mine, const std::string& member) {
  Records records;
  for (const Record& record : mine) {
    const bool is_theirs = record.in.empty() && record.author == member && is_thanks(record.key);
    if (is_theirs) records.push_back(&record);
  }
  return listed(std::move(records));
}

void add_names(Json::Object& item, const Json& body) {
  for (const auto* name : {"name", "toName"}) {
    std::string text = text_in(body, name);
    if (!text.empty()) item.emplace_back(name, std::move(text));
  }
}

Json got_json(const Record& record, const Mine& mine, const std::string& member) {
  constexpr std::size_t kPrefix = std::string_view("m:").size();
  std::string id = id_of(record.author, record.key);
  const Record* show = find_mine(mine, member, std::string(kShowKey) + id);
  const bool is_public = is_set(record.body, "public");
  const bool agrees = show != nullptr && holds(agreement_in(*show), record);
  Json::Object item = object_of({{"id", std::move(id)},
                                 {"record", record.id},
                                 {"rev", record.rev},
                                 {"from", record.author.substr(kPrefix)},
                                 {"text", text_in(record.body, "text")},
                                 {"time", record.time},
                                 {"month", month_of(record.time)},
                                 {"public", is_public},
                                 {"shown", is_public && agrees}});
  add_names(item, record.body);
  return item;
}

Json gave_json(const Record& record) {
  Json::Object item = object_of({{"key", record.key},
                                 {"to", text_in(record.body, "to")},
                                 {"text", text_in(record.body, "text")},
                                 {"time", record.time},
                                 {"public", is_set(record.body, "public")}});
  add_names(item, record.body);
  return item;
}

// Of the latest month that is over and brought any, unless it was read.
Json digest_json(const Thanks& thanks, const Course& course, const Records& got, const Record* read) {
  if (!thanks.digest) return {};
  const auto is_over = [&](const Record* record) { return month_of(record->time) < course.month; };
  const auto latest = std::find_if(got.begin(), got.end(), is_over);
  if (latest == got.end()) return {};
  const std::string month = month_of((*latest)->time);
  if (read != nullptr && text_in(read->body, "month") >= month) return {};
  Json::Array ids;
  for (const Record* record : got) {
    if (month_of(record->time) == month) ids.emplace_back(id_of(record->author, record->key));
  }
  return object_of({{"month", month}, {"ids", std::move(ids)}});
}

Json time_json(Time time) {
  return time == 0 ? Json() : Json(time);
}

bool agreed_to(const Sum& sum, const Record& record) {
  const auto agreed = sum.agreed.find(id_of(record.author, record.key));
  if (agreed == sum.agreed.end() || record.to.empty()) return false;
  return std::any_of(agreed->second.begin(), agreed->second.end(), [&](const auto& one) {
    return one.second > 0 && one.first.by == record.to.front() && holds(one.first, record);
  });
}

}  // namespace

std::string ThanksRoom::standing(const Thanks& /*thanks*/, const Mine& /*mine*/, const Viewer& /*viewer*/) {
  return "reader";
}

// Nobody sees what others were thanked for, nor how often.
Json ThanksRoom::shared(const Thanks& /*thanks*/, const Course& /*course*/, const Sum& /*sum*/,
                        const Json& /*tally*/, std::string_view /*standing*/) {
  return Json::Object{};
}

Json ThanksRoom::own(const Thanks& thanks, const Course& course, const Mine& mine, const Viewer& viewer) {
  const std::string& member = viewer.actor.id;
  const bool off = find_mine(mine, member, kOffKey) != nullptr;
  const bool reads = is_member(member) && !off;
  const Records got_records = reads ? got(mine, member) : Records();
  Json::Array got_items;
  for (const Record* record : got_records) got_items.push_back(got_json(*record, mine, member));
  Json::Array given_items;
  for (const Record* record : gave(mine, member)) given_items.push_back(gave_json(*record));
  return object_of({{"off", off},
                    {"thanks", std::move(got_items)},
                    {"given", std::move(given_items)},
                    {"next", time_json(next_time(thanks, given_by(mine, member, 0)))},
                    {"digest", digest_json(thanks, course, got_records, find_mine(mine, member, kReadKey))}});
}

Json ThanksRoom::page(const Thanks& /*thanks*/, const Course& /*course*/, const Sum& sum,
                      std::string_view /*standing*/, const std::vector<Record>& records) {
  Json::Array items;
  for (const Record& record : records) {
    const bool is_shown = is_thanks(record.key) && is_set(record.body, "public") && agreed_to(sum, record);
    if (!is_shown) continue;
    Json::Object item = object_of({{"id", record.id}, {"text", text_in(record.body, "text")}});
    add_names(item, record.body);
    items.emplace_back(std::move(item));
  }
  return items;
}

Json ThanksRoom::tally(const Thanks& /*thanks*/, const Course& /*course*/, const Json& /*tally*/,
                       std::string_view /*standing*/) {
  return {};
}

}  // namespace hearth::thanks
