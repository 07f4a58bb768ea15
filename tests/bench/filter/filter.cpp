// How fast the filter judges, native: every check, lexicon and model together. Prints one line of JSON,
// {"rate": messages a second, "p99": microseconds of a longer one, "hardest": {name: milliseconds}}.
// Usage: hearth_bench_filter LEXICON MODEL TEXTS ROUNDS
// Each line of TEXTS is a name, a tab and a text: "message", "longer", or what makes it hard.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "hearth/filter.h"
#include "hearth/json.h"

namespace {

using namespace hearth;

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

filter::Filter open(const char* lexicon, const char* model) {
  const Json policy = Json::Object{{"kind", "filter"}, {"languages", Json::Array{"en"}}};
  return {{*filter::read_lexicon(bytes_of(lexicon))},
          *filter::read_model(bytes_of(model)),
          *filter::policy_from_json(policy)};
}

using Texts = std::vector<std::string>;

std::map<std::string, Texts> texts_in(const char* path) {
  std::map<std::string, Texts> texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    texts[line.substr(0, tab)].push_back(line.substr(tab + 1));
  }
  return texts;
}

double microseconds(filter::Filter& filter, const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  filter.check(text);
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

double quantile(std::vector<double> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(values.size()) * share);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

double rate(filter::Filter& filter, const Texts& texts, int rounds) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    for (const std::string& text : texts) filter.check(text);
    times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return static_cast<double>(texts.size()) / quantile(std::move(times), 0.5);
}

double p99(filter::Filter& filter, const Texts& texts, int rounds) {
  std::vector<double> times;
  for (int round = 0; round < rounds; ++round)
    for (const std::string& text : texts) times.push_back(microseconds(filter, text));
  return quantile(std::move(times), 0.99);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  filter::Filter filter = open(arguments[1], arguments[2]);
  const int rounds = std::atoi(arguments[4]);
  auto texts = texts_in(arguments[3]);
  const Texts messages = std::move(texts.extract("message").mapped());
  const Texts longer = std::move(texts.extract("longer").mapped());
  std::printf(R"({"rate":%.0f,"p99":%.2f,"hardest":{)", rate(filter, messages, rounds),
              p99(filter, longer, rounds));
  const char* comma = "";
  for (const auto& [name, hard] : texts) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) times.push_back(microseconds(filter, hard.front()));
    std::printf(R"(%s"%s":%.4f)", comma, name.c_str(), quantile(std::move(times), 0.5) / 1000);
    comma = ",";
  }
  std::puts("}}");
  return 0;
}
