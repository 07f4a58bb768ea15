#include "poll/ledger.h"

#include <algorithm>
#include <bit>

#include "hearth/digest.h"
#include "hearth/log.h"
#include "json/build.h"

namespace hearth::poll {
namespace {

constexpr std::size_t kKeyDigits = 12;  // so that entries sort by their numbers

std::int64_t number_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->integer() != nullptr ? *member->integer() : 0;
}

Json member_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr ? *member : Json();
}

std::string key_of(std::int64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(kKeyDigits - std::min(kKeyDigits, digits.size()), '0') + digits;
}

Json entry_json(Json commitment, Json replaces) {
  return object_of({{"commitment", std::move(commitment)}, {"replaces", std::move(replaces)}});
}

Draft draft_of(const Course& course, Json entry) {
  return {.key = key_of(number_of(course.log, "size")),
          .body = std::move(entry),
          .author = std::string(kLogAuthor)};
}

log::Peaks peaks_of(const Json& log) {
  std::vector<Digest> peaks;
  const Json* written = log.find("peaks");
  if (written == nullptr || written->array() == nullptr) return {};
  for (const Json& peak : *written->array()) {
    Digest digest{};
    if (peak.string() != nullptr && read_hex(*peak.string(), digest)) peaks.push_back(digest);
  }
  const std::int64_t size = number_of(log, "size");
  if (static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(size))) != peaks.size()) return {};
  return {static_cast<std::uint64_t>(size), std::move(peaks)};
}

Json to_json(const log::Peaks& peaks) {
  Json::Array written;
  for (const Digest& peak : peaks.peaks()) written.emplace_back(hex(peak));
  return object_of({{"size", static_cast<std::int64_t>(peaks.size())},
                    {"root", hex(peaks.root())},
                    {"peaks", std::move(written)}});
}

bool is_added(std::string_view name) {
  return name == "entry" || name == "leaf" || name == "salt";
}

}  // namespace

std::string commitment_of(const Json& ballot, std::string_view salt) {
  return hex(sha256(write_json(object_of({{"ballot", ballot}, {"salt", salt}}))));
}

Sealed sealed(const Course& course, const Json::Object& ballot, const Record* kept, std::string_view seed) {
  const std::string salt = hex(sha256(seed));
  Json entry = entry_json(commitment_of(ballot, salt), kept ? member_of(kept->body, "leaf") : Json());
  Json::Object body = ballot;
  body.emplace_back("entry", number_of(course.log, "size"));
  body.emplace_back("leaf", hex(log::leaf(write_json(entry))));
  body.emplace_back("salt", salt);
  return {std::move(body), draft_of(course, std::move(entry))};
}

Draft withdrawal(const Course& course, const Record& kept) {
  return draft_of(course, entry_json(nullptr, member_of(kept.body, "leaf")));
}

void append_entry(Course& course, const Record& entry) {
  log::Peaks peaks = peaks_of(course.log);
  if (entry.key != key_of(static_cast<std::int64_t>(peaks.size()))) return;
  peaks.append(log::leaf(write_json(entry.body)));
  course.log = to_json(peaks);
}

Json::Object opened(const Json& body) {
  Json::Object ballot;
  if (body.object() == nullptr) return ballot;
  for (const Json::Member& member : *body.object()) {
    if (!is_added(member.first)) ballot.push_back(member);
  }
  return ballot;
}

Json receipt_of(const Json& body) {
  if (body.find("leaf") == nullptr) return {};
  return object_of({{"entry", member_of(body, "entry")}, {"leaf", member_of(body, "leaf")}});
}

std::string root_of(const Course& course) {
  return hex(peaks_of(course.log).root());
}

}  // namespace hearth::poll
