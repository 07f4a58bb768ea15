#include "examples.h"

#include <algorithm>
#include <stdexcept>

namespace hearth::train {

using namespace filter;

Eye::Eye(const std::string& pack, const std::string& identities) {
  std::string text;
  for (const std::string& line : lines_of(pack)) text += line + "\n";
  const auto lexicon = read_lexicon(text);
  if (!lexicon) throw std::runtime_error(pack + " is no lexicon");
  lexicon_ = *lexicon;
  for (const std::string& line : lines_of(identities)) {
    if (line.empty() || line[0] == '#') continue;
    identities_.add(words(std::string_view(line).substr(0, line.find('\t'))));
  }
}

std::vector<Term> Eye::words(std::string_view text) {
  reading_.read(text);
  terms_.read(reading_, {}, {});
  return {terms_.all().begin(), terms_.all().end()};
}

void Eye::read(std::string_view text) {
  reading_.read(text);
  hits_.clear();
  search_.find(reading_, *lexicon_, hits_);
  tags_.clear();
  for (const Hit& hit : hits_) {
    const Entry& entry = lexicon_->entry(hit.entry);
    tags_.push_back({hit.begin, hit.end, entry.category, entry.severity});
  }
  std::sort(tags_.begin(), tags_.end());
  terms_.read(reading_, tags_, identities_);
}

Example Eye::see(Sample sample) {
  read(sample.text);
  Example example{std::move(sample), {}, tags_};
  const std::size_t count = std::min(Example::kMostWords, terms_.all().size());
  filter::Terms::Features room;
  for (std::size_t i = 0; i < count; ++i)
    for (const auto& [seen, number] : terms_.see(i, room))
      example.features.push_back({number, static_cast<std::uint16_t>(i), seen});
  return example;
}

}  // namespace hearth::train
