// Rules applied to data, both in the core already. The first argument is the file of rules that logic.mjs
// uses, too.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "hearth/logic.h"

namespace {

using namespace hearth;
using namespace hearth::logic;

Value read(const char* path) {
  std::ifstream file(path);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  const Result<Value> value = parse_value(text);
  if (!value) std::abort();
  return *value;
}

void apply(benchmark::State& state, const Value& all, Ref test) {
  const Result<Rule> rule = Rule::compile(all.part(*test.find("rule")), Mode::strict);
  if (!rule) std::abort();
  const Value data = all.part(*test.find("data"));
  for (auto turn : state) benchmark::DoNotOptimize(rule->apply(data));
  state.SetItemsProcessed(state.iterations());
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const Value all = read(argv[1]);
  for (Ref test : all.ref().items()) {
    const std::string name(test.find("name")->text());
    benchmark::RegisterBenchmark(name.c_str(),
                                 [&all, test](benchmark::State& state) { apply(state, all, test); });
  }
  benchmark::RunSpecifiedBenchmarks();
}
