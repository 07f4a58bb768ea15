#include "hearth/filter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
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

TEST(Filter, finds_telephones_by_their_form_or_by_what_is_said_of_them) {
  Check check;
  const auto is_phone = [&](std::string_view text) {
    const auto& findings = check(text).findings;
    return findings.size() == 1 && findings[0].reason == Reason::phone;
  };
  for (const char* text : {"(37) 788-063", "Phone: 72 128 827", "Mobile: 432 03 163", "781 1704 office",
                           "21 253 109 8211-Office", "+49 30 901820", "(602)272-9781"})
    EXPECT_TRUE(is_phone(text)) << text;
  for (const char* text :
       {"781 1704 seats", "12 05 2024", "2024-05-12", "12.05.2024", "order 21 253 109 8211"})
    EXPECT_FALSE(is_phone(text)) << text;
}

TEST(Filter, finds_cards_by_their_check_digit_wherever_a_sentence_ends) {
  Check check;
  EXPECT_EQ(check.told("it is 4111 1111 1111 1111"), "personal-data:4111 1111 1111 1111");
  EXPECT_EQ(check.told("I lost 4012888888881881. Help"), "personal-data:4012888888881881");
  EXPECT_EQ(check.told("(it is 4111 1111 1111 1111)"), "personal-data:4111 1111 1111 1111");
  EXPECT_EQ(check.told("my card 4111 1111 1111 1112"), "");
}

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

TEST(Filter, finds_sentences_that_say_nearly_the_same) {
  Check check;
  const std::string text =
      "Come and see my new shop in town today. Come and see my new shop in town now! "
      "Come and see my nice new shop in town today. Come and see my new shop in the town today.";
  EXPECT_EQ(check.told("Well. " + text), "flood:" + text.substr(0, text.size() - 1));
  EXPECT_EQ(check.told("The first is about my garden and its apples. Then comes a longer word on pears. "
                       "After that somebody asks for plums and figs. In the end we all go home again."),
            "");
}

TEST(Filter, finds_words_of_a_policy_in_any_script_and_with_signs) {
  Policy policy = strict();
  for (const char* word : {"кот", "c++", "猫", "Großer Käse", "🍆", "وزغة", "Ä-Ö!"})
    policy.words.push_back({word});
  Check check(policy);
  EXPECT_EQ(check.told("Вот КОТ, и не которые"), "insult:КОТ");
  EXPECT_EQ(check.told("C++ or c, a++ and objc++"), "insult:C++");
  EXPECT_EQ(check.told("黒猫だ"), "insult:猫");
  EXPECT_EQ(check.told("ein GROẞER   käse"), "insult:GROẞER   käse");
  EXPECT_EQ(check.told("so 🍆🍆"), "insult:🍆 insult:🍆");
  EXPECT_EQ(check.told("هذه وزغة."), "insult:وزغة");
  EXPECT_EQ(check.told("ä-ö! and ä-ö"), "insult:ä-ö!");
}

TEST(Filter, finds_written_words_whole_where_their_script_parts_words) {
  constexpr struct {
    const char* word;
    const char* yes;
    const char* no;
  } kCases[] = {{"плохо", "Это ПЛОХО!", "Это неплохо."},
                {"سيئ", "هذا سيئ جدا", "هذا السيئون"},
                {"坏人", "你是坏人吗", "你是好人"},
                {"🤡", "see🤡you", "see you"},
                {"очень плохо", "Очень\nплохо", "очень, плохо"},
                {"a.b", "a.b", "axb"},
                {"rock 'n roll", "Rock 'n roll!", "rock roll"},
                {"Straße", "eine STRASSE", "ein Strass"}};
  for (const auto& [word, yes, no] : kCases) {
    Policy policy = strict();
    policy.words = {{"другое"}, {word}};
    Check check(policy);
    EXPECT_EQ(check(yes).findings.size(), 1U) << word;
    EXPECT_TRUE(check(no).findings.empty()) << word;
  }
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

std::string to_utf8(char32_t point) {
  std::string text;
  if (point >= 0x10000) text += static_cast<char>(0xf0 | (point >> 18));
  text += static_cast<char>(point >= 0x10000 ? 0x80 | (point >> 12 & 0x3f) : 0xe0 | (point >> 12));
  text += static_cast<char>(0x80 | (point >> 6 & 0x3f));
  text += static_cast<char>(0x80 | (point & 0x3f));
  return text;
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

// A letter written otherwise; at most two of a word are given as signs, or little would be left of it.
std::string disguised(char letter, text::Random& random, int& signs) {
  constexpr std::string_view kSigns[] = {"a4", "a@", "b8", "e3", "g6", "l1", "o0", "s5", "s$"};
  const auto at = static_cast<char32_t>(letter - 'a');
  switch (random.below(9)) {
    case 0:
      return {static_cast<char>(letter - 32)};
    case 1:
      return to_utf8(0xff41 + at);  // of full width
    case 2:
      return to_utf8(0x1d41a + at);  // mathematical, bold
    case 3:
      return to_utf8(0x24d0 + at);  // in a circle
    case 4:
      return letter + std::string("\u0336");  // struck through
    case 5:
      return letter + std::string("\u200b");  // with a space of no width behind
    case 6:
      return std::string(1 + random.below(4), letter);
    case 7:
      for (const std::string_view sign : kSigns)
        if (sign[0] == letter && signs-- > 0) return std::string(sign.substr(1));
      return {letter};
    default:
      return {letter};
  }
}

TEST(Filter, finds_no_less_in_disguise) {
  Check check;
  text::Random random(14);
  for (int turn = 0; turn < 20000; ++turn) {
    const std::string_view word = std::array{"snark", "grebbel", "blorf", "snarky"}[random.below(4)];
    int signs = 2;
    std::string text;
    for (const char letter : word) text += disguised(letter, random, signs);
    const std::uint8_t severity = check(word).findings.at(0).severity;
    const Report& report = check("well, " + text + " again");
    const bool is_found =
        std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
          return finding.part == Part::lexicon && finding.severity >= severity;
        });
    ASSERT_TRUE(is_found) << text;
  }
}

}  // namespace
}  // namespace hearth::filter
