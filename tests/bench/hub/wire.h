// Sockets of the load generators: loopback, plain system calls, so that the generator costs as little as it
// can.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::bench {

/// Microseconds on a clock that never jumps.
[[nodiscard]] double now_us();

/// Ends the program with the words and the reason that the system gives.
[[noreturn]] void fail(const char* what);

/// Asks the system for as many open files as it allows.
void allow_many_files();

/// A connection to the port of this machine; Nagle's delay is off.
[[nodiscard]] int connect_to(int port);

/// Writes all of it, waiting where the socket is full.
void send_all(int socket, std::string_view bytes);

/// Appends what is there to read. False when the other side has closed.
bool receive(int socket, std::string& into);

/// True once `text` holds a whole answer with a Content-Length.
[[nodiscard]] bool is_whole_answer(const std::string& text);

/// Waits until sockets can be read; gives the numbers that they were added with.
class Poller {
 public:
  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  void add(int socket, std::uint32_t number);
  [[nodiscard]] std::vector<std::uint32_t> wait(int timeout_ms) const;

 private:
  int epoll_;
};

}  // namespace hearth::bench
