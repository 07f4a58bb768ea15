// Who judges the texts of each space: its document filter/default, as it was published last.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "assets/lexicons.h"
#include "hearth/judge.h"
#include "storage/store.h"

namespace hearth::app {

/// Where a space's policy stands.
inline constexpr std::string_view kPolicyKind = "filter";
inline constexpr std::string_view kPolicyName = "default";
[[nodiscard]] bool is_policy(const storage::Address& address);

/// Thread-safe, and so are the judges. A policy is read from the store when it is first asked for, so that it
/// is in place before the first act after a start; packs are read once for all spaces.
class Judges {
 public:
  /// `packs`: those that the hub carries, unless a test has its own.
  explicit Judges(storage::Store& store, filter::PackSource packs = pack_of);

  /// Null where the space has no policy. Fails when it cannot be read, or asks for packs that are not here:
  /// then nothing may pass unjudged.
  Result<std::shared_ptr<const Judge>> of(const std::string& space);

  /// Another version is on disk.
  void forget(const std::string& space);

  /// What a policy that is to be published asks for and is not here; none for what is no policy, because its
  /// room says so.
  [[nodiscard]] Errors missing_for(const Json& document) const;

 private:
  Result<std::shared_ptr<const Judge>> read(const std::string& space);

  storage::Store& store_;
  const filter::PackSource packs_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Judge>> judges_;  // null: the space has no policy
};

}  // namespace hearth::app
