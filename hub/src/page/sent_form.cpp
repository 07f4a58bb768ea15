#include "page/sent_form.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "page/page.h"
#include "page/poll_model.h"
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

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stop != end || number > kMaxInteger || number < -kMaxInteger)
    return std::nullopt;
  return number;
}

// 0 for what is no number: it is judged as what knows of nothing.
std::int64_t number_in(const std::string& text) {
  return whole_number(text).value_or(0);
}

struct Given {
  std::string id;
  std::string text;
};

class Sheet {
 public:
  explicit Sheet(const std::vector<FormField>& fields)
      : fields_(fields), method_(value_of(fields, kMethodField)), write_in_(value_of(fields, kWriteInField)) {
    for (const FormField& field : fields) {
      if (!field.name.starts_with(kGivenField)) continue;
      const std::string id = field.name.substr(kGivenField.size());
      std::erase_if(given_, [&](const Given& one) { return one.id == id; });
      if (const std::string text = trimmed(field.value); !text.empty()) given_.push_back({id, text});
    }
  }

  void read(SentForm& sent) const {
    switch (form_of(method_)) {
      case Form::choice:
        sent.body = choice();
        break;
      case Form::ranking:
        sent.body = Json::Object{{"ranking", ranking(sent.errors)}};
        break;
      case Form::marks:
        sent.body = Json::Object{{"marks", marks(sent.errors)}};
        break;
      case Form::text:
        sent.body = answer();
    }
    sent.posted = posted();
    // An empty ballot is an abstention. Whoever presses "Vote" did not mean that.
    if (is_empty(sent.body) && sent.errors.empty())
      sent.errors.push_back({Code::choose_more, "/body/choice", {{"min", 1}}});
  }

  [[nodiscard]] Json abstention() const {
    constexpr std::string_view kMembers[] = {"choice", "ranking", "marks", "choice"};
    const auto form = form_of(method_);
    const Json none = form == Form::marks ? Json(Json::Object{}) : Json(Json::Array{});
    return Json::Object{{std::string(kMembers[static_cast<std::size_t>(form)]), none}};
  }

 private:
  // Where there is one choice, words left over in the field do not count against the row that was pressed.
  [[nodiscard]] Json choice() const {
    Json::Array choice;
    bool own = method_ != kSingle;
    for (const FormField& field : fields_) {
      if (field.name != kChoiceField) continue;
      if (field.value == kOwnChoice) {
        own = true;
      } else {
        choice.emplace_back(field.value);
      }
    }
    const bool written = !trimmed(write_in_).empty() && (own || choice.empty());
    return with_words(std::move(choice), written);
  }

  [[nodiscard]] Json answer() const {
    Json::Array choice;
    for (const FormField& field : fields_) {
      if (field.name == kChoiceField) choice.emplace_back(field.value);
    }
    return with_words(std::move(choice), !trimmed(write_in_).empty());
  }

  [[nodiscard]] Json with_words(Json::Array choice, bool written) const {
    Json::Object ballot = {{"choice", std::move(choice)}};
    if (written) ballot.emplace_back("writeIn", write_in_);
    return ballot;
  }

  // Places are what stands before and behind: 2, 5, 5 ranks as 1, 2, 2 does.
  [[nodiscard]] Json::Array ranking(Errors& errors) const {
    std::map<std::int64_t, Json::Array> ranks;
    for (const auto& [id, text] : given_) {
      const auto place = whole_number(text);
      if (place && *place > 0) {
        ranks[*place].emplace_back(id);
      } else {
        errors.push_back({Code::whole_number_expected, "/given/" + id, {{"found", text}}});
      }
    }
    Json::Array ranking;
    for (auto& [place, ids] : ranks) ranking.push_back(ids.size() == 1 ? ids[0] : Json(std::move(ids)));
    return ranking;
  }

  // In a grid marks are words. No dot is none given.
  [[nodiscard]] Json::Object marks(Errors& errors) const {
    Json::Object marks;
    for (const auto& [id, text] : given_) {
      const auto mark = whole_number(text);
      const bool spends = method_ == "dots" || method_ == "quadratic";
      if (mark && *mark == 0 && spends) continue;
      if (mark || method_ == "grid") {
        marks.emplace_back(id, mark ? Json(*mark) : Json(text));
      } else {
        errors.push_back({Code::whole_number_expected, "/given/" + id, {{"found", text}}});
      }
    }
    return marks;
  }

  [[nodiscard]] Json posted() const {
    Json::Array choice;
    for (const FormField& field : fields_) {
      if (field.name == kChoiceField) choice.emplace_back(field.value);
    }
    Json::Object given;
    for (const auto& [id, text] : given_) given.emplace_back(id, text);
    return Json::Object{{"choice", std::move(choice)}, {"writeIn", write_in_}, {"given", std::move(given)}};
  }

  static bool is_empty(const Json& ballot) {
    return std::all_of(ballot.object()->begin(), ballot.object()->end(), [](const Json::Member& member) {
      const Json& value = member.second;
      return value.array() ? value.array()->empty() : value.object() && value.object()->empty();
    });
  }

  const std::vector<FormField>& fields_;
  std::string method_;
  std::string write_in_;
  std::vector<Given> given_;
};

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
  const Sheet sheet(*fields);
  const std::string action = value_of(*fields, kActionField);
  if (action == "abstain") {
    sent.body = sheet.abstention();
  } else if (action != "withdraw") {
    sheet.read(sent);
  }
  return sent;
}

}  // namespace hearth::page
