#include "net/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <utility>
#include <vector>

#include "limits/prefix.h"
#include "net/log.h"
#include "net/session.h"

namespace hearth::net {

using boost::system::error_code;

namespace {

constexpr auto kStopTime = std::chrono::seconds(10);
constexpr auto kPause = std::chrono::milliseconds(100);

// Said without waiting for anything: whoever floods the hub gets no more of its time.
void turn_away(asio::ip::tcp::socket socket) {
  static constexpr std::string_view kBusy =
      "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(kBusy), ignored);
}

}  // namespace

Server::Server(app::Executor executor, Service& service)
    : service_(service), strand_(asio::make_strand(executor)), acceptor_(strand_), timer_(strand_) {}

std::string Server::listen(const std::string& address, std::uint16_t port) {
  error_code error;
  const auto ip = asio::ip::make_address(address, error);
  const tcp::endpoint endpoint(ip, port);
  if (!error) acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(tcp::acceptor::max_listen_connections, error);
  return error
             ? "Cannot listen on " + address + " port " + std::to_string(port) + ": " + error.message() + "."
             : "";
}

std::string Server::url() const {
  const auto endpoint = acceptor_.local_endpoint();
  const auto host = endpoint.address().to_string();
  const bool is_v6 = endpoint.address().is_v6();
  return "http://" + (is_v6 ? "[" + host + "]" : host) + ":" + std::to_string(endpoint.port());
}

app::Task<void> Server::run() {
  return asio::co_spawn(strand_, accept(), asio::use_awaitable);
}

app::Task<void> Server::stop() {
  return asio::co_spawn(strand_, end(), asio::use_awaitable);
}

app::Task<void> Server::accept() {
  const auto executor = strand_.get_inner_executor();
  while (acceptor_.is_open()) {
    error_code error;
    tcp::socket socket(asio::make_strand(executor));
    co_await acceptor_.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
    if (!acceptor_.is_open()) break;  // whoever came at the last moment comes too late
    if (!error) {
      open(std::move(socket));
    } else {
      co_await pause();  // out of file descriptors, most likely: some will come back
    }
  }
}

app::Task<void> Server::pause() {
  error_code ignored;
  timer_.expires_after(kPause);
  co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void Server::open(tcp::socket socket) {
  error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (error) return;  // gone already
  socket.set_option(tcp::no_delay(true), error);
  const auto prefix = limits::address_prefix(peer.address());
  if (!enter(prefix)) return turn_away(std::move(socket));
  const auto executor = socket.get_executor();
  const auto session = std::make_shared<Session>(std::move(socket), prefix, service_);
  {
    const std::lock_guard lock(mutex_);
    sessions_.emplace(session.get(), session);
  }
  asio::co_spawn(executor, session->run(),
                 [this, prefix, session](std::exception_ptr) { leave(prefix, session.get()); });
}

bool Server::enter(const std::string& prefix) {
  const auto& limits = service_.options.limits;
  const std::lock_guard lock(mutex_);
  if (connections_ >= limits.connections) return false;
  auto& neighbours = by_prefix_[prefix];
  if (!service_.options.behind_proxy && neighbours >= limits.connections_per_prefix) return false;
  ++neighbours;
  ++connections_;
  ++service_.hub.world().metrics.connections;
  return true;
}

void Server::leave(const std::string& prefix, Session* session) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(session);
  --connections_;
  --service_.hub.world().metrics.connections;
  const auto neighbours = by_prefix_.find(prefix);
  if (--neighbours->second == 0) by_prefix_.erase(neighbours);
}

app::Task<void> Server::end() {
  acceptor_.close();
  std::vector<std::shared_ptr<Session>> sessions;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [pointer, weak] : sessions_) sessions.push_back(weak.lock());
  }
  for (const auto& session : sessions) {
    if (session) session->stop();
  }
  sessions.clear();
  const auto until = std::chrono::steady_clock::now() + kStopTime;
  while (service_.hub.world().metrics.connections > 0 && std::chrono::steady_clock::now() < until)
    co_await pause();
}

}  // namespace hearth::net
