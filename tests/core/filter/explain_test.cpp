#include <gtest/gtest.h>

#include "hearth/filter_json.h"
#include "support/files.h"

namespace hearth {
namespace {

const std::string kPack =
    "hearth-lexicon 1 en\n@entries insult 2 word\nsnark|s\n@address\nyou\n@except\nsnarks\n";

TEST(Explain, tells_what_was_read_and_what_an_exception_lets_be) {
  JsonFilter filter;
  ASSERT_EQ(filter.add_lexicon(kPack), R"({"language":"en","ok":true})");
  const std::string text = "\xf0\x9f\x98\x80 A sn4rk, Snarks!";
  const Json explained = test::parsed(filter.explain(text));
  EXPECT_EQ(write_json(test::member(explained, "report")), filter.check(text));
  EXPECT_EQ(test::text_of(explained, "folded"), "? a sn4rk, snarks!");
  EXPECT_EQ(write_json(test::member(explained, "words")),
            R"([{"read":"a","units":[3,4]},{"read":"sn4rk","signs":"snark","units":[5,10]},)"
            R"({"exception":"en","read":"snarks","units":[12,18]}])");
  EXPECT_TRUE(test::member(explained, "model").is_null());
}

TEST(Explain, tells_what_each_word_adds_for_each_head_of_the_model) {
  JsonFilter filter;
  (void)filter.add_lexicon(kPack);
  ASSERT_EQ(filter.set_model(test::read_text(test::source_path("sdk/data/filter/model/en.model"))),
            R"({"language":"en","ok":true})");
  const Json explained = test::parsed(filter.explain("Deaf people are vermin and should be locked up"));
  const Json& model = test::member(explained, "model");
  const Json::Array& heads = *test::member(model, "heads").array();
  const Json::Array& words = *test::member(model, "words").array();
  ASSERT_EQ(words.size(), 8U);  // "Deaf people" is one term
  EXPECT_EQ(write_json(test::member(words[0], "masked")), "true");
  for (const Json& word : words) EXPECT_EQ(test::member(word, "weights").array()->size(), heads.size());
  std::int64_t highest = 0;
  for (const Json& head : heads) highest = std::max(highest, test::number_of(head, "score"));
  EXPECT_GE(highest, 50);
}

TEST(Explain, says_where_the_model_is_silent) {
  JsonFilter filter;
  (void)filter.add_lexicon(kPack);
  (void)filter.set_model(test::read_text(test::source_path("sdk/data/filter/model/en.model")));
  const auto silent = [&](const char* text) {
    const Json explained = test::parsed(filter.explain(text));
    return write_json(test::member(test::member(explained, "model"), "silent"));
  };
  EXPECT_EQ(silent("Good morning"), "true");
  EXPECT_EQ(silent("Good morning to all of you"), "null");
}

}  // namespace
}  // namespace hearth
