#include "json/decode.h"

#include <algorithm>
#include <utility>

#include "hearth/text.h"
#include "json/pointer.h"
#include "text/utf8.h"

namespace hearth {
namespace {

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

// Where each step of the path stands among its siblings; what is absent comes after all that are there.
std::vector<std::size_t> positions(const Json* value, std::string_view path) {
  std::vector<std::size_t> found;
  for (const std::string& step : pointer_steps(path)) {
    const Json* next = nullptr;
    std::size_t position = 0;
    if (const Json::Array* items = value ? value->array() : nullptr) {
      position = std::min(step_index(step).value_or(items->size()), items->size());
      if (position < items->size()) next = &(*items)[position];
    } else if (const Json::Object* members = value ? value->object() : nullptr) {
      next = value->find(step);
      while (position < members->size() && (*members)[position].first != step) ++position;
    }
    found.push_back(position);
    value = next;
  }
  return found;
}

}  // namespace

Fields::Fields(const Json& json, std::string path, Errors& errors)
    : members_(json.object()), path_(std::move(path)), errors_(errors) {
  if (members_ == nullptr) fail_at(path_, Code::wrong_type, {{"expected", "object"}});
}

void Fields::require(std::initializer_list<std::string_view> names) {
  if (members_ == nullptr) return;
  for (std::string_view name : names) {
    if (get(name) == nullptr) fail(name, Code::missing_field, {{"field", name}});
  }
}

const Json* Fields::any(std::string_view name) {
  return get(name);
}

bool Fields::flag(std::string_view name, bool fallback) {
  const Json* member = get(name);
  if (member == nullptr) return fallback;
  if (const bool* value = member->boolean()) return *value;
  fail(name, Code::wrong_type, {{"expected", "boolean"}});
  return fallback;
}

std::int64_t Fields::integer(std::string_view name, std::int64_t min, std::int64_t max,
                             std::int64_t fallback) {
  const Json* member = get(name);
  if (member == nullptr) return fallback;
  const std::int64_t* value = member->integer();
  if (value == nullptr) {
    fail(name, Code::wrong_type, {{"expected", "integer"}});
  } else if (*value < min || *value > max) {
    fail(name, Code::out_of_range, {{"min", min}, {"max", max}});
  } else {
    return *value;
  }
  return fallback;
}

std::string Fields::string(std::string_view name) {
  const Json* member = get(name);
  if (member == nullptr) return {};
  if (const std::string* value = member->string()) return *value;
  fail(name, Code::wrong_type, {{"expected", "string"}});
  return {};
}

std::string Fields::text(std::string_view name, const TextRule& rule) {
  const Json* member = get(name);
  if (member == nullptr || member->string() == nullptr) return string(name);
  const std::string_view text = text::trim(*member->string());
  const std::int64_t length = text::length(text);
  if (text::is_blank(text)) {
    fail(name, Code::text_empty);
  } else if (length > rule.max) {
    fail(name, Code::text_too_long, {{"max", rule.max}, {"length", length}});
  } else if (text::has_control(text, rule.lines)) {
    fail(name, Code::text_has_control);
  } else {
    return std::string(text);
  }
  return {};
}

std::string Fields::id(std::string_view name) {
  const Json* member = get(name);
  std::string id = string(name);
  if (member == nullptr || member->string() == nullptr || is_id(id)) return id;
  fail(name, Code::bad_id);
  return {};
}

Time Fields::time(std::string_view name) {
  const Json* member = get(name);
  const std::string text = string(name);
  if (member == nullptr || member->string() == nullptr) return 0;
  const std::optional<Time> time = parse_time(text);
  if (!time) fail(name, Code::bad_time);
  return time.value_or(0);
}

std::size_t Fields::word(std::string_view name, std::span<const std::string_view> allowed,
                         std::size_t fallback) {
  const Json* member = get(name);
  const std::string text = string(name);
  if (member == nullptr || member->string() == nullptr) return fallback;
  const auto found = std::find(allowed.begin(), allowed.end(), text);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  fail(name, Code::unknown_value, {{"allowed", joined(allowed)}});
  return fallback;
}

const Json::Array* Fields::array(std::string_view name, std::size_t min, std::size_t max) {
  const Json* member = get(name);
  if (member == nullptr) return nullptr;
  const Json::Array* items = member->array();
  if (items == nullptr) {
    fail(name, Code::wrong_type, {{"expected", "array"}});
  } else if (items->size() < min) {
    fail(name, Code::too_few, {{"min", static_cast<std::int64_t>(min)}});
  } else if (items->size() > max) {
    fail(name, Code::too_many, {{"max", static_cast<std::int64_t>(max)}});
  } else {
    return items;
  }
  return nullptr;
}

std::vector<std::string> Fields::strings(std::string_view name, std::size_t max) {
  std::vector<std::string> texts;
  const Json::Array* items = array(name, 0, max);
  if (items == nullptr) return texts;
  for (const Json& item : *items) {
    if (const std::string* text = item.string()) {
      texts.push_back(*text);
    } else {
      fail_at(pointer(path_of(name), texts.size()), Code::wrong_type, {{"expected", "string"}});
      return {};
    }
  }
  return texts;
}

void Fields::fail(std::string_view name, Code code, Json::Object args) {
  fail_at(path_of(name), code, std::move(args));
}

void Fields::refuse_others() {
  if (members_ == nullptr) return;
  for (const auto& [name, value] : *members_) {
    if (std::find(asked_.begin(), asked_.end(), name) == asked_.end()) {
      fail(name, Code::unknown_field, {{"field", name}});
    }
  }
}

const Json* Fields::get(std::string_view name) {
  if (members_ == nullptr) return nullptr;
  asked_.push_back(name);
  for (const auto& [key, value] : *members_) {
    if (key == name) return &value;
  }
  return nullptr;
}

void Fields::fail_at(std::string path, Code code, Json::Object args) {
  if (errors_.size() < kMaxErrors) errors_.push_back({code, std::move(path), std::move(args)});
}

Errors in_reading_order(const Json& root, Errors errors) {
  // An insertion sort: there are at most kMaxErrors, and those at one place keep the order in which they were
  // found.
  std::vector<std::vector<std::size_t>> places;
  for (const Error& error : errors) {
    places.push_back(positions(&root, error.path));
    for (std::size_t i = places.size() - 1; i > 0 && places[i] < places[i - 1]; --i) {
      std::swap(places[i], places[i - 1]);
      std::swap(errors[i], errors[i - 1]);
    }
  }
  return errors;
}

void append(Errors& errors, Errors more) {
  for (Error& error : more) errors.push_back(std::move(error));
}

Errors below(std::string_view path, Errors errors) {
  for (Error& error : errors) error.path.insert(0, path);
  return errors;
}

}  // namespace hearth
