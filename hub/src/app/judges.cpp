#include "app/judges.h"

#include <utility>

namespace hearth::app {
namespace {

// One text at a time: a judge keeps buffers, and documents live on many threads.
class SharedJudge final : public Judge {
 public:
  explicit SharedJudge(std::unique_ptr<Judge> judge) : judge_(std::move(judge)) {}

  [[nodiscard]] filter::Report judge(std::string_view text) const override {
    const std::lock_guard lock(mutex_);
    return judge_->judge(text);
  }
  [[nodiscard]] Json::Object name() const override { return judge_->name(); }

 private:
  mutable std::mutex mutex_;
  const std::unique_ptr<Judge> judge_;
};

}  // namespace

bool is_policy(const storage::Address& address) {
  return address.kind == kPolicyKind && address.name == kPolicyName;
}

Judges::Judges(storage::Store& store, filter::PackSource packs) : store_(store), packs_(std::move(packs)) {}

// Read under the lock: a version that is forgotten meanwhile is forgotten after it was read, never before.
Result<std::shared_ptr<const Judge>> Judges::of(const std::string& space) {
  const std::lock_guard lock(mutex_);
  if (const auto known = judges_.find(space); known != judges_.end()) return known->second;
  auto judge = read(space);
  if (judge) judges_.emplace(space, *judge);
  return judge;
}

void Judges::forget(const std::string& space) {
  const std::lock_guard lock(mutex_);
  judges_.erase(space);
}

Errors Judges::missing_for(const Json& document) const {
  const auto policy = filter::policy_from_json(document);
  return policy ? filter::missing_packs(*policy, packs_) : Errors();
}

Result<std::shared_ptr<const Judge>> Judges::read(const std::string& space) {
  const auto loaded = store_.load({space, std::string(kPolicyKind), std::string(kPolicyName)});
  if (!loaded) return loaded.errors();
  const auto records = store_.read(loaded->document, kSpaceAuthor);
  if (!records) return records.errors();
  const auto* published = find_mine(*records, kSpaceAuthor, kDocumentKey);
  const auto* document = published ? published->body.find("document") : nullptr;
  if (!document) return std::shared_ptr<const Judge>();
  const auto policy = filter::policy_from_json(*document);
  if (!policy) return policy.errors();
  auto judge = filter::judge_by(*policy, published->rev, packs_);
  if (!judge) return judge.errors();
  std::shared_ptr<const Judge> shared = std::make_shared<SharedJudge>(*std::move(judge));
  return shared;
}

}  // namespace hearth::app
