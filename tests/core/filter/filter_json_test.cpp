#include "hearth/filter_json.h"

#include <gtest/gtest.h>

#include "hearth/filter.h"
#include "hearth/json.h"

namespace hearth {
namespace {

const std::string kEnglish = "hearth-lexicon 1 en\n@entries insult 2 word\nsnark\n";
const std::string kGerman = "hearth-lexicon 1 de\n@entries insult 2 word\nblorf\n";
const std::string kFine = R"({"findings":[],"verdict":"allow"})";

TEST(JsonFilter, judges_in_the_languages_of_its_policy_as_far_as_their_packs_are_there) {
  JsonFilter filter;
  EXPECT_EQ(filter.check("snark"), kFine);
  EXPECT_EQ(filter.add_lexicon(kEnglish), R"({"language":"en","ok":true})");
  EXPECT_EQ(filter.add_lexicon(kGerman), R"({"language":"de","ok":true})");
  EXPECT_EQ(filter.mask("snark blorf"), "***** blorf");
  EXPECT_EQ(filter.set_policy(R"({"kind":"filter","languages":["de"]})"),
            R"({"languages":["de"],"ok":true})");
  EXPECT_EQ(filter.mask("snark blorf"), "snark *****");
  EXPECT_EQ(filter.set_policy(R"({"kind":"filter","languages":["de","en"]})"),
            R"({"languages":["de","en"],"ok":true})");
  EXPECT_EQ(filter.mask("snark blorf"), "***** *****");
}

TEST(JsonFilter, takes_a_pack_in_the_place_of_another_of_its_language) {
  JsonFilter filter;
  (void)filter.add_lexicon(kEnglish);
  (void)filter.add_lexicon("hearth-lexicon 1 en\n@entries insult 2 word\nquimp\n");
  EXPECT_EQ(filter.mask("snark quimp"), "snark *****");
}

// More than are told, entries with signs, a text that is cut, and what only a model says.
TEST(JsonFilter, writes_reports_as_json_writes_them) {
  filter::Policy policy;
  policy.words = {{"a \"b\""}, {"c++"}};
  filter::Filter filter({*filter::read_lexicon(kEnglish)}, policy);
  for (const std::string& text : {std::string("fine"), std::string("a \"b\", c++, snark at ann@example.org"),
                                  std::string(5 * filter::kMaxText / 4, 'a'), std::string(600, ' ')}) {
    std::string many = text;
    for (int i = 0; i < 120; ++i) many += " snark";
    for (const std::string& judged : {text, many}) {
      filter::Report report = filter.check(judged);
      EXPECT_EQ(filter::write_json(report), write_json(filter::to_json(report)));
      report.score = 7;
      for (filter::Finding& finding : report.findings) finding.part = filter::Part::model;
      EXPECT_EQ(filter::write_json(report), write_json(filter::to_json(report)));
    }
  }
}

TEST(JsonFilter, stays_as_it_was_when_something_is_refused) {
  JsonFilter filter;
  (void)filter.add_lexicon(kEnglish);
  EXPECT_EQ(filter.set_policy("{"), R"({"errors":[{"args":{"byte":2,"column":2,"line":1},)"
                                    R"("code":"json_syntax","path":""}],"ok":false})");
  EXPECT_EQ(
      filter.set_policy(R"({"kind":"filter","rules":{"insult":{"hold":9}}})"),
      R"({"errors":[{"args":{"max":4,"min":1},"code":"out_of_range","path":"/rules/insult/hold"}],"ok":false})");
  EXPECT_EQ(filter.add_lexicon("nonsense"),
            R"({"errors":[{"args":{"line":1},"code":"lexicon_broken","path":"/1"}],"ok":false})");
  EXPECT_EQ(filter.mask("snark"), "*****");
}

TEST(JsonFilter, masks_what_the_policy_minds_and_leaves_spaces) {
  JsonFilter filter;
  (void)filter.add_lexicon("hearth-lexicon 1 en\n@entries insult 2 phrase\nso snark\n");
  EXPECT_EQ(filter.mask("\xc3\xa4h, so \xf0\x9d\x90\xac\xf0\x9d\x90\xa7"
                        "ark!"),
            "\xc3\xa4h, ** *****!");
  (void)filter.set_policy(R"({"kind":"filter","rules":{"insult":{"suggest":3}}})");
  EXPECT_EQ(filter.mask("so snark!"), "so snark!");
}

TEST(JsonFilter, tells_a_hundred_findings_the_strictest_and_how_many_more_there_are) {
  JsonFilter filter;
  (void)filter.add_lexicon(kEnglish + "@entries insult 1 word\nmild\n");
  (void)filter.set_policy(R"({"kind":"filter","rules":{"insult":{"block":2,"suggest":1}}})");
  std::string text;
  for (int i = 0; i < 120; ++i) text += "mild. ";
  const Json report = *parse_json(filter.check(text + "snark"));
  const Json::Array& findings = *report.find("findings")->array();
  ASSERT_EQ(findings.size(), filter::kMaxFindings);
  EXPECT_EQ(*findings.front().find("verdict")->string(), "suggest");
  EXPECT_EQ(*findings.back().find("entry")->string(), "snark");
  EXPECT_EQ(*report.find("more")->integer(), 22);  // with the flood
}

}  // namespace
}  // namespace hearth
