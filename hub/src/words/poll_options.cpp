#include "words/poll_options.h"

#include <algorithm>

#include "hearth/text.h"
#include "json/fields.h"
#include "words/quantities.h"

namespace hearth::words {
namespace {

// "Thursday, 24 December 2026, 17:00 to 19:00 UTC"; empty: the option is no time.
std::string slot_of(const Json& option) {
  const auto starts = parse_time(text_of(option, "starts"));
  return starts ? slot(*starts, parse_time(text_of(option, "ends")).value_or(0)) : std::string();
}

Named named(const Json& option) {
  Named name{std::string(text_of(option, "id")), std::string(text_of(option, "label")),
             std::string(text_of(option, "description"))};
  const std::string time = slot_of(option);
  if (name.label.empty()) {
    name.label = time;
  } else if (!time.empty()) {
    name.more = name.more.empty() ? time : time + "\n" + name.more;
  }
  return name;
}

const Named* find_name(const std::vector<Named>& names, std::string_view id) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Named& one) { return one.id == id; });
  return found == names.end() ? nullptr : &*found;
}

std::string percent_of(const Json& line) {
  return number(number_of(line, "percent")) + "%";
}

// "4.33" of hundredths; "–" where nobody has answered.
std::string mean_of(const Json& line) {
  const std::int64_t mean = number_of(line, "mean");
  if (line.find("mean") == nullptr) return "–";
  const std::string hundredths = std::to_string(100 + mean % 100).substr(1);
  return number(mean / 100) + "." + hundredths;
}

std::string spread_of(const Json& line, std::size_t mark) {
  const Json::Array& spread = items_of(line, "spread");
  const std::int64_t* count = mark < spread.size() ? spread[mark].integer() : nullptr;
  return number(count == nullptr ? 0 : *count);
}

std::vector<std::string> cells_of(std::string_view method, const Json& line) {
  if (method == "grid") return {spread_of(line, 2), spread_of(line, 1)};
  if (method == "rating") return {mean_of(line), number(number_of(line, "count"))};
  const bool adds_up = method == "score" || method == "dots" || method == "quadratic";
  return {percent_of(line), number(number_of(line, adds_up ? "total" : "count"))};
}

std::vector<std::string> head_of(std::string_view method) {
  if (method == "grid") return {"Can come", "Maybe"};
  if (method == "rating") return {"Mean", "Answers"};
  if (method == "score") return {"Of possible", "Points"};
  if (method == "ranked") return {"Share", "First choices"};
  if (method == "dots") return {"Share", "Dots"};
  if (method == "text") return {"Share", "People"};
  return {"Share", "Votes"};
}

}  // namespace

std::vector<Named> named_options(const Json& document, const Json::Array& answers) {
  std::vector<Named> names;
  for (const Json& option : items_of(document, "options")) names.push_back(named(option));
  for (const Json& answer : answers) {
    const std::string_view id = text_of(answer, "answer");
    if (!id.empty() && find_name(names, id) == nullptr)
      names.push_back({std::string(id), std::string(text_of(answer, "writeIn")), ""});
  }
  return names;
}

ResultTable results_table(const Json& document, const Json& results, const std::vector<Named>& names) {
  const std::string_view method = text_of(document, "method");
  ResultTable table{.head = head_of(method), .rows = {}};
  for (const Json& line : items_of(results, "options")) {
    const Named* name = find_name(names, text_of(line, "id"));
    if (name == nullptr) {
      ++table.unnamed;
    } else {
      table.rows.push_back({name->id, name->label, cells_of(method, line), number_of(line, "percent")});
    }
  }
  if (const Json* own = results.find("writeIn"))
    table.rows.push_back({"", "Other answers", cells_of(method, *own), number_of(*own, "percent")});
  return table;
}

std::string_view measure_of(std::string_view method) {
  if (method == "score" || method == "rating") return "points";
  if (method == "ranked") return "first choices";
  if (method == "dots") return "dots";
  if (method == "text") return "agreed with";
  return "votes";
}

}  // namespace hearth::words
