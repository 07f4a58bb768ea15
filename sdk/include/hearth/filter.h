// The content filter: what in a text may hurt, why, and what a community wants done about it.
//
// Everything is decided by whole numbers, in time linear in the text. The same text, packs and policy give
// the same report in every build, byte for byte. docs/filter.md says how a text is read, with
// sources.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/json.h"
#include "hearth/result.h"

namespace hearth::filter {

/// Longer texts are judged in their first so many bytes; the report says so.
inline constexpr std::size_t kMaxText = std::size_t{1} << 20;

/// What a finding is about. The words stand in the order of the enumeration.
enum class Category : std::uint8_t {
  profanity,
  slur,
  insult,
  threat,
  identity_attack,
  sexual,
  self_promotion,
  personal_data,
  flood,
  shouting,
};
inline constexpr std::size_t kCategories = 10;
inline constexpr std::string_view kCategoryNames[] = {
    "profanity", "slur",           "insult",        "threat", "identity-attack",
    "sexual",    "self-promotion", "personal-data", "flood",  "shouting"};

/// What is done about a text, from the mildest to the strictest.
enum class Verdict : std::uint8_t {
  allow,
  suggest,  // the writer is asked once more, and may send it as it is
  hold,     // a steward looks at it before others see it
  block,
};
inline constexpr std::string_view kVerdictNames[] = {"allow", "suggest", "hold", "block"};

/// Which part of the filter found it.
enum class Part : std::uint8_t { lexicon, structure, model };
inline constexpr std::string_view kPartNames[] = {"lexicon", "structure", "model"};

/// Why, for the page to put into words. Args are named in docs/filter.md.
enum class Reason : std::uint8_t {
  word,       // an entry of a lexicon, as it is
  disguised,  // the same, written otherwise
  own_word,   // a word that the policy adds
  link,
  invite,
  handle,
  mail,
  card,
  iban,
  phone,
  repeats,
  capitals,
  tone,  // what the words say together
};
inline constexpr std::string_view kReasonNames[] = {"word",    "disguised", "own-word", "link", "invite",
                                                    "handle",  "mail",      "card",     "iban", "phone",
                                                    "repeats", "capitals",  "tone"};
static_assert(std::size(kReasonNames) == static_cast<std::size_t>(Reason::tone) + 1);

/// Where something stands: from the first byte to the one after the last, always between characters; and the
/// same in UTF-16 code units, as a page counts.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t begin16 = 0;
  std::uint32_t end16 = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

struct Finding {
  Category category = Category::profanity;
  std::uint8_t severity = 1;  // 1 mild, 2 strong, 3 severe
  Part part = Part::lexicon;
  Reason reason = Reason::word;
  Verdict verdict = Verdict::allow;  // what the policy says to it
  Span span;
  std::string_view entry;  // of the lexicon or the policy, as it is written there; else empty
  std::uint8_t score = 0;  // of the model: of a hundred texts like this one, so many are meant so

  friend bool operator==(const Finding&, const Finding&) = default;
};

struct Report {
  Verdict verdict = Verdict::allow;  // the strictest of the findings
  bool cut = false;                  // the text was longer than kMaxText
  std::uint8_t score = 0;            // of the model: of a hundred such texts, so many hurt; 0 without one
  std::vector<Finding> findings;     // by where they begin, then by category
};

/// As many findings as are told of a text; of more, the strictest.
inline constexpr std::size_t kMaxFindings = 100;

/// {verdict, findings: [{category, severity, verdict, part, reason, bytes: [begin, end], units: [begin, end],
/// entry?, score?}], more?, score?, cut?}: docs/filter.md. `more`: so many findings are left out.
[[nodiscard]] Json to_json(const Report& report);
[[nodiscard]] Json to_json(const Finding& finding);

/// write_json(to_json(report)), several times as fast: a page asks for it while somebody writes.
[[nodiscard]] std::string write_json(const Report& report);

/// The text with a * for each character of what the policy says anything to, but for spaces. The report is on
/// this very text. O(bytes + findings).
[[nodiscard]] std::string masked(std::string_view text, const Report& report);

/// The words of one language, read from a pack (docs/filter.md has the format).
class Lexicon;
using Lexicons = std::vector<std::shared_ptr<const Lexicon>>;

/// Reads a pack. Errors point to its line: "/17". O(pack).
[[nodiscard]] Result<std::shared_ptr<const Lexicon>> read_lexicon(std::string_view pack);

/// What was learnt from texts that people have judged; it hears what words say together. It may have a text
/// held, but never blocked. docs/filter.md has the format and how it is made.
class Model;

/// Reads a model. Errors point to the part that is broken: "/checksum". O(bytes).
[[nodiscard]] Result<std::shared_ptr<const Model>> read_model(std::string_view bytes);

/// Whom the words are for: where a community says nothing of a category, this decides.
enum class Audience : std::uint8_t { friends, kids, professional, support_group, gaming };
inline constexpr std::string_view kAudienceNames[] = {"friends", "kids", "professional", "support-group",
                                                      "gaming"};

/// What a community wants.
struct Policy {
  struct Rule {  // of a category: what is done from that severity on; 4: never
    std::uint8_t suggest = 4;
    std::uint8_t hold = 4;
    std::uint8_t block = 4;
  };
  std::array<Rule, kCategories> rules = {};
  struct Word {
    std::string word;
    Category category = Category::insult;
    std::uint8_t severity = 2;
  };
  std::vector<Word> words;             // of their own
  std::vector<std::string> allowed;    // words that are never found, in no category
  std::vector<std::string> languages;  // of the packs to look into, such as "en"
  Audience audience = Audience::friends;
  std::vector<std::pair<std::string, std::string>> packs;  // language and hash of the packs it was made for
  std::string model;  // hash of the model it was made for; empty: it does not say
};
inline constexpr std::size_t kMaxLanguages = 20;

/// {kind: "filter", audience?: "friends" | "kids" | "professional" | "support-group" | "gaming", rules?:
/// {category: {suggest?, hold?, block?}}, words?: [{word, category?, severity?}], allowed?: [word],
/// languages?: ["en"], model?: "<16 hexadecimal digits>", packs?: {"en": "<16 hexadecimal digits>"}}, and a
/// `name` as every document may have. A rule names the severity from which on something is done; 4: never.
[[nodiscard]] Result<Policy> policy_from_json(const Json& json);

/// The normal form: with every rule, whatever the audience begins with in a later Hearth.
[[nodiscard]] Json to_json(const Policy& policy);

/// Judges texts. Not thread-safe: it keeps its buffers from text to text, so that nothing is allocated once
/// they are large enough. The report is valid until the next text.
class Filter {
 public:
  Filter(Lexicons lexicons, Policy policy);
  /// With a model, which may be null; it is asked where a lexicon of its language is among them.
  Filter(Lexicons lexicons, std::shared_ptr<const Model> model, Policy policy);
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  ~Filter();

  const Report& check(std::string_view text);

  /// The same with how it came about: {report, folded, words: [{units, read, signs?, exception?}], model?:
  /// {heads: [{category, score, likely, veryLikely}], words: [{units, weights, masked?}], silent?}};
  /// docs/filter.md. O(bytes).
  [[nodiscard]] Json explain(std::string_view text);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace hearth::filter
