// A folder of its own for one test, gone when the test is over.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace hearth::space {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "hearth-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    std::filesystem::create_directories(path() / "poll");
  }
  ~TemporaryFolder() { std::filesystem::remove_all(root_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// The space's folder; what is beside it is out of the hub's sight.
  [[nodiscard]] std::filesystem::path path() const { return root_ / "my-space"; }
  [[nodiscard]] std::filesystem::path beside(std::string_view name) const { return root_ / name; }

  void write(std::string_view name, std::string_view text) const {
    const std::filesystem::path file = path() / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }

 private:
  std::filesystem::path root_;
};

inline std::string poll_text(std::string_view question) {
  return R"({"kind":"poll","question":")" + std::string(question) +
         R"(","options":[{"id":"a","label":"A"},{"id":"b","label":"B"}]})";
}

}  // namespace hearth::space
