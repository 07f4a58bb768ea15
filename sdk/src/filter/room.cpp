#include "filter/room.h"

#include <utility>

#include "json/decode.h"

namespace hearth::filter {
namespace {

// What has nothing to say is an object without members.
template <class Nothing>
Result<Nothing> nothing_from_json(const Json& json) {
  Errors errors;
  Fields(json, "", errors).refuse_others();
  if (!errors.empty()) return errors;
  return Nothing{};
}

}  // namespace

Lint<Policy> FilterRoom::lint(const Json& json, const Policy* /*replaced*/, const Course& /*course*/) {
  Lint<Policy> lint;
  Result<Policy> policy = policy_from_json(json);
  if (policy) {
    lint.document = *std::move(policy);
  } else {
    lint.errors = policy.errors();
  }
  return lint;
}

bool FilterRoom::is_ordered(const Policy& /*policy*/, const Act& /*act*/) {
  return false;
}

Result<Drafts> FilterRoom::admit(const Situation<FilterRoom>& /*situation*/, const Act& act) {
  return Error{Code::unknown_key, "/key", {{"key", act.key}}};
}

void FilterRoom::fold(const Policy& /*policy*/, Course& /*course*/, Sum& /*sum*/, const Record* /*before*/,
                      const Record* /*after*/) {}

Texts FilterRoom::texts(const Policy& /*policy*/, const Json& /*body*/) {
  return {};
}

std::string FilterRoom::standing(const Policy& /*policy*/, const Mine& /*mine*/, const Viewer& /*viewer*/) {
  return "reader";
}

Json FilterRoom::shared(const Policy& /*policy*/, const Course& /*course*/, const Sum& /*sum*/,
                        const Json& /*tally*/, std::string_view /*standing*/) {
  return Json::Object{};
}

Json FilterRoom::own(const Policy& /*policy*/, const Course& /*course*/, const Mine& /*mine*/,
                     const Viewer& /*viewer*/) {
  return Json::Object{};
}

Json FilterRoom::page(const Policy& /*policy*/, const Course& /*course*/, std::string_view /*standing*/,
                      const std::vector<Record>& /*records*/) {
  return Json::Array{};
}

Json FilterRoom::tally(const Policy& /*policy*/, const Course& /*course*/, const Json& /*tally*/,
                       std::string_view /*standing*/) {
  return {};
}

Json FilterRoom::to_json(const Policy& policy) {
  return filter::to_json(policy);
}

Json FilterRoom::to_json(const Course& /*course*/) {
  return Json::Object{};
}

Json FilterRoom::to_json(const Sum& /*sum*/) {
  return Json::Object{};
}

Result<FilterRoom::Course> FilterRoom::course_from_json(const Json& json) {
  return nothing_from_json<Course>(json);
}

Result<FilterRoom::Sum> FilterRoom::sum_from_json(const Json& json) {
  return nothing_from_json<Sum>(json);
}

}  // namespace hearth::filter
