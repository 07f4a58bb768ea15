// The golden cases of exports (tests/cases/export), run natively. Each names what it expects of the report,
// which is compared byte for byte in canonical form; what it does not name is left open.
#include <gtest/gtest.h>

#include <set>

#include "hearth/codes.h"
#include "hearth/recount.h"
#include "support/export.h"
#include "support/files.h"

namespace hearth::test {
namespace {

std::vector<Json> exports() {
  std::vector<Json> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/cases/export"))) {
    Json file = read_json(entry.path());
    if (file.find("lines") != nullptr) files.push_back(std::move(file));
  }
  return files;
}

Json receipt_of(const Json& one) {
  const Json* receipt = one.find("receipt");
  return receipt ? *receipt : Json();
}

TEST(ExportGoldenCases, report_what_was_worked_out) {
  std::int64_t cases = 0;
  const std::vector<Json> files = exports();
  for (const Json& file : files) {
    for (const Json& one : *member(file, "cases").array()) {
      SCOPED_TRACE(text_of(one, "name"));
      const std::string text = edited(member(file, "lines"), member(one, "edits"));
      const Json report = recounted(text, receipt_of(one), text.size() + 1);
      const Json& expected = member(one, "expect");
      ASSERT_NE(expected.find("findings"), nullptr);
      for (const auto& [name, value] : *expected.object())
        EXPECT_EQ(write_json(member(report, name)), write_json(value)) << name;
      ++cases;
    }
  }
  const Json count = read_json(source_path("tests/cases/export/count.json"));
  EXPECT_EQ(std::ssize(files), number_of(count, "exports"));
  EXPECT_EQ(cases, number_of(count, "cases"));
}

TEST(ExportGoldenCases, say_the_same_however_the_text_is_cut) {
  std::int64_t sizes = 0;
  for (const Json& file : exports()) {
    const std::string text = edited(member(file, "lines"), Json());
    const std::string whole = write_json(recounted(text, Json(), text.size()));
    // Every small piece, and some of the larger ones.
    for (std::size_t size = 1; size < text.size(); size += size < 64 ? 1 : 97, ++sizes)
      ASSERT_EQ(write_json(recounted(text, Json(), size)), whole) << size;
  }
  EXPECT_GT(sizes, 150);
}

TEST(ExportGoldenCases, check_receipts_as_was_worked_out) {
  const Json file = read_json(source_path("tests/cases/export/receipts.json"));
  std::int64_t checks = 0;
  for (const Json& check : *member(file, "checks").array()) {
    SCOPED_TRACE(text_of(check, "name"));
    EXPECT_EQ(check_receipt_json(write_json(member(check, "in"))), write_json(member(check, "out")));
    ++checks;
  }
  EXPECT_EQ(checks, number_of(read_json(source_path("tests/cases/export/count.json")), "checks"));
}

TEST(ExportGoldenCases, show_every_finding_but_those_about_signatures) {
  std::set<std::string> shown;
  for (const Json& file : exports()) {
    for (const Json& one : *member(file, "cases").array())
      for (const Json& finding : *member(member(one, "expect"), "findings").array())
        shown.insert(text_of(finding, "code"));
  }
  for (const Code code : {Code::entry_missing,       Code::entry_repeated,
                          Code::entry_out_of_order,  Code::entry_replaces_nothing,
                          Code::root_differs,        Code::head_differs,
                          Code::ballot_missing,      Code::ballot_repeated,
                          Code::ballot_out_of_order, Code::ballot_changed,
                          Code::ballot_replaced,     Code::ballot_unknown,
                          Code::ballot_refused,      Code::lots_differ,
                          Code::result_differs,      Code::receipt_differs,
                          Code::log_rewritten,       Code::export_broken,
                          Code::export_open,         Code::export_too_large})
    EXPECT_TRUE(shown.contains(std::string(name(code)))) << name(code);
}

}  // namespace
}  // namespace hearth::test
