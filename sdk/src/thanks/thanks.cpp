#include "thanks/thanks.h"

#include <algorithm>

#include "hearth/digest.h"
#include "hearth/text.h"

namespace hearth::thanks {

bool is_member(std::string_view author) {
  return !author.empty() && author[0] != '@' && !is_guest(author);
}

bool is_thanks(std::string_view key) {
  return key.starts_with(kThanksKey) && is_id(key.substr(kThanksKey.size()));
}

std::string id_of(std::string_view author, std::string_view key) {
  constexpr std::size_t kDigits = 32;
  // A key has no line break, so that no two pairs are one text.
  return hex(sha256(std::string(key).append("\n").append(author))).substr(0, kDigits);
}

bool is_to(const Record& record, std::string_view member) {
  return record.in.empty() && is_thanks(record.key) && record.author != member &&
         std::find(record.to.begin(), record.to.end(), member) != record.to.end();
}

const Record* find_thanks(const Mine& mine, std::string_view member, std::string_view id) {
  const auto is_it = [&](const Record& record) {
    return is_to(record, member) && id_of(record.author, record.key) == id;
  };
  const auto found = std::find_if(mine.begin(), mine.end(), is_it);
  return found == mine.end() ? nullptr : &*found;
}

Agreement agreement_in(const Record& show) {
  return {show.author, number_in(show.body, "rev"), number_in(show.body, "time")};
}

bool holds(const Agreement& agreement, const Record& thanks) {
  if (thanks.time != agreement.time) return false;
  const Json* by = thanks.why.find("by");
  const bool is_decided = by != nullptr && *by == Json("steward");
  return thanks.rev == agreement.rev || (is_decided && thanks.rev > agreement.rev);
}

std::string text_in(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->string() != nullptr ? *member->string() : std::string();
}

std::int64_t number_in(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->integer() != nullptr ? *member->integer() : 0;
}

bool is_set(const Json& body, std::string_view name) {
  const Json* member = body.find(name);
  return member != nullptr && member->boolean() != nullptr && *member->boolean();
}

}  // namespace hearth::thanks
