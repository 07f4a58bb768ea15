// The content filter: packs, policies and texts of any kind. A report names only places between characters.
#include <cstdlib>
#include <string>
#include <string_view>

#include "hearth/filter.h"
#include "hearth/text.h"

namespace {

using namespace hearth;
using namespace hearth::filter;

constexpr std::string_view kPack =
    "hearth-lexicon 1 en\n@entries profanity 2 part\nfuck\n@entries insult 1 addressed\nclown|s\n"
    "@entries threat 3 phrase\nkill * house\nkill yourself\n@entries profanity 1 "
    "word\nass|es\nshit\n@address\nyou\n"
    "@common\nthe\nas\n@except\nassess\n";

Policy policy_with(std::string_view word) {
  Policy policy;
  for (Policy::Rule& rule : policy.rules) rule = {1, 2, 3};
  if (is_utf8(word)) policy.words.push_back({std::string(word), Category::insult, 2});
  return policy;
}

void hold(bool condition) {
  if (!condition) std::abort();
}

void check(Filter& filter, std::string_view text) {
  const Report& report = filter.check(text);
  std::uint32_t before = 0;
  for (const Finding& finding : report.findings) {
    const Span& span = finding.span;
    hold(before <= span.begin && span.begin < span.end && span.end <= text.size());
    hold(span.begin16 <= span.end16 && span.end16 <= text.size());
    if (is_utf8(text)) hold(is_utf8(text.substr(span.begin, span.end - span.begin)));
    before = span.begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  static const auto lexicon = read_lexicon(kPack);
  hold(lexicon.ok());
  Filter filter({*lexicon}, policy_with(input.substr(0, input.find('\n'))));
  check(filter, input);
  if (const auto other = read_lexicon(input)) {
    Filter own({*other}, policy_with("x"));
    check(own, input);
  }
  if (const Result<Json> json = parse_json(input)) {
    const Result<Policy> policy = policy_from_json(*json);
    hold(policy.ok() || !policy.errors().empty());
  }
  return 0;
}
