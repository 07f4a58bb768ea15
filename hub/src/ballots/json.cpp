#include <algorithm>
#include <map>

#include "ballots/collector.h"
#include "ballots/cursor.h"
#include "ballots/readers.h"

namespace hearth::ballots {
namespace {

class JsonReader {
 public:
  explicit JsonReader(const Manner& manner) : manner_(manner) {}

  Result<Reading> read(const Json& json) {
    if (json.object() == nullptr) return wrong_type("", "object");
    std::optional<Error> error = read_head(json);
    if (!error) error = read_options(json.find("options"));
    if (!error) error = read_seats(json.find("seats"));
    if (!error) error = read_ballots(json.find("ballots"));
    if (error) return std::move(*error);
    return std::move(reading_);
  }

 private:
  static Error wrong_type(std::string path, std::string_view expected) {
    return {Code::wrong_type, std::move(path), {{"expected", expected}}};
  }
  static std::optional<Error> missing(std::string_view field) {
    return Error{Code::missing_field, "", {{"field", field}}};
  }
  static Error out_of_range(std::string path, std::int64_t min, std::int64_t max) {
    return {Code::out_of_range, std::move(path), {{"min", min}, {"max", max}}};
  }

  static std::optional<Error> check_fields(const Json& json, const std::string& path,
                                           std::initializer_list<std::string_view> known) {
    for (const Json::Member& member : *json.object()) {
      if (std::find(known.begin(), known.end(), member.first) == known.end())
        return Error{Code::unknown_field, pointer(path, member.first), {{"field", quoted(member.first)}}};
    }
    return std::nullopt;
  }

  static std::optional<Error> take_text(const Json& json, const std::string& path, std::string& text) {
    if (json.string() == nullptr) return wrong_type(path, "string");
    text = label_of(*json.string());
    const auto length = static_cast<std::int64_t>(text.size());
    if (text.size() <= kMaxLabel) return std::nullopt;
    return Error{
        Code::text_too_long, path, {{"length", length}, {"max", static_cast<std::int64_t>(kMaxLabel)}}};
  }

  std::optional<Error> read_head(const Json& json) {
    if (auto error = check_fields(json, "", {"title", "seats", "options", "ballots"})) return error;
    const Json* title = json.find("title");
    return title == nullptr ? std::nullopt : take_text(*title, "/title", reading_.election.title);
  }

  std::optional<Error> read_options(const Json* options) {
    if (options == nullptr) return missing("options");
    if (options->array() == nullptr) return wrong_type("/options", "array");
    const std::size_t number = options->array()->size();
    if (number == 0) return Error{Code::too_few, "/options", {{"min", 1}}};
    if (number > count::kMaxOptions)
      return Error{Code::too_many, "/options", {{"max", static_cast<std::int64_t>(count::kMaxOptions)}}};
    for (std::size_t i = 0; i < number; ++i) {
      if (auto error = read_option((*options->array())[i], pointer("/options", i))) return error;
    }
    ranking_.emplace(all_kept(number));
    return std::nullopt;
  }

  // "park", or {"id": "park", "label": "In the park"}.
  std::optional<Error> read_option(const Json& json, const std::string& path) {
    Choice choice;
    if (json.object() == nullptr) {
      if (auto error = take_text(json, path, choice.id)) return error;
      choice.label = choice.id;
    } else {
      const Json* id = json.find("id");
      const Json* label = json.find("label");
      if (auto error = check_fields(json, path, {"id", "label"})) return error;
      if (id == nullptr) return Error{Code::missing_field, path, {{"field", "id"}}};
      if (auto error = take_text(*id, path + "/id", choice.id)) return error;
      if (auto error = take_text(label == nullptr ? *id : *label, path + "/label", choice.label))
        return error;
    }
    if (choice.id.empty()) return Error{Code::text_empty, path};
    const auto number = static_cast<count::Option>(options_.size());
    if (!options_.emplace(choice.id, number).second)
      return Error{Code::duplicate_id, path, {{"id", quoted(choice.id)}}};
    reading_.election.options.push_back(std::move(choice));
    return std::nullopt;
  }

  std::optional<Error> read_seats(const Json* seats) {
    if (seats == nullptr) return std::nullopt;
    if (seats->integer() == nullptr) return wrong_type("/seats", "integer");
    const auto max = static_cast<std::int64_t>(options_.size());
    if (*seats->integer() < 1 || *seats->integer() > max) return out_of_range("/seats", 1, max);
    reading_.election.seats = static_cast<std::size_t>(*seats->integer());
    return std::nullopt;
  }

  std::optional<Error> read_ballots(const Json* ballots) {
    if (ballots == nullptr) return missing("ballots");
    if (ballots->array() == nullptr) return wrong_type("/ballots", "array");
    const Json::Array& items = *ballots->array();
    // The first ballot says which kind they all are.
    reading_.election.ranked = items.empty() || items[0].find("marks") == nullptr;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::string path = pointer("/ballots", i);
      std::int64_t number = 1;
      ranking_->begin();
      marks_.clear();
      if (auto error = read_ballot(items[i], path, number)) {
        refuse(reading_, [&] { return std::move(*error); });
      } else if (!add(reading_, reading_.election.ranked ? ranking_->words() : sorted_marks(), number)) {
        return Error{Code::too_many, path, {{"max", kMaxBallots}}};
      }
    }
    return std::nullopt;
  }

  std::optional<Error> read_ballot(const Json& json, const std::string& path, std::int64_t& number) {
    const std::string_view content = reading_.election.ranked ? "ranking" : "marks";
    if (json.object() == nullptr) return wrong_type(path, "object");
    if (auto error = check_fields(json, path, {"number", content})) return error;
    if (const Json* given = json.find("number")) {
      if (given->integer() == nullptr) return wrong_type(path + "/number", "integer");
      number = *given->integer();
      if (number < 1 || number > kMaxBallots) return out_of_range(path + "/number", 1, kMaxBallots);
    }
    const Json* choices = json.find(content);
    if (choices == nullptr) return Error{Code::missing_field, path, {{"field", content}}};
    const std::string below = pointer(path, content);
    return reading_.election.ranked ? read_ranking(*choices, below) : read_marks(*choices, below);
  }

  // ["park", ["hall", "roof"], [], "moon"]: the second rank is shared, the third is empty.
  std::optional<Error> read_ranking(const Json& json, const std::string& path) {
    if (json.array() == nullptr) return wrong_type(path, "array");
    if (json.array()->size() > kMaxRanks)
      return Error{Code::too_many, path, {{"max", static_cast<std::int64_t>(kMaxRanks)}}};
    for (std::size_t i = 0; i < json.array()->size(); ++i) {
      const Json& rank = (*json.array())[i];
      const std::string place = pointer(path, i);
      if (rank.array() == nullptr) {
        if (auto error = name(rank, place)) return error;
      } else {
        for (std::size_t j = 0; j < rank.array()->size(); ++j) {
          if (auto error = name((*rank.array())[j], pointer(place, j))) return error;
        }
      }
      ranking_->end_rank();
    }
    return std::nullopt;
  }

  std::optional<Error> name(const Json& json, const std::string& path) {
    if (json.string() == nullptr) return wrong_type(path, "string");
    const auto option = options_.find(*json.string());
    if (option == options_.end()) return unknown(*json.string(), path);
    if (!ranking_->name(option->second) && !manner_.lenient)
      return Error{Code::option_repeated, path, {{"option", quoted(*json.string())}}};
    return std::nullopt;
  }

  static Error unknown(std::string_view id, const std::string& path) {
    return {Code::unknown_option, path, {{"id", quoted(id)}}};
  }

  // {"park": 5, "hall": 2}
  std::optional<Error> read_marks(const Json& json, const std::string& path) {
    if (json.object() == nullptr) return wrong_type(path, "object");
    for (const auto& [id, mark] : *json.object()) {
      const auto option = options_.find(id);
      const std::string place = pointer(path, id);
      if (option == options_.end()) return unknown(id, place);
      if (mark.integer() == nullptr) return wrong_type(place, "integer");
      if (*mark.integer() < 0 || *mark.integer() > kMaxMark) return out_of_range(place, 0, kMaxMark);
      marks_.emplace_back(option->second, static_cast<Profile::Word>(*mark.integer()));
    }
    return std::nullopt;
  }

  std::span<const Profile::Word> sorted_marks() {
    std::sort(marks_.begin(), marks_.end());
    words_.clear();
    for (const auto& [option, mark] : marks_) {
      if (mark > 0) words_.insert(words_.end(), {option, mark});
    }
    return words_;
  }

  const Manner& manner_;
  Reading reading_;
  std::map<std::string, count::Option, std::less<>> options_;
  std::optional<Ranking> ranking_;
  std::vector<std::pair<count::Option, Profile::Word>> marks_;
  std::vector<Profile::Word> words_;
};

}  // namespace

Result<Reading> read_json(std::string_view text, const Manner& manner) {
  const auto json = parse_json(text, {kMaxJsonBytes});
  if (!json) return json.errors();
  return JsonReader(manner).read(*json);
}

}  // namespace hearth::ballots
