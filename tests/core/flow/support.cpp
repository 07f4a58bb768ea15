#include "flow/support.h"

#include <algorithm>

#include "hearth/result.h"
#include "json/build.h"

namespace hearth::test {
namespace {

constexpr std::string_view kMe = "m:ann";

std::string step_id(std::size_t index) {
  return "s" + std::to_string(index);
}

// On an earlier answer, or on the hour.
Json random_condition(std::size_t before, text::Random& random) {
  if (before == 0 || random.below(6) == 0)
    return object_of(
        {{"<", Json::Array{object_of({{"%", Json::Array{object_of({{"var", "now"}}), 10}}}), 5}}});
  const std::string read = "answers." + step_id(random.below(static_cast<std::uint32_t>(before)));
  return object_of({{"==", Json::Array{object_of({{"var", read}}), random.below(2) == 0 ? "a" : "b"}}});
}

Json random_step(std::size_t index, std::size_t count, text::Random& random) {
  Json::Object step = object_of({{"id", step_id(index)}, {"title", "Step"}});
  if (index + 1 == count) {
    step.emplace_back("kind", "done");
    return step;
  }
  if (random.below(4) == 0) {
    step.emplace_back("kind", "welcome");
  } else {
    Json::Array options{object_of({{"id", "a"}, {"label", "A"}}), object_of({{"id", "b"}, {"label", "B"}})};
    step.emplace_back("kind", "question");
    step.emplace_back("answer", random.below(2) == 0 ? "single" : "interests");
    step.emplace_back("options", std::move(options));
    step.emplace_back("required", random.below(2) == 0);
  }
  if (index > 0 && random.below(3) == 0) step.emplace_back("showIf", random_condition(index, random));
  if (random.below(3) != 0) return step;
  const auto later = [&] {
    return step_id(index + 1 + random.below(static_cast<std::uint32_t>(count - index - 1)));
  };
  step.emplace_back("next",
                    Json::Array{object_of({{"if", random_condition(index + 1, random)}, {"to", later()}}),
                                object_of({{"to", later()}})});
  return step;
}

}  // namespace

Json random_flow(text::Random& random) {
  const std::size_t count = 3 + random.below(8);
  for (;;) {
    Json::Array steps;
    for (std::size_t i = 0; i < count; ++i) steps.push_back(random_step(i, count, random));
    Json purpose = object_of({{"who", "a"}, {"what", "b"}, {"whyNow", "c"}, {"notFor", "d"}});
    Json document = object_of(
        {{"kind", "flow"}, {"title", "Flow"}, {"purpose", std::move(purpose)}, {"steps", std::move(steps)}});
    if (Replica::make("flow")->lint(document).errors.empty()) return document;
  }
}

const Json& step_of(const Json& document, const std::string& id) {
  const Json::Array& steps = *document.find("steps")->array();
  return *std::find_if(steps.begin(), steps.end(),
                       [&](const Json& step) { return *step.find("id") == Json(id); });
}

Json random_answer(const Json& step, text::Random& random) {
  const Json* answer = step.find("answer");
  const bool required = *step.find("required")->boolean();
  if (!required && random.below(3) == 0) return {};
  if (answer == nullptr) return true;
  const Json chosen = random.below(2) == 0 ? "a" : "b";
  return *answer == Json("single") ? chosen : Json(Json::Array{chosen});
}

Walker::Walker(const Json& document) {
  publish(document);
}

bool Walker::publish(const Json& document) {
  const Context context{.actor = {.id = std::string(kSpaceAuthor), .roles = {"steward"}}, .now = ++now};
  const Act act{
      .key = std::string(kDocumentKey), .body = document, .on = {}, .rev = replica_->version(), .since = 0};
  const auto records = replica_->admit(act, {}, nullptr, context);
  if (!records) return false;
  Change change{.epoch = ++epoch_, .steps = {}};
  for (const Record& record : *records) change.steps.push_back({nullptr, &record});
  return replica_->fold(change).ok();
}

bool Walker::go(Json body) {
  return act("run", std::move(body));
}

bool Walker::act(const std::string& key, Json body) {
  const Record* kept = find_mine(mine_, kMe, key);
  const Act act{
      .key = key, .body = std::move(body), .on = {}, .rev = kept != nullptr ? kept->rev : 0, .since = 0};
  const Context context{.actor = {.id = std::string(kMe), .roles = {}}, .now = ++now};
  auto records = replica_->admit(act, mine_, nullptr, context);
  if (!records) return false;
  for (Record& record : *records) {
    const auto same = [&](const Record& other) { return other.key == record.key; };
    const auto before = std::find_if(mine_.begin(), mine_.end(), same);
    const Change change{.epoch = epoch_, .steps = {{before == mine_.end() ? nullptr : &*before, &record}}};
    if (!replica_->fold(change)) return false;
    if (before == mine_.end()) {
      mine_.push_back(std::move(record));
    } else {
      *before = std::move(record);
    }
  }
  return true;
}

Json Walker::own() const {
  return replica_->own(mine_, {.actor = {.id = std::string(kMe), .roles = {}}, .seed = 0});
}

Json Walker::run() const {
  return *own().find("run");
}

std::string Walker::at() const {
  const Json run = this->run();
  return run.is_null() ? std::string() : *run.find("at")->string();
}

Json::Object Walker::answers() const {
  const Json run = this->run();
  return run.is_null() ? Json::Object() : *run.find("answers")->object();
}

bool Walker::answer(text::Random& random) {
  const Json document = replica_->document();
  const std::string here =
      run().is_null() ? *(*document.find("steps")->array())[0].find("id")->string() : at();
  Json::Object answers = this->answers();
  std::erase_if(answers, [&](const Json::Member& member) { return member.first == here; });
  answers.emplace_back(here, random_answer(step_of(document, here), random));
  return go(object_of({{"answers", std::move(answers)}, {"left", here}}));
}

}  // namespace hearth::test
