#include "net/session.h"

#include <algorithm>
#include <array>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>
#include <exception>
#include <iterator>
#include <limits>
#include <utility>

#include "limits/prefix.h"
#include "net/log.h"

namespace hearth::net {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr auto kWriteTime = std::chrono::seconds(30);  // for a visitor to take what we send
constexpr std::size_t kReadAtOnce = 16 * 1024;

using Parser = http::request_parser<http::string_body>;

std::string field(const Parser& parser, boost::beast::string_view name) {
  return std::string(parser.get()[name]);
}

// A proxy adds the address it saw at the end, some on a line of their own; what stands before it anybody can
// claim.
std::string forwarded_prefix(const Parser& parser, const std::string& fallback) {
  const auto [first, end] = parser.get().equal_range("X-Forwarded-For");
  if (first == end) return fallback;
  const std::string addresses(std::prev(end)->value());
  const auto last = addresses.substr(addresses.find_last_of(", ") + 1);
  error_code error;
  const auto address = asio::ip::make_address(last, error);
  return error ? fallback : limits::address_prefix(address);
}

bool is_head(const Parser& parser) {
  return parser.get().method() == http::verb::head;
}

// Both are said again in answers.
bool is_ascii(boost::beast::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

std::optional<Request> read_request(Parser& parser, const std::string& prefix) {
  auto& message = parser.get();
  auto target = parse_target(message.target());
  if (!target || !is_ascii(message["Origin"]) || !is_ascii(message["Host"])) return std::nullopt;
  // HEAD is a GET whose answer stops after the header (RFC 9110, 9.3.2).
  return Request{.method = std::string(is_head(parser) ? "GET" : message.method_string()),
                 .target = std::move(*target),
                 .body = std::move(message.body()),
                 .prefix = prefix,
                 .accept_encoding = field(parser, "Accept-Encoding"),
                 .authorization = field(parser, "Authorization"),
                 .content_type = field(parser, "Content-Type"),
                 .host = field(parser, "Host"),
                 .if_match = field(parser, "If-Match"),
                 .if_none_match = field(parser, "If-None-Match"),
                 .origin = field(parser, "Origin")};
}

// What a request that cannot be read deserves.
Response response_to(error_code error, const limits::Limits& limits) {
  if (error == http::error::header_limit) return refusal(Code::headers_too_large);
  if (error == http::error::body_limit) {
    return refusal(Code::json_too_large, {{"max", static_cast<std::int64_t>(limits.body_bytes)}});
  }
  return refusal(Code::bad_request);
}

Response too_slow(const limits::Limits& limits) {
  return refusal(Code::too_slow, {{"seconds", limits.request_seconds}});
}

boost::beast::string_view view(std::string_view text) {
  return {text.data(), text.size()};
}

template <class Message>
void set_fields(Message& message, const Response& response) {
  message.set("X-Content-Type-Options", "nosniff");
  message.set("Referrer-Policy", "same-origin");
  if (!response.content_type.empty()) message.set(http::field::content_type, view(response.content_type));
  for (const auto& [name, value] : response.fields) message.insert(view(name), view(value));
}

}  // namespace

app::Task<void> Session::run() {
  watch_deadline();
  try {
    co_await serve();
    if (stream_) co_await write_stream();
  } catch (const std::exception& exception) {
    // It costs this connection, not the hub.
    log_exception("a connection ended", exception);
  }
  close();
}

app::Task<void> Session::serve() {
  while (!stopping_ && socket_.is_open()) {
    const bool more = co_await serve_one();
    if (!more) break;
  }
}

// Answers one request; false when the connection cannot go on.
app::Task<bool> Session::serve_one() {
  const auto& limits = service_.options.limits;
  const bool begun = co_await await_request();
  if (!begun) co_return false;
  allow(std::chrono::seconds(limits.request_seconds));
  error_code error;
  co_await read_header(error);
  Parser parser;
  parser.header_limit(std::numeric_limits<std::uint32_t>::max());  // read_header has seen to it
  parser.body_limit(limits.body_bytes);
  if (!error) {
    co_await http::async_read(socket_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  }
  if (too_slow_) co_return co_await refuse(too_slow(limits));
  if (error) co_return co_await refuse(response_to(error, limits));

  auto request =
      read_request(parser, service_.options.behind_proxy ? forwarded_prefix(parser, prefix_) : prefix_);
  if (!request) co_return co_await refuse(refusal(Code::bad_request));
  allow(kWriteTime);
  auto reply = co_await answer(std::move(*request));
  reply.response.header_only = is_head(parser);
  if (reply.stream) {
    co_await open_stream(std::move(reply));
    co_return false;
  }
  const bool keep_alive = parser.get().keep_alive() && !stopping_;
  co_return co_await write(std::move(reply.response), keep_alive, parser.get().version());
}

// Until a request begins the visitor may be idle; from then on it must arrive.
app::Task<bool> Session::await_request() {
  if (buffer_.size() > 0) co_return true;
  error_code error;
  allow(std::chrono::seconds(service_.options.limits.idle_seconds));
  waiting_ = true;
  co_await read_some(error);
  waiting_ = false;
  co_return !error && !too_slow_;
}

// Reads on until a whole header is there. (The parser's own limit holds for each piece that arrives, not for
// their sum.)
app::Task<void> Session::read_header(error_code& error) {
  constexpr std::string_view kEnd = "\r\n\r\n";
  const auto max = service_.options.limits.header_bytes;
  std::size_t searched = 0;
  while (!error) {
    const std::string_view text(static_cast<const char*>(buffer_.data().data()), buffer_.size());
    const auto end = text.find(kEnd, searched);
    const bool found = end != std::string_view::npos;
    if (found ? end > max : text.size() > max) error = http::error::header_limit;
    if (error || found) co_return;
    searched = text.size() < kEnd.size() ? 0 : text.size() - kEnd.size() + 1;
    co_await read_some(error);
  }
}

app::Task<void> Session::read_some(error_code& error) {
  const auto space = buffer_.prepare(kReadAtOnce);
  const auto size = co_await socket_.async_read_some(space, asio::redirect_error(asio::use_awaitable, error));
  buffer_.commit(size);
}

app::Task<Reply> Session::answer(Request request) {
  auto& metrics = service_.hub.world().metrics;
  const auto begun = Clock::now();
  Reply reply;
  bool failed = false;
  try {
    reply = co_await route(service_, std::move(request));
  } catch (const std::exception& exception) {
    log_exception("a request failed", exception);
    failed = true;
  }
  if (failed) reply.response = refusal(Code::internal);
  const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
  ++metrics.requests;
  metrics.request_microseconds += static_cast<std::uint64_t>(spent.count());
  if (reply.response.status >= 400) ++metrics.refusals;
  if (reply.response.status >= 500) ++metrics.failures;
  co_return reply;
}

// Answers what could not be read, and ends: where the next request begins is unknown.
app::Task<bool> Session::refuse(Response response) {
  too_slow_ = false;
  ++service_.hub.world().metrics.refusals;
  co_await write(std::move(response), false, 11);
  co_await hear_out();
  co_return false;
}

// Closing while bytes are still arriving would reset the connection before the visitor has read the refusal.
app::Task<void> Session::hear_out() {
  error_code error;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  allow(std::chrono::seconds(1));
  std::array<char, 4096> ignored;
  while (!error && !too_slow_) {
    co_await socket_.async_read_some(asio::buffer(ignored), asio::redirect_error(asio::use_awaitable, error));
  }
}

app::Task<bool> Session::write(Response response, bool keep_alive, unsigned version) {
  http::response<http::span_body<const char>> message;
  message.result(static_cast<unsigned>(response.status));
  message.version(version);
  set_fields(message, response);
  message.body() = {response.body.data(), response.body.size()};
  message.keep_alive(keep_alive);
  message.prepare_payload();
  error_code error;
  http::response_serializer<http::span_body<const char>> serializer(message);
  if (response.header_only) {
    allow(kWriteTime);
    co_await http::async_write_header(socket_, serializer, asio::redirect_error(asio::use_awaitable, error));
  }
  // A long answer may take long, as long as some of it is taken.
  while (!response.header_only && !error && !serializer.is_done()) {
    allow(kWriteTime);
    co_await http::async_write_some(socket_, serializer, asio::redirect_error(asio::use_awaitable, error));
  }
  co_return !error && keep_alive;
}

// The body of a stream has no length: it lasts until the connection ends.
app::Task<void> Session::open_stream(Reply reply) {
  http::response<http::empty_body> message;
  set_fields(message, reply.response);
  message.keep_alive(false);
  http::response_serializer<http::empty_body> header(message);
  error_code error;
  allow(kWriteTime);
  co_await http::async_write_header(socket_, header, asio::redirect_error(asio::use_awaitable, error));
  if (!error && !stopping_ && !reply.response.header_only) stream_ = std::move(reply.stream);
}

// A stream may last for hours, so by now the request is gone, and with it all that reading it took.
app::Task<void> Session::write_stream() {
  buffer_ = {};
  stream_->start();
  notice_end();
  auto opening = stream_->opening();
  bool open = co_await write_event(std::move(opening));
  while (open) {
    allow(std::chrono::hours(1));
    auto event = co_await stream_->next();
    const bool last = event.last;
    open = co_await write_event(std::move(event));
    if (last) break;
  }
  stream_.reset();
}

app::Task<bool> Session::write_event(Event event) {
  const std::string_view payload = event.payload ? std::string_view(*event.payload) : std::string_view();
  const std::array<asio::const_buffer, 3> pieces = {asio::buffer(event.head), asio::buffer(payload),
                                                    asio::buffer(event.tail)};
  error_code error;
  allow(kWriteTime);
  co_await asio::async_write(socket_, pieces, asio::redirect_error(asio::use_awaitable, error));
  co_return !error;
}

// A visitor who leaves is noticed at once, not at the next heartbeat. What else they say is not listened to.
void Session::notice_end() {
  socket_.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
    std::array<char, 4096> ignored;
    if (!error) self->socket_.read_some(asio::buffer(ignored), error);
    if (!error) return self->notice_end();
    if (self->stream_) self->stream_->stop();
  });
}

void Session::stop() {
  asio::dispatch(socket_.get_executor(), [self = shared_from_this()] {
    self->stopping_ = true;
    if (self->stream_) self->stream_->stop();
    if (self->waiting_) self->close();
  });
}

void Session::allow(std::chrono::seconds time) {
  deadline_ = Clock::now() + time;
}

// One timer looks now and then, so that a deadline costs nothing where it is met.
void Session::watch_deadline() {
  deadline_timer_.expires_after(std::chrono::seconds(1));
  deadline_timer_.async_wait([weak = weak_from_this()](error_code error) {
    const auto self = weak.lock();
    if (error || !self || !self->socket_.is_open()) return;
    if (Clock::now() >= self->deadline_) {
      self->too_slow_ = true;
      self->deadline_ = Clock::time_point::max();
      self->socket_.cancel();
    }
    self->watch_deadline();
  });
}

void Session::close() {
  error_code ignored;
  socket_.close(ignored);
  deadline_timer_.cancel();
}

}  // namespace hearth::net
