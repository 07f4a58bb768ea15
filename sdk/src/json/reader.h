// Reading a JSON text under rules that are stricter than those of nlohmann/json, into whatever a room keeps
// it as.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/json.h"
#include "hearth/result.h"
#include "nlohmann/json.hpp"

namespace hearth {

Error syntax_error(std::string_view text, std::size_t offset);

/// What is wrong with the text before it is parsed.
std::optional<Error> unreadable(std::string_view text, const JsonLimits& limits);

/// Receives the events of nlohmann's parser, which never throws on this way and holds no recursion. Answering
/// false ends the parse. What a node is, and which numbers there are, the Tree knows.
template <class Tree>
class Reader {
  using Node = typename Tree::Node;
  using Member = typename Tree::Member;

 public:
  Reader(std::string_view text, int depth, Tree tree)
      : text_(text), depth_(static_cast<std::size_t>(depth)), tree_(tree) {}

  [[nodiscard]] Result<Node> result(bool complete) && {
    if (error_) return std::move(*error_);
    if (!complete) return syntax_error(text_, text_.size());
    return std::move(root_);
  }

  bool null() { return put(Node()); }
  bool boolean(bool value) { return put(tree_.boolean(value)); }
  bool number_integer(std::int64_t value) { return put_number(tree_.number(value)); }
  bool number_unsigned(std::uint64_t value) { return put_number(tree_.number(value)); }
  bool number_float(double, const std::string& literal) { return put_number(tree_.number(literal)); }
  bool string(std::string& value) { return put(tree_.text(std::move(value))); }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(true); }
  bool key(std::string& name) {
    open_.back().members.push_back({tree_.key(std::move(name)), Node()});
    return true;
  }
  bool end_object() {
    Open object = std::move(open_.back());
    open_.pop_back();
    if (const Member* twice = tree_.repeated(object.members)) {
      return fail(
          {Code::json_duplicate_key, pointer(path(), Tree::name(*twice)), {{"key", Tree::name(*twice)}}});
    }
    return put(tree_.object(std::move(object.members)));
  }

  bool start_array(std::size_t) { return open(false); }
  bool end_array() {
    Node array = tree_.array(std::move(open_.back().items));
    open_.pop_back();
    return put(std::move(array));
  }

  bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& reason) {
    constexpr int kNumberOverflow = 406;
    if (reason.id == kNumberOverflow) return fail({Tree::kNoNumber, path()});
    return fail(syntax_error(text_, byte > 0 ? byte - 1 : 0));
  }

 private:
  // An array or object whose end has not come yet. The last member of an object waits for its value.
  struct Open {
    bool is_object;
    std::vector<Node> items;
    std::vector<Member> members;
  };

  bool fail(Error error) {
    error_ = std::move(error);
    return false;
  }

  bool open(bool is_object) {
    if (open_.size() >= depth_) {
      return fail({Code::json_too_deep, path(), {{"max", static_cast<std::int64_t>(depth_)}}});
    }
    open_.push_back({is_object, {}, {}});
    return true;
  }

  bool put_number(std::optional<Node> number) {
    return number ? put(std::move(*number)) : fail({Tree::kNoNumber, path()});
  }

  bool put(Node value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().is_object) {
      Tree::value(open_.back().members.back()) = std::move(value);
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }

  // Where the next value will stand.
  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Open& open : open_) {
      path =
          open.is_object ? pointer(path, Tree::name(open.members.back())) : pointer(path, open.items.size());
    }
    return path;
  }

  std::string_view text_;
  std::size_t depth_;
  Tree tree_;
  std::vector<Open> open_;
  Node root_;
  std::optional<Error> error_;
};

template <class Tree>
Result<typename Tree::Node> read_json(std::string_view text, const JsonLimits& limits, Tree tree) {
  if (std::optional<Error> error = unreadable(text, limits)) return std::move(*error);
  Reader<Tree> reader(text, limits.depth, tree);
  const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  return std::move(reader).result(complete);
}

}  // namespace hearth
