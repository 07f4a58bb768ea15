#include "hearth/count_json.h"

#include <map>

#include "extent.h"
#include "hearth/count.h"
#include "hearth/replica_json.h"
#include "json/build.h"
#include "json/decode.h"

namespace hearth {
namespace {

using namespace count;
using Word = Profile::Word;
using Ids = std::map<std::string, Option, std::less<>>;

constexpr JsonLimits kLimits{.bytes = 4194304};
constexpr std::size_t kMaxEntries = 1000000;
constexpr std::size_t kMaxRules = 100;
constexpr std::size_t kMaxRanks = 2 * kMaxOptions;  // those left empty included
constexpr std::int64_t kMaxMark = 65535;

struct Input {
  std::vector<std::string> ids = {};
  Ids options = {};  // by id
  Profile profile = {};
  std::int64_t ballots = 0;
  bool marked = false;
  std::vector<Rules> rules = {};
  std::optional<std::string> key = {};
};

void read_options(Fields& fields, Input& input, Errors& errors) {
  const Json::Array* items = fields.array("options", 1, kMaxOptions);
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    const std::string path = pointer("/options", i);
    const std::string* id = (*items)[i].string();
    if (id == nullptr) {
      errors.push_back({Code::wrong_type, path, {{"expected", "string"}}});
    } else if (!input.options.emplace(*id, static_cast<Option>(i)).second) {
      errors.push_back({Code::duplicate_id, path, {{"id", *id}}});
    }
    input.ids.push_back(id != nullptr ? *id : "");
  }
}

bool divides_votes(const Rules& rules) {
  const bool shares = rules.method == Method::irv || rules.method == Method::meek;
  return rules.method == Method::plurality || (shares && rules.overvotes == Overvotes::split);
}

bool is_runoff(Method method) {
  return method == Method::irv || method == Method::stv || method == Method::meek;
}

bool weighs_defeats(Method method) {
  return method == Method::schulze || method == Method::ranked_pairs || method == Method::minimax;
}

// What the method has no use for is refused.
void refuse_unused(Fields& fields, Method method) {
  const std::pair<std::string_view, bool> uses[] = {
      {"seats", fills_seats(method)},      {"strength", weighs_defeats(method)},
      {"overvotes", is_runoff(method)},    {"skips", is_runoff(method)},
      {"untilTwo", method == Method::irv}, {"batches", method == Method::irv},
      {"top", method == Method::star}};
  for (const auto& [name, used] : uses) {
    if (used || fields.any(name) == nullptr) continue;
    fields.fail(name, Code::not_for_method, {{"method", kMethods[static_cast<std::size_t>(method)]}});
  }
}

Rules read_rules(Fields& fields, const Input& input) {
  fields.require({"method"});
  Rules rules;
  rules.method = static_cast<Method>(fields.word("method", kMethods, 0));
  const auto seats = static_cast<std::int64_t>(std::max<std::size_t>(input.ids.size(), 1));
  rules.seats = static_cast<std::size_t>(fields.integer("seats", 1, seats, 1));
  rules.strength = static_cast<Strength>(fields.word("strength", kStrengths, 0));
  rules.overvotes = static_cast<Overvotes>(fields.word("overvotes", kOvervotes, 0));
  rules.skips = static_cast<std::size_t>(fields.integer("skips", 0, kMaxRanks, 0));
  rules.until_two = fields.flag("untilTwo", false);
  rules.batches = fields.flag("batches", false);
  rules.marked = input.marked && rules.method == Method::plurality;
  rules.top = static_cast<std::uint16_t>(fields.integer("top", 1, kMaxMark, rules.top));
  refuse_unused(fields, rules.method);
  return rules;
}

// `counted`: there are ballots that the methods must fit.
void read_all_rules(Fields& parent, Input& input, bool counted, Errors& errors) {
  const Json::Array* items = parent.array("rules", 1, kMaxRules);
  for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
    Fields fields((*items)[i], pointer("/rules", i), errors);
    const Rules rules = read_rules(fields, input);
    fields.refuse_others();
    if (counted && !(input.marked ? counts_marked(rules.method) : counts_ranked(rules.method))) {
      fields.fail("method", Code::not_for_method,
                  {{"method", kMethods[static_cast<std::size_t>(rules.method)]}});
    }
    input.rules.push_back(rules);
  }
}

// Reads one ballot into words; each option stands in it at most once.
class BallotReader {
 public:
  BallotReader(const Input& input, bool divided, Errors& errors)
      : input_(input), divided_(divided), errors_(errors), seen_(input.ids.size()) {}

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }

  void ranking(const Json::Array& ranks, const std::string& path) {
    for (std::size_t i = 0; i < ranks.size(); ++i) {
      const std::string here = pointer(path, i);
      const Json::Array* shared = ranks[i].array();
      if (shared == nullptr) {
        option(ranks[i], here, 0);
      } else {
        rank(*shared, here);
      }
    }
  }

  void marks(const Json& json, const std::string& path) {
    if (json.object() == nullptr) return fail(Code::wrong_type, path, {{"expected", "object"}});
    std::map<Word, Word> marks;  // in the order of the options
    for (const auto& [id, json_mark] : *json.object()) {
      const auto found = input_.options.find(id);
      const std::int64_t* mark = json_mark.integer();
      if (found == input_.options.end()) {
        fail(Code::unknown_option, pointer(path, id), {{"id", id}});
      } else if (mark == nullptr) {
        fail(Code::wrong_type, pointer(path, id), {{"expected", "integer"}});
      } else if (*mark < 0 || *mark > kMaxMark) {
        fail(Code::out_of_range, pointer(path, id), {{"min", 0}, {"max", kMaxMark}});
      } else if (*mark > 0) {
        marks[found->second] = static_cast<Word>(*mark);
      }
    }
    for (const auto& [option, mark] : marks) words_.insert(words_.end(), {option, mark});
  }

 private:
  void rank(const Json::Array& shared, const std::string& path) {
    if (shared.empty()) words_.push_back(Profile::kSkipped);
    if (divided_ && shared.size() > kMaxShared) {
      fail(Code::too_many, path, {{"max", static_cast<std::int64_t>(kMaxShared)}});
    }
    for (std::size_t i = 0; i < shared.size(); ++i) {
      option(shared[i], pointer(path, i), i == 0 ? Word{0} : Profile::kShares);
    }
  }

  void option(const Json& json, const std::string& path, Word shares) {
    const std::string* id = json.string();
    if (id == nullptr) return fail(Code::wrong_type, path, {{"expected", "string"}});
    const auto found = input_.options.find(*id);
    if (found == input_.options.end()) {
      fail(Code::unknown_option, path, {{"id", *id}});
    } else if (seen_[found->second]) {
      fail(Code::duplicate_option, path, {{"id", *id}});
    } else {
      seen_[found->second] = true;
      words_.push_back(static_cast<Word>(found->second | shares));
    }
  }

  void fail(Code code, const std::string& path, Json::Object args) {
    errors_.push_back({code, path, std::move(args)});
  }

  const Input& input_;
  bool divided_;
  Errors& errors_;
  std::vector<bool> seen_;
  std::vector<Word> words_;
};

void read_ballot(Fields& fields, Input& input, bool divided, Errors& errors) {
  const std::int64_t number = fields.integer("number", 1, kMaxBallots, 1);
  BallotReader reader(input, divided, errors);
  if (input.marked) {
    fields.require({"marks"});
    if (const Json* marks = fields.any("marks")) reader.marks(*marks, fields.path_of("marks"));
  } else {
    fields.require({"ranking"});
    const Json::Array* ranks = fields.array("ranking", 0, kMaxRanks);
    if (ranks != nullptr) reader.ranking(*ranks, fields.path_of("ranking"));
  }
  fields.refuse_others();
  input.ballots += number;
  if (input.ballots > kMaxBallots) fields.fail("number", Code::too_many, {{"max", kMaxBallots}});
  input.profile.add(reader.words(), number);
}

void read_ballots(const Json::Array& items, Input& input, Errors& errors) {
  const bool divided = std::any_of(input.rules.begin(), input.rules.end(), divides_votes);
  for (std::size_t i = 0; i < items.size() && errors.size() < kMaxErrors; ++i) {
    Fields fields(items[i], pointer("/ballots", i), errors);
    read_ballot(fields, input, divided, errors);
  }
}

Result<Input> read(const Json& json) {
  Errors errors;
  Input input;
  Fields fields(json, "", errors);
  fields.require({"options", "ballots", "rules"});
  read_options(fields, input, errors);
  const Json::Array* ballots = fields.array("ballots", 0, kMaxEntries);
  if (ballots != nullptr && !ballots->empty()) {
    // The first ballot says of which form all are.
    input.marked = (*ballots)[0].find("marks") != nullptr;
  }
  read_all_rules(fields, input, ballots != nullptr && !ballots->empty(), errors);
  if (ballots != nullptr) read_ballots(*ballots, input, errors);
  if (fields.any("draw") != nullptr) input.key = fields.string("draw");
  fields.refuse_others();
  if (!errors.empty()) return in_reading_order(json, std::move(errors));
  return input;
}

}  // namespace

std::string count_json(const std::string& text) {
  if (!is_whole()) return refusal_json({{Code::unknown_key, "", {{"key", "count"}}}});
  const Result<Json> json = parse_json(text, kLimits);
  if (!json) return refusal_json(json.errors());
  const Result<Input> input = read(*json);
  if (!input) return refusal_json(input.errors());
  std::optional<Draw> order;
  if (input->key) order = draw(*input->key, input->ids);
  Json::Array tallies;
  for (const Tally& tally : count::count(input->profile, input->ids.size(), input->rules, order)) {
    tallies.push_back(count::to_json(tally, input->ids));
  }
  return write_json(object_of({{"ok", true}, {"tallies", std::move(tallies)}}));
}

}  // namespace hearth
