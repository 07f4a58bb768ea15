#include "support/scene.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "json/build.h"
#include "support/files.h"

namespace hearth::test {
namespace {

std::string from_hex(const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

// A part is a text, or a text with the number of times it stands there.
std::string joined(const Json& parts) {
  std::string text;
  for (const Json& part : *parts.array()) {
    if (part.string()) {
      text += *part.string();
      continue;
    }
    const Json::Array& repeated = *part.array();
    for (std::int64_t i = 0; i < *repeated[1].integer(); ++i) text += *repeated[0].string();
  }
  return text;
}

// The canonical form would sort the members, and errors come in the order of the input.
std::string as_it_stands(const Json& value) {
  std::string text;
  if (value.array()) {
    for (const Json& item : *value.array()) text += (text.empty() ? "" : ",") + as_it_stands(item);
    return '[' + text + ']';
  }
  if (value.object()) {
    for (const auto& [name, item] : *value.object()) {
      text += (text.empty() ? "" : ",") + write_json(name) + ':' + as_it_stands(item);
    }
    return '{' + text + '}';
  }
  return write_json(value);
}

std::string input_of(const Json& step) {
  if (const Json* hex = step.find("hex")) return from_hex(*hex->string());
  if (const Json* parts = step.find("parts")) return joined(*parts);
  return as_it_stands(member(step, "in"));
}

Json roles_of(const Json& step) {
  const Json* roles = step.find("roles");
  return roles ? *roles : Json(Json::Array{});
}

bool waits_under(const std::string& tag, const Json& item) {
  if (tag == kReportedTag) return item.find("reports") != nullptr;
  if (tag == kAppealedTag) return item.find("appeal") != nullptr;
  return member(item, "status") == Json(tag);
}

bool is_ok(const std::string& reply) {
  return member(parsed(reply), "ok") == Json(true);
}

}  // namespace

std::string Scene::play(const Json& step) {
  if (step.find("call")) return call(step);
  const std::string what = text_of(step, "do");
  if (what == "publish") return publish(step);
  if (what == "act") return act(step);
  if (what == "clock") return pass_time(step);
  if (what == "view") return view(step);
  if (what == "policy") return set_policy(step);
  if (what == "decide") return decide(step);
  if (what == "report" || what == "appeal") return say(step);
  if (what == "queue") return queue(step);
  if (what == "checkpoint") return replica_.checkpoint();
  ADD_FAILURE() << "no such step: " << write_json(step);
  return {};
}

std::string Scene::call(const Json& step) {
  const std::string verb = text_of(step, "call");
  const std::string input = input_of(step);
  if (verb == "lint") return replica_.lint(input);
  if (verb == "admit") return replica_.admit(input);
  if (verb == "fold") return replica_.fold(input);
  if (verb == "view") return replica_.view(input);
  if (verb == "restore") return replica_.restore(input);
  if (verb == "checkpoint") return replica_.checkpoint();
  ADD_FAILURE() << "no such call: " << verb;
  return {};
}

std::string Scene::publish(const Json& step) {
  const std::string author(kSpaceAuthor);
  const Json* rev = step.find("rev");
  const Json act = object_of({{"key", kDocumentKey},
                              {"rev", rev ? *rev : Json(this->rev(author, std::string(kDocumentKey)))},
                              {"body", member(step, "document")}});
  const Json* roles = step.find("roles");
  std::string reply;
  const Json steward = Json::Array{"steward"};
  if (!commit({author, roles ? *roles : steward, act, member(step, "at"), true}, reply)) return reply;
  const Json checkpoint = member(parsed(replica_.checkpoint()), "checkpoint");
  return write_json(object_of(
      {{"ok", true}, {"version", member(checkpoint, "version")}, {"since", member(checkpoint, "since")}}));
}

std::string Scene::act(const Json& step) {
  const std::string author = text_of(step, "by");
  const Json act = member(step, "act");
  std::string reply;
  const bool ordered = step.find("ordered") != nullptr;
  if (!commit({author, roles_of(step), act, member(step, "at"), ordered}, reply)) return reply;
  return write_json(object_of({{"ok", true}, {"rev", rev(author, text_of(act, "key"))}}));
}

std::string Scene::pass_time(const Json& step) {
  const std::string author(kClockAuthor);
  const Json act =
      object_of({{"key", kClockKey}, {"rev", rev(author, std::string(kClockKey))}, {"body", nullptr}});
  std::string reply;
  if (!commit({author, Json::Array{}, act, member(step, "at"), true}, reply)) return reply;
  const Json checkpoint = member(parsed(replica_.checkpoint()), "checkpoint");
  return write_json(object_of({{"ok", true}, {"course", member(checkpoint, "course")}}));
}

std::string Scene::view(const Json& step) {
  const std::string author = text_of(step, "by");
  const Json actor = object_of({{"id", author}, {"roles", roles_of(step)}});
  const Json viewer = object_of({{"actor", actor}, {"seed", number_of(step, "seed")}});
  const std::string reply =
      replica_.view(write_json(object_of({{"viewer", viewer}, {"mine", mine(author)}})));
  if (!is_ok(reply)) return reply;
  const Json seen = parsed(reply);
  return write_json(object_of({{"ok", true},
                               {"standing", member(seen, "standing")},
                               {"shared", member(seen, "shared")},
                               {"own", own_without_ids(member(seen, "own"))}}));
}

// What it judges by from now on.
std::string Scene::set_policy(const Json& step) {
  policy_ = object_of({{"document", member(step, "document")},
                       {"version", member(step, "version")},
                       {"packs", member(step, "packs")}});
  return R"({"ok":true})";
}

// A decision about the record of that author and key.
std::string Scene::decide(const Json& step) {
  const std::pair about{text_of(member(step, "about"), "by"), text_of(member(step, "about"), "key")};
  const auto target = records_.find(about);
  const bool found = target != records_.end();
  const Json act = object_of({{"key", kDecisionKey},
                              {"on", found ? text_of(target->second, "id") : "nobody's"},
                              {"rev", member(step, "rev")},
                              {"body", member(step, "body")}});
  std::string reply;
  const Json kept = found ? target->second : Json();
  if (!commit({text_of(step, "by"), roles_of(step), act, member(step, "at"), true, kept}, reply))
    return reply;
  return write_json(object_of({{"ok", true}, {"rev", rev(about.first, about.second)}}));
}

// A report about the record of that author and key, or an appeal.
std::string Scene::say(const Json& step) {
  const std::string author = text_of(step, "by");
  const auto target =
      records_.find({text_of(member(step, "about"), "by"), text_of(member(step, "about"), "key")});
  const Json kept = target != records_.end() ? target->second : Json();
  const std::string on = kept.is_null() ? "nobody's" : text_of(kept, "id");
  const std::string key = text_of(step, "do") + "-" + on;
  const Json act =
      object_of({{"key", key}, {"on", on}, {"rev", member(step, "rev")}, {"body", member(step, "body")}});
  std::string reply;
  if (!commit({author, roles_of(step), act, member(step, "at"), false, kept}, reply)) return reply;
  return write_json(object_of({{"ok", true}, {"rev", rev(author, key)}}));
}

// What a hub finds under the tags of those for stewards.
std::string Scene::queue(const Json& step) {
  Json::Array kept;
  Json::Array said;
  for (const auto& [place, record] : records_) {
    (is_care(place.second) ? said : kept).push_back(record);
  }
  const Json viewer = object_of({{"actor", object_of({{"id", ""}})}});
  const Json seen =
      parsed(replica_.view(write_json(object_of({{"viewer", viewer}, {"queue", kept}, {"said", said}}))));
  Json::Array items;
  for (const Json& item : *member(seen, "queue").array()) {
    if (waits_under(text_of(step, "tag"), item)) items.push_back(item);
  }
  return write_json(object_of({{"ok", true}, {"items", without_ids(items)}}));
}

bool Scene::commit(const Acting& acting, std::string& reply) {
  const auto& [author, roles, act, at, ordered, target] = acting;
  const Json actor = object_of({{"id", author}, {"roles", roles}});
  Json::Object context = object_of({{"actor", actor}, {"now", at}, {"seed", "golden"}});
  if (!policy_.is_null()) context.emplace_back("policy", policy_);
  reply = replica_.admit(as_it_stands(object_of(
      {{"act", act}, {"context", std::move(context)}, {"mine", mine(author)}, {"target", target}})));
  if (!is_ok(reply)) return false;
  Json::Array steps;
  const Json admitted = parsed(reply);
  for (const Json& record : *member(admitted, "records").array()) {
    const std::pair place{text_of(record, "author"), text_of(record, "key")};
    Json& kept = records_[place];
    Json::Object after = *record.object();
    if (record.find("id") == nullptr) after.emplace_back("id", place.first + "/" + place.second);
    steps.emplace_back(object_of({{"before", kept}, {"after", after}}));
    kept = std::move(after);
  }
  if (steps.empty()) return true;
  if (ordered) ++epoch_;
  const std::string folded = replica_.fold(write_json(object_of({{"epoch", epoch_}, {"steps", steps}})));
  EXPECT_EQ(folded, R"({"ok":true})");
  return true;
}

// By that member, or to them.
Json Scene::mine(const std::string& author) const {
  Json::Array records;
  for (const auto& [place, record] : records_) {
    const Json* to = record.find("to");
    const bool is_to =
        to && std::find(to->array()->begin(), to->array()->end(), Json(author)) != to->array()->end();
    if (place.first == author || is_to) records.push_back(record);
  }
  return records;
}

std::int64_t Scene::rev(const std::string& author, const std::string& key) const {
  const auto found = records_.find({author, key});
  return found == records_.end() ? 0 : number_of(found->second, "rev");
}

std::string Scene::refolded() const {
  JsonReplica fresh(kind_);
  const auto take_in = [&](const Json& record) {
    const Json step = object_of({{"before", nullptr}, {"after", record}});
    EXPECT_EQ(fresh.fold(write_json(object_of({{"epoch", epoch_}, {"steps", Json::Array{step}}}))),
              R"({"ok":true})");
  };
  for (const std::string_view first : {kDocumentKey, kClockKey}) {
    for (const auto& [place, record] : records_) {
      if (place.second == first) take_in(record);
    }
  }
  for (const auto& [place, record] : records_) {
    if (place.second != kDocumentKey && place.second != kClockKey) take_in(record);
  }
  return fresh.checkpoint();
}

}  // namespace hearth::test
