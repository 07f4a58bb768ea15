// A document of any kind as members use it: acts are admitted with what is theirs, kept, and folded. For
// properties that must hold whatever happens.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/replica.h"
#include "text/random.h"

namespace hearth::test {

class Community {
 public:
  explicit Community(std::string_view kind) : kind_(kind), replica_(Replica::make(kind)) {}

  /// Publishes as a steward, lets the clock act; a refusal fails the test.
  void publish(const Json& document, Time now);
  void pass_time(Time now);

  /// What the act of that member would keep, under the revision that is kept now or the one given.
  [[nodiscard]] Result<std::vector<Record>> admit(const std::string& author, const std::string& key,
                                                  const Json& body, Time now,
                                                  std::optional<std::int64_t> rev = {}) const;

  /// The same, kept and folded.
  Result<std::vector<Record>> act(const std::string& author, const std::string& key, const Json& body,
                                  Time now, std::optional<std::int64_t> rev = {});

  /// The same, whatever comes of it.
  void attempt(const std::string& author, const std::string& key, const Json& body, Time now) {
    static_cast<void>(act(author, key, body, now));
  }

  /// Takes out all that they wrote.
  void erase(const std::string& author);

  /// What they did in a document that is used.
  void did_elsewhere(Record echo) { echoes_[echo.author].push_back(std::move(echo)); }

  [[nodiscard]] std::int64_t rev(const std::string& author, const std::string& key) const;
  [[nodiscard]] Mine mine(const std::string& member) const;
  [[nodiscard]] Json own(const std::string& member) const;
  [[nodiscard]] std::vector<Record> kept() const;
  [[nodiscard]] const Replica& replica() const { return *replica_; }

  /// The checkpoint, and those of new replicas: one that takes in the changes in another order, one that
  /// takes in the kept records alone.
  [[nodiscard]] std::string checkpoint() const { return write_json(replica_->checkpoint()); }
  [[nodiscard]] std::string reordered(text::Random& random) const;
  [[nodiscard]] std::string anew(text::Random& random) const;

  /// From now on changes are not remembered, for histories that are too long for it.
  void forget_changes() { remembers_ = false; }

 private:
  using Place = std::pair<std::string, std::string>;  // author and key
  struct Kept {
    std::int64_t epoch = 0;
    bool ordered = false;
    std::optional<Record> before = {}, after = {};
  };

  void keep(std::optional<Record> after, const Place& place, bool ordered);
  [[nodiscard]] std::string folded(const std::vector<Kept>& changes) const;

  std::string kind_;
  std::unique_ptr<Replica> replica_;
  std::map<Place, Record> records_;
  std::map<std::string, std::vector<Record>> echoes_;  // by author
  std::vector<Kept> changes_;
  bool remembers_ = true;
};

}  // namespace hearth::test
