// One connection: reads requests, writes answers or a stream, and bounds the time each may take.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "app/task.h"
#include "net/router.h"

namespace hearth::net {

/// Lives on the socket's executor, which must be a strand.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(asio::ip::tcp::socket socket, std::string prefix, Service& service)
      : socket_(std::move(socket)),
        deadline_timer_(socket_.get_executor()),
        prefix_(std::move(prefix)),
        service_(service) {}

  /// Serves until the visitor leaves, misbehaves or is too slow, or stop() is called. Never throws.
  app::Task<void> run();

  /// Finishes the request under way, says goodbye on a stream, then ends. From any thread.
  void stop();

 private:
  using Clock = std::chrono::steady_clock;

  app::Task<void> serve();
  app::Task<bool> serve_one();
  app::Task<bool> await_request();
  app::Task<void> read_header(boost::system::error_code& error);
  app::Task<void> read_some(boost::system::error_code& error);
  app::Task<bool> refuse(Response response);
  app::Task<bool> write(Response response, bool keep_alive, unsigned version);
  app::Task<void> open_stream(Reply reply);
  app::Task<void> write_stream();
  app::Task<bool> write_event(Event event);
  app::Task<void> hear_out();
  void notice_end();
  app::Task<Reply> answer(Request request);

  void allow(std::chrono::seconds time);
  void watch_deadline();
  void close();

  asio::ip::tcp::socket socket_;
  boost::beast::flat_buffer buffer_;
  asio::steady_timer deadline_timer_;
  Clock::time_point deadline_ = Clock::time_point::max();
  bool too_slow_ = false;
  bool waiting_ = false;  // for a request to begin
  bool stopping_ = false;
  std::shared_ptr<Stream> stream_;  // once a request has opened one
  const std::string prefix_;
  Service& service_;
};

}  // namespace hearth::net
