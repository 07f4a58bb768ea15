#include "samples.h"

#include <fstream>
#include <stdexcept>

namespace hearth::train {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

// Data sets have their own signs for what they left out.
std::string as_written(std::string text) {
  constexpr std::string_view kSigns[][2] = {{"&amp;", "&"},      {"&lt;", "<"},           {"&gt;", ">"},
                                            {"&quot;", "\""},    {"&#39;", "'"},          {"\\n", " "},
                                            {"[USER]", "@user"}, {"[URL]", "http://x.y"}, {" RT @", " @"}};
  for (const auto& [sign, meaning] : kSigns) text = replaced(std::move(text), sign, meaning);
  return text.substr(0, 3) == "RT " ? text.substr(3) : text;
}

// Takes one of each [this|that].
std::string chosen(std::string_view pattern, Dice& dice) {
  std::string text;
  while (!pattern.empty()) {
    if (pattern[0] != '[') {
      text += pattern[0];
      pattern.remove_prefix(1);
      continue;
    }
    std::vector<std::string> choices(1);
    const std::size_t end = pattern.find(']');
    for (const char c : pattern.substr(1, end - 1)) {
      if (c == '|')
        choices.emplace_back();
      else
        choices.back() += c;
    }
    text += choices[dice.below(choices.size())];
    pattern.remove_prefix(end + 1);
  }
  return text;
}

std::vector<Sample> read_own(const std::string& path, const std::string& set) {
  std::vector<Sample> samples;
  std::string section;
  for (const std::string& line : lines_of(path)) {
    if (line.empty()) continue;
    if (line[0] == '#') {
      section = line;
      continue;
    }
    const std::string text = line.substr(2);
    samples.push_back({text, set, section, line[0] == '1', text.find("{group}") != text.npos});
  }
  return samples;
}

}  // namespace

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + " cannot be read");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

std::vector<Sample> read_set(const std::string& path, const std::string& name) {
  std::vector<Sample> samples;
  for (const std::string& line : lines_of(path)) {
    if (line.size() > 2) samples.push_back({as_written(line.substr(2)), name, "", line[0] == '1', false});
  }
  return samples;
}

std::vector<Sample> read_contrast(const std::string& path) {
  return read_own(path, "contrast");
}

std::vector<Sample> read_patterns(const std::string& path, int times) {
  Dice dice(88172645463325252ULL);
  std::vector<Sample> samples;
  for (const Sample& pattern : read_own(path, "patterns")) {
    for (int i = 0; i < times; ++i) {
      samples.push_back(pattern);
      samples.back().text = chosen(pattern.text, dice);
    }
  }
  return samples;
}

std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0x811c9dc5U;
  for (const char c : text) number = (number ^ static_cast<unsigned char>(c)) * 0x01000193U;
  number ^= number >> 15;
  number *= 0x846ca68bU;
  return number ^ (number >> 16);
}

std::string with_group(std::string text, std::string_view group) {
  return replaced(std::move(text), "{group}", group);
}

std::uint64_t Dice::next() {
  state_ ^= state_ << 13;
  state_ ^= state_ >> 7;
  state_ ^= state_ << 17;
  return state_;
}

std::size_t Dice::below(std::size_t below) {
  return static_cast<std::size_t>((next() >> 32) * below >> 32);
}

}  // namespace hearth::train
