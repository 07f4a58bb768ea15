#include "match/terms.h"

#include <string>

#include "hearth/digest.h"

namespace hearth::match {
namespace {

std::uint64_t number_of(std::string_view key, std::string_view role, std::string_view id) {
  const Digest digest = hmac_sha256(key, std::string(role).append(id));
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8 | digest[i];
  return number;
}

std::uint64_t number_of_ask(std::string_view key, std::string_view id) {
  return number_of(key, "ask/", id);
}

std::uint64_t number_of_helper(std::string_view key, std::string_view id) {
  return number_of(key, "helper/", id);
}

}  // namespace

Lots::Lots(const Problem& problem) {
  for (const Ask& ask : problem.asks) asks.push_back(number_of_ask(problem.key, ask.id));
  for (const Helper& helper : problem.helpers) helpers.push_back(number_of_helper(problem.key, helper.id));
}

Usable::Usable(const Problem& problem)
    : problem_(problem), has_blocks_(!problem.blocks.empty()), blocks_(problem) {
  for (std::uint32_t helper = 0; helper < problem.helpers.size(); ++helper)
    helpers_.push_back(!resting(helper) && problem.helpers[helper].capacity > 0);
  for (const Pair& pair : problem.blocks) blocks_.add(pair);
}

std::int64_t lot(std::string_view key, std::string_view ask, std::string_view helper) {
  return lot_of(number_of_ask(key, ask), number_of_helper(key, helper));
}

}  // namespace hearth::match
