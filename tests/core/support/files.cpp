#include "support/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::test {

std::filesystem::path source_path(const std::string& path) {
  return std::filesystem::path(HEARTH_SOURCE_DIR) / path;
}

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Json read_json(const std::filesystem::path& path) {
  return parsed(read_text(path));
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_path("tests/cases"))) {
    const auto room = entry.path().parent_path().filename();
    const bool has_steps =
        room != "count" && room != "export" && room != "logic" && room != "match" && room != "text";
    const bool is_case =
        has_steps && entry.path().extension() == ".json" && entry.path().filename() != "count.json";
    if (is_case) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Json parsed(const std::string& text) {
  Result<Json> json = parse_json(text, {.bytes = std::size_t{1} << 26, .depth = 64});
  EXPECT_TRUE(json.ok()) << text.substr(0, 200);
  return json ? *std::move(json) : Json();
}

Json without_ids(const Json& items) {
  Json::Array shown;
  for (const Json& item : *items.array()) {
    Json::Object members = *item.object();
    std::erase_if(members, [](const Json::Member& member) { return member.first == "id"; });
    shown.emplace_back(std::move(members));
  }
  std::sort(shown.begin(), shown.end(),
            [](const Json& a, const Json& b) { return write_json(a) < write_json(b); });
  return shown;
}

namespace {

// Members called "record" are ids, too.
Json without_records(const Json& seen) {
  if (seen.array()) {
    Json::Array items;
    for (const Json& item : *seen.array()) items.push_back(without_records(item));
    return items;
  }
  if (!seen.object()) return seen;
  Json::Object members;
  for (const auto& [name, value] : *seen.object()) {
    if (name != "record") members.emplace_back(name, without_records(value));
  }
  return members;
}

}  // namespace

Json own_without_ids(const Json& seen) {
  const Json own = without_records(seen);
  if (own.object() == nullptr) return own;
  Json::Object shown;
  for (const auto& [name, value] : *own.object()) {
    Json::Object inner = value.object() != nullptr ? *value.object() : Json::Object();
    if (name == "reports") {
      shown.emplace_back(name, without_ids(value));
    } else if (name == "revs") {
      std::erase_if(inner, [](const Json::Member& rev) { return is_care(rev.first); });
      shown.emplace_back(name, std::move(inner));
    } else if (name == "waiting") {
      for (auto& [key, notice] : inner) {
        Json::Object members = *notice.object();
        std::erase_if(members, [](const Json::Member& member) { return member.first == "id"; });
        notice = std::move(members);
      }
      shown.emplace_back(name, std::move(inner));
    } else {
      shown.emplace_back(name, value);
    }
  }
  return shown;
}

const Json& member(const Json& object, std::string_view name) {
  static const Json kNone;
  const Json* found = object.find(name);
  return found ? *found : kNone;
}

std::string text_of(const Json& object, std::string_view name) {
  const Json& value = member(object, name);
  return value.string() ? *value.string() : "";
}

std::int64_t number_of(const Json& object, std::string_view name) {
  const Json& value = member(object, name);
  return value.integer() ? *value.integer() : 0;
}

}  // namespace hearth::test
