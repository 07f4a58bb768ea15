#include <algorithm>
#include <string>

#include "hearth/match.h"
#include "json/decode.h"
#include "match/terms.h"

namespace hearth::match {
namespace {

class Linter {
 public:
  explicit Linter(const Problem& problem) : problem_(problem) {}

  Errors run() {
    sizes();
    if (!errors_.empty()) return std::move(errors_);
    within(problem_.load_cost, 0, kMaxCost, "/load_cost");
    people();
    fits();
    if (errors_.empty()) pairs_once();
    parts();
    return std::move(errors_);
  }

 private:
  void fail(std::string path, Code code, Json::Object args) {
    if (errors_.size() < kMaxErrors) errors_.push_back({code, std::move(path), std::move(args)});
  }

  bool within(std::int64_t number, std::int64_t min, std::int64_t max, const std::string& path) {
    if (number >= min && number <= max) return true;
    fail(path, Code::out_of_range, {{"min", min}, {"max", max}});
    return false;
  }

  void size(std::size_t size, std::size_t max, const char* path) {
    if (size > max) fail(path, Code::too_many, {{"max", static_cast<std::int64_t>(max)}});
  }

  void sizes() {
    size(problem_.asks.size(), kMaxAsks, "/asks");
    size(problem_.helpers.size(), kMaxHelpers, "/helpers");
    size(problem_.fits.size(), kMaxFits, "/fits");
    size(problem_.blocks.size(), kMaxBlocks, "/blocks");
    size(problem_.parts.size(), kMaxParts, "/parts");
  }

  template <class Items, class IdOf>
  void ids_once(const Items& items, IdOf id_of, const char* path) {
    std::vector<std::string_view> ids;
    for (const auto& item : items) ids.push_back(id_of(item));
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end()) fail(path, Code::duplicate_id, {{"id", *twice}});
  }

  void people() {
    const auto id_of = [](const auto& one) { return std::string_view(one.id); };
    ids_once(problem_.asks, id_of, "/asks");
    ids_once(problem_.helpers, id_of, "/helpers");
    for (std::size_t i = 0; i < problem_.asks.size(); ++i) {
      const std::string path = pointer("/asks", i);
      within(problem_.asks[i].needs, 1, kMaxNeeds, path + "/needs");
      within(problem_.asks[i].open_cost, 0, kMaxCost, path + "/open_cost");
    }
    for (std::size_t i = 0; i < problem_.helpers.size(); ++i) {
      const std::string path = pointer("/helpers", i);
      within(problem_.helpers[i].capacity, 0, kMaxCapacity, path + "/capacity");
      within(problem_.helpers[i].load, 0, kMaxLoad, path + "/load");
    }
  }

  bool pair(std::uint32_t ask, std::uint32_t helper) const {
    return ask < problem_.asks.size() && helper < problem_.helpers.size();
  }

  // Paths are built only where something is wrong: there are many fits.
  void fits() {
    for (std::size_t i = 0; i < problem_.fits.size(); ++i) {
      const Fit& fit = problem_.fits[i];
      if (!pair(fit.ask, fit.helper)) fail(pointer("/fits", i), Code::unknown_record, {});
      if (fit.cost < 0 || fit.cost > kMaxCost) within(fit.cost, 0, kMaxCost, pointer("/fits", i) + "/cost");
    }
    for (std::size_t i = 0; i < problem_.blocks.size(); ++i) {
      if (!pair(problem_.blocks[i].ask, problem_.blocks[i].helper))
        fail(pointer("/blocks", i), Code::unknown_record, {});
    }
  }

  void pairs_once() {
    Pairs seen(problem_);
    for (std::size_t i = 0; i < problem_.fits.size(); ++i) {
      const Fit& fit = problem_.fits[i];
      if (!seen.add({fit.ask, fit.helper}))
        fail(pointer("/fits", i), Code::duplicate_id, {{"id", problem_.helpers[fit.helper].id}});
    }
  }

  void parts() {
    ids_once(
        problem_.parts, [](const std::string& name) { return std::string_view(name); }, "/parts");
    const std::size_t width = problem_.parts.size();
    if (problem_.part_costs.size() != width * problem_.fits.size()) {
      const auto number = static_cast<std::int64_t>(width * problem_.fits.size());
      return fail("/part_costs", Code::out_of_range, {{"min", number}, {"max", number}});
    }
    for (std::size_t i = 0; width > 0 && i < problem_.fits.size(); ++i) {
      std::int64_t sum = 0;
      for (std::size_t part = i * width; part < (i + 1) * width; ++part) {
        if (!within(problem_.part_costs[part], 0, kMaxCost, pointer("/part_costs", part))) return;
        sum += problem_.part_costs[part];
      }
      within(problem_.fits[i].cost, sum, sum, pointer("/fits", i) + "/cost");
    }
  }

  const Problem& problem_;
  Errors errors_;
};

}  // namespace

Errors lint(const Problem& problem) {
  return Linter(problem).run();
}

}  // namespace hearth::match
