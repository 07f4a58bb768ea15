#include <algorithm>

#include "flow/agreement.h"
#include "flow/graph.h"
#include "flow/limits.h"
#include "flow/read_step.h"
#include "flow/room.h"
#include "flow/welcome.h"
#include "hearth/text.h"
#include "words/document.h"

namespace hearth::flow {
namespace {

void read_purpose(Fields& fields, Purpose& purpose, Reading& reading) {
  const Json* json = fields.any("purpose");
  if (json == nullptr) return;
  Fields card(*json, fields.path_of("purpose"), reading.errors);
  card.require({"who", "what", "whyNow", "notFor"});
  purpose.who = reading.words(card, "who", kLine);
  purpose.what = reading.words(card, "what", kLine);
  purpose.why_now = reading.words(card, "whyNow", kLine);
  purpose.not_for = reading.words(card, "notFor", kLine);
  card.refuse_others();
}

template <class T>
void refuse_repeated(Fields& fields, const std::vector<T>& items, const T& item) {
  const auto same = [&](const T& other) { return &other != &item && other.id == item.id; };
  if (!item.id.empty() && std::any_of(items.begin(), items.end(), same))
    fields.fail("id", Code::duplicate_id, {{"id", item.id}});
}

void read_benefits(Fields& fields, Flow& flow, Reading& reading) {
  const Json::Array* array = fields.array("benefits", 0, kMaxBenefits);
  if (array == nullptr) return;
  for (const Json& json : *array) {
    Fields benefit(json, pointer(fields.path_of("benefits"), flow.benefits.size()), reading.errors);
    benefit.require({"id", "text", "step"});
    flow.benefits.push_back({benefit.id("id"), reading.words(benefit, "text", kLine), benefit.id("step")});
    refuse_repeated(benefit, flow.benefits, flow.benefits.back());
    benefit.refuse_others();
  }
}

void read_groups(Fields& fields, Flow& flow, Reading& reading) {
  const Json::Array* array = fields.array("groups", 0, kMaxGroups);
  if (array == nullptr) return;
  for (const Json& json : *array) {
    Fields group(json, pointer(fields.path_of("groups"), flow.groups.size()), reading.errors);
    group.require({"id", "title"});
    flow.groups.push_back({group.id("id"), reading.words(group, "title", kTitle),
                           static_cast<Resume>(group.word("resume", kResumes, 0))});
    refuse_repeated(group, flow.groups, flow.groups.back());
    group.refuse_others();
  }
}

void read_steps(Fields& fields, Flow& flow, Reading& reading) {
  const Json::Array* array = fields.array("steps", 1, kMaxSteps);
  if (array == nullptr) return;
  for (const Json& json : *array) {
    const std::string path = pointer("/steps", flow.steps.size());
    Step step = read_step(json, path, reading);
    if (find_step(flow, step.id) != nullptr)
      reading.errors.push_back({Code::duplicate_id, pointer(path, "id"), {{"id", step.id}}});
    flow.steps.push_back(std::move(step));
  }
}

void read_welcome(Fields& fields, Flow& flow, Reading& reading) {
  const Json* json = fields.any("welcome");
  if (json == nullptr) return;
  Fields welcome(*json, fields.path_of("welcome"), reading.errors);
  welcome.require({"letter", "member", "name"});
  flow.welcome.letter = reading.words(welcome, "letter", kTemplate);
  flow.welcome.member = welcome.text("member", kName);
  flow.welcome.name = welcome.text("name", kName);
  welcome.refuse_others();
}

// Those it names, and those its checklists look at.
void read_uses(Fields& fields, Flow& flow) {
  flow.uses = words::read_names(fields, "uses", kMaxUses, is_address, Code::bad_address);
  for (const Step& step : flow.steps) {
    for (const Item& item : step.items) {
      if (!item.in.empty()) flow.uses.push_back(item.in);
    }
  }
  words::put_in_order(flow.uses);
  if (flow.uses.size() > kMaxUses)
    fields.fail("uses", Code::too_many, {{"max", static_cast<std::int64_t>(kMaxUses)}});
}

// What is wrong between parts that are sound by themselves.
class Whole {
 public:
  Whole(const Flow& flow, Reading& reading) : flow_(flow), reading_(reading) {}

  void check() {
    for (std::size_t i = 0; i < flow_.steps.size(); ++i) check_step(i);
    for (std::size_t i = 0; i < flow_.benefits.size(); ++i) check_benefit(i);
    check_ends();
    check_groups();
    if (!flow_.welcome.letter.is_null()) check_letter(flow_, "/welcome/letter", reading_.errors);
    if (!reading_.errors.empty()) return;
    check_reached();
    check_contribution();
  }

 private:
  void fail(std::string path, Code code, Json::Object args = {}) {
    if (reading_.errors.size() < kMaxErrors)
      reading_.errors.push_back({code, std::move(path), std::move(args)});
  }

  void check_step(std::size_t index) {
    const Step& step = flow_.steps[index];
    const std::string path = pointer("/steps", index);
    check_reads(step.show_if, pointer(path, "showIf"), index, false);
    check_reads(step.valid, pointer(pointer(path, "validate"), "if"), index, true);
    for (const Variable& variable : step.set)
      check_reads(variable.value, pointer(pointer(path, "set"), variable.name), index, true);
    for (std::size_t i = 0; i < step.next.size(); ++i) {
      const std::string way = pointer(pointer(path, "next"), i);
      check_reads(step.next[i].when, pointer(way, "if"), index, true);
      const std::size_t to = index_of(flow_, step.next[i].to);
      if (to == flow_.steps.size()) {
        fail(pointer(way, "to"), Code::step_unknown, {{"step", step.next[i].to}});
      } else if (to <= index) {
        fail(pointer(way, "to"), Code::step_not_later, {{"step", step.next[i].to}});
      }
    }
  }

  // Only what has been answered by then. Its own answer is there once the step is left.
  void check_reads(const Condition& condition, const std::string& path, std::size_t index, bool with_own) {
    constexpr std::string_view kAnswersPath = "answers.";
    for (const std::string& read : condition.reads()) {
      if (!read.starts_with(kAnswersPath)) continue;
      const std::string rest = read.substr(kAnswersPath.size());
      const std::string step = rest.substr(0, rest.find('.'));
      const std::size_t from = index_of(flow_, step);
      if (from == flow_.steps.size()) {
        fail(path, Code::step_unknown, {{"step", step}});
      } else if (from > index || (from == index && !with_own)) {
        fail(path, Code::condition_reads_later, {{"step", step}});
      }
    }
  }

  void check_benefit(std::size_t index) {
    const Benefit& benefit = flow_.benefits[index];
    if (!benefit.step.empty() && find_step(flow_, benefit.step) == nullptr)
      fail(pointer(pointer("/benefits", index), "step"), Code::step_unknown, {{"step", benefit.step}});
  }

  void check_ends() {
    if (flow_.steps.empty()) return;
    if (flow_.steps.front().show_if) fail("/steps/0/showIf", Code::must_be_shown);
    for (std::size_t i = 0; i < flow_.steps.size(); ++i) {
      const Step& step = flow_.steps[i];
      const bool is_end = step.kind == Kind::done;
      const std::string path = pointer("/steps", i);
      if (is_end && step.show_if) fail(pointer(path, "showIf"), Code::must_be_shown);
      if (is_end && !step.next.empty()) fail(pointer(path, "next"), Code::end_leads_on);
    }
    if (flow_.steps.back().kind != Kind::done)
      fail(pointer(pointer("/steps", flow_.steps.size() - 1), "kind"), Code::no_way_to_end);
  }

  // The steps of a group stand together, so that it has a beginning.
  void check_groups() {
    for (std::size_t i = 0; i < flow_.steps.size(); ++i) {
      const std::string& group = flow_.steps[i].group;
      if (group.empty()) continue;
      const std::string path = pointer(pointer("/steps", i), "group");
      const auto has_id = [&](const Group& other) { return other.id == group; };
      if (std::none_of(flow_.groups.begin(), flow_.groups.end(), has_id))
        fail(path, Code::group_unknown, {{"group", group}});
      const auto in_group = [&](const Step& step) { return step.group == group; };
      const auto here = flow_.steps.begin() + static_cast<std::ptrdiff_t>(i);
      const bool goes_on = i == 0 || flow_.steps[i - 1].group == group;
      if (!goes_on && std::any_of(flow_.steps.begin(), here, in_group))
        fail(path, Code::group_split, {{"group", group}});
    }
  }

  void check_reached() {
    const std::vector<bool> reached = reachable(flow_);
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (!reached[i]) fail(pointer("/steps", i), Code::step_unreachable, {{"step", flow_.steps[i].id}});
    }
  }

  void check_contribution() {
    const std::int64_t before = before_contribution(flow_);
    if (before > kStepsBefore)
      reading_.warnings.push_back(
          {Code::contribution_late, "/steps", {{"steps", before}, {"max", kStepsBefore}}});
  }

  const Flow& flow_;
  Reading& reading_;
};

Flow read_flow(Fields& fields, Reading& reading) {
  fields.require({"kind", "title", "purpose", "steps"});
  Flow flow;
  flow.languages = words::read_head(fields, reading, FlowRoom::kind);
  flow.title = reading.words(fields, "title", kTitle);
  read_purpose(fields, flow.purpose, reading);
  read_groups(fields, flow, reading);
  read_steps(fields, flow, reading);
  read_benefits(fields, flow, reading);
  read_welcome(fields, flow, reading);
  read_uses(fields, flow);
  return flow;
}

}  // namespace

Lint<Flow> FlowRoom::lint(const Json& json, const Flow* replaced, const Course& /*course*/) {
  Lint<Flow> lint;
  Fields fields(json, "", lint.errors);
  Reading reading{lint.errors, lint.warnings};
  Flow flow = read_flow(fields, reading);
  fields.refuse_others();
  if (lint.errors.empty()) Whole(flow, reading).check();
  if (lint.errors.empty() && replaced != nullptr) follow_agreements(flow, *replaced, lint.errors);
  words::settle(lint, json, std::move(flow));
  return lint;
}

}  // namespace hearth::flow
