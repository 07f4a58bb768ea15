// What a recount finds wrong, with the line where it stands.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "hearth/result.h"
#include "json/decode.h"

namespace hearth::poll {

class Findings {
 public:
  void add(Code code, std::int64_t line, Json::Object args = {}) {
    add(Error{code, line == 0 ? std::string() : pointer("", static_cast<std::size_t>(line)),
              std::move(args)});
  }

  /// Errors of the value that stands in that line, below `name`.
  void add(const Errors& errors, std::int64_t line, std::string_view name) {
    const std::string at = pointer("", static_cast<std::size_t>(line));
    for (Error& error : below(name.empty() ? at : pointer(at, name), errors)) add(std::move(error));
  }

  /// One finding for each entry from `begin` up to `end`. A gap of millions costs no more than the list
  /// holds.
  void add_entries(Code code, std::int64_t begin, std::int64_t end) {
    for (; begin < end && told_.size() < kMaxErrors; ++begin) add(code, 0, {{"entry", begin}});
    more_ += end > begin ? end - begin : 0;
  }

  void add(Error error) {
    if (told_.size() < kMaxErrors) {
      told_.push_back(std::move(error));
    } else {
      ++more_;
    }
  }

  [[nodiscard]] const Errors& told() const { return told_; }
  [[nodiscard]] std::int64_t more() const { return more_; }

 private:
  Errors told_;
  std::int64_t more_ = 0;
};

}  // namespace hearth::poll
