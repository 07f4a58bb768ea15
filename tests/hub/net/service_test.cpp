#include "net/service.h"

#include <chrono>

#include "app/world.h"

namespace hearth::test {
namespace {

constexpr Time kMinute = 60 * 1000;

// Hub time never runs back, so once the machine's clock was ahead it stands, for as long.
struct AService : testing::Test {
  AService() { world.clock.time = app::machine_time() + Time{365} * 24 * 60 * kMinute; }

  World world;
  net::Service service{*world.hub, {}};
};

TEST_F(AService, judges_tokens_by_the_machines_clock) {
  EXPECT_NEAR(static_cast<double>(service.now()), static_cast<double>(app::machine_time()), kMinute);
}

TEST_F(AService, fills_its_buckets_while_hub_time_stands) {
  constexpr limits::Rate kRate = {.burst = 1, .per_second = 100};
  EXPECT_TRUE(service.take("act:ann", kRate).ok());
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  bool again = false;
  while (!again && std::chrono::steady_clock::now() < until) again = service.take("act:ann", kRate).ok();
  EXPECT_TRUE(again);
}

}  // namespace
}  // namespace hearth::test
