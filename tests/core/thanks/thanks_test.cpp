// What holds for thanks whatever members do, over histories drawn from fixed seeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/community.h"
#include "support/files.h"
#include "thanks/given.h"
#include "thanks/month.h"

namespace hearth::thanks {
namespace {

using test::Community;
using test::member;
using test::number_of;
using test::text_of;

constexpr Time kBegin = 1790000000000;
constexpr Time kHour = 3600000;
constexpr Time kDay = 24 * kHour;
constexpr int kHistories = 60;
constexpr int kActs = 300;
const std::vector<std::string> kMembers = {"m:ann", "m:bea", "m:cem", "m:dan", "m:eva"};

// Thanks, agreements, switches, withdrawals and erasures, at any time.
class Life {
 public:
  explicit Life(std::uint64_t seed) : random_(seed) {
    community.publish(Json::Object{{"kind", "thanks"}, {"perDay", per_day}}, now);
    for (int i = 0; i < kActs; ++i) step();
  }

  struct Sent {
    std::string from, to, key;
    Time time;
  };

  text::Random& random() { return random_; }

  std::int64_t per_day = 3;
  Time now = kBegin;
  Community community{"thanks"};
  std::vector<Sent> sent;  // each new one, as far as the caps go

 private:
  const std::string& somebody() {
    return kMembers[random_.below(static_cast<std::uint32_t>(kMembers.size()))];
  }

  void step() {
    now += static_cast<Time>(random_.below(static_cast<std::uint32_t>(6 * kHour)));
    const std::string member = somebody();
    switch (random_.below(12)) {
      case 0:
        if (random_.below(6) == 0) community.erase(member);
        return;
      case 1:
        community.attempt(member, "off", random_.below(2) == 0 ? Json() : Json(Json::Object{}), now);
        return;
      case 2:
      case 3:
      case 4:
        return answer(member);
      case 5:
        if (community.replica().due() != 0 && now >= community.replica().due()) community.pass_time(now);
        return;
      default:
        return send(member);
    }
  }

  void answer(const std::string& member) {
    const Json own = community.own(member);
    const Json::Array& got = *test::member(own, "thanks").array();
    if (got.empty()) return;
    const Json& one = got[random_.below(static_cast<std::uint32_t>(got.size()))];
    const std::string id = text_of(one, "id");
    if (random_.below(3) == 0) {
      community.attempt(member, "away-" + id, Json::Object{}, now);
    } else {
      const Json agrees = Json::Object{{"rev", number_of(one, "rev")}};
      community.attempt(member, "show-" + id, random_.below(4) == 0 ? Json() : agrees, now);
    }
  }

  void send(const std::string& member) {
    const std::string to = somebody();
    const std::string key = "thanks-" + std::to_string(random_.below(8));
    if (random_.below(6) == 0) {
      community.attempt(member, key, nullptr, now);
      return;
    }
    const Json body = Json::Object{{"to", to.substr(2)},
                                   {"text", "Word " + std::to_string(++words_) + "."},
                                   {"public", random_.below(2) == 0}};
    const std::int64_t given = community.rev(member, "given");
    const auto records = community.act(member, key, body, now);
    const bool is_new = records.ok() && community.rev(member, "given") != given;
    if (is_new) sent.push_back({member, to, key, now});
  }

  text::Random random_;
  int words_ = 0;  // no two thanks say the same
};

TEST(Thanks, fold_to_the_same_in_any_order) {
  int agreed = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    Life life(static_cast<std::uint64_t>(seed));
    ASSERT_EQ(life.community.reordered(life.random()), life.community.checkpoint());
    ASSERT_EQ(life.community.anew(life.random()), life.community.checkpoint());
    agreed +=
        member(member(life.community.replica().checkpoint(), "sum"), "agreed").object()->empty() ? 0 : 1;
  }
  EXPECT_GT(agreed, kHistories / 2);
}

TEST(Thanks, are_never_more_than_the_caps) {
  std::size_t sent = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const Life life(static_cast<std::uint64_t>(seed));
    for (std::size_t i = 0; i < life.sent.size(); ++i) {
      const Life::Sent& one = life.sent[i];
      EXPECT_NE(one.from, one.to);
      // Who was erased begins anew, so only what stands in one record is compared.
      const auto given = given_by(life.community.mine(one.from), one.from, one.time);
      EXPECT_LE(given.size(), 7U * static_cast<std::size_t>(life.per_day));
    }
    for (const std::string& name : kMembers) {
      const auto given = given_by(life.community.mine(name), name, 0);
      for (std::size_t i = 0; i < given.size(); ++i) {
        if (i >= static_cast<std::size_t>(life.per_day)) {
          EXPECT_GE(given[i].time - given[i - static_cast<std::size_t>(life.per_day)].time, kDay);
        }
        for (std::size_t j = 0; j < i; ++j) {
          if (given[i].whom == given[j].whom) {
            EXPECT_GE(given[i].time - given[j].time, 7 * kDay);
          }
        }
      }
    }
    sent += life.sent.size();
  }
  EXPECT_GT(sent, static_cast<std::size_t>(kHistories) * 10);
}

TEST(Thanks, are_seen_by_the_two_alone_unless_both_agree) {
  int shown = 0;
  for (int seed = 0; seed < kHistories; ++seed) {
    SCOPED_TRACE(seed);
    const Life life(static_cast<std::uint64_t>(seed));
    const std::vector<Record> kept = life.community.kept();
    std::vector<Record> tagged;
    std::set<std::string> agreed;
    for (const Record& record : kept) {
      if (!record.tags.empty() && record.status == Status::live && !record.body.is_null())
        tagged.push_back(record);
      for (const Record& show : kept) {
        const bool agrees = show.author == (record.to.empty() ? "" : record.to[0]) && !show.body.is_null() &&
                            show.key == "show-" + id_of(record.author, record.key) &&
                            number_in(show.body, "rev") == record.rev &&
                            number_in(show.body, "time") == record.time;
        if (agrees) agreed.insert(record.id);
      }
      if (!is_thanks(record.key)) continue;
      for (const std::string& name : kMembers) {
        const std::string seen = write_json(life.community.own(name));
        const bool is_theirs = record.author == name || record.to[0] == name;
        const std::string text = text_in(record.body, "text");
        if (!is_theirs && !text.empty()) {
          EXPECT_EQ(seen.find(text), std::string::npos);
        }
      }
    }
    const Json page = life.community.replica().page("reader", tagged);
    for (const Json& item : *page.array()) {
      EXPECT_TRUE(agreed.contains(text_of(item, "id")));
      EXPECT_EQ(item.object()->size(), 2U);  // its id and its words: no handle, no time
      ++shown;
    }
    std::size_t expected = 0;
    for (const Record& record : tagged) expected += agreed.contains(record.id) ? 1 : 0;
    EXPECT_EQ(page.array()->size(), expected);
  }
  EXPECT_GT(shown, kHistories / 4);
}

TEST(Agreements, hold_through_decisions_and_through_nothing_that_its_sender_does) {
  const Agreement agreement{"m:ann", 2, 5};
  const Json decided = Json::Object{{"by", "steward"}};
  const Json judged = Json::Object{{"by", "filter"}};
  EXPECT_TRUE(holds(agreement, {.rev = 2, .time = 5}));
  EXPECT_TRUE(holds(agreement, {.rev = 3, .time = 5, .why = decided}));
  EXPECT_FALSE(holds(agreement, {.rev = 3, .time = 5})) << "written anew within the same millisecond";
  EXPECT_FALSE(holds(agreement, {.rev = 3, .time = 5, .why = judged}));
  EXPECT_FALSE(holds(agreement, {.rev = 4, .time = 6, .why = decided})) << "written anew, then decided";
  EXPECT_FALSE(holds(agreement, {.rev = 1, .time = 5, .why = decided}));
  EXPECT_FALSE(holds(agreement, {.rev = 2, .time = 9})) << "erased, and sent under the same key";
}

TEST(Thanks, of_whoever_is_erased_are_gone_and_what_they_agreed_to_is_private_again) {
  Community community("thanks");
  community.publish(Json::Object{{"kind", "thanks"}}, kBegin);
  const Json body = Json::Object{{"to", "ann"}, {"text", "Unmistakable words"}, {"public", true}};
  ASSERT_TRUE(community.act("m:bea", "thanks-a", body, kBegin).ok());
  const std::string show = "show-" + id_of("m:bea", "thanks-a");
  ASSERT_TRUE(community.act("m:ann", show, Json::Object{{"rev", 1}}, kBegin).ok());
  const auto page = [&] { return community.replica().page("reader", community.kept()).array()->size(); };
  EXPECT_EQ(page(), 1U);
  community.erase("m:ann");
  EXPECT_EQ(page(), 0U);
  EXPECT_EQ(community.checkpoint().find("Unmistakable"), std::string::npos);
  community.erase("m:bea");
  EXPECT_EQ(community.kept().size(), 1U);  // the document's
  EXPECT_TRUE(member(community.own("m:ann"), "thanks").array()->empty());
}

TEST(Months, end_where_the_next_begins) {
  EXPECT_EQ(month_of(kBegin), "2026-09");
  EXPECT_EQ(end_of("2026-09"), 1790812800000);
  EXPECT_EQ(month_of(1790812799999), "2026-09");
  EXPECT_EQ(month_of(1790812800000), "2026-10");
  std::string month = "1970-01";
  int months = 0;
  for (Time end = end_of(month); end != 0; end = end_of(month)) {
    ASSERT_EQ(month_of(end - 1), month);
    ASSERT_GT(month_of(end), month);
    month = month_of(end);
    ++months;
  }
  EXPECT_EQ(month, "9999-12");
  EXPECT_EQ(months, 8030 * 12 - 1);
  EXPECT_EQ(month_of(kMaxInteger), "9999-12");
  for (const char* text : {"", "2026", "2026-9", "2026-13", "2026-00", "0000-00", "x026-01", "2026-011"})
    EXPECT_FALSE(is_month(text)) << text;
}

}  // namespace
}  // namespace hearth::thanks
