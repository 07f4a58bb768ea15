// One ballot through the core: admit, fold, view. Each turn is a new member's first vote in the same poll.
// Once with the types that the hub uses, once with one JSON text each way, as the page calls it (wasm.mjs
// does the same).
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <memory>
#include <string>

#include "hearth/json.h"
#include "hearth/replica.h"
#include "hearth/replica_json.h"

namespace {

using namespace hearth;

constexpr Time kNow = 1790000000000;
constexpr const char* kLunch = R"({"kind":"poll","question":"Where do we eat?","results":"always",)"
                               R"("options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In )"
                               R"(the hall"},{"id":"roof","label":"On the roof"}]})";
constexpr const char* kOptions[] = {"park", "hall", "roof"};

std::unique_ptr<Replica> published() {
  auto replica = Replica::make("poll");
  const Context steward{{std::string(kSpaceAuthor), {"steward"}}, kNow};
  const auto records =
      replica->admit({std::string(kDocumentKey), *parse_json(kLunch), {}, 0, 0}, {}, nullptr, steward);
  if (!records || !replica->fold({1, {{nullptr, &(*records)[0]}}})) std::abort();
  return replica;
}

void one_ballot_in_types(benchmark::State& state) {
  const auto replica = published();
  std::int64_t member = 0;
  for (auto turn : state) {
    const Actor actor{"m:member-" + std::to_string(++member), {}};
    const Act act{"ballot", Json::Object{{"choice", Json::Array{kOptions[member % 3]}}}, {}, 0, 0};
    const auto records = replica->admit(act, {}, nullptr, {actor, kNow});
    if (!records || !replica->fold({1, {{nullptr, &(*records)[0]}}})) std::abort();
    const Viewer viewer{actor, 0};
    benchmark::DoNotOptimize(replica->shared(replica->standing(*records, viewer)));
    benchmark::DoNotOptimize(replica->own(*records, viewer));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(one_ballot_in_types);

// {"ok":true,"records":[R]} -> R
std::string record_in(const std::string& answer) {
  const auto begin = answer.find('[') + 1;
  if (answer.compare(0, 10, R"({"ok":true)") != 0) std::abort();
  return answer.substr(begin, answer.rfind(']') - begin);
}

void keep(JsonReplica& replica, const std::string& record) {
  const auto answer = replica.fold(R"({"epoch":1,"steps":[{"after":)" + record + R"(,"before":null}]})");
  if (answer != R"({"ok":true})") std::abort();
}

void publish(JsonReplica& replica) {
  keep(replica, record_in(replica.admit(std::string(R"({"act":{"key":"document","rev":0,"body":)") + kLunch +
                                        R"(},"context":{"actor":{"id":"@space","roles":["steward"]},"now":)" +
                                        std::to_string(kNow) + "}}")));
}

void one_ballot_in_json(benchmark::State& state) {
  JsonReplica replica("poll");
  publish(replica);
  std::int64_t member = 0;
  for (auto turn : state) {
    const auto actor = R"({"id":"m:member-)" + std::to_string(++member) + R"("})";
    const auto record = record_in(replica.admit(
        std::string(R"({"act":{"key":"ballot","rev":0,"body":{"choice":[")") + kOptions[member % 3] +
        R"("]}},"context":{"actor":)" + actor + R"(,"now":)" + std::to_string(kNow) + "}}"));
    keep(replica, record);
    benchmark::DoNotOptimize(
        replica.view(R"({"viewer":{"actor":)" + actor + R"(,"seed":0},"mine":[)" + record + "]}"));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(one_ballot_in_json);

}  // namespace
