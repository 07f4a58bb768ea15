#include <algorithm>
#include <map>

#include "hearth/match_json.h"
#include "json/decode.h"

namespace hearth::match {
namespace {

using Ids = std::map<std::string, std::uint32_t, std::less<>>;

template <class People>
Ids ids_of(const People& people) {
  Ids ids;
  for (std::size_t i = 0; i < people.size(); ++i) ids.emplace(people[i].id, static_cast<std::uint32_t>(i));
  return ids;
}

const std::uint32_t* number_of(const Ids& ids, const std::string& id) {
  const auto found = ids.find(id);
  return found == ids.end() ? nullptr : &found->second;
}

class ProblemReader {
 public:
  explicit ProblemReader(const Json& json) : json_(json), fields_(json, "", errors_) {}

  Result<Problem> read() && {
    fields_.require({"asks", "helpers", "loadCost"});
    problem_.now = fields_.time("now");
    problem_.key = fields_.string("key");
    problem_.load_cost = fields_.integer("loadCost", 0, kMaxCost, 0);
    problem_.parts = fields_.strings("parts", kMaxParts);
    helpers();
    asks();
    blocks();
    fields_.refuse_others();
    if (errors_.empty()) errors_ = lint(problem_);
    if (!errors_.empty()) return in_reading_order(json_, std::move(errors_));
    return std::move(problem_);
  }

 private:
  void helpers() {
    const Json::Array* items = fields_.array("helpers", 0, kMaxHelpers);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
      Fields fields((*items)[i], pointer("/helpers", i), errors_);
      fields.require({"id", "capacity"});
      Helper helper{.id = fields.string("id")};
      helper.capacity = fields.integer("capacity", 0, kMaxCapacity, 0);
      helper.load = fields.integer("load", 0, kMaxLoad, 0);
      helper.rests_until = fields.time("restsUntil");
      fields.refuse_others();
      const auto number = static_cast<std::uint32_t>(i);
      if (!helpers_.emplace(helper.id, number).second)
        fields.fail("id", Code::duplicate_id, {{"id", helper.id}});
      problem_.helpers.push_back(std::move(helper));
    }
  }

  void asks() {
    const Json::Array* items = fields_.array("asks", 0, kMaxAsks);
    for (std::size_t i = 0; items != nullptr && i < items->size() && errors_.size() < kMaxErrors; ++i) {
      Fields fields((*items)[i], pointer("/asks", i), errors_);
      fields.require({"id", "openCost", "helpers"});
      Ask ask{.id = fields.string("id")};
      ask.needs = fields.integer("needs", 1, kMaxNeeds, 1);
      ask.open_cost = fields.integer("openCost", 0, kMaxCost, 0);
      const auto number = static_cast<std::uint32_t>(i);
      if (!asks_.emplace(ask.id, number).second) fields.fail("id", Code::duplicate_id, {{"id", ask.id}});
      problem_.asks.push_back(std::move(ask));
      if (const Json* all = fields.any("helpers")) fits(*all, number, fields.path_of("helpers"));
      fields.refuse_others();
    }
  }

  void fits(const Json& json, std::uint32_t ask, const std::string& path) {
    if (json.object() == nullptr) return fail(Code::wrong_type, path, {{"expected", "object"}});
    for (const auto& [id, cost] : *json.object()) {
      if (errors_.size() >= kMaxErrors) return;
      const std::uint32_t* helper = number_of(helpers_, id);
      if (helper == nullptr) {
        fail(Code::unknown_record, pointer(path, id), {});
      } else if (problem_.fits.size() == kMaxFits) {
        return fail(Code::too_many, path, {{"max", static_cast<std::int64_t>(kMaxFits)}});
      } else if (problem_.parts.empty()) {
        problem_.fits.push_back({ask, *helper, number(cost, pointer(path, id), kMaxCost)});
      } else {
        problem_.fits.push_back({ask, *helper, sum(cost, pointer(path, id))});
      }
    }
  }

  // Of the parts of one cost.
  std::int64_t sum(const Json& json, const std::string& path) {
    const auto size = static_cast<std::int64_t>(problem_.parts.size());
    const Json::Array* parts = json.array();
    std::int64_t sum = 0;
    if (parts == nullptr) {
      fail(Code::wrong_type, path, {{"expected", "array"}});
    } else if (static_cast<std::int64_t>(parts->size()) != size) {
      const bool few = static_cast<std::int64_t>(parts->size()) < size;
      fail(few ? Code::too_few : Code::too_many, path, {{few ? "min" : "max", size}});
    } else {
      for (std::size_t i = 0; i < parts->size(); ++i) {
        problem_.part_costs.push_back(number((*parts)[i], pointer(path, i), kMaxCost - sum));
        sum += problem_.part_costs.back();
      }
    }
    return sum;
  }

  std::int64_t number(const Json& json, const std::string& path, std::int64_t max) {
    const std::int64_t* number = json.integer();
    if (number == nullptr) {
      fail(Code::wrong_type, path, {{"expected", "integer"}});
    } else if (*number < 0 || *number > max) {
      fail(Code::out_of_range, path, {{"min", 0}, {"max", max}});
    } else {
      return *number;
    }
    return 0;
  }

  void blocks() {
    const Json::Array* items = fields_.array("blocks", 0, kMaxBlocks);
    for (std::size_t i = 0; items != nullptr && i < items->size() && errors_.size() < kMaxErrors; ++i)
      block((*items)[i], pointer("/blocks", i));
  }

  void block(const Json& json, const std::string& path) {
    const Json::Array* pair = json.array();
    if (pair == nullptr || pair->size() != 2 || !(*pair)[0].string() || !(*pair)[1].string())
      return fail(Code::wrong_type, path, {{"expected", "array"}});
    const std::uint32_t* ask = number_of(asks_, *(*pair)[0].string());
    const std::uint32_t* helper = number_of(helpers_, *(*pair)[1].string());
    if (ask == nullptr || helper == nullptr) {
      fail(Code::unknown_record, pointer(path, ask == nullptr ? std::size_t{0} : 1), {});
    } else {
      problem_.blocks.push_back({*ask, *helper});
    }
  }

  void fail(Code code, const std::string& path, Json::Object args) {
    if (errors_.size() < kMaxErrors) errors_.push_back({code, path, std::move(args)});
  }

  const Json& json_;
  Errors errors_;
  Fields fields_;
  Problem problem_;
  Ids asks_;
  Ids helpers_;
};

class MatchingReader {
 public:
  MatchingReader(const Json& json, const Problem& problem)
      : json_(json), problem_(problem), asks_(ids_of(problem.asks)), helpers_(ids_of(problem.helpers)) {}

  Result<Matching> read() && {
    Fields fields(json_, "", errors_);
    fields.require({"matches", "prices"});
    const Json::Array* items = fields.array("matches", 0, kMaxAsks * kMaxNeeds);
    for (std::size_t i = 0; items != nullptr && i < items->size() && errors_.size() < kMaxErrors; ++i)
      match((*items)[i], pointer("/matches", i));
    if (const Json* all = fields.any("prices")) prices(*all);
    fields.refuse_others();
    if (!errors_.empty()) return in_reading_order(json_, std::move(errors_));
    std::sort(matching_.matches.begin(), matching_.matches.end(), [](const Pair& a, const Pair& b) {
      return a.ask != b.ask ? a.ask < b.ask : a.helper < b.helper;
    });
    return std::move(matching_);
  }

 private:
  void match(const Json& json, const std::string& path) {
    Fields fields(json, path, errors_);
    fields.require({"ask", "helper"});
    const std::uint32_t* ask = person(fields, "ask", asks_);
    const std::uint32_t* helper = person(fields, "helper", helpers_);
    fields.refuse_others();
    if (ask != nullptr && helper != nullptr) matching_.matches.push_back({*ask, *helper});
  }

  static const std::uint32_t* person(Fields& fields, const char* name, const Ids& ids) {
    const Json* id = fields.any(name);
    const std::uint32_t* number = number_of(ids, fields.string(name));
    if (number == nullptr && id != nullptr && id->string()) fields.fail(name, Code::unknown_record);
    return number;
  }

  // Those that are missing are 0, which proves something only where it is right.
  void prices(const Json& json) {
    matching_.prices.resize(problem_.helpers.size());
    if (json.object() == nullptr)
      return errors_.push_back({Code::wrong_type, "/prices", {{"expected", "object"}}});
    for (const auto& [id, price] : *json.object()) {
      if (errors_.size() >= kMaxErrors) return;
      const std::uint32_t* helper = number_of(helpers_, id);
      const Json::Array* pair = price.array();
      if (helper == nullptr) {
        errors_.push_back({Code::unknown_record, pointer("/prices", id)});
      } else if (pair == nullptr || pair->size() != 2 || !(*pair)[0].integer() || !(*pair)[1].integer()) {
        errors_.push_back({Code::wrong_type, pointer("/prices", id), {{"expected", "array"}}});
      } else {
        matching_.prices[*helper] = {*(*pair)[0].integer(), *(*pair)[1].integer()};
      }
    }
  }

  const Json& json_;
  const Problem& problem_;
  Errors errors_;
  Ids asks_;
  Ids helpers_;
  Matching matching_;
};

}  // namespace

Result<Problem> read_problem(const Json& json) {
  return ProblemReader(json).read();
}

Result<Matching> read_matching(const Json& json, const Problem& problem) {
  return MatchingReader(json, problem).read();
}

}  // namespace hearth::match
