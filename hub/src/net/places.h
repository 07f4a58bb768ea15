// How much of something one visitor may hold at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace hearth::net {

/// Places under a key, such as the streams that one address prefix holds open. Thread-safe. A place may
/// outlive this.
class Places {
 public:
  /// Whoever keeps it has the place. Null when `max` of that key are taken.
  std::shared_ptr<const void> take(const std::string& key, std::size_t max) {
    const std::lock_guard lock(counts_->mutex);
    const auto taken = counts_->taken.try_emplace(key, 0).first;
    if (taken->second >= max) return nullptr;
    ++taken->second;
    return std::make_shared<Place>(counts_, key);
  }

 private:
  struct Counts {
    std::mutex mutex;
    std::unordered_map<std::string, std::size_t> taken;
  };

  struct Place {
    Place(std::shared_ptr<Counts> counts_, std::string key_)
        : counts(std::move(counts_)), key(std::move(key_)) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
      const std::lock_guard lock(counts->mutex);
      const auto taken = counts->taken.find(key);
      if (--taken->second == 0) counts->taken.erase(taken);
    }

    const std::shared_ptr<Counts> counts;
    const std::string key;
  };

  const std::shared_ptr<Counts> counts_ = std::make_shared<Counts>();
};

}  // namespace hearth::net
