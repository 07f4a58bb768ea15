// Texts as the model sees them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "filter/model.h"
#include "filter/words.h"
#include "samples.h"

namespace hearth::train {

/// A text as numbers.
struct Example {
  static constexpr std::size_t kMostWords = 256;  // of a text; what follows teaches nothing

  struct Feature {
    std::uint32_t number;
    std::uint16_t word;  // where it is seen
    filter::Seen seen;
  };
  Sample sample;
  std::vector<Feature> features;
  std::vector<filter::Tag> tags;  // what the lexicon found
};

/// Reads texts with a lexicon, and masks words by which people are named.
class Eye {
 public:
  /// A pack and the project's identity.tsv.
  Eye(const std::string& pack, const std::string& identities);

  [[nodiscard]] Example see(Sample sample);
  /// What was read last.
  [[nodiscard]] const filter::Reading& reading() const { return reading_; }
  [[nodiscard]] const filter::Terms& terms() const { return terms_; }
  [[nodiscard]] const std::vector<filter::Tag>& tags() const { return tags_; }
  [[nodiscard]] const filter::IdentityMask& identities() const { return identities_; }
  [[nodiscard]] const std::shared_ptr<const filter::Lexicon>& lexicon() const { return lexicon_; }
  /// The words of a text, none of them masked.
  [[nodiscard]] std::vector<filter::Term> words(std::string_view text);

  void read(std::string_view text);

 private:
  std::shared_ptr<const filter::Lexicon> lexicon_;
  filter::IdentityMask identities_;
  filter::Reading reading_;
  filter::WordSearch search_;
  std::vector<filter::Hit> hits_;
  std::vector<filter::Tag> tags_;
  filter::Terms terms_;
};

}  // namespace hearth::train
