#include "hearth/filter.h"

#include <algorithm>
#include <tuple>

#include "filter/lexicon.h"
#include "filter/structure.h"
#include "filter/words.h"
#include "text/utf8.h"

namespace hearth::filter {
namespace {

Verdict verdict_of(const Policy::Rule& rule, std::uint8_t severity) {
  if (severity >= rule.block) return Verdict::block;
  if (severity >= rule.hold) return Verdict::hold;
  return severity >= rule.suggest ? Verdict::suggest : Verdict::allow;
}

// The words that a policy adds are a lexicon of their own.
std::shared_ptr<const Lexicon> own_words(const Policy& policy) {
  auto lexicon = std::make_shared<Lexicon>("own");
  for (const Policy::Word& own : policy.words) {
    const bool is_phrase = own.word.find(' ') != own.word.npos;
    lexicon->add({own.word, own.category, own.severity, is_phrase ? Mode::phrase : Mode::word});
    lexicon->add_form(own.word);
  }
  lexicon->finish();
  return lexicon;
}

// Ends between characters: the text is cut before one, never inside of it.
std::string_view cut(std::string_view text) {
  std::size_t end = kMaxText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

// Counts on from where it was last asked: places are asked for in their order.
class CodeUnits {
 public:
  explicit CodeUnits(std::string_view text) : text_(text) {}

  std::uint32_t until(std::uint32_t byte) {
    if (byte < at_) at_ = units_ = 0;
    while (at_ < byte) {
      const text::CodePoint point = text::first_code_point(text_.substr(at_));
      units_ += point.value >= 0x10000 ? 2 : 1;
      at_ += point.bytes == 0 ? 1 : static_cast<std::uint32_t>(point.bytes);
    }
    return units_;
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace

class Filter::Work {
 public:
  Work(Lexicons lexicons, Policy policy)
      : lexicons_(std::move(lexicons)), policy_(std::move(policy)), own_(own_words(policy_)) {
    for (const std::string& word : policy_.allowed) to_lower(word, allowed_.emplace_back());
    std::sort(allowed_.begin(), allowed_.end());
  }

  const Report& check(std::string_view text) {
    report_.cut = text.size() > kMaxText;
    reading_.read(report_.cut ? cut(text) : text);
    report_.findings.clear();
    for (const auto& lexicon : lexicons_) look_up(*lexicon, false);
    look_up(*own_, true);
    look_at_shapes();
    finish();
    return report_;
  }

 private:
  void look_up(const Lexicon& lexicon, bool is_own) {
    hits_.clear();
    search_.find(reading_, lexicon, hits_);
    for (const Hit& hit : hits_) {
      const Entry& entry = lexicon.entry(hit.entry);
      const std::uint32_t begin = reading_.units[hit.begin].offset;
      const std::uint32_t end = reading_.end_of(hit.end);
      if (is_allowed(reading_.text.substr(begin, end - begin))) continue;
      Finding& finding = report_.findings.emplace_back();
      finding.category = entry.category;
      finding.severity = entry.severity;
      finding.reason = is_own ? Reason::own_word : hit.is_disguised ? Reason::disguised : Reason::word;
      finding.span.begin = begin;
      finding.span.end = end;
      finding.entry = entry.word;
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
      return std::tuple(finding.span.begin, finding.category, ~finding.span.end, ~finding.severity,
                        finding.entry);
    };
    std::sort(all.begin(), all.end(),
              [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
    // What lies within another finding of its category says nothing more.
    std::array<std::uint32_t, kCategories> ends = {};
    std::erase_if(all, [&](const Finding& finding) {
      std::uint32_t& end = ends[static_cast<std::size_t>(finding.category)];
      const bool is_inside = finding.span.end <= end;
      end = std::max(end, finding.span.end);
      return is_inside;
    });
    CodeUnits begins(reading_.text);
    CodeUnits ends16(reading_.text);
    report_.verdict = Verdict::allow;
    for (Finding& finding : all) {
      finding.span.begin16 = begins.until(finding.span.begin);
      finding.span.end16 = ends16.until(finding.span.end);
      finding.verdict =
          verdict_of(policy_.rules[static_cast<std::size_t>(finding.category)], finding.severity);
      report_.verdict = std::max(report_.verdict, finding.verdict);
    }
  }

  Lexicons lexicons_;
  Policy policy_;
  std::shared_ptr<const Lexicon> own_;
  std::vector<std::string> allowed_;  // in order
  std::string lower_;
  Reading reading_;
  WordSearch search_;
  std::vector<Hit> hits_;
  std::vector<Shape> shapes_;
  Report report_;
};

Filter::Filter(Lexicons lexicons, Policy policy)
    : work_(std::make_unique<Work>(std::move(lexicons), std::move(policy))) {}

Filter::~Filter() = default;

const Report& Filter::check(std::string_view text) {
  return work_->check(text);
}

}  // namespace hearth::filter
