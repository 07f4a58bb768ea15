// Documents that lean on others: what one hears of those it uses, and who hears of it.
//
// Every commit of a document is told to those who lean on it, as echoes. Only commits are told, and hearing
// is none, so documents may lean on each other. Nothing of it is stored: whoever starts hears everything
// again.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "hearth/replica.h"
#include "storage/store.h"

namespace hearth::app {

/// What was committed in one document at once.
struct News {
  std::string in;                         // where: "poll/lunch"
  storage::DocumentId document = 0;       // the same, as the store numbers it
  std::int64_t since = 0;                 // the version at which its present count began
  std::vector<Record> echoes = {};        // of the records of people
  std::vector<std::string> members = {};  // by whom these are, and for whom they are or were
  bool erases = false;                    // a record is gone, and another may begin where it began
};

/// Is told on the strand of the document that is used; must return at once.
using Ear = std::function<void(std::shared_ptr<const News>)>;

/// Those who lean on one document. Thread-safe.
class Leaners {
 public:
  /// Is told of every commit from now on, until it is gone.
  void add(std::weak_ptr<const Ear> ear);

  [[nodiscard]] bool any() const;

  /// This was committed; `since` as it is now. Call it for each commit, in their order.
  void tell(const storage::Address& address, const storage::Receipt& receipt, std::int64_t since);

 private:
  [[nodiscard]] std::vector<std::shared_ptr<const Ear>> listening() const;

  mutable std::mutex mutex_;
  std::vector<std::weak_ptr<const Ear>> ears_;
};

/// A document that another one uses.
struct Used {
  std::string in;                    // "poll/lunch"
  storage::DocumentId document = 0;  // 0: nothing was published there yet
  std::int64_t since = 0;
};

/// Lets the ear hear of a document from now on. Thread-safe.
using Listen = std::function<void(const storage::Address& address, std::weak_ptr<const Ear> ear)>;

/// Makes the ear hear of every document that the replica uses, and the replica hear of all that counts there
/// by now. O(records there): for a thread that answers nobody. Fails with storage_failed alone.
Result<std::vector<Used>> hear_all(Replica& replica, const std::string& space, storage::Store& store,
                                   const Listen& listen, std::weak_ptr<const Ear> ear);

/// What one document leans on, once it has heard all. Not thread-safe: lives on its strand.
class Leaning {
 public:
  /// Whoever begins to hear: what was told to an earlier ear stays unheard.
  std::weak_ptr<const Ear> listen_with(Ear ear);

  /// Keeps what is told before all is heard.
  void wait_with(std::shared_ptr<const News> news) { early_.push_back(std::move(news)); }

  /// All is heard; where nothing is used, nothing is heard any more. Gives what was told meanwhile, in its
  /// order.
  std::vector<std::shared_ptr<const News>> begin(std::vector<Used> uses);

  /// Lets the replica hear. False when what it heard before holds no more: then all is to be heard anew.
  bool take(const News& news, Replica& replica);

  [[nodiscard]] bool leans() const { return !uses_.empty(); }

  /// Adds to `mine` what is by that member, or for them, in the documents that are used.
  Result<bool> add_echoes(Mine& mine, const std::string& member, storage::Store& store) const;

 private:
  std::shared_ptr<const Ear> ear_;
  std::vector<std::shared_ptr<const News>> early_;
  std::vector<Used> uses_;
};

}  // namespace hearth::app
