// A text is judged without asking for memory, once the buffers are as large as it needs.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "hearth/filter.h"
#include "support/files.h"

namespace {

std::size_t asked = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++asked;
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

namespace hearth::filter {
namespace {

constexpr std::string_view kPack =
    "hearth-lexicon 1 en\n@entries profanity 2 word\nblorf\n@entries insult 1 "
    "addressed\nwombler\n@address\nyou\n";

TEST(Memory, is_not_asked_for_while_texts_are_judged) {
  Policy policy;
  policy.words.push_back({"c++"});
  Filter filter({*read_lexicon(kPack)},
                *read_model(test::read_text(test::source_path("sdk/data/filter/model/en.model"))), policy);
  const std::vector<std::string> texts = {
      "Nothing to see here, and a good morning to all of you!",
      "you b l 0 r f, you wombler; write to ann.and.somebody.else@example.org or +49 89 1234567",
      "ALL OF THIS IS SHOUTED c++ https://discord.gg/a-rather-long-name-of-a-place and 4111 1111 1111 1111",
      "Die M\u00e4nner sind alle gleich \U0001F525, und das ist nicht gut so. \u65e5\u672c",
      "They are nothing but vermin and they should all be driven out of the country"};
  std::size_t findings = 0;
  for (int round = 0; round < 2; ++round) {
    const std::size_t before = asked;
    findings = 0;
    for (const std::string& text : texts) findings += filter.check(text).findings.size();
    EXPECT_TRUE(round == 0 || asked == before) << asked - before;
  }
  EXPECT_GT(findings, 8U);
}

}  // namespace
}  // namespace hearth::filter
