#include "hearth/replica_json.h"

#include <utility>

#include "care/judge_json.h"
#include "extent.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

// A call carries a document or an act with the records it touches.
constexpr JsonLimits kCallLimits{.bytes = 4194304};
constexpr std::size_t kMaxRecords = 10000;

using Answer = Result<Json::Object>;

// Reads the record there, if any, and adds to the errors when there is one that cannot be read.
std::optional<Record> read_record(const Json* json, const std::string& path, Errors& errors) {
  if (json == nullptr || json->is_null()) return std::nullopt;
  Result<Record> record = record_from_json(*json, path);
  if (record) return *std::move(record);
  append(errors, record.errors());
  return std::nullopt;
}

std::vector<Record> read_records(Fields& fields, std::string_view name, Errors& errors) {
  std::vector<Record> records;
  const Json::Array* items = fields.array(name, 0, kMaxRecords);
  if (items == nullptr) return records;
  for (std::size_t i = 0; i < items->size() && errors.size() < kMaxErrors; ++i) {
    std::optional<Record> record = read_record(&(*items)[i], pointer(fields.path_of(name), i), errors);
    if (record) records.push_back(*std::move(record));
  }
  return records;
}

Actor read_actor(Fields& parent, Errors& errors) {
  parent.require({"actor"});
  const Json* json = parent.any("actor");
  if (json == nullptr) return {};
  Fields fields(*json, parent.path_of("actor"), errors);
  fields.require({"id"});
  Actor actor{fields.string("id"), fields.strings("roles", 100)};
  fields.refuse_others();
  return actor;
}

// `judge` owns what the context points to.
Context read_context(const Json& json, std::unique_ptr<Judge>& judge, Errors& errors) {
  Fields fields(json, "/context", errors);
  fields.require({"now"});
  Context context{read_actor(fields, errors), fields.integer("now", 0, kMaxInteger, 0),
                  fields.string("seed")};
  const Json* policy = may_judge() ? fields.any("policy") : nullptr;
  if (policy != nullptr) judge = care::judge_from_json(*policy, fields.path_of("policy"), errors);
  context.judge = judge.get();
  fields.refuse_others();
  return context;
}

Viewer read_viewer(const Json& json, Errors& errors) {
  Fields fields(json, "/viewer", errors);
  Viewer viewer{read_actor(fields, errors), fields.integer("seed", 0, kMaxInteger, 0)};
  fields.refuse_others();
  return viewer;
}

Answer lint(const Replica& replica, const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"document"});
  const Json* document = fields.any("document");
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));
  Report report = replica.lint(*document);
  if (!report.errors.empty()) return std::move(report.errors);
  return object_of({{"document", std::move(report.document)},
                    {"warnings", to_json(report.warnings)},
                    {"resets", report.resets}});
}

Answer admit(const Replica& replica, const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"act", "context"});
  Act act;
  if (const Json* json = fields.any("act")) {
    Result<Act> read = act_from_json(*json, "/act");
    if (read) {
      act = *std::move(read);
    } else {
      append(errors, read.errors());
    }
  }
  std::unique_ptr<Judge> judge;
  Context context;
  if (const Json* json = fields.any("context")) context = read_context(*json, judge, errors);
  const Mine mine = read_records(fields, "mine", errors);
  const std::optional<Record> target = read_record(fields.any("target"), "/target", errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));

  const Result<std::vector<Record>> records = replica.admit(act, mine, target ? &*target : nullptr, context);
  if (!records) return records.errors();
  Json::Array written;
  for (const Record& record : *records) written.push_back(to_json(record));
  return object_of({{"records", std::move(written)}});
}

Answer fold(Replica& replica, const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"epoch", "steps"});
  const std::int64_t epoch = fields.integer("epoch", 0, kMaxInteger, 0);
  std::vector<std::pair<std::optional<Record>, std::optional<Record>>> steps;
  if (const Json::Array* items = fields.array("steps", 0, kMaxRecords)) {
    for (const Json& item : *items) {
      if (errors.size() >= kMaxErrors) break;
      Fields step(item, pointer("/steps", steps.size()), errors);
      auto before = read_record(step.any("before"), step.path_of("before"), errors);
      auto after = read_record(step.any("after"), step.path_of("after"), errors);
      step.refuse_others();
      steps.emplace_back(std::move(before), std::move(after));
    }
  }
  const std::vector<Record> echoes =
      is_whole() ? read_records(fields, "echoes", errors) : std::vector<Record>();
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));

  Change change{epoch, {}};
  for (const auto& [before, after] : steps) {
    change.steps.push_back({before ? &*before : nullptr, after ? &*after : nullptr});
  }
  const Result<bool> folded = replica.fold(change);
  if (!folded) return folded.errors();
  for (const Record& echo : echoes) replica.hear(echo);
  return Json::Object{};
}

void count(Replica& replica) {
  if (!is_whole()) return;
  if (const std::unique_ptr<LongCount> count = replica.next_count()) replica.show(count->run());
}

Answer view(Replica& replica, const Json& input) {
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"viewer"});
  Viewer viewer;
  if (const Json* json = fields.any("viewer")) viewer = read_viewer(*json, errors);
  const Mine mine = read_records(fields, "mine", errors);
  const std::vector<Record> page = read_records(fields, "page", errors);
  const bool asks_for_queue = is_whole() && fields.any("queue") != nullptr;
  const std::vector<Record> queue =
      asks_for_queue ? read_records(fields, "queue", errors) : std::vector<Record>();
  const std::vector<Record> said =
      hears_reports() ? read_records(fields, "said", errors) : std::vector<Record>();
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));
  if (replica.version() == 0) return Error{Code::no_document, ""};
  count(replica);
  const std::string standing = replica.standing(mine, viewer);
  Answer answer = object_of({{"standing", standing},
                             {"shared", replica.shared(standing)},
                             {"own", replica.own(mine, viewer)},
                             {"page", replica.page(standing, page, mine, viewer)}});
  if (asks_for_queue) answer->emplace_back("queue", replica.queue(queue, said));
  std::vector<std::string> uses = is_whole() ? replica.uses() : std::vector<std::string>();
  if (!uses.empty()) answer->emplace_back("uses", Json::Array(uses.begin(), uses.end()));
  return answer;
}

Answer tally(Replica& replica, const Json& input) {
  if (!is_whole()) return object_of({{"tally", nullptr}});
  Errors errors;
  Fields fields(input, "", errors);
  fields.require({"viewer"});
  Viewer viewer;
  if (const Json* json = fields.any("viewer")) viewer = read_viewer(*json, errors);
  const Mine mine = read_records(fields, "mine", errors);
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(input, std::move(errors));
  if (replica.version() == 0) return Error{Code::no_document, ""};
  count(replica);
  return object_of({{"tally", replica.tally(replica.standing(mine, viewer))}});
}

Answer restore(Replica& replica, const Json& input) {
  const Result<bool> restored = replica.restore(input);
  if (!restored) return restored.errors();
  return Json::Object{};
}

// One call: read, ask the verb, write. AnyReplica is Replica or const Replica.
template <class AnyReplica>
std::string call(AnyReplica* replica, const std::string& kind, const std::string& input,
                 Answer (*verb)(AnyReplica&, const Json&)) {
  if (replica == nullptr) return refusal_json({{Code::unknown_kind, "", {{"kind", kind}}}});
  const Result<Json> json = parse_json(input, kCallLimits);
  if (!json) return refusal_json(json.errors());
  Answer answer = verb(*replica, *json);
  if (!answer) return refusal_json(answer.errors());
  answer->emplace_back("ok", true);
  return write_json(*std::move(answer));
}

}  // namespace

Json to_json(const Errors& errors) {
  Json::Array written;
  for (const Error& error : errors) {
    written.push_back(object_of({{"code", name(error.code)}, {"path", error.path}, {"args", error.args}}));
  }
  return written;
}

std::string refusal_json(const Errors& errors) {
  return write_json(object_of({{"ok", false}, {"errors", to_json(errors)}}));
}

JsonReplica::JsonReplica(const std::string& kind) : kind_(kind), replica_(Replica::make(kind)) {}

std::string JsonReplica::lint(const std::string& input) const {
  return call<const Replica>(replica_.get(), kind_, input, hearth::lint);
}

std::string JsonReplica::admit(const std::string& input) const {
  return call<const Replica>(replica_.get(), kind_, input, hearth::admit);
}

std::string JsonReplica::fold(const std::string& input) {
  return call<Replica>(replica_.get(), kind_, input, hearth::fold);
}

std::string JsonReplica::view(const std::string& input) {
  return call<Replica>(replica_.get(), kind_, input, hearth::view);
}

std::string JsonReplica::tally(const std::string& input) {
  return call<Replica>(replica_.get(), kind_, input, hearth::tally);
}

std::string JsonReplica::checkpoint() const {
  if (!replica_) return refusal_json({{Code::unknown_kind, "", {{"kind", kind_}}}});
  return write_json(object_of({{"ok", true}, {"checkpoint", replica_->checkpoint()}}));
}

std::string JsonReplica::restore(const std::string& input) {
  return call<Replica>(replica_.get(), kind_, input, hearth::restore);
}

}  // namespace hearth
