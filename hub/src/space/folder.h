// The folder of a space, read file by file.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "space/space.h"

namespace hearth::space {

/// Remembers what it has read, so that each reading holds only what is new. Names that begin with "." are
/// none of its business.
class Folder {
 public:
  explicit Folder(std::filesystem::path folder);

  /// Every file below the folder.
  [[nodiscard]] Reading read_all();

  /// These files, and for a path that was a folder the files that were below it.
  [[nodiscard]] Reading read(const std::set<std::filesystem::path>& touched);

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

 private:
  std::set<std::filesystem::path> take_freed();
  void notice_gone(const std::filesystem::path& touched, Reading& reading);
  void read_file(const std::filesystem::path& file, Reading& reading);
  void read_document(const std::filesystem::path& file, const std::string& text, Reading& reading);
  void read_stray(const std::filesystem::path& file, const std::string& text, Reading& reading) const;
  void take_config(const std::string& text, Reading& reading);
  [[nodiscard]] std::filesystem::path config_file() const { return folder_ / "space.json"; }
  [[nodiscard]] const std::filesystem::path* find_twin(const std::filesystem::path& file) const;

  std::filesystem::path folder_;
  std::map<std::filesystem::path, std::string>
      texts_;                                 // as last read, but for documents that a twin keeps out
  std::set<std::filesystem::path> kept_out_;  // by a twin
  bool has_config_ = false;
};

/// True when the hub has nothing to do with a file or folder of that name.
[[nodiscard]] bool is_hidden(const std::filesystem::path& path);

}  // namespace hearth::space
