#include "app/hub.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "auth/base64url.h"
#include "auth/digest.h"
#include "hearth/text.h"

namespace hearth::app {
namespace {

constexpr Time kChangesLive = 60 * 60 * 1000;  // ms

bool can_be_published(const storage::Address& address) {
  const auto known = kinds();
  return std::find(known.begin(), known.end(), address.kind) != known.end() && is_id(address.name);
}

// Nobody writes into a policy, so nothing waits there.
Result<std::vector<storage::Address>> addresses_in(storage::Store& store, const std::string& space) {
  auto addresses = store.documents();
  if (!addresses) return addresses;
  std::erase_if(*addresses, [&](const auto& one) { return one.space != space || one.kind == kPolicyKind; });
  std::sort(addresses->begin(), addresses->end());
  return addresses;
}

// False when the desk is full, or one cannot be read.
bool add_to(Desk& desk, const storage::Address& address, Waits waits) {
  if (!waits.errors.empty()) {
    if (waits.errors.front().code == Code::no_document) return true;
    desk = Desk();
    desk.errors = std::move(waits.errors);
    return false;
  }
  if (!waits.any()) return true;
  desk.more = desk.places.size() == kMostPlaces;
  if (!desk.more) desk.places.push_back({address, std::move(waits)});
  return !desk.more;
}

// Under which the store keeps what a document's file said when it was published last.
std::string note_name(const std::string& space, const space::File& file) {
  return "file:" + space + "/" + file.kind + "/" + file.name;
}

}  // namespace

Hub::Hub(Executor executor, World world) : executor_(executor), world_(std::move(world)) {
  world_.listen = [this](const storage::Address& address, std::weak_ptr<const Ear> ear) {
    if (const auto used = document(address)) used->add_leaner(std::move(ear));
  };
}

Hub::~Hub() {
  counters_.stop();
  counters_.join();
}

void Hub::configure(space::Config config) {
  auto shared = std::make_shared<const space::Config>(std::move(config));
  const std::lock_guard lock(mutex_);
  spaces_[shared->name] = shared;
}

std::shared_ptr<const space::Config> Hub::space(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  const auto found = spaces_.find(name);
  return found == spaces_.end() ? nullptr : found->second;
}

std::shared_ptr<Document> Hub::document(const storage::Address& address) {
  const std::lock_guard lock(mutex_);
  if (const auto found = documents_.find(address); found != documents_.end()) return found->second;
  if (!can_be_published(address)) return nullptr;
  if (documents_.size() >= drop_at_) drop_idle();
  auto document = std::make_shared<Document>(executor_, counters_, world_, address);
  documents_.emplace(address, document);
  return document;
}

// Anybody may ask for names that do not exist, so documents that nobody holds go; they load again when asked
// for. Whoever leans on one holds nothing of it, and is to hear when it appears.
void Hub::drop_idle() {
  std::erase_if(documents_, [](const auto& entry) {
    const auto& document = entry.second;
    return document.use_count() == 1 && document->is_blank() && !document->is_leaned_on();
  });
  drop_at_ = std::max<std::size_t>(1024, documents_.size() * 2);
}

std::vector<std::shared_ptr<Document>> Hub::documents() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<Document>> documents;
  for (const auto& [address, document] : documents_) documents.push_back(document);
  return documents;
}

Task<std::vector<space::Problem>> Hub::publish(std::string space, std::vector<space::File> files) {
  std::vector<space::Problem> problems;
  for (auto& file : files) {
    auto found = co_await publish(space, std::move(file));
    std::move(found.begin(), found.end(), std::back_inserter(problems));
  }
  co_return problems;
}

Task<std::vector<space::Problem>> Hub::publish(std::string space, space::File file) {
  const auto note = note_name(space, file);
  const auto digest = auth::to_base64url(auth::sha256(file.text));
  const auto published = world_.store.note(note);
  const auto document = this->document({std::move(space), file.kind, file.name});
  // The folder itself names files that can be no document.
  if (!document || (published && *published == digest)) co_return std::vector<space::Problem>();
  auto json = parse_json(file.text, {.bytes = kMaxDocumentBytes, .depth = 32});
  if (!json) co_return space::problems_in(file.path, file.text, json.errors());
  const auto errors = co_await document->publish(std::move(*json));
  if (errors.empty()) world_.store.keep_note(note, digest);
  co_return space::problems_in(file.path, file.text, errors);
}

// Whoever cannot be loaded now tries again when somebody asks.
Task<bool> Hub::wake() {
  const auto addresses = world_.store.documents();
  if (!addresses) co_return false;
  for (const auto& address : *addresses) {
    if (const auto document = this->document(address)) co_await document->wake();
  }
  co_return true;
}

Task<Desk> Hub::desk(std::string space, Counted counted) {
  Desk desk;
  const auto addresses = addresses_in(world_.store, space);
  if (!addresses) desk.errors = addresses.errors();
  if (!addresses) co_return desk;
  for (const auto& address : *addresses) {
    const auto document = this->document(address);
    if (!document) continue;
    auto waits = co_await document->waits(counted);
    if (!add_to(desk, address, std::move(waits))) break;
  }
  co_return desk;
}

Task<bool> Hub::tidy() {
  for (const auto& document : documents()) co_await document->tidy();
  world_.store.prune(world_.clock.now() - kChangesLive);
  co_return true;
}

}  // namespace hearth::app
