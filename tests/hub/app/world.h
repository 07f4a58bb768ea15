// A hub without sockets for a test: a store in a scratch folder, a clock that stands where it is put.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "app/hub.h"
#include "support/scratch.h"
#include "support/stores.h"

namespace hearth::test {

class FixedClock final : public app::Clock {
 public:
  Time now() override { return time; }
  std::chrono::steady_clock::time_point when(Time) override {
    return std::chrono::steady_clock::time_point::max();
  }

  std::atomic<Time> time = 1790000000000;
};

class World {
 public:
  explicit World(const char* vfs = nullptr) : vfs_(vfs) { start(); }

  /// Ends the hub without a checkpoint, and starts another on the same file.
  void restart() {
    hub.reset();
    store.reset();
    start();
  }

  /// Runs until the task is done.
  template <class T>
  T run(app::Task<T> task) {
    std::optional<T> result;
    boost::asio::co_spawn(io, std::move(task), [&](std::exception_ptr failed, T value) {
      EXPECT_FALSE(failed);
      result = std::move(value);
    });
    run_until([&] { return result.has_value(); });
    return std::move(*result);
  }

  template <class Condition>
  void run_until(Condition condition) {
    io.restart();
    while (!condition()) io.run_one();
  }

  std::shared_ptr<app::Document> lunch() { return hub->document(test::lunch()); }

  std::shared_ptr<app::Document> policy() { return hub->document({"pottery", "filter", "default"}); }

  /// What the space judges by from now on.
  Errors publish_policy(const std::string& text) { return run(policy()->publish(*parse_json(text))); }

  Errors publish(const std::string& text) { return run(lunch()->publish(*parse_json(text))); }

  app::Answer vote(const std::string& author, const std::string& choice, std::int64_t rev = 0) {
    return run(lunch()->act(ballot_act(choice, rev), member(author)));
  }

  app::Answer look(const std::string& author) { return run(lunch()->look(member(author))); }

  static Viewer member(const std::string& author) { return {.actor = {author, {}}, .seed = 0}; }

  static Act ballot_act(const std::string& choice, std::int64_t rev) {
    return {.key = "ballot", .body = Json::Object{{"choice", Json::Array{choice}}}, .on = {}, .rev = rev};
  }

  /// The store's file.
  [[nodiscard]] std::string data() const { return scratch_.file("hearth.db"); }

  /// Whether this stands anywhere in the store's file, or in those beside it.
  [[nodiscard]] bool is_in_file(const std::string& text) const {
    store->flush();
    std::string bytes;
    for (const auto* ending : {"", "-wal", "-journal"}) {
      std::ifstream file(data() + ending, std::ios::binary);
      bytes.append(std::istreambuf_iterator<char>(file), {});
    }
    return bytes.find(text) != std::string::npos;
  }

  boost::asio::io_context io;
  FixedClock clock;
  app::Metrics metrics;
  std::unique_ptr<storage::SqliteStore> store;
  std::unique_ptr<app::Hub> hub;
  std::function<std::string()> seed = [] { return "golden"; };
  std::map<std::string, filter::Pack, std::less<>> packs;  // that the hub carries, by language

 private:
  void start() {
    store = open_store(data(), vfs_);
    const auto pack_of = [this](std::string_view language) -> const filter::Pack* {
      const auto found = packs.find(language);
      return found == packs.end() ? nullptr : &found->second;
    };
    hub = std::make_unique<app::Hub>(
        io.get_executor(),
        app::World{*store, clock, metrics, seed, std::make_shared<app::Judges>(*store, pack_of)});
  }

  Scratch scratch_;
  const char* vfs_;
};

}  // namespace hearth::test
