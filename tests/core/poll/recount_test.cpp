// Properties of a recount. What it says of single changes is in tests/cases/export.
#include "hearth/recount.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "poll/poll.h"
#include "support/export.h"
#include "support/files.h"
#include "support/verifiable.h"

namespace hearth::test {
namespace {

constexpr std::string_view kMethods[] = {"single", "multiple", "approval",  "reactions", "ranked",
                                         "score",  "dots",     "quadratic", "grid",      "rating"};

// Some vote, some change or withdraw. Answers how many acts the poll took.
int vote(VerifiablePoll& poll, const Json& document, text::Random& random, std::uint32_t acts) {
  int taken = 0;
  for (std::uint32_t act = 0; act < acts; ++act) {
    const std::string member = "m:member-" + std::to_string(random.below(1 + acts / 2));
    taken += poll.cast(member, random.below(5) == 0 ? Json() : ballot_for(document, random)) ? 1 : 0;
  }
  return taken;
}

Json recounted(const std::string& text) {
  return test::recounted(text, {}, text.size());
}

std::string findings_of(const Json& report) {
  return write_json(member(report, "findings")).substr(0, 2000);
}

bool is_sound(const Json& report) {
  return *member(report, "sound").boolean();
}

TEST(ARecount, finds_random_polls_of_every_kind_sound) {
  int polls = 0;
  int taken = 0;
  for (const std::string_view method : kMethods) {
    for (std::uint64_t seed = 0; seed < 12; ++seed, ++polls) {
      SCOPED_TRACE(std::string(method) + " " + std::to_string(seed));
      text::Random random(seed);
      const Json document = verifiable_document(method, random);
      VerifiablePoll poll(document);
      taken += vote(poll, document, random, static_cast<std::uint32_t>(seed) * 4);
      poll.close();
      const Json report = recounted(poll.text());
      EXPECT_TRUE(is_sound(report)) << findings_of(report);
    }
  }
  EXPECT_EQ(polls, 120);
  EXPECT_GT(taken, 1000);
}

TEST(ARecount, knows_every_receipt_that_was_given) {
  text::Random random(7);
  const Json document = verifiable_document("ranked", random);
  VerifiablePoll poll(document);
  std::vector<Json> receipts;
  for (int i = 0; i < 12; ++i) {
    const std::string member = "m:member-" + std::to_string(i % 5);
    if (poll.cast(member, ballot_for(document, random))) receipts.push_back(poll.receipt(member));
  }
  poll.close();
  const std::string text = poll.text();
  for (const Json& receipt : receipts) {
    const Json report = test::recounted(text, receipt, text.size());
    EXPECT_TRUE(is_sound(report)) << findings_of(report);
    EXPECT_NE(member(report, "receipt").string(), nullptr);
  }
  EXPECT_GT(receipts.size(), 8U);
}

Json without(const Json& json, std::initializer_list<std::string_view> names) {
  Json::Object rest;
  for (const Json::Member& member : *json.object()) {
    if (std::find(names.begin(), names.end(), member.first) == names.end()) rest.push_back(member);
  }
  return rest;
}

// All lines in canonical form, but for what no line proves: the version, how many were guests, and what is
// known by the signature alone.
std::string proven(const std::string& text) {
  const std::size_t end = text.find('\n');
  const Json first = parsed(text.substr(0, end));
  const Json head = without(parsed(text_of(member(first, "head"), "signed")), {"time"});
  std::string all = write_json(without(first, {"version", "result", "head"})) +
                    write_json(without(member(first, "result"), {"guests"})) + write_json(head);
  std::istringstream rest(text.substr(end + 1));
  for (std::string line; std::getline(rest, line);) all += write_json(parsed(line));
  return all;
}

TEST(ARecount, finds_every_change_of_a_byte_that_is_more_than_another_way_to_write_it) {
  text::Random random(3);
  const Json document = verifiable_document("ranked", random);
  VerifiablePoll poll(document);
  vote(poll, document, random, 6);
  poll.close();
  const std::string text = poll.text();
  const std::string said = proven(text);
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1 << random.below(7));
    if (!is_sound(recounted(changed))) {
      ++found;
    } else {
      ASSERT_EQ(proven(changed), said) << at;
    }
  }
  // A few digits of the version, the guests, the time; names of their members; an end without a line end.
  EXPECT_GT(found, text.size() - 60);
}

std::string entry_line(std::int64_t number) {
  return R"({"commitment":null,"entry":)" + std::to_string(number) + R"(,"replaces":null})" + "\n";
}

TEST(ARecount, tells_a_hundred_findings_and_counts_the_others) {
  const Json report = recounted("{}\n" + entry_line(static_cast<std::int64_t>(kMaxEntries) - 1));
  EXPECT_EQ(member(report, "findings").array()->size(), 100U);
  EXPECT_EQ(number_of(report, "entries"), 1);
  // The first line lacks nine members; all entries but one are missing.
  EXPECT_EQ(number_of(report, "more"), static_cast<std::int64_t>(kMaxEntries) - 1 + 9 - 100);
}

TEST(ARecount, takes_lines_of_any_length_for_broken_without_keeping_them) {
  Recount recount;
  const std::string piece(1 << 20, '[');
  for (int i = 0; i < 64; ++i) recount.read(piece);
  recount.read("\n");
  for (int i = 0; i < 64; ++i) recount.read(piece);
  const Json report = recount.finish({});
  EXPECT_EQ(member(report, "findings").array()->size(), 2U);
}

TEST(ARecount, takes_an_export_that_is_nothing_but_line_ends) {
  const Json report = recounted(std::string(100000, '\n'));
  EXPECT_EQ(member(report, "findings").array()->size(), 100U);
  EXPECT_EQ(number_of(report, "more"), 99900);
}

TEST(ARecount, finds_entries_of_one_leaf_and_their_one_ballot) {
  VerifiablePoll poll(*parse_json(R"({"kind":"poll","question":"Where?","verifiable":true,
      "closes":"2026-09-22T13:33:20Z","options":[{"id":"a","label":"A"},{"id":"b","label":"B"}]})"));
  EXPECT_TRUE(poll.cast("m:ann", *parse_json(R"({"choice":["a"]})")));
  poll.close();
  std::string text = poll.text();
  // The same commitment once more, as a hub would that gives two voters one receipt.
  const std::size_t entry = text.find("{\"commitment\"");
  const std::size_t end = text.find('\n', entry) + 1;
  std::string again = text.substr(entry, end - entry);
  again.replace(again.find("\"entry\":0"), 9, "\"entry\":1");
  text.insert(end, again);
  const std::string found = findings_of(recounted(text));
  EXPECT_NE(found.find("ballot_missing"), std::string::npos) << found;
}

}  // namespace
}  // namespace hearth::test
