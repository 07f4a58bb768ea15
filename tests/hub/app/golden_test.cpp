// The scenes of the golden cases, lived through by the hub: its documents and its store, but no sockets.
#include "app/world.h"
#include "support/files.h"

namespace hearth::test {
namespace {

Json json_of(const Errors& errors) {
  Json::Array items;
  for (const auto& error : errors) {
    items.emplace_back(Json::Object{{"code", name(error.code)}, {"path", error.path}, {"args", error.args}});
  }
  return Json::Object{{"ok", false}, {"errors", std::move(items)}};
}

Actor actor_of(const Json& step, std::string id, std::vector<std::string> roles) {
  if (const auto* given = step.find("roles")) {
    roles.clear();
    for (const auto& role : *given->array()) roles.push_back(*role.string());
  }
  return {std::move(id), std::move(roles)};
}

class HubScene {
 public:
  /// Its hub carries an empty lexicon for English until a step brings another.
  explicit HubScene(std::string kind) : address_{"pottery", std::move(kind), "lunch"} {
    world_.packs.emplace("en", *filter::read_pack("hearth-lexicon 1 en\n"));
  }

  Json play(const Json& step) {
    if (const auto* at = step.find("at")) world_.clock.time = *at->integer();
    const auto what = text_of(step, "do");
    if (what == "publish") return publish(step);
    if (what == "act") return act(step);
    if (what == "clock") return pass_time();
    if (what == "view") return view(step);
    if (what == "policy") return set_policy(step);
    if (what == "decide") return decide(step);
    if (what == "report" || what == "appeal") return say(step);
    if (what == "queue") return queue(step);
    if (what == "checkpoint") return checkpoint();
    ADD_FAILURE() << "no such step: " << what;
    return {};
  }

  /// What everybody sees, and the whole state, before and after a restart from the records alone.
  void expect_the_same_after_a_restart() {
    const auto state = write_json(replica_state());
    const auto seen = look(World::member("m:ann"));
    world_.restart();
    const auto again = look(World::member("m:ann"));
    EXPECT_EQ(write_json(again), write_json(seen));
    EXPECT_EQ(write_json(replica_state()), state);
  }

 private:
  Json publish(const Json& step) {
    const auto held = look(World::member(""));
    const auto* rev = step.find("rev");
    const auto* version = held.find("version");
    Act act{.key = std::string(kDocumentKey),
            .body = member(step, "document"),
            .on = {},
            .rev = rev       ? *rev->integer()
                   : version ? *version->integer()
                             : 0};
    const auto answer =
        world_.run(document()->act(act, {.actor = actor_of(step, std::string(kSpaceAuthor), {"steward"})}));
    if (!answer.errors.empty()) return json_of(answer.errors);
    const auto now = look(World::member(""));
    return Json::Object{{"ok", true}, {"version", member(now, "version")}, {"since", member(now, "since")}};
  }

  // The policy is a document of the space, like any other.
  Json set_policy(const Json& step) {
    for (const auto& [language, text] : *member(step, "packs").object()) {
      const auto pack = filter::read_pack(*text.string());
      EXPECT_TRUE(pack.ok());
      if (pack) world_.packs.insert_or_assign(language, *pack);
    }
    EXPECT_EQ(world_.publish_policy(write_json(member(step, "document"))), Errors());
    const auto seen = world_.run(world_.policy()->look({}));
    EXPECT_EQ(member(*parse_json(*seen.snapshot.text), "version"), member(step, "version"));
    return Json::Object{{"ok", true}};
  }

  Json decide(const Json& step) {
    const Act act{.key = std::string(kDecisionKey),
                  .body = member(step, "body"),
                  .on = about(step).id,
                  .rev = number_of(step, "rev")};
    const auto answer = world_.run(document()->act(act, {.actor = actor_of(step, text_of(step, "by"), {})}));
    if (!answer.errors.empty()) return json_of(answer.errors);
    return Json::Object{{"ok", true}, {"rev", about(step).rev}};
  }

  // A report about the record that the step names, or an appeal.
  Json say(const Json& step) {
    const auto on = about(step).id;
    return act(step, {.key = text_of(step, "do") + "-" + on,
                      .body = member(step, "body"),
                      .on = on,
                      .rev = number_of(step, "rev")});
  }

  Record about(const Json& step) {
    const auto author = text_of(member(step, "about"), "by");
    const auto mine = world_.store->read(world_.store->load(address_)->document, author);
    const auto* record = find_mine(*mine, author, text_of(member(step, "about"), "key"));
    return record ? *record : Record{.id = "nobody's"};
  }

  Json queue(const Json& step) {
    const Viewer steward{.actor = {"m:ste", {"steward"}}};
    const auto answer = world_.run(document()->page(steward, text_of(step, "tag"), ""));
    if (!answer.errors.empty()) return json_of(answer.errors);
    return Json::Object{{"ok", true},
                        {"items", without_ids(member(*parse_json(*answer.snapshot.text), "items"))}};
  }

  std::shared_ptr<app::Document> document() { return world_.hub->document(address_); }

  Json act(const Json& step) {
    const auto act = act_from_json(member(step, "act"), "");
    return act ? this->act(step, *act) : json_of(act.errors());
  }

  Json act(const Json& step, const Act& act) {
    const auto answer = world_.run(document()->act(act, {.actor = actor_of(step, text_of(step, "by"), {})}));
    if (!answer.errors.empty()) return json_of(answer.errors);
    const auto seen = *parse_json(*answer.snapshot.text);
    const auto* rev = member(member(seen, "own"), "revs").find(act.key);
    return Json::Object{{"ok", true}, {"rev", rev ? *rev : Json(0)}};
  }

  Json pass_time() {
    const auto errors = world_.run(document()->pass_time());
    if (!errors.empty()) return json_of(errors);
    return Json::Object{{"ok", true}, {"course", member(look(World::member("")), "course")}};
  }

  // A snapshot has everything but the standing's name.
  Json view(const Json& step) {
    const auto* seed = step.find("seed");
    const auto seen =
        look({.actor = actor_of(step, text_of(step, "by"), {}), .seed = seed ? *seed->integer() : 0});
    if (seen.find("errors")) return seen;
    return Json::Object{{"ok", true},
                        {"own", own_without_ids(member(seen, "own"))},
                        {"shared", member(seen, "shared")},
                        {"standing", member(member(step, "out"), "standing")}};
  }

  Json checkpoint() { return Json::Object{{"ok", true}, {"checkpoint", replica_state()}}; }

  // In a scene only the clock's own steps let time pass; a hub that is asked would see to it first.
  Json look(const Viewer& viewer) {
    const auto time = world_.clock.time.exchange(0);
    world_.run(document()->look(viewer));
    world_.run(document()->counted());
    const auto answer = world_.run(document()->look(viewer));
    world_.clock.time = time;
    return answer.errors.empty() ? *parse_json(*answer.snapshot.text) : json_of(answer.errors);
  }

  // As the store keeps it; what was never published is as a new replica.
  Json replica_state() {
    look(World::member(""));
    world_.run(document()->tidy());
    world_.store->flush();
    const auto loaded = world_.store->load(address_);
    return loaded->checkpoint.empty() ? Replica::make(address_.kind)->checkpoint()
                                      : *parse_json(loaded->checkpoint);
  }

  World world_;
  const storage::Address address_;
};

TEST(GoldenScenes, answer_through_the_hub_byte_for_byte_as_written) {
  std::int64_t scenes = 0;
  for (const auto& path : case_files()) {
    const auto file = read_json(path);
    const auto& steps = *member(file, "steps").array();
    if (steps.empty() || !steps[0].find("do")) continue;
    SCOPED_TRACE(path.string());
    HubScene scene(text_of(file, "kind"));
    int number = 0;
    for (const auto& step : steps) {
      SCOPED_TRACE("step " + std::to_string(++number));
      EXPECT_EQ(write_json(scene.play(step)), write_json(member(step, "out")));
    }
    scene.expect_the_same_after_a_restart();
    ++scenes;
  }
  EXPECT_EQ(scenes, number_of(read_json(source_path("tests/cases/count.json")), "scenes"));
}

}  // namespace
}  // namespace hearth::test
