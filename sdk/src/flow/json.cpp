// Flows in normal form, and the checkpoint forms of course and sum.
#include "flow/agreement.h"
#include "flow/room.h"
#include "hearth/room.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth::flow {
namespace {

template <class Enum, std::size_t N>
std::string_view word(const std::string_view (&words)[N], Enum value) {
  return words[static_cast<std::size_t>(value)];
}

Json purpose_json(const Purpose& purpose) {
  return object_of({{"who", purpose.who},
                    {"what", purpose.what},
                    {"whyNow", purpose.why_now},
                    {"notFor", purpose.not_for}});
}

Json ways_json(const Step& step) {
  Json::Array ways;
  for (const Way& way : step.next) {
    Json::Object members = object_of({{"to", way.to}});
    if (way.when) members.emplace_back("if", way.when.json());
    ways.emplace_back(std::move(members));
  }
  return ways;
}

Json options_json(const Question& question) {
  Json::Array options;
  for (const Option& option : question.options)
    options.push_back(object_of({{"id", option.id}, {"label", option.label}}));
  return options;
}

void write_question(const Question& question, Json::Object& members) {
  members.emplace_back("answer", word(kAnswers, question.answer));
  if (!question.options.empty()) members.emplace_back("options", options_json(question));
  const bool is_single = question.answer == Answer::single;
  if (!is_single && question.answer != Answer::text) members.emplace_back("min", question.min);
  if (!is_single) members.emplace_back("max", question.max);
  write_words(members, "low", question.low);
  write_words(members, "high", question.high);
}

void write_agreement(const Agreement& agreement, Json::Object& members) {
  const Json terms_now = to_json(agreement.terms);
  members.insert(members.end(), terms_now.object()->begin(), terms_now.object()->end());
  Json::Array earlier;
  for (const Terms& terms : agreement.earlier) earlier.push_back(to_json(terms));
  if (!earlier.empty()) members.emplace_back("earlier", std::move(earlier));
}

Json fields_json(const Step& step) {
  Json::Array fields;
  for (const Field& field : step.fields)
    fields.push_back(object_of(
        {{"id", field.id}, {"label", field.label}, {"max", field.max}, {"required", field.required}}));
  return fields;
}

Json items_json(const Step& step) {
  Json::Array items;
  for (const Item& item : step.items) {
    Json::Object members = object_of({{"id", item.id}, {"label", item.label}});
    if (!item.in.empty()) members.emplace_back("in", item.in);
    if (!item.key.empty()) members.emplace_back("key", item.key);
    if (!item.href.empty()) members.emplace_back("href", item.href);
    items.emplace_back(std::move(members));
  }
  return items;
}

void write_conditions(const Step& step, Json::Object& members) {
  if (step.show_if) members.emplace_back("showIf", step.show_if.json());
  if (!step.next.empty()) members.emplace_back("next", ways_json(step));
  if (step.valid)
    members.emplace_back("validate", object_of({{"if", step.valid.json()}, {"message", step.invalid}}));
  Json::Object set;
  for (const Variable& variable : step.set) set.emplace_back(variable.name, variable.value.json());
  if (!set.empty()) members.emplace_back("set", std::move(set));
}

Json step_json(const Step& step) {
  Json::Object members = object_of({{"id", step.id},
                                    {"kind", word(kKinds, step.kind)},
                                    {"title", step.title},
                                    {"minutes", step.minutes},
                                    {"required", step.required},
                                    {"contributes", step.contributes}});
  write_words(members, "text", step.text);
  if (!step.group.empty()) members.emplace_back("group", step.group);
  write_conditions(step, members);
  if (step.kind == Kind::question) write_question(step.question, members);
  if (step.kind == Kind::agreement) write_agreement(step.agreement, members);
  if (!step.fields.empty()) members.emplace_back("fields", fields_json(step));
  if (!step.items.empty()) members.emplace_back("items", items_json(step));
  if (!step.href.empty()) members.emplace_back("href", step.href);
  return members;
}

Json::Array steps_json(const Flow& flow) {
  Json::Array steps;
  for (const Step& step : flow.steps) steps.push_back(step_json(step));
  return steps;
}

void write_benefits(const Flow& flow, Json::Object& members) {
  Json::Array benefits;
  for (const Benefit& benefit : flow.benefits)
    benefits.push_back(object_of({{"id", benefit.id}, {"text", benefit.text}, {"step", benefit.step}}));
  if (!benefits.empty()) members.emplace_back("benefits", std::move(benefits));
}

void write_groups(const Flow& flow, Json::Object& members) {
  Json::Array groups;
  for (const Group& group : flow.groups)
    groups.push_back(
        object_of({{"id", group.id}, {"title", group.title}, {"resume", word(kResumes, group.resume)}}));
  if (!groups.empty()) members.emplace_back("groups", std::move(groups));
}

Json passage_json(const Passage& passage) {
  return object_of({{"reached", passage.reached}, {"skipped", passage.skipped}, {"here", passage.here}});
}

std::int64_t read_count(Fields& fields, std::string_view name) {
  return fields.integer(name, -kMaxInteger, kMaxInteger, 0);
}

void read_passages(Fields& fields, Sum& sum, Errors& errors) {
  const Json* json = fields.any("steps");
  if (json == nullptr || json->object() == nullptr) return;
  for (const auto& [id, counts] : *json->object()) {
    Fields passage(counts, pointer(fields.path_of("steps"), id), errors);
    const Passage read{read_count(passage, "reached"), read_count(passage, "skipped"),
                       read_count(passage, "here")};
    passage.refuse_others();
    if (read != Passage{}) sum.steps[id] = read;
  }
}

}  // namespace

Json FlowRoom::to_json(const Flow& flow) {
  Json::Object members = object_of({{"kind", kind},
                                    {"title", flow.title},
                                    {"purpose", purpose_json(flow.purpose)},
                                    {"steps", steps_json(flow)}});
  if (!flow.languages.empty())
    members.emplace_back("languages", Json::Array(flow.languages.begin(), flow.languages.end()));
  write_benefits(flow, members);
  write_groups(flow, members);
  if (!flow.welcome.letter.is_null())
    members.emplace_back("welcome", object_of({{"letter", flow.welcome.letter},
                                               {"member", flow.welcome.member},
                                               {"name", flow.welcome.name}}));
  if (!flow.uses.empty()) members.emplace_back("uses", Json::Array(flow.uses.begin(), flow.uses.end()));
  return members;
}

Json FlowRoom::to_json(const Course& /*course*/) {
  return Json::Object{};
}

Json FlowRoom::to_json(const Sum& sum) {
  Json::Object steps;
  for (const auto& [id, passage] : sum.steps) steps.emplace_back(id, passage_json(passage));
  return object_of({{"runs", sum.runs}, {"done", sum.done}, {"steps", std::move(steps)}});
}

Result<Course> FlowRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields(json, "", errors).refuse_others();
  if (!errors.empty()) return errors;
  return Course{};
}

Result<Sum> FlowRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"runs", "done", "steps"});
  Sum sum{read_count(fields, "runs"), read_count(fields, "done"), {}};
  read_passages(fields, sum, errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::flow
