#include "flow/walk.h"

#include <algorithm>
#include <utility>

#include "flow/answer.h"
#include "flow/graph.h"
#include "json/build.h"

namespace hearth::flow {
namespace {

// What conditions may look at. Grows with every step that is left.
class Data {
 public:
  Data(const Mine& mine, const Context& context) : mine_(mine), context_(context) {}

  void answer(const Step& step, const Json& answer) {
    answers_.emplace_back(step.id, seen_by_conditions(step, answer));
  }
  void set(const Json::Object& variables) {
    for (const Json::Member& variable : variables) {
      std::erase_if(variables_, [&](const Json::Member& member) { return member.first == variable.first; });
      variables_.push_back(variable);
    }
  }
  [[nodiscard]] Json json() const {
    const Actor& actor = context_.actor;
    Json::Object member = object_of(
        {{"guest", is_guest(actor.id)}, {"roles", Json::Array(actor.roles.begin(), actor.roles.end())}});
    return object_of({{"answers", answers_},
                      {"vars", variables_},
                      {"member", std::move(member)},
                      {"seen", seen()},
                      {"now", context_.now}});
  }

 private:
  // When the member's last record came up in each document that is used.
  [[nodiscard]] Json::Object seen() const {
    Json::Object seen;
    for (const Record& record : mine_) {
      if (record.in.empty() || record.author != context_.actor.id) continue;
      const auto same = [&](const Json::Member& member) { return member.first == record.in; };
      const auto found = std::find_if(seen.begin(), seen.end(), same);
      if (found == seen.end()) {
        seen.emplace_back(record.in, record.time);
      } else if (*found->second.integer() < record.time) {
        found->second = record.time;
      }
    }
    return seen;
  }

  const Mine& mine_;
  const Context& context_;
  Json::Object answers_, variables_;
};

// By the first way that is open; past steps that are not shown.
std::size_t next_of(const Flow& flow, std::size_t step, const Json& data) {
  do {
    const std::vector<Way>& ways = flow.steps[step].next;
    const auto open = [&](const Way& way) { return way.when.holds(data); };
    const auto way = std::find_if(ways.begin(), ways.end(), open);
    step = way == ways.end() ? step + 1 : index_of(flow, way->to);
  } while (step < flow.steps.size() && !flow.steps[step].show_if.holds(data));
  return step;
}

class Walk {
 public:
  Walk(const Flow& flow, Json::Object answers, const Run& kept, const Mine& mine, const Context& context)
      : flow_(flow), kept_(kept), data_(mine, context) {
    run_.answers = std::move(answers);
  }

  Result<Run> go() {
    for (std::size_t step = 0; step < flow_.steps.size();) {
      run_.path.push_back(flow_.steps[step].id);
      const Json* answer = find_in(run_.answers, flow_.steps[step].id);
      if (answer == nullptr || flow_.steps[step].kind == Kind::done) break;
      step = leave(step, *answer);
      if (!errors_.empty()) return errors_;
    }
    return std::move(run_);
  }

 private:
  std::size_t leave(std::size_t index, const Json& answer) {
    const Step& step = flow_.steps[index];
    data_.answer(step, answer);
    stands_ = stands_ && was_decided(step, answer);
    if (stands_) {
      if (const Json* set = find_in(kept_.set, step.id)) keep(step, *set->object());
      return index_of(flow_, kept_.path[run_.path.size()]);
    }
    const Json data = data_.json();
    if (!step.valid.holds(data) && !answer.is_null())
      errors_.push_back({Code::answer_invalid, pointer("/body/answers", step.id), {{"step", step.id}}});
    if (step.set.empty()) return next_of(flow_, index, data);
    Json::Object set;
    for (const Variable& variable : step.set) set.emplace_back(variable.name, variable.value.value(data));
    keep(step, set);
    return next_of(flow_, index, data_.json());
  }

  void keep(const Step& step, const Json::Object& set) {
    data_.set(set);
    run_.set.emplace_back(step.id, set);
  }

  // Left before, with an answer that leads the same way, to a step that is still there.
  [[nodiscard]] bool was_decided(const Step& step, const Json& answer) const {
    const std::size_t place = run_.path.size() - 1;
    if (place + 1 >= kept_.path.size() || kept_.path[place] != step.id) return false;
    const Json* before = find_in(kept_.answers, step.id);
    const std::size_t next = index_of(flow_, kept_.path[place + 1]);
    return before != nullptr && decides_alike(step, *before, answer) && next < flow_.steps.size() &&
           next > index_of(flow_, step.id);
  }

  const Flow& flow_;
  const Run& kept_;
  Data data_;
  Run run_;
  Errors errors_;
  bool stands_ = true;  // nothing so far was answered otherwise than it was
};

}  // namespace

Result<Run> walk(const Flow& flow, Json::Object answers, const Run& kept, const Mine& mine,
                 const Context& context) {
  return Walk(flow, std::move(answers), kept, mine, context).go();
}

}  // namespace hearth::flow
