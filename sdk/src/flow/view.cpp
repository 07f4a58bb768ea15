#include <algorithm>

#include "flow/agreement.h"
#include "flow/answer.h"
#include "flow/graph.h"
#include "flow/limits.h"
#include "flow/room.h"
#include "flow/run.h"
#include "flow/welcome.h"
#include "json/build.h"

namespace hearth::flow {
namespace {

constexpr std::string_view kSteward = "steward";
constexpr std::string_view kReader = "reader";

// The run as this version of the document has it: without the steps that are gone.
Run known_part(const Flow& flow, Run run) {
  const auto gone = [&](std::string_view id) { return find_step(flow, id) == nullptr; };
  std::erase_if(run.path, gone);
  std::erase_if(run.answers, [&](const Json::Member& answer) { return gone(answer.first); });
  if (gone(run.at)) run.at = run.path.empty() ? flow.steps.front().id : run.path.back();
  return run;
}

// Where somebody goes on who comes back: a group may ask to be begun anew.
std::string resume_at(const Flow& flow, const Run& run) {
  const Step& at = *find_step(flow, run.at);
  const auto has_id = [&](const Group& group) { return group.id == at.group; };
  const auto group = std::find_if(flow.groups.begin(), flow.groups.end(), has_id);
  if (group == flow.groups.end() || group->resume == Resume::step) return run.at;
  const auto in_group = [&](const std::string& id) {
    const Step* step = find_step(flow, id);
    return step != nullptr && step->group == at.group;
  };
  const auto first = std::find_if(run.path.begin(), run.path.end(), in_group);
  return first == run.path.end() ? run.at : *first;
}

Json run_json(const Flow& flow, const Run& run) {
  Json::Array path(run.path.begin(), run.path.end());
  return object_of({{"answers", run.answers},
                    {"at", run.at},
                    {"done", is_done(flow, run)},
                    {"path", std::move(path)},
                    {"resume", resume_at(flow, run)}});
}

// How far it is: steps behind, and ahead at most.
Json progress_json(const Flow& flow, const Run& run) {
  const auto at = std::find(run.path.begin(), run.path.end(), run.at);
  const Ahead left = ahead(flow, run.path.empty() ? 0 : index_of(flow, run.at));
  return object_of({{"behind", static_cast<std::int64_t>(at - run.path.begin())},
                    {"ahead", left.steps},
                    {"minutes", left.minutes}});
}

Json consent_json(const Step& step, const Consent& consent) {
  const bool current = consent.version == step.agreement.terms.version;
  Json::Object members = object_of({{"key", consent.key},
                                    {"version", consent.version},
                                    {"hash", consent.hash},
                                    {"time", consent.time},
                                    {"current", current && consent.withdrawn == 0}});
  if (consent.withdrawn != 0) members.emplace_back("withdrawn", consent.withdrawn);
  if (!current) members.emplace_back("changes", changes_since(step.agreement, consent.version));
  return members;
}

// By step; those they have agreed to, whatever came of it.
Json agreements_json(const Flow& flow, const Mine& mine, const Viewer& viewer) {
  Json::Object agreements;
  for (const Step& step : flow.steps) {
    if (step.kind != Kind::agreement) continue;
    if (const auto consent = latest_consent(mine, viewer.actor.id, step.id))
      agreements.emplace_back(step.id, consent_json(step, *consent));
  }
  return agreements;
}

bool ticks(const Item& item, const Record& record, const Viewer& viewer) {
  return !record.in.empty() && record.in == item.in && record.author == viewer.actor.id &&
         (item.key.empty() || item.key == record.key);
}

bool is_ticked(const Item& item, const Json* by_hand, const Mine& mine, const Viewer& viewer) {
  if (!item.in.empty())
    return std::any_of(mine.begin(), mine.end(),
                       [&](const Record& record) { return ticks(item, record, viewer); });
  if (by_hand == nullptr || by_hand->array() == nullptr) return false;
  return std::any_of(by_hand->array()->begin(), by_hand->array()->end(),
                     [&](const Json& id) { return id.string() != nullptr && *id.string() == item.id; });
}

// The items ticked, by step.
Json checklists_json(const Flow& flow, const Run& run, const Mine& mine, const Viewer& viewer) {
  Json::Object checklists;
  for (const Step& step : flow.steps) {
    if (step.kind != Kind::checklist) continue;
    Json::Array ticked;
    for (const Item& item : step.items) {
      if (is_ticked(item, find_in(run.answers, step.id), mine, viewer)) ticked.emplace_back(item.id);
    }
    checklists.emplace_back(step.id, std::move(ticked));
  }
  return checklists;
}

// What was sent to them in somebody's name.
Json welcome_json(const Mine& mine, const Viewer& viewer) {
  for (const Record& record : mine) {
    const bool to_them = record.in.empty() && record.key.starts_with(kWelcomeKey) &&
                         std::find(record.to.begin(), record.to.end(), viewer.actor.id) != record.to.end();
    const Json* text = record.body.find("text");
    const Json* name = record.body.find("name");
    if (to_them && text != nullptr && name != nullptr)
      return object_of({{"text", *text}, {"name", *name}, {"time", record.time}});
  }
  return {};
}

// What a steward sees moves in steps, so that nobody is found in it.
Json rounded(std::int64_t count) {
  return count > 0 ? count / kFunnelGrain * kFunnelGrain : 0;
}

Json funnel_json(const Flow& flow, const Sum& sum) {
  Json::Array steps;
  for (const Step& step : flow.steps) {
    const auto found = sum.steps.find(step.id);
    const Passage passage = found == sum.steps.end() ? Passage{} : found->second;
    steps.push_back(object_of({{"id", step.id},
                               {"reached", rounded(passage.reached)},
                               {"skipped", rounded(passage.skipped)},
                               {"left", rounded(passage.here)}}));
  }
  return object_of({{"runs", rounded(sum.runs)},
                    {"done", rounded(sum.done)},
                    {"grain", kFunnelGrain},
                    {"steps", std::move(steps)}});
}

}  // namespace

std::string FlowRoom::standing(const Flow& /*flow*/, const Mine& /*mine*/, const Viewer& viewer) {
  return std::string(viewer.actor.has_role(kSteward) ? kSteward : kReader);
}

Json FlowRoom::shared(const Flow& flow, const Course& /*course*/, const Sum& sum, const Json& /*tally*/,
                      std::string_view standing) {
  if (standing != kSteward) return Json::Object{};
  return object_of({{"funnel", funnel_json(flow, sum)}});
}

Json FlowRoom::own(const Flow& flow, const Course& /*course*/, const Mine& mine, const Viewer& viewer) {
  const Record* record = find_mine(mine, viewer.actor.id, kRunKey);
  const Run run = record != nullptr ? known_part(flow, run_of(record->body)) : Run();
  return object_of({{"run", record != nullptr ? run_json(flow, run) : Json()},
                    {"progress", progress_json(flow, run)},
                    {"agreements", agreements_json(flow, mine, viewer)},
                    {"checklists", checklists_json(flow, run, mine, viewer)},
                    {"welcome", welcome_json(mine, viewer)}});
}

Json FlowRoom::page(const Flow& flow, const Course& /*course*/, std::string_view standing,
                    const std::vector<Record>& records) {
  Json::Array items;
  if (standing != kSteward) return items;
  for (const Record& record : records) {
    if (record.key != kRunKey) continue;
    const Run run = known_part(flow, run_of(record.body));
    Json::Object item = object_of(
        {{"id", record.id}, {"member", record.author}, {"time", record.time}, {"answers", run.answers}});
    if (!flow.welcome.letter.is_null()) item.emplace_back("letter", filled_letter(flow, run));
    items.emplace_back(std::move(item));
  }
  return items;
}

Json FlowRoom::tally(const Flow& /*flow*/, const Course& /*course*/, const Json& /*tally*/,
                     std::string_view /*standing*/) {
  return {};
}

}  // namespace hearth::flow
