// Accepts connections, counts them, and ends them all when asked to.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "app/task.h"
#include "net/service.h"

namespace hearth::net {

class Session;

/// Must outlive the executor's work.
class Server {
 public:
  Server(app::Executor executor, Service& service);

  /// Binds and listens; answers what is wrong, or nothing.
  std::string listen(const std::string& address, std::uint16_t port);

  /// "http://127.0.0.1:8787"; before run() and after listen().
  [[nodiscard]] std::string url() const;

  /// Accepts until stop().
  app::Task<void> run();

  /// Accepts nobody more, lets every session finish, and returns when all have, or after 10 s.
  app::Task<void> stop();

 private:
  using tcp = asio::ip::tcp;

  // On the strand, as is whatever touches the acceptor or the timer:
  app::Task<void> accept();
  app::Task<void> end();
  bool enter(const std::string& prefix);
  void leave(const std::string& prefix, Session* session);
  void open(tcp::socket socket);
  app::Task<void> pause();

  Service& service_;
  const app::Strand strand_;
  tcp::acceptor acceptor_;
  asio::steady_timer timer_;

  std::mutex mutex_;  // of what follows
  std::size_t connections_ = 0;
  std::map<std::string, std::size_t> by_prefix_;
  std::unordered_map<Session*, std::weak_ptr<Session>> sessions_;
};

}  // namespace hearth::net
