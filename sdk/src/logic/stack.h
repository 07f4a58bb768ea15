#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace hearth::logic {

/// A stack of plain things that asks for memory only when there are more than `Few`.
template <class T, std::size_t Few>
class Stack {
 public:
  Stack() = default;
  Stack(const Stack&) = delete;
  Stack& operator=(const Stack&) = delete;

  void push(const T& item) { push() = item; }
  /// Room for one, which is as the last one left it.
  T& push() {
    if (size_ == room_) grow();
    return first_[size_++];
  }
  T pop() { return first_[--size_]; }
  T& top() { return first_[size_ - 1]; }
  T& operator[](std::size_t at) { return first_[at]; }
  [[nodiscard]] std::span<T> last(std::size_t count) { return {first_ + size_ - count, count}; }
  /// Leaves the lowest `size`.
  void cut(std::size_t size) { size_ = size; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  void grow() {
    auto more = std::make_unique<T[]>(2 * room_);
    std::copy_n(first_, size_, more.get());
    more_ = std::move(more);
    first_ = more_.get();
    room_ *= 2;
  }

  std::array<T, Few> few_;
  std::unique_ptr<T[]> more_;
  T* first_ = few_.data();
  std::size_t size_ = 0;
  std::size_t room_ = Few;
};

}  // namespace hearth::logic
