// Ladders in normal form, and the checkpoint form of course and sum.
#include "json/build.h"
#include "json/decode.h"
#include "prompt/limits.h"
#include "prompt/room.h"

namespace hearth::prompt {
namespace {

constexpr std::size_t kMostGates = kTopLevel + 1;

Json::Array prompts_json(const Ladder& ladder) {
  Json::Array items;
  for (const Prompt& prompt : ladder.prompts) {
    Json::Object members = object_of({{"id", prompt.id}, {"level", prompt.level}});
    if (!prompt.theme.empty()) members.emplace_back("theme", prompt.theme);
    words::write_words(members, "text", prompt.text);
    items.emplace_back(std::move(members));
  }
  return items;
}

Json::Array array_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

bool read_given(Sum& sum, const std::string& prompt, const Json& json) {
  const Json::Array* counts = json.array();
  if (counts == nullptr || counts->size() != 2) return false;
  const std::int64_t* members = (*counts)[0].integer();
  const std::int64_t* guests = (*counts)[1].integer();
  if (members == nullptr || guests == nullptr) return false;
  sum.answers[prompt] = {*members, *guests};
  return true;
}

void read_answers(Fields& fields, Sum& sum) {
  const Json* json = fields.any("answers");
  if (json == nullptr) return;
  if (json->object() == nullptr) return fields.fail("answers", Code::wrong_type, {{"expected", "object"}});
  for (const auto& [prompt, counts] : *json->object()) {
    if (!read_given(sum, prompt, counts))
      return fields.fail("answers", Code::wrong_type, {{"expected", "counts"}});
  }
}

}  // namespace

Json PromptRoom::to_json(const Ladder& ladder) {
  Json::Object members = object_of({{"kind", kind},
                                    {"exchanges", ladder.exchanges},
                                    {"days", ladder.days},
                                    {"looking", ladder.looking},
                                    {"prompts", prompts_json(ladder)}});
  words::write_words(members, "title", ladder.title);
  if (!ladder.languages.empty()) members.emplace_back("languages", array_of(ladder.languages));
  if (!ladder.group.empty()) members.emplace_back("group", ladder.group);
  if (!ladder.steward.member.empty())
    members.emplace_back("steward",
                         object_of({{"member", ladder.steward.member}, {"name", ladder.steward.name}}));
  if (!ladder.retired.empty()) members.emplace_back("retired", array_of(ladder.retired));
  return members;
}

Json PromptRoom::to_json(const Course& course) {
  Json::Array gates;
  for (const auto& [level, gate] : course.gates)
    gates.push_back(object_of({{"level", level}, {"time", gate.time}, {"version", gate.version}}));
  return object_of({{"gates", std::move(gates)}});
}

Json PromptRoom::to_json(const Sum& sum) {
  Json::Object answers;
  for (const auto& [prompt, given] : sum.answers)
    answers.emplace_back(prompt, Json::Array{given.members, given.guests});
  return object_of({{"answers", std::move(answers)}, {"marks", sum.marks}});
}

Result<Course> PromptRoom::course_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"gates"});
  Course course;
  if (const Json::Array* gates = fields.array("gates", 0, kMostGates)) {
    for (std::size_t i = 0; i < gates->size(); ++i) {
      Fields gate((*gates)[i], pointer(fields.path_of("gates"), i), errors);
      gate.require({"level", "time", "version"});
      const std::int64_t level = gate.integer("level", 0, kTopLevel, 0);
      const Time time = gate.integer("time", 0, kMaxInteger, 0);
      course.gates[level] = {time, gate.integer("version", 1, kMaxInteger, 1)};
      gate.refuse_others();
    }
  }
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return course;
}

Result<Sum> PromptRoom::sum_from_json(const Json& json) {
  Errors errors;
  Fields fields(json, "", errors);
  fields.require({"answers", "marks"});
  Sum sum;
  read_answers(fields, sum);
  sum.marks = fields.integer("marks", -kMaxInteger, kMaxInteger, 0);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return sum;
}

}  // namespace hearth::prompt
