// A judge for tests: it finds the digits of a text. 0 may stand, 1 is held, 9 is blocked.
#pragma once

#include <algorithm>

#include "hearth/judge.h"

namespace hearth::test {

class TestJudge final : public Judge {
 public:
  [[nodiscard]] filter::Report judge(std::string_view text) const override {
    filter::Report report;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      if (text[i] < '0' || text[i] > '9') continue;
      filter::Finding finding;
      finding.category = filter::Category::insult;
      finding.verdict = text[i] == '0'   ? filter::Verdict::allow
                        : text[i] == '9' ? filter::Verdict::block
                                         : filter::Verdict::hold;
      finding.span = {i, i + 1, i, i + 1};
      report.verdict = std::max(report.verdict, finding.verdict);
      report.findings.push_back(finding);
    }
    return report;
  }
  [[nodiscard]] Json::Object name() const override {
    return {{"policy", 1}, {"packs", Json::Object{{"en", "0123456789abcdef"}}}};
  }
};

}  // namespace hearth::test
