#include "space/folder.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <system_error>

#include "hearth/replica.h"
#include "hearth/text.h"
#include "space/config.h"
#include "words/english.h"

namespace hearth::space {
namespace fs = std::filesystem;
namespace {

// Reads one byte more than is allowed, so that whoever judges the text sees that it is too long.
std::optional<std::string> read_text(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(kMaxDocumentBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return in.bad() ? std::nullopt : std::optional(std::move(text));
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

bool is_below(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

void list_files(const fs::path& folder, std::set<fs::path>& files, std::error_code& error) {
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_hidden(entry->path())) continue;
    std::error_code unreadable;
    if (fs::is_directory(entry->symlink_status(unreadable))) list_files(entry->path(), files, unreadable);
    if (entry->is_regular_file(unreadable) && entry->path().extension() == ".json")
      files.insert(entry->path());
  }
}

std::string kind_of(const fs::path& file) {
  return file.parent_path().filename().string();
}

std::string address_of(const fs::path& file) {
  return kind_of(file) + "/" + file.stem().string();
}

std::string folder_name(const fs::path& folder) {
  std::error_code error;
  const fs::path real = fs::canonical(folder, error);  // "." and ".." are no names
  return (error ? folder : real).filename().string();
}

bool is_kind(std::string_view kind) {
  const auto known = kinds();
  return std::find(known.begin(), known.end(), kind) != known.end();
}

Problem about(const fs::path& file, std::string sentence) {
  return {file, {0, 0}, std::move(sentence)};
}

}  // namespace

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

Folder::Folder(fs::path folder) : folder_(std::move(folder).lexically_normal()) {
  if (!folder_.has_filename()) folder_ = folder_.parent_path();
}

Reading Folder::read_all() {
  std::error_code error;
  std::set<fs::path> files;
  list_files(folder_, files, error);
  if (error)
    return {std::nullopt, {}, {about(folder_, "This folder cannot be read: " + error.message() + ".")}};
  for (const auto& [file, text] : texts_) files.insert(file);
  files.insert(config_file());
  return read(files);
}

Reading Folder::read(const std::set<fs::path>& touched) {
  Reading reading;
  for (const fs::path& path : touched) notice_gone(path, reading);
  std::set<fs::path> paths = take_freed();
  paths.insert(touched.begin(), touched.end());
  for (const fs::path& path : paths) {
    if (path.extension() == ".json" && is_file(path)) read_file(path, reading);
  }
  if (!has_config_ && touched.contains(config_file()) && !is_file(config_file())) take_config("{}", reading);
  return reading;
}

// Files whose twin is gone, so that they have their turn.
std::set<fs::path> Folder::take_freed() {
  std::set<fs::path> freed;
  for (const fs::path& file : kept_out_) {
    if (find_twin(file) == nullptr) freed.insert(file);
  }
  for (const fs::path& file : freed) kept_out_.erase(file);
  return freed;
}

void Folder::notice_gone(const fs::path& touched, Reading& reading) {
  for (auto known = texts_.begin(); known != texts_.end();) {
    const fs::path& file = known->first;
    if (!is_below(file, touched) || is_file(file)) {
      ++known;
      continue;
    }
    const std::string kept = file == config_file() ? "what it said" : address_of(file);
    reading.problems.push_back(about(file, "This file is gone; " + kept + " stays as it was."));
    known = texts_.erase(known);
  }
}

void Folder::read_file(const fs::path& file, Reading& reading) {
  const auto text = read_text(file);
  if (!text) return reading.problems.push_back(about(file, "This file cannot be read."));
  const auto known = texts_.find(file);
  if (known != texts_.end() && known->second == *text) return;
  if (file == config_file()) {
    texts_[file] = *text;
    take_config(*text, reading);
  } else if (is_kind(kind_of(file)) && file.parent_path() != folder_) {
    read_document(file, *text, reading);
  } else {
    read_stray(file, *text, reading);
  }
}

void Folder::take_config(const std::string& text, Reading& reading) {
  ConfigReading made = read_config(config_file(), text, folder_name(folder_));
  has_config_ = has_config_ || made.config.has_value();
  reading.config = std::move(made.config);
  std::move(made.problems.begin(), made.problems.end(), std::back_inserter(reading.problems));
}

void Folder::read_document(const fs::path& file, const std::string& text, Reading& reading) {
  const std::string name = file.stem().string();
  if (!is_id(name)) {
    std::string sentence = "The file is named as the document is. ";
    return reading.problems.push_back(about(file, sentence += words::sentence(Code::bad_id)));
  }
  if (const fs::path* twin = find_twin(file)) {
    kept_out_.insert(file);
    return reading.problems.push_back(
        about(file, address_of(file) + " is already written in " + twin->string() + "."));
  }
  texts_[file] = text;
  reading.files.push_back({kind_of(file), name, file, text});
}

// A file in the wrong place is the business of others, unless it says that it is one of ours.
void Folder::read_stray(const fs::path& file, const std::string& text, Reading& reading) const {
  const auto json = parse_json(text);
  const Json* kind = json ? json->find("kind") : nullptr;
  if (kind == nullptr || kind->string() == nullptr || !is_kind(*kind->string())) return;
  const fs::path right = folder_ / *kind->string() / file.filename();
  reading.problems.push_back(
      about(file, "Move it to " + right.string() + ": its folder is named after its kind."));
}

const fs::path* Folder::find_twin(const fs::path& file) const {
  for (const auto& [other, text] : texts_) {
    if (other != file && other != config_file() && address_of(other) == address_of(file)) return &other;
  }
  return nullptr;
}

}  // namespace hearth::space
