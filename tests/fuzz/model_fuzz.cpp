// Models of any kind, with a checksum that agrees, and texts that they are asked about.
#include <cstdlib>
#include <string>
#include <string_view>

#include "hearth/digest.h"
#include "hearth/filter.h"
#include "hearth/text.h"

namespace {

using namespace hearth;
using namespace hearth::filter;

constexpr std::string_view kPack = "hearth-lexicon 1 en\n@entries profanity 2 word\nshit\n@address\nyou\n";
constexpr std::string_view kTexts[] = {"", "you are all the same to me and that is that",
                                       "\"shit\", said the women; I don't 👩🏿 know @ann http://a.b"};

void hold(bool condition) {
  if (!condition) std::abort();
}

void check(Filter& filter, std::string_view text) {
  const Report& report = filter.check(text);
  hold(report.score <= 100);
  for (const Finding& finding : report.findings) {
    const Span& span = finding.span;
    hold(span.begin < span.end && span.end <= text.size() && finding.score <= 100);
    hold(finding.part != Part::model || finding.verdict != Verdict::block);
    if (is_utf8(text)) hold(is_utf8(text.substr(span.begin, span.end - span.begin)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  (void)read_model(input);
  const auto model = read_model(input + std::string(bytes_of(sha256(input))));
  if (!model) {
    hold(!model.errors().empty());
    return 0;
  }
  static const auto lexicon = read_lexicon(kPack);
  Policy policy;
  for (Policy::Rule& rule : policy.rules) rule = {1, 2, 3};
  Filter filter({*lexicon}, *model, policy);
  for (const std::string_view text : kTexts) check(filter, text);
  check(filter, input);
  return 0;
}
