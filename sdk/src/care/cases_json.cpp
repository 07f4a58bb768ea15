#include <algorithm>
#include <iterator>
#include <utility>

#include "care/cases.h"
#include "care/decision.h"
#include "json/decode.h"

namespace hearth::care {
namespace {

// As many as nobody files about one record, or decides.
constexpr std::size_t kMost = 1000000;

Json row_of(const Filed& filed) {
  Json::Array row{filed.id, filed.rev, filed.time};
  if (filed.reason) row.emplace_back(kReasonNames[static_cast<std::size_t>(*filed.reason)]);
  return row;
}

Json row_of(const Decided& decided) {
  return Json::Array{decided.first, kStatusNames[static_cast<std::size_t>(decided.second)]};
}

template <class T>
Json::Array to_array(const Tally<T>& tally) {
  Json::Array rows;
  for (const auto& [one, times] : tally) {
    Json::Array row = *row_of(one).array();
    if (times != 1) row.emplace_back(times);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Json to_json(const Case& one) {
  Json::Object members;
  if (!one.reports.empty()) members.emplace_back("reports", to_array(one.reports));
  if (!one.appeals.empty()) members.emplace_back("appeals", to_array(one.appeals));
  if (!one.decisions.empty()) members.emplace_back("decisions", to_array(one.decisions));
  return members;
}

// A row from its beginning on. What is not there, or is something else, leaves it wrong.
struct Row {
  const Json::Array& items;
  std::size_t next = 0;
  bool right = true;

  std::int64_t integer() {
    const std::int64_t* value = next < items.size() ? items[next].integer() : nullptr;
    ++next;
    right = right && value != nullptr;
    return value != nullptr ? *value : 0;
  }
  std::string string() {
    const std::string* value = next < items.size() ? items[next].string() : nullptr;
    ++next;
    right = right && value != nullptr;
    return value != nullptr ? *value : std::string();
  }
  template <class Names>
  std::size_t word(const Names& names) {
    const std::string name = string();
    const auto* const found = std::find(std::begin(names), std::end(names), name);
    right = right && found != std::end(names);
    return right ? static_cast<std::size_t>(found - std::begin(names)) : 0;
  }
  /// How many times it stands there: the last of all.
  std::int64_t times() {
    const std::int64_t times = next < items.size() ? integer() : 1;
    right = right && next == items.size() && times != 0;
    return times;
  }
};

Filed read_appeal(Row& row) {
  Filed filed;
  filed.id = row.string();
  filed.rev = row.integer();
  filed.time = row.integer();
  return filed;
}

Filed read_report(Row& row) {
  Filed filed = read_appeal(row);
  filed.reason = static_cast<Reason>(row.word(kReasonNames));
  return filed;
}

Decided read_decision(Row& row) {
  const std::int64_t rev = row.integer();
  return {rev, static_cast<Status>(row.word(kStatusNames))};
}

template <class T>
void read_rows(Fields& fields, std::string_view name, Tally<T>& into, T (*read)(Row&)) {
  const Json::Array* rows = fields.array(name, 1, kMost);
  if (rows == nullptr) return;
  for (const Json& json : *rows) {
    const Json::Array none;
    Row row{json.array() != nullptr ? *json.array() : none};
    T one = read(row);
    const std::int64_t times = row.times();
    if (!row.right) return fields.fail(name, Code::wrong_type, {{"expected", "array"}});
    into.insert_or_assign(std::move(one), times);
  }
}

Case read_case(const Json& json, std::string path, Errors& errors) {
  Case one;
  Fields fields(json, std::move(path), errors);
  read_rows(fields, "reports", one.reports, read_report);
  read_rows(fields, "appeals", one.appeals, read_appeal);
  read_rows(fields, "decisions", one.decisions, read_decision);
  fields.refuse_others();
  return one;
}

}  // namespace

Json to_json(const Cases& cases) {
  Json::Object members;
  for (const auto& [id, one] : cases.cases_) members.emplace_back(id, to_json(one));
  return members;
}

Result<Cases> cases_from_json(const Json& json) {
  Errors errors;
  Cases cases;
  const Fields fields(json, "", errors);
  if (json.object() == nullptr) return errors;
  for (const auto& [id, one] : *json.object()) {
    Case read = read_case(one, fields.path_of(id), errors);
    if (!read.is_blank()) cases.cases_.insert_or_assign(id, std::move(read));
  }
  if (!errors.empty()) return errors;
  return cases;
}

}  // namespace hearth::care
