#include "hearth/filter.h"

#include <gtest/gtest.h>

#include <set>

#include "hearth/text.h"
#include "text/random.h"

namespace hearth::filter {
namespace {

// Words that no list has, so that nothing here depends on the lexicons.
constexpr std::string_view kPack = R"(hearth-lexicon 1 en
@entries profanity 2 part
blorf
@entries profanity 2 word
snark|s|y
@entries slur 3 word
grebbel|s
@entries threat 3 phrase
go zonk yourself
i will zonk * house
@entries insult 1 addressed
wombler|s
@address
you
u
@common
a
as
in
is
it
on
the
@except
snarks
)";

std::shared_ptr<const Lexicon> lexicon() {
  static const auto read = read_lexicon(kPack);
  EXPECT_TRUE(read.ok());
  return *read;
}

Policy strict() {
  Policy policy;
  for (Policy::Rule& rule : policy.rules) rule = {1, 2, 3};
  return policy;
}

class Check {
 public:
  explicit Check(Policy policy = strict()) : filter_({lexicon()}, std::move(policy)) {}

  const Report& operator()(std::string_view text) { return filter_.check(text); }

  // "slur:grebbel" for each finding.
  std::string told(std::string_view text) {
    std::string told;
    for (const Finding& finding : filter_.check(text).findings) {
      if (!told.empty()) told += ' ';
      told += std::string(kCategoryNames[static_cast<std::size_t>(finding.category)]) + ":" +
              std::string(text.substr(finding.span.begin, finding.span.end - finding.span.begin));
    }
    return told;
  }

 private:
  Filter filter_;
};

TEST(Filter, finds_words_stems_parts_and_phrases) {
  Check check;
  EXPECT_EQ(check.told("What a snark."), "profanity:snark");
  EXPECT_EQ(check.told("so snarky, Snark!"), "profanity:snarky profanity:Snark");
  EXPECT_EQ(check.told("snarkle, asnark"), "");
  EXPECT_EQ(check.told("motherblorfer"), "profanity:motherblorfer");
  EXPECT_EQ(check.told("Go  zonk\nyourself now"), "threat:Go  zonk\nyourself");
  EXPECT_EQ(check.told("I will zonk your big house"), "threat:I will zonk your big house");
  EXPECT_EQ(check.told("I will zonk house"), "");
  EXPECT_EQ(check.told(""), "");
}

TEST(Filter, counts_some_words_only_where_they_are_said_to_somebody) {
  Check check;
  EXPECT_EQ(check.told("you wombler"), "insult:wombler");
  EXPECT_EQ(check.told("@ann what a wombler"), "insult:wombler");
  EXPECT_EQ(check.told("womblers live in the sea"), "");
  EXPECT_EQ(check.told("Are you in? The wombler is here."), "");
}

TEST(Filter, sees_through_disguise) {
  Check check;
  for (const std::string_view text :
       {"bl0rf",      "b|orf",      "BLORF",     "blooorf",     "bbllorf",
        "b l o r f",  "b.l.o.r.f",  "b-l-o-r-f", "b*orf",       "bl*rf",
        "blo rf",     "ｂｌｏｒｆ", "𝐛𝐥𝐨𝐫𝐟",     "bl\u200borf", "b\u0335l\u0335orf",
        "blоrf",      "gr3bbel",    "grebbe1",   "gre8bel",     "g r e b b e l",
        "greeeebbel", "$nark",      "sn@rk",     "snark$",      "bl🔥rf"}) {
    const Report& report = check(text);
    ASSERT_EQ(report.findings.size(), 1U) << text;
    EXPECT_EQ(report.findings[0].span.begin, 0U) << text;
    EXPECT_EQ(report.findings[0].span.end, text.size()) << text;
  }
}

TEST(Filter, lets_harmless_words_be) {
  Check check;
  for (const std::string_view text : {"snarks", "SNARKS", "a s n a r", "the s in ark", "it is nark",
                                      "the A55", "b1", "1 2 3 4", "...", "****"}) {
    EXPECT_EQ(check.told(text), "") << text;
  }
}

TEST(Filter, finds_addresses_and_numbers) {
  Check check;
  EXPECT_EQ(check.told("write to ann.lee+x@mail.example.com."), "personal-data:ann.lee+x@mail.example.com");
  EXPECT_EQ(check.told("a@b, @ann, x@y.z1"), "");
  EXPECT_EQ(check.told("see https://example.org/a?b=c, and www.example.co.uk!"),
            "self-promotion:https://example.org/a?b=c self-promotion:www.example.co.uk");
  EXPECT_EQ(check.told("join discord.gg/abc"), "self-promotion:discord.gg/abc");
  EXPECT_EQ(check.told("e.g. this, file.cpp and 3.14"), "");
  EXPECT_EQ(check.told("pay with 4111 1111 1111 1111"), "personal-data:4111 1111 1111 1111");
  EXPECT_EQ(check.told("4111 1111 1111 1112"), "");
  EXPECT_EQ(check.told("GB82 WEST 1234 5698 7654 32 or DE89370400440532013000"),
            "personal-data:GB82 WEST 1234 5698 7654 32 personal-data:DE89370400440532013000");
  EXPECT_EQ(check.told("GB83 WEST 1234 5698 7654 32"), "");
  EXPECT_EQ(check.told("+49 (0)89 1234567"), "personal-data:+49 (0)89 1234567");
  EXPECT_EQ(check.told("call me at 555-123-4567"), "personal-data:555-123-4567");
  EXPECT_EQ(check.told("12/10/2024 18:30, ISBN 978-3-16-148410-0, 1,000,000 people"), "");
  EXPECT_EQ(check.told("my snap: ann_lee"), "personal-data:snap: ann_lee");
}

TEST(Filter, finds_shouting_and_floods) {
  Check check;
  EXPECT_EQ(check.told("WHY DO YOU SHOUT"), "shouting:WHY DO YOU SHOUT");
  EXPECT_EQ(check.told("NASA and the FBI"), "");
  EXPECT_EQ(check.told("aaaaaaaaaaaaaaaaaaaa"), "flood:aaaaaaaaaaaaaaaaaaaa");
  EXPECT_EQ(check.told("--------------------"), "");
  EXPECT_EQ(check.told("hi hi hi hi hi hi hi hi"), "flood:hi hi hi hi hi hi hi hi");
}

TEST(Filter, does_what_the_policy_says) {
  Policy policy;
  policy.rules[static_cast<std::size_t>(Category::profanity)] = {1, 3, 4};
  policy.rules[static_cast<std::size_t>(Category::slur)] = {1, 2, 3};
  policy.words = {{"Plumbus", Category::insult, 3}};
  policy.rules[static_cast<std::size_t>(Category::insult)] = {1, 3, 4};
  policy.allowed = {"Snarky"};
  Check check(policy);
  EXPECT_EQ(check("snark").verdict, Verdict::suggest);
  EXPECT_EQ(check("snark grebbel").verdict, Verdict::block);
  EXPECT_EQ(check("you plumbus").verdict, Verdict::hold);
  EXPECT_EQ(check("plumbus").findings.at(0).reason, Reason::own_word);
  EXPECT_EQ(check("SNARKY").verdict, Verdict::allow);
  EXPECT_EQ(check("you wombler").verdict, Verdict::suggest);
}

TEST(Filter, names_places_in_bytes_and_in_utf_16) {
  Check check;
  const Report& report = check("é🔥 snark");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].span, (Span{7, 12, 4, 9}));
}

TEST(Filter, refuses_a_pack_that_is_broken_and_says_where) {
  EXPECT_EQ(read_lexicon("").errors().at(0), (Error{Code::lexicon_broken, "/1", {{"line", 1}}}));
  EXPECT_EQ(read_lexicon("hearth-lexicon 1 en\nsnark\n").errors().at(0).path, "/2");
  EXPECT_EQ(read_lexicon("hearth-lexicon 1 en\n@entries slur 4 word\n").errors().at(0).path, "/2");
  EXPECT_EQ(read_lexicon("hearth-lexicon 1 en\n@entries slur 3 word\n...\n").errors().at(0).path, "/3");
}

// Pieces of texts that may hurt and of others, in any order and writing.
std::string soup(text::Random& random) {
  constexpr std::string_view kPieces[] = {"snark", "grebbel", "blorf",  " ",    ".",       "you ", "é",
                                          "🔥",     "\u200b",  "\xf0",   "\x9f", "wombler", "1",    "@",
                                          "a.b",   "日",      "\u0335", "𝐛",    "*",       "-",    "zonk ",
                                          "go ",   "+49",     "1234 ",  "4111", "HELLO ",  "\n"};
  std::string text;
  for (std::uint32_t i = random.below(24); i > 0; --i) text += kPieces[random.below(std::size(kPieces))];
  return text;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80 || !is_utf8(text);
}

TEST(Filter, names_only_places_between_characters) {
  Check check;
  text::Random random(11);
  std::size_t findings = 0;
  for (int turn = 0; turn < 20000; ++turn) {
    const std::string text = soup(random);
    std::uint32_t before = 0;
    for (const Finding& finding : check(text).findings) {
      ASSERT_LT(finding.span.begin, finding.span.end) << text;
      ASSERT_LE(finding.span.end, text.size()) << text;
      ASSERT_GE(finding.span.begin, before) << text;
      ASSERT_TRUE(is_boundary(text, finding.span.begin) && is_boundary(text, finding.span.end)) << text;
      before = finding.span.begin;
      ++findings;
    }
  }
  EXPECT_GT(findings, 10000U);
}

TEST(Filter, finds_no_less_when_harmless_text_is_added) {
  Check check;
  text::Random random(12);
  for (int turn = 0; turn < 5000; ++turn) {
    const std::string text = soup(random);
    const Verdict alone = check(text).verdict;
    ASSERT_GE(check("Good morning to everybody here. " + text + " . Have a nice day.").verdict, alone)
        << text;
  }
}

TEST(Filter, finds_no_less_in_capitals) {
  Check check;
  text::Random random(13);
  for (int turn = 0; turn < 5000; ++turn) {
    std::string text = soup(random);
    const Verdict small = check(text).verdict;
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    ASSERT_GE(check(text).verdict, small) << text;
  }
}

}  // namespace
}  // namespace hearth::filter
