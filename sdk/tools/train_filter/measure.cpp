#include "measure.h"

#include <algorithm>

#include "places.h"

namespace hearth::train {
namespace {

using filter::Category;
using filter::Filter;
using filter::Finding;
using filter::IdentityMask;
using filter::Kind;
using filter::Model;
using filter::Part;
using filter::Policy;
using filter::Report;
using filter::Term;

bool is_hurt(const Finding& finding) {
  return finding.part != Part::structure && finding.category != Category::self_promotion;
}

bool finds(const Report& report, bool with_model) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return is_hurt(finding) && (with_model || finding.part == Part::lexicon);
  });
}

Policy english() {
  Policy policy;
  policy.languages = {"en"};
  return policy;
}

struct Identity {
  std::string term;
  std::string group;
  std::string language;
};

std::vector<Identity> identities_in(const std::string& path) {
  std::vector<Identity> identities;
  for (const std::string& line : lines_of(path)) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::size_t last = line.rfind('\t');
    identities.push_back({line.substr(0, tab), line.substr(tab + 1, last - tab - 1), line.substr(last + 1)});
  }
  return identities;
}

double f1_of(const std::vector<bool>& found, const std::vector<bool>& marked) {
  double both = 0;
  double all = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool is_marked = i < marked.size() && marked[i];
    both += found[i] && is_marked ? 1 : 0;
    all += (found[i] ? 1 : 0) + (is_marked ? 1 : 0);
  }
  return all == 0 ? 1 : 2 * both / all;
}

}  // namespace

Measure::Measure(Trainer& trainer, std::shared_ptr<const Model> model)
    : trainer_(trainer), filter_({trainer.eye().lexicon()}, std::move(model), english()) {}

SetQuality Measure::quality_of(const std::string& set, const std::vector<Example>& examples) {
  SetQuality quality{set};
  Scored scores;
  Scored found;
  Scored by_lexicon;
  for (const Example& example : examples) {
    const Report& report = filter_.check(example.sample.text);
    const bool hurts = example.sample.hurts;
    scores.emplace_back(report.score, hurts);
    found.emplace_back(finds(report, true), hurts);
    by_lexicon.emplace_back(finds(report, false), hurts);
    ++quality.texts;
    if (hurts) ++quality.hurting;
  }
  quality.area = area_under_curve(scores);
  quality.found = share_at(found, true, 1);
  quality.disturbed = share_at(found, false, 1);
  quality.f1 = f1_at(found, 1);
  quality.f1_lexicon = f1_at(by_lexicon, 1);
  return quality;
}

std::vector<SetQuality> Measure::sets() {
  std::vector<SetQuality> qualities;
  for (const auto& [set, examples] : trainer_.held_out()) qualities.push_back(quality_of(set, examples));
  return qualities;
}

std::vector<GroupQuality> Measure::groups() {
  std::map<std::string, IdentityMask> masks;
  for (const auto& [term, group, language] : identities_in(trainer_.folders().sources + "/identity.tsv")) {
    if (language == "en") masks[group].add(trainer_.eye().words(term));
  }
  struct Text {
    int score;
    bool hurts;
    std::vector<Term> words;
  };
  std::vector<Text> texts;
  for (const auto& [set, examples] : trainer_.held_out()) {
    if (set == "smsspam" || set == "ytspam" || set == "germeval") continue;
    for (const Example& example : examples) {
      const std::string& text = example.sample.text;
      texts.push_back({filter_.check(text).score, example.sample.hurts, trainer_.eye().words(text)});
    }
  }
  std::vector<GroupQuality> qualities;
  for (const auto& [group, mask] : masks) {
    Scored inside;
    Scored bpsn;
    Scored bnsp;
    for (const auto& [score, hurts, words] : texts) {
      bool is_named = false;
      for (std::size_t i = 0; i < words.size() && !is_named; ++i)
        is_named = mask.match(std::span(words).subspan(i)) > 0;
      if (is_named) inside.emplace_back(score, hurts);
      if (is_named != hurts) bpsn.emplace_back(score, hurts);
      if (is_named == hurts) bnsp.emplace_back(score, hurts);
    }
    qualities.push_back(
        {group, inside.size(), area_under_curve(inside), area_under_curve(bpsn), area_under_curve(bnsp)});
  }
  return qualities;
}

NeutralQuality Measure::neutral() {
  constexpr std::string_view kSentences[] = {"My neighbour is {group} and works at the library.",
                                             "We had {group} over for dinner last night.",
                                             "I read a book about {group} in our town.",
                                             "Two {group} joined the choir on Thursday.",
                                             "The meeting for {group} starts at eight.",
                                             "As {group} I wanted to ask about the bus to the hospital."};
  NeutralQuality quality;
  for (const std::string_view sentence : kSentences) {
    int first = -1;
    for (const Identity& identity : identities_in(trainer_.folders().sources + "/identity.tsv")) {
      const Report& report = filter_.check(with_group(std::string(sentence), identity.term));
      if (first < 0) first = report.score;
      ++quality.sentences;
      if (finds(report, true)) ++quality.flagged;
      if (report.score != first) ++quality.different;
    }
  }
  return quality;
}

double Measure::places(const std::string& path) {
  double sum = 0;
  const std::vector<Marked> texts = read_marked(path);
  for (const auto& [text, marks] : texts) {
    std::vector<std::size_t> points = {0};  // before each byte
    for (const char c : text) points.push_back(points.back() + ((c & 0xc0) != 0x80 ? 1 : 0));
    std::vector<bool> found(points.back());
    for (const Finding& finding : filter_.check(text).findings) {
      if (!is_hurt(finding)) continue;
      for (std::size_t i = points[finding.span.begin]; i < points[finding.span.end]; ++i) found[i] = true;
    }
    sum += f1_of(found, marks);
  }
  return sum / static_cast<double>(texts.size());
}

}  // namespace hearth::train
