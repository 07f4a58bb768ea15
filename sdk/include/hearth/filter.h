// The content filter: what in a text may hurt, why, and what a community wants done about it.
//
// Everything is decided by whole numbers, in time linear in the text. The same text, packs and policy give
// the same report in every build, byte for byte. docs/filter.md says how a text is read, with
// sources.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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
enum class Part : std::uint8_t { lexicon, structure };
inline constexpr std::string_view kPartNames[] = {"lexicon", "structure"};

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
};
inline constexpr std::string_view kReasonNames[] = {"word",   "disguised", "own-word", "link",
                                                    "invite", "handle",    "mail",     "card",
                                                    "iban",   "phone",     "repeats",  "capitals"};

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

  friend bool operator==(const Finding&, const Finding&) = default;
};

struct Report {
  Verdict verdict = Verdict::allow;  // the strictest of the findings
  bool cut = false;                  // the text was longer than kMaxText
  std::vector<Finding> findings;     // by where they begin, then by category
};

/// {verdict, findings: [{category, severity, verdict, part, reason, bytes: [begin, end], units: [begin, end],
/// entry?}], cut?}: docs/filter.md.
[[nodiscard]] Json to_json(const Report& report);

/// The words of one language, read from a pack (docs/filter.md has the format).
class Lexicon;
using Lexicons = std::vector<std::shared_ptr<const Lexicon>>;

/// Reads a pack. Errors point to its line: "/17". O(pack).
[[nodiscard]] Result<std::shared_ptr<const Lexicon>> read_lexicon(std::string_view pack);

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
};
inline constexpr std::size_t kMaxLanguages = 20;

/// {kind: "filter", audience?: "friends" | "kids" | "professional" | "support-group" | "gaming", rules?:
/// {category: {suggest?, hold?, block?}}, words?: [{word, category?, severity?}], allowed?: [word],
/// languages?: ["en"]}. A rule names the severity from which on something is done; 4: never.
[[nodiscard]] Result<Policy> policy_from_json(const Json& json);

/// Judges texts. Not thread-safe: it keeps its buffers from text to text, so that nothing is allocated once
/// they are large enough. The report is valid until the next text.
class Filter {
 public:
  Filter(Lexicons lexicons, Policy policy);
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  ~Filter();

  const Report& check(std::string_view text);

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace hearth::filter
