#include "net/target.h"

#include <algorithm>

#include "text/percent.h"

namespace hearth::net {
namespace {

// Calls `take` with each decoded part; false when one is broken.
template <class Take>
bool split(std::string_view text, char separator, Take take) {
  for (;;) {
    const auto end = std::min(text.find(separator), text.size());
    if (!take(text.substr(0, end))) return false;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string_view Target::value(std::string_view name) const {
  const auto found =
      std::find_if(query.begin(), query.end(), [&](const auto& pair) { return pair.first == name; });
  return found == query.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<Target> parse_target(std::string_view text) {
  if (text.empty() || text.front() != '/') return std::nullopt;
  const auto question = std::min(text.find('?'), text.size());
  Target target;
  const bool path_good = split(text.substr(1, question - 1), '/', [&](std::string_view part) {
    auto decoded = text::percent_decoded(part);
    if (decoded) target.path.push_back(std::move(*decoded));
    return decoded.has_value();
  });
  if (!path_good) return std::nullopt;
  if (question == text.size()) return target;
  const bool query_good = split(text.substr(question + 1), '&', [&](std::string_view part) {
    const auto equals = std::min(part.find('='), part.size());
    auto name = text::percent_decoded(part.substr(0, equals));
    auto value = text::percent_decoded(part.substr(std::min(equals + 1, part.size())));
    if (name && value) target.query.emplace_back(std::move(*name), std::move(*value));
    return name && value;
  });
  return query_good ? std::optional(std::move(target)) : std::nullopt;
}

}  // namespace hearth::net
