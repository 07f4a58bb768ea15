#include "flow/answer.h"

#include <algorithm>

#include "flow/limits.h"
#include "flow/run.h"

namespace hearth::flow {
namespace {

template <class T>
const T* find_by_id(const std::vector<T>& items, std::string_view id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

Json option_of(Fields& answers, const Step& step) {
  std::string id = answers.string(step.id);
  if (answers.any(step.id)->string() == nullptr) return {};
  if (find_by_id(step.question.options, id) == nullptr)
    answers.fail(step.id, Code::unknown_option, {{"option", id}});
  return id;
}

// Ids of those, each once, in the order of the document.
template <class T>
Json choice_of(Fields& answers, const Step& step, const std::vector<T>& among) {
  const std::vector<std::string> chosen = answers.strings(step.id, kMaxOptions);
  for (const std::string& id : chosen) {
    if (find_by_id(among, id) == nullptr) answers.fail(step.id, Code::unknown_option, {{"option", id}});
  }
  Json::Array ordered;
  for (const T& item : among) {
    if (std::find(chosen.begin(), chosen.end(), item.id) != chosen.end()) ordered.emplace_back(item.id);
  }
  return ordered;
}

Json options_of(Fields& answers, const Step& step) {
  Json chosen = choice_of(answers, step, step.question.options);
  const auto count = static_cast<std::int64_t>(chosen.array()->size());
  const Question& question = step.question;
  if (count < question.min) answers.fail(step.id, Code::choose_more, {{"min", question.min}});
  if (count > question.max) answers.fail(step.id, Code::choose_fewer, {{"max", question.max}});
  return chosen;
}

Json read_question(Fields& answers, const Step& step) {
  switch (step.question.answer) {
    case Answer::single:
      return option_of(answers, step);
    case Answer::text:
      return answers.text(step.id, {.max = step.question.max, .lines = true});
    case Answer::scale:
      return answers.integer(step.id, step.question.min, step.question.max, step.question.min);
    default:
      return options_of(answers, step);
  }
}

Json read_profile(Fields& answers, const Step& step, Errors& errors) {
  Fields fields(*answers.any(step.id), answers.path_of(step.id), errors);
  Json::Object profile;
  for (const Field& field : step.fields) {
    if (field.required) fields.require({field.id});
    std::string text = fields.text(field.id, {.max = field.max});
    if (!text.empty()) profile.emplace_back(field.id, std::move(text));
  }
  fields.refuse_others();
  return profile;
}

std::vector<Item> by_hand(const Step& step) {
  std::vector<Item> items;
  for (const Item& item : step.items) {
    if (item.in.empty()) items.push_back(item);
  }
  return items;
}

Json read_consent(Fields& answers, const Step& step, const Json* kept) {
  const Json& given = *answers.any(step.id);
  if (kept != nullptr && given == *kept) return given;
  const std::int64_t version = step.agreement.terms.version;
  return answers.integer(step.id, version, version, version);
}

Json read_look(Fields& answers, const Step& step) {
  if (!answers.flag(step.id, true)) answers.fail(step.id, Code::wrong_type, {{"expected", "true"}});
  return true;
}

}  // namespace

Json read_answer(Fields& answers, const Step& step, const Json* kept, Errors& errors) {
  const Json* given = answers.any(step.id);
  if (given == nullptr || given->is_null()) {
    if (step.required) answers.fail(step.id, Code::answer_missing);
    return {};
  }
  switch (step.kind) {
    case Kind::agreement:
      return read_consent(answers, step, kept);
    case Kind::question:
      return read_question(answers, step);
    case Kind::profile:
      return read_profile(answers, step, errors);
    case Kind::checklist:
      return choice_of(answers, step, by_hand(step));
    default:
      return read_look(answers, step);
  }
}

bool fits(const Step& step, const Json& answer) {
  Errors errors;
  const Json whole = Json::Object{{step.id, answer}};
  Fields answers(whole, "", errors);
  read_answer(answers, step, &answer, errors);
  return errors.empty();
}

Json seen_by_conditions(const Step& step, const Json& answer) {
  return step.kind == Kind::agreement && !answer.is_null() ? Json(answer != Json(0)) : answer;
}

bool decides_alike(const Step& step, const Json& one, const Json& other) {
  if (one.is_null() || other.is_null()) return one.is_null() == other.is_null();
  return step.kind == Kind::agreement || step.kind == Kind::checklist || one == other;
}

std::string answer_in_words(const Step& step, const Json& answer, std::string_view field,
                            std::string_view language) {
  const auto label = [&](const Json& id) {
    const Option* option = id.string() ? find_by_id(step.question.options, *id.string()) : nullptr;
    return option ? text_in(option->label, language) : std::string();
  };
  if (step.kind == Kind::profile) {
    const Json* text = answer.find(field);
    return text != nullptr && text->string() != nullptr ? *text->string() : std::string();
  }
  if (answer.integer() != nullptr) return std::to_string(*answer.integer());
  if (step.question.answer == Answer::text && answer.string() != nullptr) return *answer.string();
  if (answer.array() == nullptr) return label(answer);
  std::string words;
  for (const Json& id : *answer.array()) words += (words.empty() ? "" : ", ") + label(id);
  return words;
}

}  // namespace hearth::flow
