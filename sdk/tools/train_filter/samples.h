// The texts that the model learns from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::train {

struct Sample {
  std::string text;
  std::string set;      // the name of the file it is from
  std::string section;  // of contrast and patterns: what the comment above says
  bool hurts = false;
  bool has_group = false;  // it names people by {group}
};

/// The lines of a file, without their ends. Throws std::runtime_error when it cannot be read.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);

/// `label<TAB>text`, what stands for names, links and entities written as people write it.
[[nodiscard]] std::vector<Sample> read_set(const std::string& path, const std::string& name);

/// The project's own pairs; those of a pair follow each other.
[[nodiscard]] std::vector<Sample> read_contrast(const std::string& path);

/// The project's own patterns, each `times` with choices that are the same in every run.
[[nodiscard]] std::vector<Sample> read_patterns(const std::string& path, int times);

/// The same for the same text, on every machine.
[[nodiscard]] std::uint32_t number_of(std::string_view text);

/// Puts a word into the place of {group}.
[[nodiscard]] std::string with_group(std::string text, std::string_view group);

/// xorshift64: the same numbers in every run.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 .. below - 1.
  std::size_t below(std::size_t below);

 private:
  std::uint64_t state_;
};

}  // namespace hearth::train
