#include "support/random_json.h"

#include <array>

#include "json/order.h"

namespace hearth::test {
namespace {

std::int64_t random_integer(text::Random& random) {
  const auto magnitude = static_cast<std::int64_t>(random.next() >> (11 + random.below(53)));
  return random.below(2) == 0 ? magnitude : -magnitude;
}

Json random_object(text::Random& random, int depth) {
  Json::Object members;
  for (std::uint32_t left = random.below(6); left > 0; --left) {
    const std::string name = random_text(random);
    if (Json(members).find(name) == nullptr) members.emplace_back(name, random_json(random, depth - 1));
  }
  Json::Object sorted;
  for (const Json::Member* member : sorted_members(members)) sorted.push_back(*member);
  return sorted;
}

Json random_array(text::Random& random, int depth) {
  Json::Array items;
  for (std::uint32_t left = random.below(6); left > 0; --left)
    items.push_back(random_json(random, depth - 1));
  return items;
}

}  // namespace

std::string random_text(text::Random& random) {
  constexpr std::array kPieces = {"a",
                                  "Z",
                                  "0",
                                  " ",
                                  "\"",
                                  "\\",
                                  "/",
                                  "\n",
                                  "\x01",
                                  "\x1F",
                                  "\x7F",
                                  "\xC3\xA4",
                                  "\xE2\x82\xAC",
                                  "\xEE\x80\x80",
                                  "\xEF\xBF\xBF",
                                  "\xF0\x9F\x94\xA5",
                                  "\xF4\x8F\xBF\xBF"};
  std::string text;
  for (std::uint32_t left = random.below(8); left > 0; --left) {
    text += kPieces[random.below(static_cast<std::uint32_t>(kPieces.size()))];
  }
  return text;
}

Json random_json(text::Random& random, int depth) {
  switch (random.below(depth > 0 ? 6 : 4)) {
    case 0:
      return {};
    case 1:
      return random.below(2) == 0;
    case 2:
      return random_integer(random);
    case 3:
      return random_text(random);
    case 4:
      return random_array(random, depth);
    default:
      return random_object(random, depth);
  }
}

}  // namespace hearth::test
