// Fills a data file with ballots, through the store, and leaves it as a hub that stopped gracefully would.
// Usage: hearth_bench_fill DATA SPACE COUNT    (the document is poll/lunch)
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/hub.h"
#include "storage/sqlite_store.h"

namespace {

using namespace hearth;

constexpr Time kBegin = 1790000000000;
constexpr std::int64_t kStepsInBatch = 1000;
constexpr const char* kLunch = R"({"kind":"poll","question":"Where do we eat?","results":"always",
  "options":[{"id":"park","label":"In the park"},{"id":"hall","label":"In the hall"},{"id":"roof","label":"On the roof"}]})";

template <class T>
T run(boost::asio::io_context& io, app::Task<T> task) {
  std::optional<T> result;
  boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr, T value) { result = std::move(value); });
  io.restart();
  while (!result) io.run_one();
  return std::move(*result);
}

Record ballot(std::int64_t member) {
  static constexpr const char* kOptions[] = {"park", "hall", "roof"};
  return {.id = {},
          .author = "m:member-" + std::to_string(member),
          .key = "ballot",
          .rev = 1,
          .version = 1,
          .time = kBegin + member,
          .status = Status::live,
          .on = {},
          .to = {},
          .tags = {},
          .body = Json::Object{{"choice", Json::Array{kOptions[member % 3]}}}};
}

void fill(storage::Store& store, const storage::Address& address, std::int64_t count) {
  for (std::int64_t member = 0; member < count;) {
    storage::Batch batch{address, 1, false, kBegin + member, {}};
    for (; member < count && std::ssize(batch.steps) < kStepsInBatch; ++member) {
      batch.steps.push_back({std::nullopt, ballot(member)});
    }
    store.append(std::move(batch), [](const storage::Receipt& receipt) {
      if (receipt.outcome != storage::Outcome::stored) std::abort();
    });
    store.flush();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::string problem;
  boost::asio::io_context io;
  const auto store = storage::SqliteStore::open(argv[1], problem);
  if (!store) {
    std::cerr << problem << "\n";
    return 1;
  }
  app::SystemClock clock(0);
  app::Metrics metrics;
  const storage::Address address{argv[2], "poll", "lunch"};
  {
    app::Hub hub(io.get_executor(), {*store, clock, metrics});
    if (!run(io, hub.document(address)->publish(*parse_json(kLunch))).empty()) return 1;
  }
  fill(*store, address, std::atoll(argv[3]));
  const auto begin = std::chrono::steady_clock::now();
  app::Hub hub(io.get_executor(), {*store, clock, metrics});
  const auto answer = run(io, hub.document(address)->look({}));
  const auto spent = std::chrono::steady_clock::now() - begin;
  run(io, hub.tidy());
  store->flush();
  std::cout << "{\"rebuild_ms\":" << std::chrono::duration_cast<std::chrono::milliseconds>(spent).count()
            << "}\n";
  return answer.errors.empty() ? 0 : 1;
}
