// Judges a poll with the installed core. Usage: consumer EXPECTED_VERSION
#include <hearth/replica_json.h>
#include <hearth/version.h>

#include <iostream>

int main(int count, char** arguments) {
  const std::string answer = hearth::JsonReplica("poll").lint(R"({"document": {}})");
  const bool refused = answer.find(R"("ok":false)") != std::string::npos;
  const bool same_version = count == 2 && hearth::version() == arguments[1];
  std::cout << hearth::version() << '\n' << answer << '\n';
  return refused && same_version ? 0 : 1;
}
