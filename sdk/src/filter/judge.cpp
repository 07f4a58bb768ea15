#include "hearth/judge.h"

#include <utility>

#include "filter/lexicon.h"
#include "filter/policy.h"
#include "hearth/digest.h"
#include "json/build.h"

namespace hearth::filter {
namespace {

class PolicyJudge final : public Judge {
 public:
  PolicyJudge(Lexicons lexicons, std::shared_ptr<const Model> model, const Policy& policy, Json::Object name)
      : filter_(std::move(lexicons), std::move(model), policy), name_(std::move(name)) {}

  [[nodiscard]] Report judge(std::string_view text) const override { return filter_.check(text); }
  [[nodiscard]] Json::Object name() const override { return name_; }

 private:
  mutable Filter filter_;  // its buffers are all that changes
  const Json::Object name_;
};

// What the policy was made for; empty: it does not say.
std::string_view pin_of(const Policy& policy, std::string_view language) {
  for (const auto& [pinned, hash] : policy.packs) {
    if (pinned == language) return hash;
  }
  return {};
}

std::string hash_of(std::string_view bytes) {
  return hex(sha256(bytes)).substr(0, kPinDigits);
}

// The pack that brings the model; null: none does.
const Pack* with_model(const Policy& policy, const PackSource& packs) {
  for (const std::string& language : policy.languages) {
    const Pack* pack = packs(language);
    if (pack != nullptr && pack->model != nullptr) return pack;
  }
  return nullptr;
}

Error differs(std::string path, std::string_view expected, std::string_view found) {
  return {Code::pack_differs,
          std::move(path),
          {{"expected", expected}, {"found", found.empty() ? std::string_view("none") : found}}};
}

}  // namespace

Result<Pack> read_pack(std::string_view lexicon, std::string_view model) {
  auto words = read_lexicon(lexicon);
  if (!words) return words.errors();
  Pack pack{*std::move(words), hash_of(lexicon)};
  if (model.empty()) return pack;
  auto learnt = read_model(model);
  if (!learnt) return learnt.errors();
  pack.model = *std::move(learnt);
  pack.model_hash = hash_of(model);
  return pack;
}

Errors missing_packs(const Policy& policy, const PackSource& packs) {
  Errors errors;
  for (std::size_t i = 0; i < policy.languages.size(); ++i) {
    const std::string& language = policy.languages[i];
    const Pack* pack = packs(language);
    const std::string_view pin = pin_of(policy, language);
    if (pack == nullptr) {
      errors.push_back({Code::pack_missing, pointer("/languages", i), {{"language", language}}});
    } else if (!pin.empty() && pin != pack->hash) {
      errors.push_back(differs(pointer("/packs", language), pin, pack->hash));
    }
  }
  const Pack* pack = with_model(policy, packs);
  const std::string model = pack != nullptr ? pack->model_hash : std::string();
  if (!policy.model.empty() && policy.model != model)
    errors.push_back(differs("/model", policy.model, model));
  return errors;
}

Result<std::unique_ptr<Judge>> judge_by(const Policy& policy, std::int64_t version, const PackSource& packs) {
  Errors errors = missing_packs(policy, packs);
  if (!errors.empty()) return errors;
  Lexicons lexicons;
  Json::Object hashes;
  for (const std::string& language : policy.languages) {
    const Pack& pack = *packs(language);
    lexicons.push_back(pack.lexicon);
    if (Json(hashes).find(language) == nullptr) hashes.emplace_back(language, pack.hash);
  }
  Json::Object name = object_of({{"policy", version}, {"packs", std::move(hashes)}});
  const Pack* learnt = with_model(policy, packs);
  if (learnt != nullptr) name.emplace_back("model", learnt->model_hash);
  std::unique_ptr<Judge> judge = std::make_unique<PolicyJudge>(
      std::move(lexicons), learnt != nullptr ? learnt->model : nullptr, policy, std::move(name));
  return judge;
}

}  // namespace hearth::filter
