#include "places.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "learn.h"

namespace hearth::train {
namespace {

using filter::Head;
using filter::Seen;

constexpr std::uint8_t kBits = 15;
constexpr int kRounds = 5;
constexpr float kRate = 0.04F;
constexpr std::size_t kDevPart = 5;  // one text in so many says how far below the highest a word may lie

// One record of a CSV file (RFC 4180).
bool read_record(const std::string& csv, std::size_t& at, std::vector<std::string>& fields) {
  fields.assign(1, "");
  if (at >= csv.size()) return false;
  bool is_quoted = false;
  for (; at < csv.size(); ++at) {
    const char c = csv[at];
    if (is_quoted && c == '"' && csv.substr(at + 1, 1) == "\"") {
      fields.back() += csv[++at];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      fields.emplace_back();
    } else if (!is_quoted && c == '\n') {
      ++at;
      return true;
    } else if (is_quoted || c != '\r') {
      fields.back() += c;
    }
  }
  return true;
}

std::vector<bool> marks_of(const std::string& list) {
  std::vector<bool> marks;
  std::size_t number = 0;
  bool is_number = false;
  for (const char c : list) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + static_cast<std::size_t>(c - '0');
      is_number = true;
    } else if (is_number) {
      if (marks.size() <= number) marks.resize(number + 1);
      marks[number] = true;
      number = 0;
      is_number = false;
    }
  }
  return marks;
}

// The words of a text, with what is seen at each.
struct Word {
  std::vector<std::uint32_t> places;
  std::size_t points = 0;  // code points, of them marked
  std::size_t marked = 0;
  double sum = 0;
};
struct Text {
  std::vector<Word> words;
  std::size_t marked = 0;
};

Text words_of(Eye& eye, const Marked& text, std::uint8_t kinds) {
  eye.read(text.text);
  Text words;
  words.marked = static_cast<std::size_t>(std::count(text.marks.begin(), text.marks.end(), true));
  std::vector<std::size_t> points = {0};  // before each byte
  for (const char c : text.text) points.push_back(points.back() + ((c & 0xc0) != 0x80 ? 1 : 0));
  const auto& reading = eye.reading();
  filter::Terms::Features room;
  for (std::size_t i = 0; i < eye.terms().all().size(); ++i) {
    const filter::Term& term = eye.terms().all()[i];
    Word& word = words.words.emplace_back();
    for (const auto& [seen, number] : eye.terms().see(i, room))
      if ((kinds >> static_cast<int>(seen) & 1) != 0)
        word.places.push_back(number * Head::kScatter >> (32 - kBits));
    const std::size_t begin = points[reading.units[term.begin].offset];
    const std::size_t end = points[reading.end_of(term.end)];
    word.points = end - begin;
    for (std::size_t p = begin; p < std::min(end, text.marks.size()); ++p)
      word.marked += text.marks[p] ? 1 : 0;
  }
  return words;
}

double f1_of(const Text& text, double spread) {
  double highest = -1e9;
  for (const Word& word : text.words) highest = std::max(highest, word.sum);
  double hits = 0;
  double found = 0;
  for (const Word& word : text.words) {
    if (word.sum < highest - spread) continue;
    hits += static_cast<double>(word.marked);
    found += static_cast<double>(word.points);
  }
  if (text.marked == 0) return found == 0 ? 1 : 0;
  return 2 * hits / (found + static_cast<double>(text.marked));
}

// Logistic regression, a word at a time. Long marks count less: what is measured is the mean of texts.
class WordLearner {
 public:
  WordLearner() : weights_(std::size_t{1} << kBits), squares_(weights_.size(), 1e-6F) {}

  void learn_from(const Text& text) {
    const float weight = 5 / std::sqrt(static_cast<float>(text.marked) + 5);
    for (const Word& word : text.words) learn_from(word, weight);
  }
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }

 private:
  void learn_from(const Word& word, float weight) {
    float sum = bias_;
    for (const std::uint32_t place : word.places) sum += weights_[place];
    const bool is_marked = 2 * word.marked > word.points;
    const float error = weight * (1 / (1 + std::exp(-sum)) - (is_marked ? 1.0F : 0.0F));
    for (const std::uint32_t place : word.places) {
      squares_[place] += error * error;
      weights_[place] -= kRate * error / std::sqrt(squares_[place]);
    }
    bias_square_ += error * error;
    bias_ -= 0.1F * error / std::sqrt(bias_square_);
  }

  std::vector<float> weights_;
  std::vector<float> squares_;
  float bias_ = 0;
  float bias_square_ = 1e-6F;
};

void learn_weights(std::vector<const Text*> texts, Head& head) {
  WordLearner learner;
  Dice dice(0x2545f4914f6cdd1dULL);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[dice.below(i)]);
    for (const Text* text : texts) learner.learn_from(*text);
  }
  (void)round_weights(learner.weights(), head);
}

// How far below the highest sum of a text a word is marked best.
std::int32_t best_spread(const Head& head, std::vector<Text>& texts) {
  for (Text& text : texts) {
    for (Word& word : text.words) {
      word.sum = 0;
      for (const std::uint32_t place : word.places) word.sum += head.weights[place];
    }
  }
  std::int32_t best = 0;
  double best_f1 = -1;
  for (std::int32_t spread = 0; spread < 60; ++spread) {
    double f1 = 0;
    for (const Text& text : texts) f1 += f1_of(text, spread);
    if (f1 <= best_f1) continue;
    best_f1 = f1;
    best = spread;
  }
  return best;
}

}  // namespace

std::vector<Marked> read_marked(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + " cannot be read");
  const std::string csv((std::istreambuf_iterator<char>(in)), {});
  std::vector<Marked> texts;
  std::vector<std::string> fields;
  std::size_t at = 0;
  read_record(csv, at, fields);  // the names of the columns
  while (read_record(csv, at, fields))
    if (fields.size() == 2) texts.push_back({fields[1], marks_of(fields[0])});
  return texts;
}

Head learn_places(Eye& eye, const std::vector<Marked>& marked) {
  Head head;
  head.bits = kBits;
  head.kinds = kinds_of({Seen::word, Seen::pair, Seen::tag, Seen::letters});
  std::vector<Text> train;
  std::vector<Text> dev;
  for (std::size_t i = 0; i < marked.size(); ++i)
    (i % kDevPart == 0 ? dev : train).push_back(words_of(eye, marked[i], head.kinds));
  std::vector<const Text*> texts;
  for (const Text& text : train) texts.push_back(&text);
  learn_weights(texts, head);
  head.bias = best_spread(head, dev);
  for (const Text& text : dev) texts.push_back(&text);
  learn_weights(texts, head);
  return head;
}

}  // namespace hearth::train
