#include "hearth/filter.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "filter/code_units.h"
#include "filter/explain.h"
#include "filter/lexicon.h"
#include "filter/model.h"
#include "filter/sort.h"
#include "filter/structure.h"
#include "filter/words.h"
#include "filter/written.h"
#include "json/build.h"

namespace hearth::filter {
namespace {

// A model may be wrong about what it has never seen: people have the last word.
Verdict verdict_of(const Policy::Rule& rule, const Finding& finding) {
  if (finding.severity >= rule.block) return finding.part == Part::model ? Verdict::hold : Verdict::block;
  if (finding.severity >= rule.hold) return Verdict::hold;
  return finding.severity >= rule.suggest ? Verdict::suggest : Verdict::allow;
}

// Ends between characters: the text is cut before one, never inside of it.
std::string_view cut(std::string_view text) {
  std::size_t end = kMaxText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

class Filter::Work {
 public:
  Work(Lexicons lexicons, std::shared_ptr<const Model> model, Policy policy)
      : lexicons_(std::move(lexicons)), model_(std::move(model)), policy_(std::move(policy)) {
    take_own_words();
    const auto speaks = [this](const auto& lexicon) { return lexicon->language() == model_->language; };
    if (model_ != nullptr && std::none_of(lexicons_.begin(), lexicons_.end(), speaks)) model_ = nullptr;
    if (model_ != nullptr) judge_.emplace(*model_);
    for (const std::string& word : policy_.allowed) to_lower(word, allowed_.emplace_back());
    sort_small(allowed_);
  }

  Json explain(std::string_view text) {
    Json::Object json = object_of({{"report", to_json(check(text))}});
    tell_reading(reading_, lexicons_, json);
    if (judge_) json.emplace_back("model", judge_->explain(reading_));
    return json;
  }

  const Report& check(std::string_view text) {
    report_.cut = text.size() > kMaxText;
    reading_.read(report_.cut ? cut(text) : text);
    report_.findings.clear();
    tags_.clear();
    for (const auto& lexicon : lexicons_) look_up(*lexicon, false);
    ask_model();
    if (!policy_.words.empty()) look_up(own_, true);
    look_at_shapes();
    finish();
    return report_;
  }

 private:
  // The words that a policy adds are a lexicon of their own.
  void take_own_words() {
    for (const Policy::Word& own : policy_.words) {
      const bool is_phrase = own.word.find(' ') != own.word.npos;
      const std::uint32_t entry =
          own_.add({own.word, own.category, own.severity, is_phrase ? Mode::phrase : Mode::word});
      if (WrittenWords::must_hold(own.word))
        written_.add(own.word, entry);
      else
        own_.add_form(own.word);
    }
    own_.finish();
    written_.finish();
  }

  void look_up(const Lexicon& lexicon, bool is_own) {
    hits_.clear();
    search_.find(reading_, lexicon, hits_);
    if (is_own) written_.find(reading_, hits_);
    for (const Hit& hit : hits_) {
      const Entry& entry = lexicon.entry(hit.entry);
      const std::uint32_t begin = reading_.units[hit.begin].offset;
      const std::uint32_t end = reading_.end_of(hit.end);
      if (is_allowed(reading_.text.substr(begin, end - begin))) continue;
      tags_.push_back({hit.begin, hit.end, entry.category, entry.severity});
      Finding& finding = report_.findings.emplace_back();
      finding.category = entry.category;
      finding.severity = entry.severity;
      finding.reason = is_own ? Reason::own_word : hit.is_disguised ? Reason::disguised : Reason::word;
      finding.span.begin = begin;
      finding.span.end = end;
      finding.entry = entry.word;
    }
  }

  void ask_model() {
    report_.score = 0;
    if (!judge_) return;
    sort_small(tags_);
    report_.score = judge_->judge(reading_, tags_, opinions_);
    for (const Opinion& opinion : opinions_) {
      Finding& finding = report_.findings.emplace_back();
      finding.category = opinion.category;
      finding.severity = opinion.severity;
      finding.part = Part::model;
      finding.reason = Reason::tone;
      finding.score = opinion.score;
      finding.span.begin = reading_.units[opinion.begin].offset;
      finding.span.end = reading_.end_of(opinion.end);
    }
  }

  void look_at_shapes() {
    shapes_.clear();
    find_addresses(reading_, shapes_);
    find_numbers(reading_, shapes_);
    find_noise(reading_, shapes_);
    for (const Shape& shape : shapes_) {
      Finding& finding = report_.findings.emplace_back();
      finding.category = shape.category;
      finding.severity = shape.severity;
      finding.part = Part::structure;
      finding.reason = shape.reason;
      finding.span.begin = shape.begin;
      finding.span.end = shape.end;
    }
  }

  bool is_allowed(std::string_view written) {
    if (allowed_.empty()) return false;
    to_lower(written, lower_);
    return std::binary_search(allowed_.begin(), allowed_.end(), lower_);
  }

  void finish() {
    std::vector<Finding>& all = report_.findings;
    const auto place = [](const Finding& finding) {
      return std::tuple(finding.span.begin, finding.category, finding.part == Part::model, ~finding.span.end,
                        ~finding.severity, finding.entry, finding.reason, ~finding.score);
    };
    std::sort(all.begin(), all.end(),
              [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
    // What lies within another finding of its category says nothing more; but what a model hears is no reason
    // to leave out what was seen.
    std::array<std::array<std::uint32_t, 2>, kCategories> ends = {};
    std::erase_if(all, [&](const Finding& finding) {
      auto& [seen, heard] = ends[static_cast<std::size_t>(finding.category)];
      const bool is_heard = finding.part == Part::model;
      const bool is_inside = finding.span.end <= (is_heard ? std::max(seen, heard) : seen);
      (is_heard ? heard : seen) = std::max(is_heard ? heard : seen, finding.span.end);
      return is_inside;
    });
    CodeUnits begins(reading_.text);
    CodeUnits ends16(reading_.text);
    report_.verdict = Verdict::allow;
    for (Finding& finding : all) {
      finding.span.begin16 = begins.until(finding.span.begin);
      finding.span.end16 = ends16.until(finding.span.end);
      finding.verdict = verdict_of(policy_.rules[static_cast<std::size_t>(finding.category)], finding);
      report_.verdict = std::max(report_.verdict, finding.verdict);
    }
  }

  Lexicons lexicons_;
  std::shared_ptr<const Model> model_;  // or null
  Policy policy_;
  Lexicon own_{"own"};
  WrittenWords written_;              // its entries that are looked for as they are written
  std::vector<std::string> allowed_;  // in order
  std::string lower_;
  Reading reading_;
  WordSearch search_;
  std::vector<Hit> hits_;
  std::vector<Shape> shapes_;
  std::vector<Tag> tags_;
  std::vector<Opinion> opinions_;
  std::optional<Judge> judge_;  // by the model
  Report report_;
};

Filter::Filter(Lexicons lexicons, Policy policy) : Filter(std::move(lexicons), nullptr, std::move(policy)) {}

Filter::Filter(Lexicons lexicons, std::shared_ptr<const Model> model, Policy policy)
    : work_(std::make_unique<Work>(std::move(lexicons), std::move(model), std::move(policy))) {}

Filter::~Filter() = default;

const Report& Filter::check(std::string_view text) {
  return work_->check(text);
}

Json Filter::explain(std::string_view text) {
  return work_->explain(text);
}

}  // namespace hearth::filter
