#include "app/leaning.h"

#include <algorithm>
#include <utility>

namespace hearth::app {
namespace {

// What people do. What is said to stewards, and what these decide, no other document hears of.
bool is_heard(const Record& record) {
  return !record.author.starts_with('@') && !is_care(record.key);
}

// Records of an earlier count count as little in other documents as in their own.
Record echo_since(std::int64_t since, const Record& record, const std::string& in) {
  auto echo = echo_of(record, in);
  if (record.version < since) echo.body = {};
  return echo;
}

// What is gone was replaced by nothing.
Record last_echo_of(const Record& record, const std::string& in) {
  auto echo = echo_of(record, in);
  ++echo.rev;
  echo.body = {};
  return echo;
}

// "poll/lunch", which is in that space.
storage::Address address_of(const std::string& space, const std::string& in) {
  const auto slash = std::min(in.find('/'), in.size());
  return {space, in.substr(0, slash), in.substr(std::min(slash + 1, in.size()))};
}

void add_people(const Record& record, std::vector<std::string>& members) {
  members.push_back(record.author);
  members.insert(members.end(), record.to.begin(), record.to.end());
}

News news_of(const std::string& in, const storage::Receipt& receipt, std::int64_t since) {
  News news{.in = in, .document = receipt.document, .since = since};
  for (const auto& [before, after] : receipt.steps) {
    const auto& record = after ? *after : *before;
    if (!is_heard(record)) continue;
    news.echoes.push_back(after ? echo_since(since, record, in) : last_echo_of(record, in));
    news.erases = news.erases || !after;
    if (before) add_people(*before, news.members);
    if (after) add_people(*after, news.members);
  }
  return news;
}

// The version at which a document's count began, as its own record says it; 0: it was never published.
Result<std::int64_t> since_of(storage::DocumentId document, storage::Store& store) {
  const auto records = store.read(document, kSpaceAuthor);
  if (!records) return records.errors();
  const auto* published = find_mine(*records, kSpaceAuthor, kDocumentKey);
  const auto* since = published ? published->body.find("since") : nullptr;
  return since && since->integer() ? *since->integer() : 0;
}

// What counts in one document by now.
Result<Used> hear_one(Replica& replica, const std::string& in, const storage::Address& address,
                      storage::Store& store) {
  const auto loaded = store.load(address);
  if (!loaded) return loaded.errors();
  const auto since = since_of(loaded->document, store);
  if (!since) return since.errors();
  const auto scanned = store.scan(loaded->document, [&](const Record& record) {
    const auto echo = echo_since(*since, record, in);
    if (is_heard(record) && !echo.body.is_null()) replica.hear(echo);
  });
  if (!scanned) return scanned.errors();
  return Used{in, loaded->document, *since};
}

}  // namespace

void Leaners::add(std::weak_ptr<const Ear> ear) {
  const std::lock_guard lock(mutex_);
  std::erase_if(ears_, [](const auto& one) { return one.expired(); });
  ears_.push_back(std::move(ear));
}

bool Leaners::any() const {
  const std::lock_guard lock(mutex_);
  return std::any_of(ears_.begin(), ears_.end(), [](const auto& one) { return !one.expired(); });
}

// Ears are told without the lock: they are somebody else's code.
void Leaners::tell(const storage::Address& address, const storage::Receipt& receipt, std::int64_t since) {
  const auto ears = listening();
  if (ears.empty()) return;
  const auto news = std::make_shared<const News>(news_of(address.kind + "/" + address.name, receipt, since));
  for (const auto& ear : ears) (*ear)(news);
}

std::vector<std::shared_ptr<const Ear>> Leaners::listening() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<const Ear>> listening;
  for (const auto& ear : ears_) {
    if (auto alive = ear.lock()) listening.push_back(std::move(alive));
  }
  return listening;
}

// The ear first: what is committed while the records are read is told, and hearing it twice does no harm.
Result<std::vector<Used>> hear_all(Replica& replica, const std::string& space, storage::Store& store,
                                   const Listen& listen, std::weak_ptr<const Ear> ear) {
  std::vector<Used> uses;
  for (const auto& in : replica.uses()) {
    const auto address = address_of(space, in);
    listen(address, ear);
    auto used = hear_one(replica, in, address, store);
    if (!used) return used.errors();
    uses.push_back(std::move(*used));
  }
  return uses;
}

std::weak_ptr<const Ear> Leaning::listen_with(Ear ear) {
  early_.clear();
  ear_ = std::make_shared<const Ear>(std::move(ear));
  return ear_;
}

std::vector<std::shared_ptr<const News>> Leaning::begin(std::vector<Used> uses) {
  uses_ = std::move(uses);
  if (uses_.empty()) ear_.reset();
  return std::exchange(early_, {});
}

// Of what is erased the revisions begin anew, and those that were heard are higher.
bool Leaning::take(const News& news, Replica& replica) {
  const auto used =
      std::find_if(uses_.begin(), uses_.end(), [&](const Used& one) { return one.in == news.in; });
  if (used == uses_.end()) return true;
  const bool holds = !news.erases && (used->since == news.since || used->document == 0);
  used->document = news.document;
  used->since = news.since;
  for (const auto& echo : news.echoes) replica.hear(echo);
  return holds;
}

Result<bool> Leaning::add_echoes(Mine& mine, const std::string& member, storage::Store& store) const {
  if (member.starts_with('@')) return true;
  for (const auto& used : uses_) {
    if (used.document == 0) continue;
    const auto records = store.read(used.document, member);
    if (!records) return records.errors();
    for (const auto& record : *records) {
      if (is_heard(record)) mine.push_back(echo_since(used.since, record, used.in));
    }
  }
  return true;
}

}  // namespace hearth::app
