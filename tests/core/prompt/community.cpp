#include "prompt/community.h"

#include <gtest/gtest.h>

#include "json/build.h"
#include "support/files.h"

namespace hearth::test {
namespace {

constexpr Time kHour = 3600000;
constexpr std::int64_t kLevels = 5;
constexpr std::int64_t kOfEach = 3;

const Record* pointer_to(const std::optional<Record>& record) {
  return record ? &*record : nullptr;
}

void fold_into(Replica& replica, const PromptChange& change) {
  Change steps{change.epoch, {}};
  for (const auto& step : change.steps)
    steps.steps.push_back({pointer_to(step.first), pointer_to(step.second)});
  EXPECT_TRUE(replica.fold(steps).ok());
}

}  // namespace

std::vector<std::string> PromptCommunity::prompts() {
  std::vector<std::string> ids;
  for (std::int64_t level = 0; level < kLevels; ++level)
    for (std::int64_t i = 0; i < kOfEach; ++i) ids.push_back("p" + std::to_string(level) + std::to_string(i));
  return ids;
}

std::int64_t PromptCommunity::level_of(const std::string& prompt) {
  return prompt[1] - '0';
}

PromptCommunity::PromptCommunity(std::uint64_t seed) : random_(seed), grouped_(random_.below(2) == 0) {
  people_ = {{"m:ann", {"circle"}},
             {"m:bob", {"circle"}},
             {"m:cem", {"circle"}},
             {"m:ste", {"steward", "circle"}},
             {"m:out", {}},
             {"m:sue", {"steward"}},
             {"g:guest", {}},
             {"g:posing", {"circle"}},
             {"", {}}};
  publish();
}

Mine PromptCommunity::mine(const std::string& author) const {
  Mine mine;
  for (const auto& [place, record] : records_) {
    if (place.first == author) mine.push_back(record);
  }
  return mine;
}

std::vector<Record> PromptCommunity::tagged(const std::string& tag) const {
  std::vector<Record> found;
  for (const auto& [place, record] : records_) {
    const auto& tags = record.tags;
    if (std::find(tags.begin(), tags.end(), tag) != tags.end()) found.push_back(record);
  }
  return found;
}

const Record* PromptCommunity::find(const std::string& author, const std::string& key) const {
  const auto found = records_.find({author, key});
  return found == records_.end() ? nullptr : &found->second;
}

Json PromptCommunity::page(const Actor& viewer, const std::string& prompt) const {
  const Mine own = mine(viewer.id);
  const Viewer looks{viewer};
  return replica_->page(replica_->standing(own, looks), tagged("answer-" + prompt), own, looks);
}

Json PromptCommunity::queue() const {
  std::vector<Record> kept;
  for (const auto& [place, record] : records_) kept.push_back(record);
  return replica_->queue(kept);
}

Json PromptCommunity::document() {
  Json::Array prompts;
  const std::int64_t top = grouped_ ? 4 : 2;
  for (const std::string& id : PromptCommunity::prompts()) {
    // What is taken out can have been answered, and tries to come back.
    if (level_of(id) > top || (id.back() == '2' && one_in(2))) continue;
    prompts.emplace_back(object_of({{"id", id}, {"level", level_of(id)}, {"text", "Prompt " + id}}));
  }
  Json::Object document = object_of({{"kind", "prompt"}, {"prompts", std::move(prompts)}, {"exchanges", 1}});
  document.emplace_back("looking", !one_in(4));
  if (grouped_) document.emplace_back("group", "circle");
  return document;
}

void PromptCommunity::publish() {
  act({std::string(kSpaceAuthor), {"steward"}}, std::string(kDocumentKey), document());
}

// Mostly what is offered to them; and whatever else there is.
std::string PromptCommunity::prompt_for(const Actor& actor) {
  const Json own = replica_->own(mine(actor.id), {actor});
  std::vector<std::string> ids;
  for (const Json& id : *member(own, "open").array()) ids.push_back(*id.string());
  if (const Json::Array& gates = *member(own, "gates").array(); !gates.empty())
    ids.assign(4, "p" + std::to_string(*gates[0].integer()) + "0");
  if (ids.empty() || one_in(3)) ids = prompts();
  return ids[below(static_cast<std::uint32_t>(ids.size()))];
}

void PromptCommunity::climb(const Actor& actor) {
  const Json next = member(replica_->own(mine(actor.id), {actor}), "next");
  const bool offered = !next.is_null() && !one_in(4);
  const std::int64_t level = offered ? number_of(next, "level") : below(5);
  act(actor, "ladder", object_of({{"level", level}}));
}

void PromptCommunity::answer(const Actor& actor) {
  const std::string key = "answer-" + prompt_for(actor);
  if (one_in(5)) {
    act(actor, key, nullptr);
    return;
  }
  // "1" is held by the judge, "9" is refused.
  const std::string text = "said " +
                           std::string(one_in(6)   ? "1"
                                       : one_in(9) ? "9"
                                                   : "0") +
                           " [" + std::string(static_cast<std::size_t>(++texts_), 'x') + "]";
  Json::Object body = object_of({{"text", text}});
  if (actor.has_role("steward") ? !one_in(3) : one_in(9)) body.emplace_back("first", true);
  act(actor, key, std::move(body));
}

void PromptCommunity::decide() {
  std::vector<Record> answers;
  for (const std::string& id : prompts())
    for (Record& record : tagged("answer-" + id)) answers.push_back(std::move(record));
  for (const auto& [place, record] : records_) {
    if (record.status != Status::live) answers.push_back(record);
  }
  if (answers.empty()) return;
  const Record target = answers[below(static_cast<std::uint32_t>(answers.size()))];
  constexpr std::string_view kDo[] = {"hold", "remove", "release"};
  act({"m:ste", {"steward", "circle"}}, std::string(kDecisionKey),
      object_of({{"do", kDo[below(3)]}, {"reason", "Because."}}), &target);
}

void PromptCommunity::step() {
  now_ += static_cast<Time>(below(20)) * kHour;
  const Actor actor = people_[below(one_in(3) ? static_cast<std::uint32_t>(people_.size()) : 4)];
  const std::uint32_t dice = below(40);
  if (dice == 0) return publish();
  if (dice < 4) return decide();
  if (dice < 10) {
    climb(actor);
  } else if (dice == 10) {
    act(actor, "limit",
        one_in(3) ? Json() : Json(object_of({{"level", static_cast<std::int64_t>(1 + below(4))}})));
  } else if (dice == 11) {
    act(actor, "look", one_in(3) ? Json() : Json(Json::Object{}));
  } else if (dice == 12) {
    act(actor, one_in(2) ? "pause" : "pass-p10", one_in(2) ? Json() : Json(Json::Object{}));
  } else {
    answer(actor);
  }
}

bool PromptCommunity::act(const Actor& actor, const std::string& key, Json body, const Record* target) {
  const Record* kept = find(actor.id, key);
  Act act{.key = key, .body = std::move(body), .on = target ? target->id : "", .rev = kept ? kept->rev : 0};
  if (target != nullptr) act.rev = target->rev;
  const bool ordered = replica_->is_ordered(act);
  const Context context{actor, now_, ordered ? "seed" : "", &judge_};
  const auto admitted = replica_->admit(act, mine(actor.id), target, context);
  if (!admitted) return false;
  PromptChange change{replica_->epoch() + (ordered ? 1 : 0), ordered, {}};
  for (Record record : *admitted) {
    if (record.id.empty()) record.id = record.author + "/" + record.key;
    const Record* before = find(record.author, record.key);
    if (before != nullptr && !before->body.is_null() && record.body.is_null())
      erased_.insert(text_of(before->body, "text"));
    change.steps.emplace_back(before ? std::optional(*before) : std::nullopt, record);
    records_[{record.author, record.key}] = std::move(record);
  }
  fold_into(*replica_, change);
  changes_.push_back(std::move(change));
  return true;
}

std::unique_ptr<Replica> folded(const std::vector<PromptChange>& changes) {
  auto replica = Replica::make("prompt");
  for (const PromptChange& change : changes) fold_into(*replica, change);
  return replica;
}

}  // namespace hearth::test
