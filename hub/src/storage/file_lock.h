// One hub for one data file.
#pragma once

#include <string>
#include <utility>

namespace hearth::storage {

/// An exclusive lock of the operating system (flock) on a file; it ends with this object, or with the process
/// however that ends.
class FileLock {
 public:
  /// Creates the file when there is none.
  explicit FileLock(const std::string& path);
  ~FileLock();
  FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  FileLock& operator=(FileLock&&) = delete;

  [[nodiscard]] bool held() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

}  // namespace hearth::storage
