// Letters: whatever a member writes stays what they wrote.
#include "flow/welcome.h"

#include <gtest/gtest.h>

#include "flow/room.h"
#include "hearth/result.h"
#include "json/build.h"
#include "support/random_json.h"
#include "text/random.h"

namespace hearth::flow {
namespace {

Json flow_with(std::string_view letter) {
  Json field = object_of({{"id", "name"}, {"label", "Name"}, {"max", 1000}, {"required", false}});
  Json::Array steps{
      object_of({{"id", "you"}, {"kind", "profile"}, {"title", "You"}, {"fields", Json::Array{field}}}),
      object_of({{"id", "end"}, {"kind", "done"}, {"title", "End"}})};
  Json purpose = object_of({{"who", "a"}, {"what", "b"}, {"whyNow", "c"}, {"notFor", "d"}});
  Json welcome = object_of({{"letter", letter}, {"member", "ada"}, {"name", "Ada"}});
  return object_of({{"kind", "flow"},
                    {"title", "Flow"},
                    {"purpose", std::move(purpose)},
                    {"steps", std::move(steps)},
                    {"welcome", std::move(welcome)}});
}

std::string filled(std::string_view letter, const std::string& name) {
  const Lint<Flow> lint = FlowRoom::lint(flow_with(letter), nullptr, {});
  EXPECT_TRUE(lint.document) << letter;
  if (!lint.document) return {};
  Run run;
  run.answers = object_of({{"you", object_of({{"name", name}})}});
  return *filled_letter(*lint.document, run).string();
}

TEST(Letter, puts_the_answer_where_it_is_named_and_reads_it_no_further) {
  EXPECT_EQ(filled("Hello {you.name}.", "Ann"), "Hello Ann.");
  EXPECT_EQ(filled("{{{you.name}}}", "Ann"), "{Ann}");
  EXPECT_EQ(filled("Hello {you.name|friend}", "{you.name}"), "Hello {you.name}");
  EXPECT_EQ(filled("{you.name}{you.name}", "}{"), "}{}{");
}

TEST(Letter, keeps_hostile_answers_as_the_text_they_are) {
  const std::string pieces[] = {"<script>", "{you.name}", "{{", "}}",           "|", "&amp;",
                                "\"",       "'",          "`",  "\xE2\x80\xA8", "{", "}"};
  text::Random random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string name;
    for (std::uint32_t n = 1 + random.below(6); n > 0; --n) name += pieces[random.below(std::size(pieces))];
    ASSERT_EQ(filled("A{you.name|x}B", name), "A" + name + "B");
  }
}

TEST(Letter, is_refused_when_a_placeholder_names_nothing) {
  for (const std::string_view letter :
       {"{you}", "{you.age}", "{end}", "{", "a } b", "{}", "{|x}", "{nobody}"}) {
    const Lint<Flow> lint = FlowRoom::lint(flow_with(letter), nullptr, {});
    ASSERT_EQ(lint.errors.size(), 1U) << letter;
    EXPECT_EQ(lint.errors[0].code, Code::placeholder_unknown) << letter;
    EXPECT_EQ(lint.errors[0].path, "/welcome/letter");
  }
}

}  // namespace
}  // namespace hearth::flow
