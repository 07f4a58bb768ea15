#include "flow/read_step.h"

#include <algorithm>

#include "flow/limits.h"
#include "hearth/text.h"

namespace hearth::flow {
namespace {

// Reads each item of an array by `read`, and adds to the errors where two have one id.
template <class T, class Read>
std::vector<T> read_items(Fields& fields, std::string_view name, std::size_t max, Reading& reading,
                          Read read) {
  std::vector<T> items;
  const Json::Array* array = fields.array(name, 1, max);
  if (array == nullptr) return items;
  for (const Json& json : *array) {
    const std::string path = pointer(fields.path_of(name), items.size());
    Fields item(json, path, reading.errors);
    item.require({"id"});
    T read_item = read(item);
    const auto same = [&](const T& other) { return !other.id.empty() && other.id == read_item.id; };
    if (std::any_of(items.begin(), items.end(), same))
      item.fail("id", Code::duplicate_id, {{"id", read_item.id}});
    item.refuse_others();
    items.push_back(std::move(read_item));
  }
  return items;
}

Option read_option(Fields& fields, Reading& reading) {
  fields.require({"label"});
  return {fields.id("id"), reading.words(fields, "label", kTitle)};
}

void read_choice(Fields& fields, Question& question, Reading& reading) {
  fields.require({"options"});
  question.options = read_items<Option>(fields, "options", kMaxOptions, reading,
                                        [&](Fields& option) { return read_option(option, reading); });
  if (question.answer == Answer::single) return;
  const auto all = static_cast<std::int64_t>(std::max<std::size_t>(question.options.size(), 1));
  question.min = fields.integer("min", 1, all, 1);
  question.max = fields.integer("max", question.min, all, all);
}

void read_scale(Fields& fields, Question& question, Reading& reading) {
  question.min = fields.integer("min", 0, kMaxScale - 1, 1);
  question.max = fields.integer("max", question.min + 1, kMaxScale, 5);
  question.low = reading.words(fields, "low", kTitle);
  question.high = reading.words(fields, "high", kTitle);
}

Question read_question(Fields& fields, Reading& reading) {
  fields.require({"answer"});
  Question question;
  question.answer = static_cast<Answer>(fields.word("answer", kAnswers, 0));
  if (question.answer == Answer::text) {
    question.max = fields.integer("max", 1, kMaxAnswer, 500);
  } else if (question.answer == Answer::scale) {
    read_scale(fields, question, reading);
  } else {
    read_choice(fields, question, reading);
  }
  return question;
}

Terms read_terms(Fields& fields, Reading& reading) {
  fields.require({"version", "clauses"});
  Terms terms;
  terms.version = fields.integer("version", 1, kMaxInteger, 1);
  terms.clauses = read_items<Clause>(fields, "clauses", kMaxClauses, reading, [&](Fields& clause) {
    clause.require({"text"});
    return Clause{clause.id("id"), reading.words(clause, "text", kClause)};
  });
  terms.process = reading.words(fields, "process", kText);
  return terms;
}

Agreement read_agreement(Fields& fields, Reading& reading) {
  Agreement agreement{read_terms(fields, reading), {}};
  const Json::Array* earlier = fields.array("earlier", 0, kMaxEarlier);
  if (earlier == nullptr) return agreement;
  for (const Json& json : *earlier) {
    // Words of old need no translation any more.
    Errors ignored;
    Reading plain{reading.errors, ignored};
    Fields terms(json, pointer(fields.path_of("earlier"), agreement.earlier.size()), reading.errors);
    agreement.earlier.push_back(read_terms(terms, plain));
    terms.refuse_others();
  }
  return agreement;
}

Field read_field(Fields& fields, Reading& reading) {
  fields.require({"label"});
  return {.id = fields.id("id"),
          .label = reading.words(fields, "label", kTitle),
          .max = fields.integer("max", 1, kMaxAnswer, 100),
          .required = fields.flag("required", true)};
}

std::string read_link(Fields& fields) {
  std::string link = fields.string("href");
  if (!link.empty() && !is_link(link)) fields.fail("href", Code::bad_link);
  return link;
}

Item read_item(Fields& fields, Reading& reading) {
  fields.require({"label"});
  Item item{.id = fields.id("id"),
            .label = reading.words(fields, "label", kTitle),
            .in = fields.string("in"),
            .key = fields.string("key"),
            .href = read_link(fields)};
  if (!item.in.empty() && !is_address(item.in)) fields.fail("in", Code::bad_address);
  if (!item.key.empty()) fields.require({"in"});
  return item;
}

void read_content(Fields& fields, Step& step, Reading& reading) {
  switch (step.kind) {
    case Kind::question:
      step.question = read_question(fields, reading);
      return;
    case Kind::agreement:
      step.agreement = read_agreement(fields, reading);
      return;
    case Kind::profile:
      fields.require({"fields"});
      step.fields = read_items<Field>(fields, "fields", kMaxFields, reading,
                                      [&](Fields& field) { return read_field(field, reading); });
      return;
    case Kind::checklist:
      fields.require({"items"});
      step.items = read_items<Item>(fields, "items", kMaxItems, reading,
                                    [&](Fields& item) { return read_item(item, reading); });
      return;
    case Kind::meet:
      step.href = read_link(fields);
      return;
    default:
      return;
  }
}

Condition read_condition(Fields& fields, std::string_view name, Reading& reading) {
  const Json* rule = fields.any(name);
  return rule == nullptr ? Condition() : Condition(*rule, fields.path_of(name), reading.errors);
}

// With a way that has no condition last, so that there is always one.
std::vector<Way> read_ways(Fields& fields, Reading& reading) {
  std::vector<Way> ways;
  const Json::Array* array = fields.array("next", 1, kMaxWays);
  if (array == nullptr) return ways;
  for (const Json& json : *array) {
    Fields way(json, pointer(fields.path_of("next"), ways.size()), reading.errors);
    way.require({"to"});
    ways.push_back({read_condition(way, "if", reading), way.id("to")});
    const bool is_last = ways.size() == array->size();
    if (is_last && ways.back().when) way.fail("if", Code::fallback_missing);
    if (!is_last && way.any("if") == nullptr) way.fail("if", Code::fallback_too_early);
    way.refuse_others();
  }
  return ways;
}

std::vector<Variable> read_variables(Fields& fields, Reading& reading) {
  std::vector<Variable> variables;
  const Json* json = fields.any("set");
  if (json == nullptr) return variables;
  Fields set(*json, fields.path_of("set"), reading.errors);
  if (json->object() == nullptr) return variables;
  if (json->object()->size() > kMaxVariables)
    fields.fail("set", Code::too_many, {{"max", static_cast<std::int64_t>(kMaxVariables)}});
  for (const auto& [name, rule] : *json->object()) {
    if (!is_id(name)) set.fail(name, Code::bad_id);
    variables.push_back({name, Condition(rule, set.path_of(name), reading.errors)});
  }
  return variables;
}

void read_validation(Fields& fields, Step& step, Reading& reading) {
  const Json* json = fields.any("validate");
  if (json == nullptr) return;
  Fields validate(*json, fields.path_of("validate"), reading.errors);
  validate.require({"if", "message"});
  step.valid = read_condition(validate, "if", reading);
  step.invalid = reading.words(validate, "message", kLine);
  validate.refuse_others();
}

}  // namespace

bool is_link(std::string_view text) {
  const auto bad = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '\x7f'; };
  if (text.size() > 500 || std::any_of(text.begin(), text.end(), bad)) return false;
  if (text.starts_with("//")) return false;
  return text.starts_with("https://") || text.starts_with("http://") || text.starts_with('/') ||
         text.starts_with('#') || text.starts_with('?') || text.starts_with("./") || text.starts_with("../");
}

Step read_step(const Json& json, const std::string& path, Reading& reading) {
  Fields fields(json, path, reading.errors);
  fields.require({"id", "kind", "title"});
  Step step;
  step.id = fields.id("id");
  if (step.id.size() > kMaxStepId)
    fields.fail("id", Code::text_too_long,
                {{"max", static_cast<std::int64_t>(kMaxStepId)},
                 {"length", static_cast<std::int64_t>(step.id.size())}});
  step.kind = static_cast<Kind>(fields.word("kind", kKinds, 0));
  step.title = reading.words(fields, "title", kTitle);
  step.text = reading.words(fields, "text", kText);
  step.minutes = fields.integer("minutes", 0, kMaxMinutes, 0);
  step.required = fields.flag("required", step.kind == Kind::agreement);
  step.contributes = fields.flag("contributes", step.kind == Kind::checklist || step.kind == Kind::meet);
  step.group = fields.id("group");
  step.show_if = read_condition(fields, "showIf", reading);
  step.next = read_ways(fields, reading);
  step.set = read_variables(fields, reading);
  read_validation(fields, step, reading);
  read_content(fields, step, reading);
  fields.refuse_others();
  return step;
}

}  // namespace hearth::flow
