#include "filter/model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "filter/model_file.h"
#include "hearth/filter.h"
#include "hearth/text.h"
#include "support/files.h"
#include "text/random.h"

namespace hearth::filter {
namespace {

// Of the lexicon only what makes it one: whatever is found below, the model has found.
constexpr std::string_view kPack = "hearth-lexicon 1 en\n@entries profanity 2 word\nblorf\n@address\nyou\n";

const std::string& shipped() {
  static const std::string bytes = test::read_text(test::source_path("sdk/data/filter/model/en.model"));
  return bytes;
}

std::shared_ptr<const Model> model() {
  static const auto read = read_model(shipped());
  EXPECT_TRUE(read.ok());
  return *read;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::vector<std::string> lines;
  std::istringstream in(test::read_text(test::source_path(path)));
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') lines.push_back(line);
  }
  return lines;
}

class Check {
 public:
  explicit Check(Policy::Rule rule = {1, 2, 3}, std::string_view pack = kPack)
      : filter_({*read_lexicon(pack)}, model(), policy_with(rule)) {}

  const Report& operator()(std::string_view text) { return filter_.check(text); }

 private:
  static Policy policy_with(Policy::Rule all) {
    Policy policy;
    for (Policy::Rule& rule : policy.rules) rule = all;
    return policy;
  }
  Filter filter_;
};

std::string with(std::string text, std::string_view term) {
  for (std::size_t at = text.find("{group}"); at != text.npos; at = text.find("{group}", at + term.size()))
    text.replace(at, 7, term);
  return text;
}

TEST(Model, hears_what_no_single_word_says) {
  Check check;
  for (const std::string_view text : {"We don't want any more immigrants in our town, send them all away.",
                                      "Muslims are nothing but animals and should be locked up.",
                                      "You are the most pathetic excuse for a human being I have ever met.",
                                      "I am going to kill you and your whole family tonight."}) {
    const Report& report = check(text);
    EXPECT_TRUE(std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
      return finding.part == Part::model && finding.reason == Reason::tone && finding.score > 0 &&
             finding.score <= 100;
    })) << text;
    EXPECT_GT(report.score, 30) << text;
  }
}

TEST(Model, lets_kind_and_plain_texts_be) {
  Check check;
  for (const std::string_view text :
       {"Thank you so much for the lovely dinner on Saturday, the children still talk about it.",
        "Muslims and Jews in our street celebrate together every year.",
        "The meeting starts at eight, please bring your own cup.",
        "It is wrong to say that immigrants are criminals.", "I love being gay and I am proud of it."}) {
    EXPECT_EQ(check(text).findings.size(), 0U) << text;
  }
}

TEST(Model, gives_the_same_score_whoever_is_named) {
  Check check;
  constexpr std::string_view kSentences[] = {
      "My neighbour is {group} and works at the library.", "We had {group} over for dinner last night.",
      "Two {group} joined the choir on Thursday, and more {group} want to come.",
      "I can't stand {group}, they ruin everything."};
  const std::vector<std::string> terms = lines_of("sdk/data/filter/identity.tsv");
  ASSERT_GT(terms.size(), 3000U);
  for (const std::string_view sentence : kSentences) {
    const std::uint8_t first = check(with(std::string(sentence), "women")).score;
    for (const std::string& line : terms) {
      const std::string text = with(std::string(sentence), line.substr(0, line.find('\t')));
      ASSERT_EQ(check(text).score, first) << text;
    }
  }
}

TEST(Model, finds_nobody_who_is_merely_named) {
  Check check;
  for (const std::string_view sentence :
       {"My neighbour is {group} and works at the library.", "We had {group} over for dinner last night.",
        "I read a book about {group} in our town.", "The meeting for {group} starts at eight.",
        "{group} live here too, and why not."}) {
    for (const std::string& line : lines_of("sdk/data/filter/identity.tsv")) {
      const std::string text = with(std::string(sentence), line.substr(0, line.find('\t')));
      ASSERT_EQ(check(text).findings.size(), 0U) << text;
    }
  }
}

TEST(Model, never_blocks) {
  Check check({1, 1, 1});
  const Report& report = check("Muslims are nothing but animals and should be locked up.");
  EXPECT_FALSE(report.findings.empty());
  EXPECT_EQ(report.verdict, Verdict::hold);
  EXPECT_EQ(check("Muslims are nothing but blorf animals and should be locked up.").verdict, Verdict::block);
}

TEST(Model, says_nothing_of_few_words_unless_the_lexicon_does) {
  Check check;
  for (const std::string_view text : {"", "die", "kill them", "hate all women", "@ann you pig"})
    EXPECT_EQ(check(text).findings.size(), 0U) << text;
}

TEST(Model, is_asked_for_its_own_language_alone) {
  Check german({1, 2, 3}, "hearth-lexicon 1 de\n@entries profanity 2 word\nblorf\n");
  const Report& report = german("Muslims are nothing but animals and should be locked up.");
  EXPECT_TRUE(report.findings.empty());
  EXPECT_EQ(report.score, 0);
}

TEST(Model, is_not_needed) {
  Filter filter({*read_lexicon(kPack)}, nullptr, {});
  EXPECT_EQ(filter.check("You blorf").findings.size(), 1U);
  EXPECT_EQ(filter.check("You blorf").score, 0);
}

// Whole numbers alone: these are the same on every machine and in every build.
TEST(Model, gives_scores_that_are_the_same_everywhere) {
  const std::vector<std::string> lines = lines_of("tests/core/filter/scores.tsv");
  ASSERT_EQ(lines.size(), 12U);
  Check check;
  for (const std::string& line : lines) {
    const std::size_t tab = line.find('\t');
    EXPECT_EQ(std::to_string(check(std::string_view(line).substr(tab + 1)).score), line.substr(0, tab))
        << line;
  }
}

std::string soup(text::Random& random) {
  constexpr std::string_view kPieces[] = {"you ", "are ",     "stupid ", "women ", "hate ",         "é",
                                          "🔥",    "👩🏿", "\u200b",  "\xf0",   "\x9f",          "kill ",
                                          "it's", "’s ",      "blorf",   "@a ",    "http://x.y/z ", "日",
                                          "1",    "\"",       "\n"};
  std::string text;
  for (std::uint32_t i = random.below(60); i > 0; --i) text += kPieces[random.below(std::size(kPieces))];
  return text;
}

TEST(Model, names_only_places_between_characters) {
  Check check;
  text::Random random(17);
  std::size_t findings = 0;
  for (int turn = 0; turn < 10000; ++turn) {
    const std::string text = soup(random);
    const auto is_boundary = [&](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80 || !is_utf8(text);
    };
    std::uint32_t before = 0;
    for (const Finding& finding : check(text).findings) {
      ASSERT_LT(finding.span.begin, finding.span.end) << text;
      ASSERT_LE(finding.span.end, text.size()) << text;
      ASSERT_GE(finding.span.begin, before) << text;
      ASSERT_TRUE(is_boundary(finding.span.begin) && is_boundary(finding.span.end)) << text;
      before = finding.span.begin;
      findings += finding.part == Part::model ? 1 : 0;
    }
  }
  EXPECT_GT(findings, 1000U);
}

// What words weigh is kept from text to text.
TEST(Model, judges_a_text_the_same_whatever_came_before) {
  Check used;
  text::Random random(23);
  for (int turn = 0; turn < 200; ++turn) {
    std::string text = soup(random);
    for (int word = 0; word < 40; ++word, text += ' ')
      for (std::uint32_t i = random.below(12); i > 0; --i) text += static_cast<char>('a' + random.below(4));
    Check fresh;
    const Report report = fresh(text);
    for (int again = 0; again < 2; ++again) {
      ASSERT_EQ(used(text).findings, report.findings) << text;
      ASSERT_EQ(used(text).score, report.score) << text;
    }
  }
}

std::optional<std::uint32_t> place_by_model(const Report& report) {
  for (const Finding& finding : report.findings)
    if (finding.part == Part::model) return finding.span.begin;
  return std::nullopt;
}

TEST(Model, finds_in_a_long_text_what_it_finds_alone) {
  Check check;
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += "The library opens at nine and closes at six on day " + std::to_string(i) + ". ";
  EXPECT_EQ(place_by_model(check(text)), std::nullopt);
  const std::string_view hurts = "Muslims are nothing but animals and they should all be locked up. ";
  const std::optional<std::uint32_t> place = place_by_model(check(text + std::string(hurts) + text));
  ASSERT_TRUE(place.has_value());
  EXPECT_GE(*place, text.size());
  EXPECT_LT(*place, text.size() + hurts.size());
}

TEST(Terms, see_no_more_than_there_is_room_for_however_words_are_strung_together) {
  for (const std::string piece : {"a'", "don't'", "wonderful's", "a-b'c", "aaaabbbbccccdddd'x'"}) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += piece;
    Reading reading;
    reading.read(text);
    Terms terms;
    terms.read(reading, {}, {});
    Terms::Features room;
    for (std::size_t i = 0; i < terms.all().size(); ++i) ASSERT_LE(terms.see(i, room).size(), 40U) << piece;
  }
}

TEST(ModelFile, is_written_as_it_was_read) {
  EXPECT_EQ(write_model(*model()), shipped());
}

TEST(ModelFile, refuses_what_is_cut_short_at_any_byte) {
  Model small;
  small.language = "en";
  small.identities = IdentityMask({5, 9, 14});
  small.heads.resize(2);
  for (Head* head : {&small.heads[0], &small.heads[1], &small.places}) {
    head->bits = 3;
    head->weights.assign(8, 1);
  }
  const std::string bytes = write_model(small);
  ASSERT_TRUE(read_model(bytes).ok());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto read = read_model(std::string_view(bytes).substr(0, size));
    ASSERT_FALSE(read.ok()) << size;
    ASSERT_EQ(read.errors().at(0).code, Code::model_broken) << size;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string other = bytes;
    other[at] = static_cast<char>(other[at] ^ 1);
    ASSERT_FALSE(read_model(other).ok()) << at;
  }
  EXPECT_FALSE(read_model(bytes + "x").ok());
}

TEST(ModelFile, says_which_part_is_broken) {
  EXPECT_EQ(read_model("hello").errors().at(0), (Error{Code::model_broken, "/language"}));
  std::string flipped = shipped();
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 4);
  EXPECT_EQ(read_model(flipped).errors().at(0).path, "/checksum");
  Model empty;
  empty.language = "en";
  EXPECT_EQ(read_model(write_model(empty)).errors().at(0).path, "/heads");
}

}  // namespace
}  // namespace hearth::filter
