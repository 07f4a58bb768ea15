#include <algorithm>
#include <cctype>

#include "hearth/text.h"
#include "space/space.h"
#include "words/english.h"

namespace hearth::space {
namespace {

std::int64_t arg_of(const Error& error, std::string_view name) {
  const Json value(error.args);
  const Json* arg = value.find(name);
  return arg == nullptr || arg->integer() == nullptr ? 0 : *arg->integer();
}

// What is missing stands nowhere; then the place of what it is missing from.
Place place_of_path(std::string_view text, std::string_view path) {
  Place place = locate_json(text, path);
  while (place.line == 1 && place.column == 1 && !path.empty()) {
    path = path.substr(0, path.rfind('/'));
    place = locate_json(text, path);
  }
  return place;
}

Place place_of(std::string_view text, const Error& error) {
  const std::int64_t line = arg_of(error, "line");
  if (line > 0) return {line, arg_of(error, "column")};
  const std::int64_t byte = arg_of(error, "byte");
  return byte > 0 ? place_at(text, static_cast<std::size_t>(byte - 1)) : place_of_path(text, error.path);
}

bool ends_value(char mark) {
  return mark == '"' || mark == '}' || mark == ']' || std::isalnum(static_cast<unsigned char>(mark)) != 0;
}

// The usual slips of people who write JSON by hand. `at` is where the parser gave up: the last byte of the
// first word it could not take.
std::string_view slip_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return "It ends too early: a closing \", ] or } is missing.";
  const char mark = text[at];
  std::size_t begin = at;
  if (mark == '"' && at > 0) begin = text.rfind('"', at - 1);
  const std::size_t last =
      begin == 0 || begin == text.npos ? text.npos : text.find_last_not_of(" \t\r\n", begin - 1);
  const char before = last == text.npos ? '\0' : text[last];
  if ((mark == '}' || mark == ']') && before == ',') return "Remove the comma before it.";
  if ((mark == '"' || mark == '{' || mark == '[') && ends_value(before))
    return "A comma or colon is missing before it.";
  if (mark == '\'' || text.substr(0, at + 1).ends_with("\xE2"))
    return "Texts stand in straight double quotes.";
  if (mark == '/' || mark == '#') return "JSON has no comments.";
  return "";
}

// Names of the file's own making stand in sentences: none of them may steer the terminal that shows it.
std::string harmless(std::string text) {
  const auto is_control = [](unsigned char byte) { return byte < 0x20 || byte == 0x7f; };
  std::replace_if(text.begin(), text.end(), is_control, ' ');
  return text;
}

std::string sentence_of(std::string_view text, const Error& error) {
  if (error.code != Code::json_syntax) return harmless(words::describe(error));
  if (text.find_first_not_of(" \t\r\n") == text.npos) return "There is nothing in it.";
  const auto byte = static_cast<std::size_t>(std::max<std::int64_t>(arg_of(error, "byte"), 1));
  const std::string_view slip = slip_at(text, byte - 1);
  return slip.empty() ? words::describe(error) : "This is not valid JSON. " + std::string(slip);
}

}  // namespace

std::vector<Problem> problems_in(const std::filesystem::path& file, std::string_view text,
                                 const Errors& errors) {
  std::vector<Problem> problems;
  for (const Error& error : errors)
    problems.push_back({file, place_of(text, error), sentence_of(text, error)});
  return problems;
}

std::string to_line(const Problem& problem) {
  std::string line = problem.file.string() + ":";
  if (problem.place.line > 0) {
    line += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + ":";
  }
  return line + " " + problem.sentence;
}

}  // namespace hearth::space
