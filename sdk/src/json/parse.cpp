// The only user of nlohmann/json: its parser reads the text, and what it reports is put together here under
// our stricter rules.
#include <optional>

#include "hearth/json.h"
#include "hearth/result.h"
#include "hearth/text.h"
#include "json/number.h"
#include "json/order.h"
#include "nlohmann/json.hpp"
#include "text/utf8.h"

namespace hearth {
namespace {

Error syntax_error(std::string_view text, std::size_t offset) {
  const Place place = place_at(text, offset);
  const auto byte = static_cast<std::int64_t>(offset + 1);
  return {Code::json_syntax, "", {{"line", place.line}, {"column", place.column}, {"byte", byte}}};
}

// Receives the events of nlohmann's parser, which never throws on this way and holds no recursion. Answering
// false ends the parse.
class Reader {
 public:
  Reader(std::string_view text, int depth) : text_(text), depth_(static_cast<std::size_t>(depth)) {}

  [[nodiscard]] Result<Json> result(bool complete) && {
    if (error_) return std::move(*error_);
    if (!complete) return syntax_error(text_, text_.size());
    return std::move(root_);
  }

  bool null() { return put(Json()); }
  bool boolean(bool value) { return put(Json(value)); }
  bool number_integer(std::int64_t value) { return put_integer(value, value >= -kMaxInteger); }
  bool number_unsigned(std::uint64_t value) {
    return put_integer(static_cast<std::int64_t>(value), value <= static_cast<std::uint64_t>(kMaxInteger));
  }
  bool number_float(double, const std::string& literal) {
    const std::optional<std::int64_t> value = exact_integer(literal);
    return put_integer(value.value_or(0), value.has_value());
  }
  bool string(std::string& value) { return put(Json(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(true); }
  bool key(std::string& name) {
    open_.back().members.emplace_back(std::move(name), Json());
    return true;
  }
  bool end_object() {
    Open object = std::move(open_.back());
    open_.pop_back();
    const Json::Member* previous = nullptr;
    for (const Json::Member* member : sorted_members(object.members)) {
      if (previous != nullptr && previous->first == member->first) {
        return fail({Code::json_duplicate_key, pointer(path(), member->first), {{"key", member->first}}});
      }
      previous = member;
    }
    return put(Json(std::move(object.members)));
  }

  bool start_array(std::size_t) { return open(false); }
  bool end_array() {
    Json array(std::move(open_.back().items));
    open_.pop_back();
    return put(std::move(array));
  }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& reason) {
    constexpr int kNumberOverflow = 406;
    if (reason.id == kNumberOverflow) return fail({Code::json_not_integer, path()});
    return fail(syntax_error(text_, byte > 0 ? byte - 1 : 0));
  }

 private:
  // An array or object whose end has not come yet. The last member of an object waits for its value.
  struct Open {
    bool is_object;
    Json::Array items;
    Json::Object members;
  };

  bool fail(Error error) {
    error_ = std::move(error);
    return false;
  }

  bool open(bool is_object) {
    if (open_.size() >= depth_) {
      return fail({Code::json_too_deep, path(), {{"max", static_cast<std::int64_t>(depth_)}}});
    }
    open_.push_back({is_object, {}, {}});
    return true;
  }

  bool put_integer(std::int64_t value, bool allowed) {
    return allowed ? put(Json(value)) : fail({Code::json_not_integer, path()});
  }

  bool put(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_object) {
      open_.back().members.back().second = std::move(value);
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }

  // Where the next value will stand.
  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Open& open : open_) {
      path = open.is_object ? pointer(path, open.members.back().first) : pointer(path, open.items.size());
    }
    return path;
  }

  std::string_view text_;
  std::size_t depth_;
  std::vector<Open> open_;
  Json root_;
  std::optional<Error> error_;
};

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes) {
    return Error{Code::json_too_large, "", {{"max", static_cast<std::int64_t>(limits.bytes)}}};
  }
  if (const std::optional<std::size_t> invalid = text::find_invalid(text)) {
    return Error{Code::json_not_utf8, "", {{"byte", static_cast<std::int64_t>(*invalid + 1)}}};
  }
  // nlohmann takes a zero byte for the end of the text and would not see what comes after it.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
    return syntax_error(text, zero);
  Reader reader(text, limits.depth);
  const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  return std::move(reader).result(complete);
}

}  // namespace hearth
