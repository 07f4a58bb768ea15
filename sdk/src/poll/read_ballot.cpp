#include <algorithm>

#include "json/decode.h"
#include "poll/ballot.h"
#include "poll/limits.h"
#include "poll/methods.h"

namespace hearth::poll {
namespace {

using Ids = std::vector<std::string>;

// Takes the options of a ballot one by one, and tells what is wrong with each.
class Chosen {
 public:
  Chosen(const Poll& poll, Errors& errors) : poll_(poll), errors_(errors) {}

  void take(const std::string& id, std::string path) {
    if (find_option(poll_, id) == nullptr) {
      errors_.push_back({Code::unknown_option, std::move(path), {{"id", id}}});
    } else if (std::find(ids_.begin(), ids_.end(), id) != ids_.end()) {
      errors_.push_back({Code::duplicate_option, std::move(path), {{"id", id}}});
    }
    ids_.push_back(id);
  }

 private:
  const Poll& poll_;
  Errors& errors_;
  Ids ids_;
};

Ids in_order(const Poll& poll, const Ids& ids) {
  Ids sorted;
  for (const Option& option : poll.options) {
    if (std::find(ids.begin(), ids.end(), option.id) != ids.end()) sorted.push_back(option.id);
  }
  return sorted;
}

void read_choice(const Poll& poll, Fields& fields, Ballot& ballot, Errors& errors) {
  fields.require({"choice"});
  ballot.choice = fields.strings("choice", kMaxOptions);
  Chosen chosen(poll, errors);
  for (std::size_t i = 0; i < ballot.choice.size(); ++i) {
    chosen.take(ballot.choice[i], pointer(fields.path_of("choice"), i));
  }
  if (errors.empty()) ballot.choice = in_order(poll, ballot.choice);
}

// One option, or several that share a rank.
Ids read_rank(const Poll& poll, const Json& json, const std::string& path, Chosen& chosen, Errors& errors) {
  const Json::Array alone{json};
  const Json::Array* items = json.string() ? &alone : json.array();
  if (items == nullptr || items->empty()) {
    errors.push_back({Code::wrong_type, path, {{"expected", "string"}}});
    return {};
  }
  if (items->size() > 1 && !poll.shared_ranks) errors.push_back({Code::shared_rank, path});
  Ids ids;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const std::string here = json.string() ? path : pointer(path, i);
    if (const std::string* id = (*items)[i].string()) {
      chosen.take(*id, here);
      ids.push_back(*id);
    } else {
      errors.push_back({Code::wrong_type, here, {{"expected", "string"}}});
    }
  }
  if (ids.size() > kMaxShared) {
    errors.push_back({Code::too_many, path, {{"max", static_cast<std::int64_t>(kMaxShared)}}});
  }
  return ids;
}

void read_ranking(const Poll& poll, Fields& fields, Ballot& ballot, Errors& errors) {
  fields.require({"ranking"});
  const Json::Array* ranks = fields.array("ranking", 0, kMaxOptions);
  if (ranks == nullptr) return;
  Chosen chosen(poll, errors);
  for (std::size_t i = 0; i < ranks->size(); ++i) {
    ballot.ranking.push_back(
        read_rank(poll, (*ranks)[i], pointer(fields.path_of("ranking"), i), chosen, errors));
  }
  if (!errors.empty()) return;
  for (Ids& rank : ballot.ranking) rank = in_order(poll, rank);
}

std::int64_t read_mark(const Poll& poll, Fields& marks, const std::string& id) {
  if (poll.method == Method::grid) return static_cast<std::int64_t>(marks.word(id, kAvailability, 0));
  const Range range = marks_of(poll);
  return marks.integer(id, range.min, range.max, range.min);
}

void read_marks(const Poll& poll, Fields& fields, Ballot& ballot, Errors& errors) {
  fields.require({"marks"});
  const Json* json = fields.any("marks");
  if (json == nullptr) return;
  Fields marks(*json, fields.path_of("marks"), errors);
  if (json->object() == nullptr) return;
  std::int64_t spent = 0;
  for (const Option& option : poll.options) {
    if (json->find(option.id) == nullptr) continue;
    const std::int64_t mark = read_mark(poll, marks, option.id);
    // No dot is as good as none mentioned; a score of 0 is an opinion.
    if (mark != 0 || poll.budget == 0) ballot.marks.push_back({option.id, mark});
    spent += price(poll.method, mark);
  }
  for (const auto& [id, mark] : *json->object()) {
    if (find_option(poll, id) == nullptr) marks.fail(id, Code::unknown_option, {{"id", id}});
  }
  if (poll.budget != 0 && spent > poll.budget) {
    fields.fail("marks", Code::over_budget, {{"spent", spent}, {"budget", poll.budget}});
  }
}

bool is_digest(std::string_view id) {
  return id.size() == 18 && id.starts_with("t-") && id.find_first_not_of("0123456789abcdef", 2) == id.npos;
}

// Whether anybody gave such an answer is for the sum to know; one that nobody gave is shown nowhere.
void read_agreement(const Poll& poll, Fields& fields, Ballot& ballot, Errors& errors) {
  ballot.choice = fields.strings("choice", kMaxAgreed);
  for (std::size_t i = 0; i < ballot.choice.size(); ++i) {
    const std::string& id = ballot.choice[i];
    if (is_digest(id) || find_option(poll, id) != nullptr) continue;
    errors.push_back({Code::unknown_option, pointer(fields.path_of("choice"), i), {{"id", id}}});
  }
  std::sort(ballot.choice.begin(), ballot.choice.end());
  ballot.choice.erase(std::unique(ballot.choice.begin(), ballot.choice.end()), ballot.choice.end());
}

void read_write_in(const Poll& poll, Fields& fields, Ballot& ballot) {
  if (poll.write_ins || poll.method == Method::text) {
    ballot.write_in = fields.text("writeIn", kWriteIn);
  } else if (fields.any("writeIn") != nullptr) {
    fields.fail("writeIn", Code::no_write_ins);
  }
}

void read_form(const Poll& poll, Fields& fields, Ballot& ballot, Errors& errors) {
  switch (form_of(poll.method)) {
    case Form::choice:
      return read_choice(poll, fields, ballot, errors);
    case Form::ranking:
      return read_ranking(poll, fields, ballot, errors);
    case Form::marks:
      return read_marks(poll, fields, ballot, errors);
    case Form::text:
      return read_agreement(poll, fields, ballot, errors);
  }
}

// To abstain is always allowed, so a minimum binds only those who choose.
void check_number(const Poll& poll, const Ballot& ballot, Errors& errors) {
  if ((poll.method != Method::single && poll.method != Method::multiple) || ballot.abstains()) return;
  const auto chosen = static_cast<std::int64_t>(ballot.choice.size()) + (ballot.write_in.empty() ? 0 : 1);
  const std::int64_t min = poll.method == Method::single ? 1 : poll.min;
  const std::int64_t max = poll.method == Method::single ? 1 : poll.max;
  if (chosen >= min && chosen <= max) return;
  const bool few = chosen < min;
  errors.push_back(
      {few ? Code::choose_more : Code::choose_fewer, "/choice", {{few ? "min" : "max", few ? min : max}}});
}

}  // namespace

Result<Ballot> read_ballot(const Poll& poll, const Json& body) {
  Errors errors;
  Ballot ballot;
  Fields fields(body, "", errors);
  read_form(poll, fields, ballot, errors);
  read_write_in(poll, fields, ballot);
  fields.refuse_others();
  if (errors.empty()) check_number(poll, ballot, errors);
  if (!errors.empty()) return in_reading_order(body, std::move(errors));
  return ballot;
}

}  // namespace hearth::poll
