#include "flow/welcome.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "flow/answer.h"

namespace hearth::flow {
namespace {

struct Placeholder {
  std::string_view step, field, otherwise;
};

Placeholder placeholder_of(std::string_view inside) {
  const std::size_t bar = std::min(inside.find('|'), inside.size());
  const std::string_view name = inside.substr(0, bar);
  const std::size_t dot = std::min(name.find('.'), name.size());
  return {.step = name.substr(0, dot),
          .field = dot < name.size() ? name.substr(dot + 1) : std::string_view(),
          .otherwise = bar < inside.size() ? inside.substr(bar + 1) : std::string_view()};
}

// Copies the letter, with what `say` makes of each placeholder; an unpaired brace is a placeholder without a
// name.
std::string filled(std::string_view letter, const std::function<std::string(const Placeholder&)>& say) {
  std::string text;
  for (std::size_t i = 0; i < letter.size(); ++i) {
    const char c = letter[i];
    const bool brace = c == '{' || c == '}';
    if (brace && letter.substr(i + 1).starts_with(c)) {
      text += c;
      ++i;
    } else if (brace) {
      const std::size_t end = c == '{' ? letter.find('}', i) : std::string_view::npos;
      const bool paired = end != std::string_view::npos;
      text += say(paired ? placeholder_of(letter.substr(i + 1, end - i - 1)) : Placeholder{});
      if (paired) i = end;
    } else {
      text += c;
    }
  }
  return text;
}

bool is_known(const Flow& flow, const Placeholder& placeholder) {
  const Step* step = find_step(flow, placeholder.step);
  if (step == nullptr) return false;
  if (step->kind == Kind::question) return placeholder.field.empty();
  const auto has_id = [&](const Field& field) { return field.id == placeholder.field; };
  return step->kind == Kind::profile && std::any_of(step->fields.begin(), step->fields.end(), has_id);
}

void check(const Flow& flow, std::string_view letter, const std::string& path, Errors& errors) {
  filled(letter, [&](const Placeholder& placeholder) {
    std::string name(placeholder.step);
    if (!placeholder.field.empty()) name.append(".").append(placeholder.field);
    if (!is_known(flow, placeholder) && errors.size() < kMaxErrors)
      errors.push_back({Code::placeholder_unknown, path, {{"name", std::move(name)}}});
    return std::string();
  });
}

std::string filled_in(const Flow& flow, const Run& run, std::string_view letter, std::string_view language) {
  return filled(letter, [&](const Placeholder& placeholder) {
    const Step* step = find_step(flow, placeholder.step);
    const Json* answer = find_in(run.answers, placeholder.step);
    std::string words = step != nullptr && answer != nullptr
                            ? answer_in_words(*step, *answer, placeholder.field, language)
                            : std::string();
    return words.empty() ? std::string(placeholder.otherwise) : words;
  });
}

}  // namespace

void check_letter(const Flow& flow, const std::string& path, Errors& errors) {
  const Words& letter = flow.welcome.letter;
  if (letter.string() != nullptr) check(flow, *letter.string(), path, errors);
  if (letter.object() == nullptr) return;
  for (const auto& [language, text] : *letter.object())
    check(flow, *text.string(), pointer(path, language), errors);
}

Words filled_letter(const Flow& flow, const Run& run) {
  const Words& letter = flow.welcome.letter;
  const std::string first = flow.languages.empty() ? std::string() : flow.languages.front();
  if (letter.string() != nullptr) return filled_in(flow, run, *letter.string(), first);
  if (letter.object() == nullptr) return {};
  Json::Object texts;
  for (const auto& [language, text] : *letter.object())
    texts.emplace_back(language, filled_in(flow, run, *text.string(), language));
  return texts;
}

}  // namespace hearth::flow
