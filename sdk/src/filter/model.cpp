#include "filter/model.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace hearth::filter {
namespace {

// 256 ln(k / (100 - k)) for k = 50 .. 99, rounded: logits of which k of a hundred are true.
constexpr std::int32_t kLogits[] = {0,   10,  20,  31,  41,  51,  62,  72,  83,  93,  104, 115, 125,
                                    136, 147, 158, 170, 181, 193, 205, 217, 229, 242, 255, 268, 281,
                                    295, 309, 324, 339, 355, 371, 388, 406, 425, 444, 465, 487, 510,
                                    535, 562, 592, 625, 662, 704, 754, 814, 890, 996, 1176};

std::uint8_t percent(std::int64_t logit) {
  const std::int64_t size = logit < 0 ? -logit : logit;
  const auto* const after = std::upper_bound(std::begin(kLogits), std::end(kLogits), size);
  const auto above = static_cast<int>(after - std::begin(kLogits)) + 49;
  return static_cast<std::uint8_t>(logit < 0 ? 100 - above : above);
}

// The largest whole number whose square is at most x.
std::uint32_t root(std::uint64_t x) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << ((std::bit_width(x | 1) - 1) / 2); bit != 0; bit >>= 1) {
    if ((root | bit) * (root | bit) <= x) root |= bit;
  }
  return static_cast<std::uint32_t>(root);
}

constexpr std::size_t kMostPlaces = 16;    // of a window
constexpr std::size_t kKnownWords = 2048;  // whose weights are kept

void join(Group& group, Head& head) {
  head.place = group.size++;
  for (std::uint32_t kind = 0; kind < kSeenKinds; ++kind) {
    if (!head.sees(static_cast<Seen>(kind))) continue;
    group.sees[kind] |= 0xffU << (8 * head.place);
    if (kind < static_cast<std::uint32_t>(Seen::letters))
      group.last = std::max(group.last, static_cast<Seen>(kind));
  }
}

}  // namespace

std::uint8_t Head::score(std::int64_t sum, std::uint32_t features) const {
  if (features == 0) return 0;
  return percent(sum * scale / root(std::uint64_t{features} << 16) + bias);
}

void Model::group_heads() {
  groups.clear();
  for (Head& head : heads) {
    const std::uint32_t shift = 32U - head.bits;
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return other.shift == shift && other.size < Group::kMostHeads;
    });
    head.group = static_cast<std::uint32_t>(group - groups.begin());
    if (group == groups.end()) groups.emplace_back().shift = shift;
    join(groups[head.group], head);
  }
  for (const Head& head : heads) {
    Group& group = groups[head.group];
    group.weights.resize(head.weights.size() * group.size + Group::kMostHeads - 1);
    for (std::size_t place = 0; place < head.weights.size(); ++place)
      group.weights[place * group.size + head.place] = static_cast<std::uint8_t>(head.weights[place] + 128);
  }
}

inline void Weights::add(const Group& group, std::uint32_t number, std::uint32_t sees) {
  const std::uint8_t* const at =
      group.weights.data() + std::size_t{number * Head::kScatter >> group.shift} * group.size;
  const std::uint32_t all = (at[0] | at[1] << 8 | at[2] << 16 | std::uint32_t{at[3]} << 24) & sees;
  even += all & kEven;
  odd += all >> 8 & kEven;
}

inline void Weights::add(const Group& group, std::span<const Feature> seen) {
  const Feature* at = seen.data();
  const Feature* const end = at + seen.size();
  for (; at != end && at->seen <= group.last; ++at) {
    const std::uint32_t sees = group.sees[static_cast<std::size_t>(at->seen)];
    add(group, at->number, sees);
    features += sees & kOnes;
  }
  const std::uint32_t sees = group.sees[static_cast<std::size_t>(Seen::letters)];
  if (at == end || at->seen != Seen::letters || sees == 0) return;
  features += static_cast<std::uint32_t>(end - at) * (sees & kOnes);
  for (; at != end; ++at) add(group, at->number, sees);
}

Judge::Judge(const Model& model)
    : model_(model), known_(kKnownWords), weights_(kKnownWords * model.groups.size()) {}

std::uint8_t Judge::judge(const Reading& reading, std::span<const Tag> tags, std::vector<Opinion>& opinions) {
  opinions.clear();
  scores_.clear();
  terms_.read(reading, tags, model_.identities);
  add_up();
  // The score stays: it decides nothing.
  is_silent_ = says_nothing(tags);
  std::uint8_t highest = 0;
  for (const Head& head : model_.heads) {
    const std::uint8_t score = scores_.emplace_back(ask(head, opinions));
    const bool is_general = head.category == Category::insult || head.category == Category::identity_attack;
    if (is_general) highest = std::max(highest, score);
  }
  return highest;
}

// Numbers and links are no words; a mild word of a lexicon is no reason to judge a scrap of text.
bool Judge::says_nothing(std::span<const Tag> tags) const {
  const std::span<const Term> terms = terms_.all();
  const auto words = std::count_if(terms.begin(), terms.end(), [](const Term& term) {
    return term.kind == Kind::word || term.kind == Kind::identity || term.kind == Kind::emoji;
  });
  const bool is_tagged =
      std::any_of(tags.begin(), tags.end(), [](const Tag& tag) { return tag.severity >= 2; });
  return words < std::ptrdiff_t{kFewWords} && !is_tagged;
}

void Judge::add_up() {
  const std::size_t count = terms_.all().size();
  const std::size_t groups = model_.groups.size();
  sums_.resize((count + 1) * groups);
  Sums* now = sums_.data();
  std::fill_n(now, groups, Sums{});
  for (std::size_t i = 0; i < count; ++i) {
    const Weights* word = weigh_word(i);
    const std::span<const Feature> around = terms_.see_around(i, room_);
    for (const Group& group : model_.groups) {
      Weights more = *word++;
      more.add(group, around);
      Sums& next = now[groups];
      next[0] = {(*now)[0].weights + (more.even & 0xffffU), (*now)[0].features + (more.features & 0xffU)};
      next[1] = {(*now)[1].weights + (more.odd & 0xffffU), (*now)[1].features + (more.features >> 8 & 0xffU)};
      next[2] = {(*now)[2].weights + (more.even >> 16), (*now)[2].features + (more.features >> 16 & 0xffU)};
      next[3] = {(*now)[3].weights + (more.odd >> 16), (*now)[3].features + (more.features >> 24)};
      ++now;
    }
  }
}

// What the word alone decides, for each group.
const Weights* Judge::weigh_word(std::size_t at) {
  const Term& term = terms_.all()[at];
  const std::size_t place = term.word % kKnownWords;
  Weights* const weights = weights_.data() + place * model_.groups.size();
  if (known_[place] == term.letters && term.letters != 0 && !term.is_repeated) return weights;
  const std::span<const Feature> seen = terms_.see_word(at, room_);
  known_[place] = term.is_repeated ? 0 : term.letters;
  for (std::size_t i = 0; i < model_.groups.size(); ++i) {
    weights[i] = {};
    weights[i].add(model_.groups[i], seen);
  }
  return weights;
}

// The highest score of all windows.
std::uint8_t Judge::ask(const Head& asked, std::vector<Opinion>& opinions) {
  const std::size_t count = terms_.all().size();
  std::uint8_t highest = 0;
  for (std::size_t begin = 0;; begin += asked.window / 2U) {
    const Window window{begin, std::min<std::size_t>(count, begin + asked.window)};
    const std::uint8_t score = asked.score(weight(asked, window), features(asked, window));
    if (score >= asked.likely && !is_silent_) tell(asked, window, score, opinions);
    highest = std::max(highest, score);
    if (window.end == count) return highest;
  }
}

// Where no word hurts, it is no insult, unless that is very likely.
void Judge::tell(const Head& asked, Window window, std::uint8_t score, std::vector<Opinion>& opinions) {
  const bool is_certain = score >= asked.very_likely;
  const Opinion opinion{asked.category, static_cast<std::uint8_t>(is_certain ? 2 : 1), score, 0, 0};
  if (asked.category != Category::self_promotion) {
    const std::int32_t highest = weigh_places(window);
    if (highest + score / 2 >= model_.places.likely)
      return put_places(std::int64_t{highest} - model_.places.bias, window, opinion, opinions);
  }
  if (is_certain || asked.category != Category::insult) put_strongest(asked, window, opinion, opinions);
}

// The highest sum of a word.
std::int32_t Judge::weigh_places(Window window) {
  const Head& places = model_.places;
  words_.assign(window.end - window.begin, 0);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (const Feature& feature : terms_.see(window.begin + i, room_))
      if (places.sees(feature.seen)) words_[i] += places.weight(feature.number);
  }
  return *std::max_element(words_.begin(), words_.end());
}

// Each run of words that hurt.
void Judge::put_places(std::int64_t least, Window window, const Opinion& opinion,
                       std::vector<Opinion>& opinions) const {
  const std::span<const Term> terms = terms_.all();
  const std::size_t before = opinions.size();
  std::size_t last = window.end;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (words_[i - window.begin] < least) continue;
    if (last + 1 == i) {
      opinions.back().end = terms[i].end;
    } else if (opinions.size() - before < kMostPlaces) {
      opinions.push_back(opinion);
      opinions.back().begin = terms[i].begin;
      opinions.back().end = terms[i].end;
    } else {
      break;
    }
    last = i;
  }
}

// The run of words whose weights add up to most, each beyond its fair share.
void Judge::put_strongest(const Head& head, Window window, Opinion opinion,
                          std::vector<Opinion>& opinions) const {
  const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, window.end - window.begin));
  const std::int64_t all = weight(head, window);
  const std::int64_t share = std::max<std::int64_t>(0, all / count);
  std::int64_t run = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  std::size_t from = window.begin;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (run <= 0) {
      run = 0;
      from = i;
    }
    run += weight(head, {i, i + 1}) - share;
    if (run <= most) continue;
    most = run;
    opinion.begin = terms_.all()[from].begin;
    opinion.end = terms_.all()[i].end;
  }
  opinions.push_back(opinion);
}

}  // namespace hearth::filter
