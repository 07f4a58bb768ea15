// The community's suites, where a file or folder of them is at hand: HEARTH_JSONLOGIC_CLASSIC names the
// original list, which both modes must pass; HEARTH_JSONLOGIC_SUITE what strict mode must. They are not in
// this repository.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "hearth/logic.h"
#include "support/files.h"

namespace hearth::test {
namespace {

using namespace logic;

std::vector<std::filesystem::path> suites(const char* variable) {
  const char* named = std::getenv(variable);
  if (named == nullptr) return {};
  if (!std::filesystem::is_directory(named)) return {named};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(named)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  return files;
}

Value part_of(const Value& suite, Ref test, std::string_view name) {
  const Ref* part = test.find(name);
  return part != nullptr ? suite.part(*part) : Value();
}

// What is wrong with the answer; "" for nothing.
std::string fault_of(const Value& suite, Ref test, Mode mode) {
  const Result<Rule> rule = Rule::compile(part_of(suite, test, "rule"), mode);
  if (!rule) return "does not compile";
  const Outcome outcome = rule->apply(part_of(suite, test, "data"));
  const Ref* error = test.find("error");
  const Ref* result = test.find("result");
  const std::string expected = write_value(error != nullptr ? *error : result != nullptr ? *result : Ref());
  const std::string answer = write_value(outcome.value.ref());
  if (outcome.ok == (error == nullptr) && answer == expected) return "";
  return (outcome.ok ? "is " : "fails with ") + answer + " in the place of " + expected;
}

int run(const std::filesystem::path& path, Mode mode) {
  const Result<Value> suite = parse_value(read_text(path), {.bytes = 10000000});
  EXPECT_TRUE(suite) << path;
  if (!suite) return 0;
  int count = 0;
  for (Ref test : suite->ref().items()) {
    if (!test.is(Kind::object) || test.find("rule") == nullptr) continue;
    EXPECT_EQ(fault_of(*suite, test, mode), "") << path << ": " << write_value(*test.find("rule"));
    ++count;
  }
  return count;
}

TEST(Suites, pass_in_classic_mode) {
  int count = 0;
  for (const auto& path : suites("HEARTH_JSONLOGIC_CLASSIC")) count += run(path, Mode::classic);
  RecordProperty("cases", count);
  std::cout << count << " cases\n";
}

TEST(Suites, pass_in_strict_mode) {
  int count = 0;
  for (const char* variable : {"HEARTH_JSONLOGIC_CLASSIC", "HEARTH_JSONLOGIC_SUITE"}) {
    for (const auto& path : suites(variable)) count += run(path, Mode::strict);
  }
  RecordProperty("cases", count);
  std::cout << count << " cases\n";
}

}  // namespace
}  // namespace hearth::test
