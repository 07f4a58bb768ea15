#include "exchange/ring.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "hearth/match_json.h"
#include "json/build.h"
#include "support/files.h"

namespace hearth::exchange::test {
namespace {

using hearth::test::member;
using hearth::test::parsed;

constexpr const char* kTags[] = {"glaze", "kiln", "wheel", "clay"};
constexpr const char* kTimes[] = {"mon-morning", "wed-evening", "fri-evening", "sat-morning",
                                  "sun-afternoon"};

template <std::size_t N>
Json::Array some_of(const char* const (&words)[N], text::Random& random) {
  Json::Array some;
  for (const char* word : words) {
    if (random.below(3) == 0) some.emplace_back(word);
  }
  return some;
}

std::int64_t number(const Record& match) {
  return hearth::test::number_of(match.body, "match");
}

}  // namespace

std::string member_name(std::uint32_t number) {
  return "m:" + std::string(1, static_cast<char>('a' + number));
}

Ring::Ring(std::uint64_t seed, Json document) : random_(seed), replica_(Replica::make("exchange")) {
  const Actor space{std::string(kSpaceAuthor), {"steward"}};
  EXPECT_EQ(commit({.key = std::string(kDocumentKey), .body = std::move(document), .on = {}}, space), "");
}

std::string Ring::act(const std::string& author, const std::string& key, const Json& body,
                      const std::vector<std::string>& roles) {
  const Record* kept = find(author, key);
  return commit({.key = key, .body = body, .on = {}, .rev = kept ? kept->rev : 0}, {author, roles});
}

std::string Ring::clock() {
  return act(std::string(kClockAuthor), std::string(kClockKey), nullptr);
}

std::string Ring::commit(const Act& act, const Actor& actor) {
  const bool ordered = replica_->is_ordered(act);
  const Context context{actor, now_, "seed " + std::to_string(changes_.size())};
  const auto admitted = replica_->admit(act, mine(actor.id), nullptr, context);
  if (!admitted) return std::string(name(admitted.errors()[0].code));
  for (const Record& record : *admitted) keep(record, ordered);
  return {};
}

void Ring::keep(const Record& record, bool ordered) {
  const PlaceOf place{record.author, record.key};
  // The records of one act are one change; here each is one of its own, in the same epoch.
  Kept change{replica_->epoch() + (ordered ? 1 : 0), ordered, {}, record};
  if (const auto found = records_.find(place); found != records_.end()) change.before = found->second;
  change.after->id = change.before ? change.before->id : "r" + std::to_string(changes_.size());
  records_[place] = *change.after;
  const Change::Step step{change.before ? &*change.before : nullptr, &*change.after};
  EXPECT_TRUE(replica_->fold({change.epoch, {step}}).ok());
  changes_.push_back(std::move(change));
}

Json Ring::tally() {
  if (const auto count = replica_->next_count()) replica_->show(count->run());
  return replica_->tally("steward");
}

Json Ring::searched() {
  EXPECT_EQ(act("m:ste", "search", Json::Object{}, {"steward"}), "");
  const Json tally = this->tally();
  if (tally.is_null() || *member(tally, "stale").boolean()) return nullptr;
  const Json answer = parsed(match_json(write_json(member(tally, "problem"))));
  EXPECT_EQ(member(answer, "ok"), Json(true)) << write_json(answer);
  const Json& matching = member(answer, "matching");
  if (member(matching, "matches").array()->empty()) return nullptr;
  return object_of({{"search", member(tally, "search")},
                    {"matches", member(matching, "matches")},
                    {"prices", member(matching, "prices")}});
}

Json Ring::random_ask() {
  if (random_.below(10) == 0) return nullptr;
  Json::Object ask =
      object_of({{"text", "Words of an ask"}, {"needs", 1 + static_cast<int>(random_.below(3))}});
  if (random_.below(2) == 0) ask.emplace_back("tags", some_of(kTags, random_));
  if (random_.below(3) == 0) ask.emplace_back("when", some_of(kTimes, random_));
  if (random_.below(4) == 0) ask.emplace_back("by", now_ + kHour * (1 + random_.below(200)));
  return ask;
}

Json Ring::random_offer() {
  if (random_.below(10) == 0) return nullptr;
  Json::Object offer = object_of({{"text", "Words of an offer"}});
  if (random_.below(2) == 0) offer.emplace_back("tags", some_of(kTags, random_));
  if (random_.below(3) == 0) offer.emplace_back("when", some_of(kTimes, random_));
  if (random_.below(2) == 0) offer.emplace_back("capacity", 1 + static_cast<int>(random_.below(2)));
  return offer;
}

// Of the latest matches, most of which are still under way.
void Ring::step_of_a_pair(const std::string& member) {
  std::vector<Record> matches;
  for (const Record& record : records()) {
    if (record.author == kLogAuthor && record.body.find("asker") != nullptr) matches.push_back(record);
  }
  if (matches.empty()) return;
  std::sort(matches.begin(), matches.end(),
            [](const Record& a, const Record& b) { return number(a) > number(b); });
  const Record& match =
      matches[random_.below(static_cast<std::uint32_t>(std::min<std::size_t>(6, matches.size())))];
  constexpr const char* kSteps[] = {"accept", "accept", "accept", "accept",  "accept",   "accept",
                                    "done",   "done",   "done",   "decline", "withdraw", "block"};
  const std::string what = kSteps[random_.below(12)];
  const std::string& by = random_.below(8) == 0 ? member : match.to[random_.below(2)];
  const Json body = what == "accept" ? object_of({{"contact", "A line of contact"}}) : Json::Object{};
  act(by, what + "-" + std::to_string(number(match)), body);
}

void Ring::step() {
  now_ += static_cast<Time>(random_.below(8)) * kHour;
  const std::string member = member_name(random_.below(kMembers));
  const std::uint32_t dice = random_.below(30);
  if (dice < 4) {
    clock();
  } else if (dice < 9) {
    act(member, "ask", random_ask());
  } else if (dice < 13) {
    act(member, "offer", random_offer());
  } else if (dice < 14) {
    act(member, "rest", random_.below(3) == 0 ? Json() : Json(object_of({{"until", now_ + kHour * 24}})));
  } else if (dice < 16) {
    const Json proposal = searched();
    if (proposal.is_null()) return;
    EXPECT_EQ(act("m:ste", "proposal", proposal, {"steward"}), "");
  } else {
    step_of_a_pair(member);
  }
}

Mine Ring::mine(const std::string& author) const {
  Mine mine;
  for (const auto& [place, record] : records_) {
    const bool is_to = std::find(record.to.begin(), record.to.end(), author) != record.to.end();
    if (place.first == author || is_to) mine.push_back(record);
  }
  return mine;
}

std::vector<Record> Ring::records() const {
  std::vector<Record> all;
  for (const auto& [place, record] : records_) all.push_back(record);
  return all;
}

const Record* Ring::find(const std::string& author, const std::string& key) const {
  const auto found = records_.find({author, key});
  return found == records_.end() ? nullptr : &found->second;
}

std::string Ring::seen_by_others(const std::string& member) const {
  std::string seen;
  for (const auto* standing : {"steward", "member", "reader"}) {
    seen += write_json(replica_->shared(standing));
    seen += write_json(replica_->page(standing, records()));
  }
  for (std::uint32_t i = 0; i < kMembers; ++i) {
    const std::string other = member_name(i);
    if (other != member) seen += write_json(replica_->own(mine(other), {{other, {}}, 0}));
  }
  return seen;
}

std::string folded(const std::vector<Kept>& changes) {
  const auto replica = Replica::make("exchange");
  for (const Kept& change : changes) {
    const Change::Step step{change.before ? &*change.before : nullptr,
                            change.after ? &*change.after : nullptr};
    EXPECT_TRUE(replica->fold({change.epoch, {step}}).ok());
  }
  return write_json(replica->checkpoint());
}

}  // namespace hearth::exchange::test
