#include "support/export.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>
#include <vector>

#include "hearth/recount.h"
#include "support/files.h"

namespace hearth::test {
namespace {

using Names = std::vector<std::string>;

std::size_t number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  EXPECT_TRUE(error == std::errc() && end == text.data() + text.size()) << text;
  return number;
}

// The names of a pointer. None of those here has anything to unescape.
Names names_of(std::string_view pointer) {
  Names names;
  while (!pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    names.emplace_back(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return names;
}

Json with(const Json& json, std::span<const std::string> names, const Json* to);

Json::Array with_item(Json::Array items, std::span<const std::string> names, const Json* to) {
  const auto at = items.begin() + static_cast<std::ptrdiff_t>(number_in(names[0]));
  if (names.size() == 1 && to == nullptr) {
    items.erase(at);
  } else {
    *at = with(*at, names.subspan(1), to);
  }
  return items;
}

Json::Object with_member(Json::Object members, std::span<const std::string> names, const Json* to) {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == names[0]; });
  if (found == members.end()) {
    members.emplace_back(names[0], *to);
  } else if (names.size() == 1 && to == nullptr) {
    members.erase(found);
  } else {
    found->second = with(found->second, names.subspan(1), to);
  }
  return members;
}

// The value with another one at that place, or without it.
Json with(const Json& json, std::span<const std::string> names, const Json* to) {
  if (names.empty()) return *to;
  return json.array() != nullptr ? Json(with_item(*json.array(), names, to))
                                 : Json(with_member(*json.object(), names, to));
}

class Text {
 public:
  explicit Text(const Json& lines) {
    for (const Json& line : *lines.array()) lines_.push_back(write_json(line));
  }

  void edit(const Json& edit) {
    const auto at = [&](std::string_view name) { return place(number_of(edit, name)); };
    if (edit.find("drop") != nullptr) {
      lines_.erase(at("drop"));
    } else if (edit.find("copy") != nullptr) {
      const std::string line = *at("copy");
      lines_.insert(at("before"), line);
    } else if (const Json* line = edit.find("insert")) {
      lines_.insert(at("before"), write_json(*line));
    } else if (const Json* pair = edit.find("swap")) {
      std::iter_swap(place(*(*pair->array())[0].integer()), place(*(*pair->array())[1].integer()));
    } else if (edit.find("text") != nullptr) {
      if (at("text") == lines_.end()) lines_.emplace_back();
      *at("text") = text_of(edit, "to");
    } else if (edit.find("end") != nullptr) {
      lines_.erase(at("end") + 1, lines_.end());
      lines_.back().resize(static_cast<std::size_t>(number_of(edit, "bytes")));
      ends_ = false;
    } else {
      change(edit);
    }
  }

  [[nodiscard]] std::string whole() const {
    std::string text;
    for (const std::string& line : lines_) text.append(line).append("\n");
    if (!ends_) text.pop_back();
    return text;
  }

 private:
  std::vector<std::string>::iterator place(std::int64_t line) { return lines_.begin() + line - 1; }

  void change(const Json& edit) {
    const Json* set = edit.find("set");
    const Names names = names_of(set ? *set->string() : text_of(edit, "remove"));
    std::string& line = *place(static_cast<std::int64_t>(number_in(names[0])));
    line = write_json(with(parsed(line), std::span(names).subspan(1), set ? edit.find("to") : nullptr));
  }

  std::vector<std::string> lines_;
  bool ends_ = true;  // with a line end
};

}  // namespace

std::string edited(const Json& lines, const Json& edits) {
  Text text(lines);
  if (edits.array() != nullptr) {
    for (const Json& edit : *edits.array()) text.edit(edit);
  }
  return text.whole();
}

Json recounted(const std::string& text, const Json& receipt, std::size_t piece) {
  Recount recount;
  for (std::size_t at = 0; at < text.size(); at += piece)
    recount.read(std::string_view(text).substr(at, piece));
  return recount.finish(receipt);
}

}  // namespace hearth::test
