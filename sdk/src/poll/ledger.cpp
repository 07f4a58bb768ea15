#include "poll/ledger.h"

#include <algorithm>
#include <bit>

#include "hearth/digest.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::poll {
namespace {

constexpr std::size_t kKeyDigits = 12;  // so that entries sort by their numbers

std::int64_t size_of(const Course& course) {
  return static_cast<std::int64_t>(course.log.size());
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
  return {.key = key_of(size_of(course)), .body = std::move(entry), .author = std::string(kLogAuthor)};
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
  body.emplace_back("entry", size_of(course));
  body.emplace_back("leaf", hex(leaf_of(entry)));
  body.emplace_back("salt", salt);
  return {std::move(body), draft_of(course, std::move(entry))};
}

Draft withdrawal(const Course& course, const Record& kept) {
  return draft_of(course, entry_json(nullptr, member_of(kept.body, "leaf")));
}

void append_entry(Course& course, const Record& entry) {
  if (entry.key.ends_with(key_of(size_of(course)))) course.log.append(leaf_of(entry.body));
}

Digest leaf_of(const Json& entry) {
  return log::leaf(write_json(entry));
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

Json log_json(const log::Peaks& log) {
  Json::Array written;
  for (const Digest& peak : log.peaks()) written.emplace_back(hex(peak));
  return object_of({{"size", static_cast<std::int64_t>(log.size())},
                    {"root", hex(log.root())},
                    {"peaks", std::move(written)}});
}

Result<log::Peaks> log_from_json(const Json& json, std::string_view path) {
  Errors errors;
  Fields fields(json, std::string(path), errors);
  fields.require({"size", "root", "peaks"});
  const auto size = static_cast<std::uint64_t>(fields.integer("size", 0, kMaxInteger, 0));
  fields.string("root");
  std::vector<Digest> peaks;
  const auto ones = static_cast<std::size_t>(std::popcount(size));
  if (const Json::Array* written = fields.array("peaks", ones, ones)) {
    for (const Json& peak : *written) {
      const bool good = peak.string() != nullptr && read_hex(*peak.string(), peaks.emplace_back());
      if (!good) fields.fail("peaks", Code::wrong_type, {{"expected", "digest"}});
    }
  }
  fields.refuse_others();
  if (!errors.empty()) return errors;
  return log::Peaks(size, peaks);
}

}  // namespace hearth::poll
