// One vote to many open streams, and the same bytes written to as many bare sockets by a thread of this
// program. Usage: hearth_bench_fanout PORT STREAMS ROUNDS TOKEN Says "open" when all streams are open and
// have shown the poll, and goes on when a line comes in.
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "wire.h"

namespace {

using namespace hearth::bench;

// The hub sends a document's changes at most five times a second: a vote must not wait for the one before.
constexpr auto kBetweenVotes = std::chrono::milliseconds(400);

struct Round {
  double first = 0;
  double last = 0;
};

// Many sockets that hear the same.
class Audience {
 public:
  Audience(int port, std::size_t count, const std::string& greeting) : heard_(count) {
    for (std::size_t i = 0; i < count; ++i) {
      sockets_.push_back(connect_to(port));
      send_all(sockets_[i], greeting);
      poller_.add(sockets_[i], static_cast<std::uint32_t>(i));
    }
  }

  ~Audience() {
    for (const int socket : sockets_) ::close(socket);
  }

  Audience(const Audience&) = delete;
  Audience& operator=(const Audience&) = delete;

  // Microseconds since `begin` until the first and the last have heard all of it.
  template <class Enough>
  Round listen(double begin, Enough enough) {
    for (auto& text : heard_) text.clear();
    Round round;
    for (std::size_t waiting = heard_.size(); waiting > 0;) {
      for (const auto i : poller_.wait(-1)) {
        const bool had_enough = enough(heard_[i]);
        if (!receive(sockets_[i], heard_[i])) fail("a stream was closed");
        if (had_enough || !enough(heard_[i])) continue;
        if (waiting-- == heard_.size()) round.first = now_us() - begin;
      }
    }
    round.last = now_us() - begin;
    return round;
  }

  [[nodiscard]] std::size_t bytes_heard() const { return heard_.front().size(); }

 private:
  std::vector<int> sockets_;
  std::vector<std::string> heard_;
  Poller poller_;
};

bool holds_snapshot(const std::string& text) {
  const auto event = text.find("event: snapshot");
  return event != std::string::npos && text.find("\n\n", event) != std::string::npos;
}

std::string watching() {
  return "GET /v1/pottery/live?watch=poll/lunch HTTP/1.1\r\nHost: hub\r\n\r\n";
}

std::string vote(const std::string& token, int round) {
  const std::string body =
      round % 2 == 0 ? R"({"body":{"choice":["park"]}})" : R"({"body":{"choice":["hall"]}})";
  return "PUT /v1/pottery/poll/lunch/records/ballot HTTP/1.1\r\nHost: hub\r\nContent-Type: "
         "application/json\r\nAuthorization: Bearer " +
         token + "\r\nIf-Match: \"" + std::to_string(round) +
         "\"\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

// Writes the payload to every socket that has come, each time a byte arrives on the first one.
class BareWriter {
 public:
  BareWriter(std::size_t count, std::size_t bytes)
      : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)), count_(count), payload_(bytes, 'x') {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_, generic, length) != 0 || ::listen(listener_, 4096) != 0) fail("listen");
    ::getsockname(listener_, generic, &length);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }

  ~BareWriter() {
    thread_.join();
    ::close(listener_);
  }

  BareWriter(const BareWriter&) = delete;
  BareWriter& operator=(const BareWriter&) = delete;

  [[nodiscard]] int port() const { return port_; }

 private:
  void serve() const {
    const int control = ::accept(listener_, nullptr, nullptr);
    std::vector<int> sockets;
    while (sockets.size() < count_) sockets.push_back(::accept(listener_, nullptr, nullptr));
    for (std::string orders; receive(control, orders);) {
      for (const int socket : sockets) send_all(socket, payload_);
    }
    for (const int socket : sockets) ::close(socket);
    ::close(control);
  }

  int listener_;
  std::size_t count_;
  std::string payload_;
  int port_ = 0;
  std::thread thread_;
};

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Result {
  std::vector<double> first;
  std::vector<double> last;

  void add(const Round& round) {
    first.push_back(round.first / 1000);
    last.push_back(round.last / 1000);
  }
};

void print(const char* name, const Result& result) {
  std::cout << ",\"" << name << "_first_ms\":" << middle(result.first) << ",\"" << name
            << "_last_ms\":" << middle(result.last);
}

Round vote_once(Audience& audience, int voter, int round, const std::string& token) {
  const double begin = now_us();
  send_all(voter, vote(token, round));
  const Round heard = audience.listen(begin, holds_snapshot);
  std::string answer;
  while (!is_whole_answer(answer)) {
    if (!receive(voter, answer)) fail("the hub closed a connection");
  }
  if (answer.compare(0, 12, "HTTP/1.1 200") != 0) fail(answer.c_str());
  return heard;
}

Round write_once(Audience& audience, int control, std::size_t bytes) {
  const double begin = now_us();
  send_all(control, "!");
  return audience.listen(begin, [&](const std::string& text) { return text.size() >= bytes; });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  allow_many_files();
  const int port = std::atoi(argv[1]);
  const auto count = static_cast<std::size_t>(std::atoi(argv[2]));
  const int rounds = std::atoi(argv[3]);
  Audience streams(port, count, watching());
  streams.listen(now_us(), holds_snapshot);
  std::cout << "open" << std::endl;
  std::string line;
  std::getline(std::cin, line);
  const int voter = connect_to(port);
  vote_once(streams, voter, 0, argv[4]);  // the first one tells how many bytes there are
  const std::size_t bytes = streams.bytes_heard();
  BareWriter writer(count, bytes);
  const int control = connect_to(writer.port());
  Audience sockets(writer.port(), count, "");
  Result hub;
  Result bare;
  for (int round = 1; round <= rounds; ++round) {
    std::this_thread::sleep_for(kBetweenVotes);
    hub.add(vote_once(streams, voter, round, argv[4]));
    bare.add(write_once(sockets, control, bytes));
  }
  ::close(control);
  ::close(voter);
  std::cout << "{\"streams\":" << count << ",\"bytes\":" << bytes;
  print("hub", hub);
  print("bare", bare);
  std::cout << "}" << std::endl;
}
