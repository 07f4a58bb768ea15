#include "app/watchers.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hearth::app {
namespace {

constexpr auto kBetweenAnnouncements = std::chrono::milliseconds(200);

}  // namespace

void Watchers::add(std::weak_ptr<Watcher> watcher, std::size_t slot) {
  // Those who are gone are dropped now and then, so that each arrival costs little.
  if (watches_.size() >= drop_at_) {
    std::erase_if(watches_, [](const Watch& watch) { return watch.watcher.expired(); });
    drop_at_ = std::max<std::size_t>(64, watches_.size() * 2);
  }
  watches_.push_back({std::move(watcher), slot});
}

void Watchers::announce_soon(std::shared_ptr<void> owner) {
  if (announcing_) return;
  announcing_ = true;
  timer_.async_wait([this, owner = std::move(owner)](boost::system::error_code) { announce(); });
}

void Watchers::announce() {
  announcing_ = false;
  timer_.expires_after(kBetweenAnnouncements);
  for (const auto& watch : watches_) {
    if (const auto watcher = watch.watcher.lock()) watcher->changed(watch.slot);
  }
}

}  // namespace hearth::app
