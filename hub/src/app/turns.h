// Who may change a document: many whose acts are free, or one whose act is ordered.
#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "app/task.h"

namespace hearth::app {

/// Turns come in the order in which they were asked for, so nobody waits for ever: whoever wants to be alone
/// waits for those who have a turn, and whoever asks after that waits behind. Lives on one strand.
class Turns {
 public:
  explicit Turns(Strand strand) : strand_(std::move(strand)) {}

  /// Lasts until it is destroyed, which must happen on the strand, before the Turns end.
  class Turn {
   public:
    explicit Turn(Turns& turns) : turns_(&turns) {}

   private:
    struct Leave {
      void operator()(Turns* turns) const { turns->leave(); }
    };
    std::unique_ptr<Turns, Leave> turns_;
  };

  /// Beside others who take theirs so.
  Task<Turn> together() { return take(false); }

  /// With nobody beside.
  Task<Turn> alone() { return take(true); }

 private:
  struct Waiting {
    bool alone;
    std::function<void()> begin;
  };

  Task<Turn> take(bool alone);
  Task<void> wait(bool alone);
  [[nodiscard]] bool has_room(bool alone) const;
  void enter(bool alone);
  void leave();

  const Strand strand_;
  std::deque<Waiting> waiting_;
  std::size_t inside_ = 0;
  bool is_alone_ = false;
};

}  // namespace hearth::app
