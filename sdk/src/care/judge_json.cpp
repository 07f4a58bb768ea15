#include "care/judge_json.h"

#include <map>
#include <utility>

#include "json/decode.h"

namespace hearth::care {
namespace {

using Packs = std::map<std::string, filter::Pack, std::less<>>;

Packs read_packs(const Json& json, const std::string& path, Errors& errors) {
  Packs packs;
  Fields fields(json, path, errors);
  if (json.object() == nullptr) return packs;
  for (const auto& [language, text] : *json.object()) {
    Result<filter::Pack> pack = filter::read_pack(fields.string(language));
    if (pack) {
      packs.emplace(language, *std::move(pack));
    } else {
      append(errors, below(fields.path_of(language), pack.errors()));
    }
  }
  return packs;
}

}  // namespace

std::unique_ptr<Judge> judge_from_json(const Json& json, const std::string& path, Errors& errors) {
  const std::size_t before = errors.size();
  Fields fields(json, path, errors);
  fields.require({"document", "version", "packs"});
  const Json* document = fields.any("document");
  const std::int64_t version = fields.integer("version", 1, kMaxInteger, 1);
  const Json* texts = fields.any("packs");
  fields.refuse_others();
  if (document == nullptr || texts == nullptr) return nullptr;
  const Packs packs = read_packs(*texts, fields.path_of("packs"), errors);
  const Result<filter::Policy> policy = filter::policy_from_json(*document);
  if (!policy) append(errors, below(fields.path_of("document"), policy.errors()));
  if (errors.size() > before) return nullptr;
  auto judge = filter::judge_by(*policy, version, [&](std::string_view language) {
    const auto found = packs.find(language);
    return found == packs.end() ? nullptr : &found->second;
  });
  if (judge) return *std::move(judge);
  append(errors, below(fields.path_of("document"), judge.errors()));
  return nullptr;
}

}  // namespace hearth::care
