// The promises of the prompt room, over communities drawn from fixed seeds: nobody sees what they have not
// given for, what is open stays open, what is erased is gone, and the fold does not know any order.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "prompt/community.h"
#include "support/files.h"

namespace hearth::test {
namespace {

constexpr int kCommunities = 120;
constexpr int kWatched = 25;  // after each act, by everybody
constexpr int kActs = 150;
constexpr Time kWeek = 7 * Time{86400000};

bool is_live(const Record* record) {
  return record != nullptr && record->status == Status::live && !record->body.is_null();
}

bool is_true(const Json& value) {
  return value == Json(true);
}

bool is_in_document(const Json& document, const std::string& prompt) {
  for (const Json& item : *member(document, "prompts").array()) {
    if (text_of(item, "id") == prompt) return true;
  }
  return false;
}

// As docs/prompts.md says it, from the records alone.
bool may_see(const PromptCommunity& community, const Actor& viewer, const std::string& prompt) {
  const Json document = community.replica().document();
  const std::string group = text_of(document, "group");
  const bool guest = is_guest(viewer.id);
  if (!is_in_document(document, prompt)) return false;
  if (!group.empty() && (guest || !viewer.has_role(group))) return false;
  const std::int64_t level = PromptCommunity::level_of(prompt);
  if (level < 2 || is_live(community.find(viewer.id, "answer-" + prompt))) return true;
  return level == 2 && !guest && is_true(member(document, "looking")) &&
         is_live(community.find(viewer.id, "look"));
}

// How many answers of others somebody saw.
std::int64_t expect_fair_page(const PromptCommunity& community, const Actor& viewer,
                              const std::string& prompt) {
  const Json page = community.page(viewer, prompt);
  if (!may_see(community, viewer, prompt)) {
    EXPECT_EQ(page, Json(Json::Array{})) << viewer.id << " " << prompt;
    return 0;
  }
  std::vector<std::string> expected;
  for (const auto& [place, record] : community.records()) {
    if (place.second == "answer-" + prompt && is_live(&record))
      expected.push_back(text_of(record.body, "text"));
  }
  std::vector<std::string> shown;
  for (const Json& item : *page.array()) shown.push_back(text_of(item, "text"));
  std::sort(expected.begin(), expected.end());
  std::sort(shown.begin(), shown.end());
  EXPECT_EQ(shown, expected);
  return PromptCommunity::level_of(prompt) < 2 ? 0 : static_cast<std::int64_t>(shown.size());
}

// All that this person is told, but for pages.
std::string told(const PromptCommunity& community, const Actor& viewer) {
  const Viewer looks{viewer};
  const Mine mine = community.mine(viewer.id);
  const Replica& replica = community.replica();
  return write_json(replica.shared(replica.standing(mine, looks))) + write_json(replica.own(mine, looks));
}

std::int64_t expect_fair_views(const PromptCommunity& community) {
  std::int64_t seen = 0;
  for (const Actor& viewer : community.people()) {
    for (const std::string& prompt : PromptCommunity::prompts())
      seen += expect_fair_page(community, viewer, prompt);
    const std::string everything = told(community, viewer);
    for (const auto& [place, record] : community.records()) {
      const std::string text = text_of(record.body, "text");
      if (!text.empty() && place.first != viewer.id) {
        EXPECT_EQ(everything.find(text), std::string::npos);
      }
    }
  }
  return seen;
}

TEST(Prompts, show_an_answer_to_nobody_who_has_not_given_theirs) {
  std::int64_t seen = 0;
  for (int seed = 0; seed < kWatched; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed));
    for (int i = 0; i < kActs; ++i) {
      community.step();
      seen += expect_fair_views(community);
      ASSERT_FALSE(testing::Test::HasFailure()) << i;
    }
  }
  EXPECT_GT(seen, kCommunities);  // the communities reach the levels on which it matters
}

TEST(Prompts, keep_a_level_open_and_open_one_a_week_at_most) {
  std::array<int, 5> reached{};
  for (int seed = 0; seed < kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed) + 1000);
    std::map<std::string, std::pair<std::int64_t, Time>> marks;
    for (int i = 0; i < kActs * 2; ++i) {
      community.step();
      for (const auto& [place, record] : community.records()) {
        if (place.second != "ladder") continue;
        const std::int64_t level = number_of(record.body, "level");
        const auto [mark, is_new] = marks.try_emplace(place.first, level, record.time);
        if (is_new) {
          ASSERT_EQ(level, 0);
        }
        if (level == mark->second.first) continue;
        ASSERT_EQ(level, mark->second.first + 1);
        ASSERT_GE(record.time, mark->second.second + kWeek);
        if (is_guest(place.first)) {
          ASSERT_LE(level, 1);
        }
        ++reached[static_cast<std::size_t>(level)];
        mark->second = {level, record.time};
      }
    }
  }
  for (const std::size_t level : {1U, 2U, 3U, 4U}) EXPECT_GT(reached[level], 5) << level;
}

TEST(Prompts, open_no_level_that_the_limit_of_a_member_leaves_out) {
  for (int seed = 0; seed < kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed) + 2000);
    for (int i = 0; i < kActs; ++i) {
      community.step();
      for (const Actor& person : community.people()) {
        const Record* limit = community.find(person.id, "limit");
        if (!is_live(limit)) continue;
        const Json own = community.replica().own(community.mine(person.id), {person});
        for (const Json& prompt : *member(own, "open").array())
          ASSERT_LE(PromptCommunity::level_of(*prompt.string()), number_of(limit->body, "level"));
      }
    }
  }
}

TEST(Prompts, offer_exactly_what_they_accept) {
  int accepted = 0;
  for (int seed = 0; seed < kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed) + 3000);
    for (int i = 0; i < kActs; ++i) community.step();
    for (const Actor& person : community.people()) {
      if (person.id.empty()) continue;
      const Json own = community.replica().own(community.mine(person.id), {person});
      const Json::Array& open = *member(own, "open").array();
      for (const std::string& prompt : PromptCommunity::prompts()) {
        const bool offered = std::find(open.begin(), open.end(), Json(prompt)) != open.end();
        ASSERT_EQ(community.act(person, "answer-" + prompt, Json::Object{{"text", "Here."}}), offered)
            << person.id << " " << prompt;
        accepted += offered ? 1 : 0;
      }
    }
  }
  EXPECT_GT(accepted, kCommunities * 5);
}

TEST(Prompts, say_nowhere_what_was_erased) {
  std::size_t erased = 0;
  for (int seed = 0; seed < kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed) + 4000);
    for (int i = 0; i < kActs; ++i) community.step();
    std::string everything = write_json(community.replica().checkpoint()) + write_json(community.queue());
    for (const Actor& viewer : community.people()) {
      everything += told(community, viewer);
      for (const std::string& prompt : PromptCommunity::prompts())
        everything += write_json(community.page(viewer, prompt));
    }
    for (const std::string& text : community.erased())
      if (!text.empty()) {
        EXPECT_EQ(everything.find(text), std::string::npos) << text;
      }
    erased += community.erased().size();
    EXPECT_EQ(write_json(community.replica().checkpoint()).find("said "), std::string::npos);
  }
  EXPECT_GT(erased, static_cast<std::size_t>(kCommunities));
}

std::vector<PromptChange> reordered(const std::vector<PromptChange>& changes, text::Random& random) {
  std::vector<PromptChange> result;
  for (std::size_t begin = 0; begin < changes.size();) {
    std::size_t end = begin + 1;
    while (!changes[begin].ordered && end < changes.size() && !changes[end].ordered) ++end;
    for (std::size_t i : text::shuffled(end - begin, random.next())) result.push_back(changes[begin + i]);
    begin = end;
  }
  return result;
}

std::vector<PromptChange> anew(const PromptCommunity& community, text::Random& random) {
  std::vector<Record> records;
  for (const auto& [place, record] : community.records()) records.push_back(record);
  std::vector<PromptChange> changes;
  for (std::size_t i : text::shuffled(records.size(), random.next()))
    changes.push_back({community.replica().epoch(), false, {{std::nullopt, records[i]}}});
  std::stable_partition(changes.begin(), changes.end(), [](const PromptChange& change) {
    return change.steps[0].second->key == kDocumentKey;
  });
  return changes;
}

TEST(Prompts, obey_the_law_of_the_fold) {
  for (int seed = 0; seed < kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    PromptCommunity community(static_cast<std::uint64_t>(seed) + 5000);
    for (int i = 0; i < kActs; ++i) community.step();
    const std::string expected = write_json(community.replica().checkpoint());
    text::Random random(static_cast<std::uint64_t>(seed));
    ASSERT_EQ(write_json(folded(reordered(community.changes(), random))->checkpoint()), expected);
    ASSERT_EQ(write_json(folded(anew(community, random))->checkpoint()), expected);
    const auto restored = Replica::make("prompt");
    ASSERT_TRUE(restored->restore(community.replica().checkpoint()).ok());
    ASSERT_EQ(write_json(restored->checkpoint()), expected);
  }
}

}  // namespace
}  // namespace hearth::test
