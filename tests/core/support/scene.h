// Plays the steps of a golden case against one replica, as tests/cases/README.md describes them.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "hearth/replica_json.h"

namespace hearth::test {

class Scene {
 public:
  explicit Scene(const std::string& kind) : kind_(kind), replica_(kind) {}

  /// What the step answers, in canonical form.
  std::string play(const Json& step);

  [[nodiscard]] std::string checkpoint() const { return replica_.checkpoint(); }

  /// The checkpoint of a new replica that takes in the kept records, the document's first, then the clock's,
  /// then the others.
  [[nodiscard]] std::string refolded() const;

 private:
  std::string call(const Json& step);
  std::string publish(const Json& step);
  std::string act(const Json& step);
  std::string pass_time(const Json& step);
  std::string view(const Json& step);
  std::string set_policy(const Json& step);
  std::string decide(const Json& step);
  std::string say(const Json& step);
  std::string queue(const Json& step);

  /// Admits the act, keeps its records and folds them in. False when it was refused; then `reply` says why.
  struct Acting {
    std::string author;
    Json roles;
    Json act;
    Json at;
    bool ordered = false;
    Json target = {};
  };
  bool commit(const Acting& acting, std::string& reply);
  [[nodiscard]] Json mine(const std::string& author) const;
  [[nodiscard]] std::int64_t rev(const std::string& author, const std::string& key) const;

  std::string kind_;
  JsonReplica replica_;
  std::map<std::pair<std::string, std::string>, Json> records_;  // by author and key
  std::int64_t epoch_ = 0;
  Json policy_;  // as a context carries it; null: nothing is judged
};

}  // namespace hearth::test
