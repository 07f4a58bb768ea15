#include "poll/ballot.h"

#include <algorithm>

#include "hearth/digest.h"
#include "json/build.h"
#include "poll/methods.h"
#include "text/utf8.h"

namespace hearth::poll {
namespace {

std::vector<std::string> texts_of(const Json* json) {
  std::vector<std::string> texts;
  if (json == nullptr) return texts;
  if (json->string() != nullptr) texts.push_back(*json->string());
  if (const Json::Array* items = json->array()) {
    for (const Json& item : *items) {
      if (item.string() != nullptr) texts.push_back(*item.string());
    }
  }
  return texts;
}

std::int64_t mark_of(const Json& json) {
  if (json.integer() != nullptr) return *json.integer();
  const auto* const word = json.string()
                               ? std::find(std::begin(kAvailability), std::end(kAvailability), *json.string())
                               : std::end(kAvailability);
  return word == std::end(kAvailability) ? 0 : word - std::begin(kAvailability);
}

Json ranking_json(const Ballot& ballot) {
  Json::Array ranking;
  for (const auto& rank : ballot.ranking) {
    ranking.push_back(rank.size() == 1 ? Json(rank[0]) : Json(Json::Array(rank.begin(), rank.end())));
  }
  return ranking;
}

Json marks_json(const Poll& poll, const Ballot& ballot) {
  Json::Object marks;
  for (const Mark& mark : ballot.marks) {
    const bool worded = poll.method == Method::grid;
    marks.emplace_back(mark.id, worded ? Json(kAvailability[mark.value]) : Json(mark.value));
  }
  return marks;
}

}  // namespace

Ballot ballot_of(const Json& body) {
  Ballot ballot;
  ballot.choice = texts_of(body.find("choice"));
  if (const Json* text = body.find("writeIn"); text && text->string()) ballot.write_in = *text->string();
  if (!is_whole()) return ballot;
  if (const Json* ranking = body.find("ranking"); ranking && ranking->array()) {
    for (const Json& rank : *ranking->array()) ballot.ranking.push_back(texts_of(&rank));
  }
  if (const Json* marks = body.find("marks"); marks && marks->object()) {
    for (const auto& [id, mark] : *marks->object()) ballot.marks.push_back({id, mark_of(mark)});
  }
  if (const Json* group = body.find("group"); group && group->string()) ballot.group = *group->string();
  return ballot;
}

Json::Object body_of(const Poll& poll, const Ballot& ballot) {
  Json::Object body;
  switch (form_of(poll.method)) {
    case Form::ranking:
      body = object_of({{"ranking", ranking_json(ballot)}});
      break;
    case Form::marks:
      body = object_of({{"marks", marks_json(poll, ballot)}});
      break;
    default:
      body = object_of({{"choice", Json::Array(ballot.choice.begin(), ballot.choice.end())}});
  }
  if (!ballot.write_in.empty()) body.emplace_back("writeIn", ballot.write_in);
  if (!ballot.group.empty()) body.emplace_back("group", ballot.group);
  return body;
}

std::string digest_of(std::string_view text) {
  std::string folded;
  for (const char byte : text::fold_ascii(text::trim(text))) {
    const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
    if (!space) folded += byte;
    if (space && folded.back() != ' ') folded += ' ';
  }
  while (!folded.empty() && std::string_view(".!?, ").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  return "t-" + hex(sha256(folded)).substr(0, 16);
}

}  // namespace hearth::poll
