// What can go wrong, as a value. Start reading here: every verb of the core answers with a Result.
//
// The core speaks no language. An Error says which rule was broken (code), where (path) and with which
// numbers (args); the page's catalogues and the hub's English table put it into words.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "hearth/codes.h"
#include "hearth/json.h"

namespace hearth {

/// One broken rule. `path` is a JSON pointer (RFC 6901) into the value that was judged; "" is the whole of
/// it. `args` holds integers and short strings only, under the names that codes.json lists for the code.
struct Error {
  Code code;
  std::string path;
  Json::Object args = {};

  friend bool operator==(const Error&, const Error&) = default;
};

/// In the order in which a reader of the input meets them; never empty where it stands for a refusal.
using Errors = std::vector<Error>;

/// A T, or at least one Error. Owns what it holds. (std::expected is not in the libraries we support.)
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Errors errors) : held_(std::in_place_index<1>, std::move(errors)) {
    assert(!this->errors().empty());
  }
  Result(Error error) : Result(Errors{std::move(error)}) {}

  [[nodiscard]] bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// Only when ok().
  T& operator*() & { return *std::get_if<0>(&held_); }
  const T& operator*() const& { return *std::get_if<0>(&held_); }
  T&& operator*() && { return std::move(*std::get_if<0>(&held_)); }
  T* operator->() { return std::get_if<0>(&held_); }
  const T* operator->() const { return std::get_if<0>(&held_); }

  /// Only when !ok().
  const Errors& errors() const& { return *std::get_if<1>(&held_); }
  Errors&& errors() && { return std::move(*std::get_if<1>(&held_)); }

 private:
  std::variant<T, Errors> held_;
};

}  // namespace hearth
