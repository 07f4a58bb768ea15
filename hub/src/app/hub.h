// The hub without its sockets: its spaces, and one live Document for each name that somebody asks for.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/document.h"
#include "space/space.h"

namespace hearth::app {

/// The documents of a space in which something waits for a steward, or was removed, by kind and name.
struct Desk {
  struct Place {
    storage::Address address;
    Waits waits;
  };
  Errors errors = {};  // empty: what follows is known
  std::vector<Place> places = {};
  bool more = false;  // there are others
};

/// A Desk has no more places.
inline constexpr std::size_t kMostPlaces = 100;

/// Thread-safe.
class Hub {
 public:
  Hub(Executor executor, World world);

  /// Its documents look each other up, so what they have begun beside their strands ends first.
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  [[nodiscard]] const World& world() const { return world_; }

  /// Serves the space from now on, or serves it with another configuration.
  void configure(space::Config config);

  /// Null when this hub serves no such space.
  [[nodiscard]] std::shared_ptr<const space::Config> space(std::string_view name) const;

  /// Null when nothing can be published there: no room has that kind, or the name is no id.
  std::shared_ptr<Document> document(const storage::Address& address);

  /// Publishes what is in these files, but for those that say what they said when they were published last:
  /// what a steward has published since then stays. What is wrong with them comes back, and those stay as
  /// they were.
  Task<std::vector<space::Problem>> publish(std::string space, std::vector<space::File> files);

  /// What waits in the documents of that space, or was removed there. One document after another, so that
  /// visitors come in between. Fails where one cannot be read: a list without it would say that nothing waits
  /// there. O(documents).
  Task<Desk> desk(std::string space, Counted counted = Counted::waiting);

  /// What a hub does once it serves: every document does what was due while the hub was away, and will do by
  /// itself what is due later, though nobody asks for it. One after another, so that visitors come first.
  Task<bool> wake();

  /// What a hub does every minute: its documents tidy up, and changes older than an hour are forgotten.
  Task<bool> tidy();

 private:
  Task<std::vector<space::Problem>> publish(std::string space, space::File file);
  std::vector<std::shared_ptr<Document>> documents() const;
  void drop_idle();

  const Executor executor_;
  World world_;
  asio::thread_pool counters_{1};  // for documents whose records are counted anew
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const space::Config>, std::less<>> spaces_;
  std::map<storage::Address, std::shared_ptr<Document>> documents_;
  std::size_t drop_at_ = 1024;  // documents
};

}  // namespace hearth::app
