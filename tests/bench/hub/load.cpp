// Requests a second over kept connections: each sends its next request as soon as the answer to the last one
// is whole. Usage: hearth_bench_load PORT SECONDS hello COUNT        GET /healthz, over COUNT connections
//        hearth_bench_load PORT SECONDS votes < TOKENS     one connection for each token: a member who
//        changes their mind
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "wire.h"

namespace {

using namespace hearth::bench;

struct Visitor {
  int socket;
  std::string token;  // empty: says hello
  std::size_t answers = 0;
  double sent = 0;
  std::string received = {};
};

std::string hello() {
  return "GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n";
}

// Every vote differs from the one before, so that none of them is the same body again.
std::string vote(const Visitor& visitor) {
  const std::string body =
      visitor.answers % 2 == 0 ? R"({"body":{"choice":["park"]}})" : R"({"body":{"choice":["hall"]}})";
  return "PUT /v1/pottery/poll/lunch/records/ballot HTTP/1.1\r\nHost: hub\r\nContent-Type: "
         "application/json\r\nAuthorization: Bearer " +
         visitor.token + "\r\nIf-Match: \"" + std::to_string(visitor.answers) +
         "\"\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void ask(Visitor& visitor) {
  visitor.sent = now_us();
  send_all(visitor.socket, visitor.token.empty() ? hello() : vote(visitor));
}

// The time that the answer took, or a negative number while it is not whole.
double hear(Visitor& visitor) {
  if (!receive(visitor.socket, visitor.received)) fail("the hub closed a connection");
  if (!is_whole_answer(visitor.received)) return -1;
  if (visitor.received.compare(0, 12, "HTTP/1.1 200") != 0) {
    std::cerr << visitor.received << "\n";
    std::exit(1);
  }
  visitor.received.clear();
  ++visitor.answers;
  return now_us() - visitor.sent;
}

std::vector<double> run(std::vector<Visitor>& visitors, double seconds) {
  std::vector<double> times;
  Poller poller;
  const double until = now_us() + seconds * 1e6;
  for (std::size_t i = 0; i < visitors.size(); ++i) {
    poller.add(visitors[i].socket, static_cast<std::uint32_t>(i));
    ask(visitors[i]);
  }
  for (std::size_t asking = visitors.size(); asking > 0;) {
    for (const auto i : poller.wait(-1)) {
      const double time = hear(visitors[i]);
      if (time < 0) continue;
      times.push_back(time);
      if (now_us() < until) {
        ask(visitors[i]);
      } else {
        --asking;
      }
    }
  }
  return times;
}

void report(std::vector<double>& times, double seconds) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size()))] / 1000;
  };
  std::cout << "{\"answers\":" << times.size() << ",\"seconds\":" << seconds << ",\"p50_ms\":" << at(0.5)
            << ",\"p99_ms\":" << at(0.99) << "}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  allow_many_files();
  const int port = std::atoi(argv[1]);
  std::vector<Visitor> visitors;
  if (argc == 5) {
    for (int i = 0; i < std::atoi(argv[4]); ++i) visitors.push_back({connect_to(port), ""});
  } else {
    for (std::string token; std::cin >> token;) visitors.push_back({connect_to(port), token});
  }
  const double begin = now_us();
  auto times = run(visitors, std::atof(argv[2]));
  if (times.empty()) return 1;
  report(times, (now_us() - begin) / 1e6);
}
