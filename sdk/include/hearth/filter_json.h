// The content filter with one text each way: the boundary to the page.
#pragma once

#include <memory>
#include <string>

#include "hearth/filter.h"

namespace hearth {

/// Judges by what it was given last: until there is a policy, by the one for friends; in the languages of
/// that policy, as far as their packs are there. Calls never throw; those that can be refused answer
/// {"ok": false, "errors": [{code, path, args}]} and change nothing.
class JsonFilter {
 public:
  JsonFilter();
  JsonFilter(const JsonFilter&) = delete;
  JsonFilter& operator=(const JsonFilter&) = delete;
  ~JsonFilter();

  /// A document of kind "filter" (filter.h) -> {"ok": true, "languages": [those whose packs it asks for]}.
  /// Packs are kept.
  [[nodiscard]] std::string set_policy(const std::string& input);

  /// A pack, in the place of one of the same language -> {"ok": true, "language"}.
  [[nodiscard]] std::string add_lexicon(const std::string& pack);

  /// A model, in the place of the one before -> {"ok": true, "language"}. Without one the rest works.
  [[nodiscard]] std::string set_model(const std::string& bytes);

  /// The report on that text; filter.h says its members. Nothing but bytes that are no UTF-8 is lost.
  [[nodiscard]] std::string check(const std::string& text);

  /// The report with how it came about, as Filter::explain says.
  [[nodiscard]] std::string explain(const std::string& text);

  /// The text with a * for each character of what the policy says anything to. Spaces stay.
  [[nodiscard]] std::string mask(const std::string& text);

 private:
  void prepare();

  filter::Policy policy_;
  filter::Lexicons lexicons_;
  std::shared_ptr<const filter::Model> model_;  // or null
  std::unique_ptr<filter::Filter> filter_;
};

}  // namespace hearth
