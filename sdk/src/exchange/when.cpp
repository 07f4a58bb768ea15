#include "exchange/when.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "exchange/exchange.h"

namespace hearth::exchange {
namespace {

constexpr std::array<std::string_view, kParts> kWords = {
    "mon-morning", "mon-afternoon", "mon-evening", "tue-morning", "tue-afternoon", "tue-evening",
    "wed-morning", "wed-afternoon", "wed-evening", "thu-morning", "thu-afternoon", "thu-evening",
    "fri-morning", "fri-afternoon", "fri-evening", "sat-morning", "sat-afternoon", "sat-evening",
    "sun-morning", "sun-afternoon", "sun-evening"};

// No bit for what is no such word.
When bit_of(std::string_view word) {
  const auto found = std::find(kWords.begin(), kWords.end(), word);
  return found == kWords.end() ? 0 : When{1} << (found - kWords.begin());
}

}  // namespace

When read_when(Fields& fields) {
  When when = 0;
  for (const std::string& word : fields.strings("when", kParts)) {
    const When bit = bit_of(word);
    if (bit == 0) fields.fail("when", Code::unknown_value, {{"allowed", "mon-morning .. sun-evening"}});
    when |= bit;
  }
  return when;
}

Json::Array words_of(When when) {
  Json::Array words;
  for (int part = 0; part < kParts; ++part) {
    if ((when >> part & 1U) != 0) words.emplace_back(kWords[static_cast<std::size_t>(part)]);
  }
  return words;
}

When times_of(const Json& body) {
  When when = 0;
  for (const std::string& word : list_in(body, "when")) when |= bit_of(word);
  return when == 0 ? kAnyTime : when;
}

std::int64_t count_of(When when) {
  std::int64_t count = 0;
  for (; when != 0; when &= when - 1) ++count;
  return count;
}

}  // namespace hearth::exchange
