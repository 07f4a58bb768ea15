// Who judges the texts of acts: a policy with its packs, ready to be asked. Context::judge points to one.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "hearth/filter.h"
#include "hearth/json.h"
#include "hearth/result.h"

namespace hearth {

/// What it says to a text depends on that text alone.
class Judge {
 public:
  virtual ~Judge() = default;

  /// The entries of its findings live as long as this.
  [[nodiscard]] virtual filter::Report judge(std::string_view text) const = 0;

  /// By what it judges: {"policy": its version, "packs": {"en": "7042c1cd5a1b0e33"}, "model"?: the same of
  /// the model}. Decisions carry it.
  [[nodiscard]] virtual Json::Object name() const = 0;
};

}  // namespace hearth

namespace hearth::filter {

/// A lexicon, perhaps with a model of its language, and what policies and decisions know them by: the first
/// 16 hexadecimal digits of the SHA-256 of their bytes.
struct Pack {
  std::shared_ptr<const Lexicon> lexicon;
  std::string hash;
  std::shared_ptr<const Model> model = {};  // null: there is none
  std::string model_hash = {};
};

/// Fails as read_lexicon() and read_model() do. No model where its bytes are none.
[[nodiscard]] Result<Pack> read_pack(std::string_view lexicon, std::string_view model = {});

/// The pack of a language such as "en"; null where there is none. It must live until the call is over.
using PackSource = std::function<const Pack*(std::string_view language)>;

/// What the policy asks for and is not there, or is there as another: pack_missing at "/languages/0",
/// pack_differs at "/packs/en" or "/model".
[[nodiscard]] Errors missing_packs(const Policy& policy, const PackSource& packs);

/// A judge by that policy, which its community knows as `version`, and by the first model that comes with its
/// packs. Fails with missing_packs(). Not
/// thread-safe: it keeps the buffers of one Filter.
[[nodiscard]] Result<std::unique_ptr<Judge>> judge_by(const Policy& policy, std::int64_t version,
                                                      const PackSource& packs);

}  // namespace hearth::filter
