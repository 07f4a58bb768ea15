#include "page/sent_form.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "page/page.h"
#include "text/percent.h"

namespace hearth::page {
namespace {

constexpr std::size_t kMaxFields = 256;

// Forms write a space as "+".
std::optional<std::string> decoded(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '+', ' ');
  return text::percent_decoded(plain);
}

std::optional<FormField> field_of(std::string_view pair) {
  const std::size_t sign = pair.find('=');
  auto name = decoded(pair.substr(0, sign));
  auto value = decoded(sign == pair.npos ? std::string_view() : pair.substr(sign + 1));
  if (!name || !value) return std::nullopt;
  return FormField{*std::move(name), *std::move(value)};
}

// The last one counts; there is only one, unless somebody writes forms by hand.
std::string value_of(const std::vector<FormField>& fields, std::string_view name) {
  std::string value;
  for (const FormField& field : fields) {
    if (field.name == name) value = field.value;
  }
  return value;
}

// 0 for what is no number: it is judged as what knows of nothing.
std::int64_t number_in(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

// Where there is one choice, words left over in the field do not count against the row that was pressed.
Json ballot_in(const std::vector<FormField>& fields) {
  Json::Array choice;
  bool own = value_of(fields, kMethodField) != kSingle;
  for (const FormField& field : fields) {
    if (field.name != kChoiceField) continue;
    if (field.value == kOwnChoice) {
      own = true;
    } else {
      choice.emplace_back(field.value);
    }
  }
  const std::string write_in = value_of(fields, kWriteInField);
  const bool written = !is_blank(write_in) && (own || choice.empty());
  Json::Object ballot = {{"choice", std::move(choice)}};
  if (written) ballot.emplace_back("writeIn", write_in);
  return ballot;
}

}  // namespace

Result<std::vector<FormField>> read_form(std::string_view body) {
  std::vector<FormField> fields;
  while (!body.empty()) {
    const std::size_t end = body.find('&');
    auto field = field_of(body.substr(0, end));
    if (!field || fields.size() == kMaxFields) return Error{Code::bad_request, ""};
    fields.push_back(*std::move(field));
    body.remove_prefix(end == body.npos ? body.size() : end + 1);
  }
  return fields;
}

Result<SentForm> read_sent_form(std::string_view kind, std::string_view body) {
  if (kind != "poll") return Error{Code::not_found, ""};
  const auto fields = read_form(body);
  if (!fields) return fields.errors();
  SentForm sent;
  sent.form = value_of(*fields, kFormField);
  sent.rev = number_in(value_of(*fields, kRevField));
  sent.since = number_in(value_of(*fields, kSinceField));
  sent.key = "ballot";
  const std::string action = value_of(*fields, kActionField);
  if (action == "withdraw") return sent;
  if (action == "abstain") {
    sent.body = Json::Object{{"choice", Json::Array{}}};
    return sent;
  }
  sent.body = ballot_in(*fields);
  // An empty choice is an abstention. Whoever presses "Vote" did not mean that.
  const bool chose = !sent.body.find("choice")->array()->empty() || sent.body.find("writeIn") != nullptr;
  if (!chose) sent.errors.push_back({Code::choose_more, "/body/choice", {{"min", 1}}});
  return sent;
}

}  // namespace hearth::page
