#include "hearth/recount.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extent.h"
#include "hearth/replica_json.h"
#include "json/build.h"
#include "poll/ballot.h"
#include "poll/ledger.h"
#include "poll/recount/entries.h"
#include "poll/recount/published.h"
#include "poll/room.h"

namespace hearth {

using namespace poll;

namespace {

// The first line holds the result with all its rounds; the others are an entry or a ballot.
constexpr std::size_t kMaxHead = std::size_t{16} << 20;
constexpr std::size_t kMaxLine = std::size_t{64} << 10;

std::string_view text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->string() != nullptr ? std::string_view(*member->string())
                                                          : std::string_view();
}

}  // namespace

class Recount::Work {
 public:
  void read(std::string_view piece) {
    for (std::size_t end = piece.find('\n'); end != piece.npos; end = piece.find('\n')) {
      end_line(piece.substr(0, end));
      piece.remove_prefix(end + 1);
    }
    keep(piece);
  }

  Json finish(const Json& receipt) {
    if (!rest_.empty()) end_line({});
    begin_ballots();
    if (!published_) {
      if (findings_.told().empty()) findings_.add(Code::export_broken, 0, {{"line", 1}});
      return report({}, {}, {});
    }
    published_->check_log(entries_, findings_);
    if (published_->is_closed()) entries_.tell_unopened();
    Json standing = receipt.is_null() ? Json() : look_up(receipt);
    const Counted counted = published_->is_closed() ? published_->count(sum_, findings_) : Counted{};
    return report(counted.result, counted.tally, std::move(standing));
  }

 private:
  // What does not end yet; a line that is too long is cut, and so no JSON.
  void keep(std::string_view piece) {
    const std::size_t max = lines_ == 0 ? kMaxHead : kMaxLine;
    rest_.append(piece.substr(0, max + 1 - std::min(max + 1, rest_.size())));
  }

  void end_line(std::string_view end) {
    keep(end);
    ++lines_;
    const JsonLimits limits{.bytes = lines_ == 1 ? kMaxHead : kMaxLine};
    const Result<Json> json = parse_json(rest_, limits);
    rest_.clear();
    if (json && json->object() != nullptr) return take(*json);
    findings_.add(Code::export_broken, lines_, {{"line", lines_}});
  }

  void take(const Json& line) {
    if (lines_ == 1) {
      published_ = Published::read(line, findings_);
    } else if (!in_ballots_ && line.find("entry") != nullptr) {
      entries_.add(line, lines_);
    } else if (line.find("ballot") != nullptr) {
      begin_ballots();
      take_ballot(line);
    } else {
      findings_.add(Code::export_broken, lines_, {{"line", lines_}});
    }
  }

  void begin_ballots() {
    if (!in_ballots_) entries_.finish();
    in_ballots_ = true;
  }

  // {"ballot", "leaf", "salt"}
  void take_ballot(const Json& line) {
    Digest leaf{};
    Digest commitment{};
    const Json& ballot = *line.find("ballot");
    const Json* salt = line.find("salt");
    const bool good = read_hex(text_of(line, "leaf"), leaf) && line.object()->size() == 3 &&
                      salt != nullptr && salt->string() != nullptr &&
                      read_hex(commitment_of(ballot, *salt->string()), commitment);
    if (!good) return findings_.add(Code::export_broken, lines_, {{"line", lines_}});
    const Entries::Entry* entry = entries_.open(leaf, commitment, lines_);
    // Without a poll there are no rules, and nothing is counted.
    if (entry == nullptr || !published_) return;
    ++ballots_;
    if (published_->add(ballot, sum_)) return;
    findings_.add(Code::ballot_refused, lines_, {{"entry", entry->number}});
  }

  Json look_up(const Json& receipt) {
    const Json* number = receipt.find("entry");
    const std::int64_t entry = number != nullptr && number->integer() != nullptr ? *number->integer() : -1;
    const Json* address = receipt.find("address");
    const bool here = address == nullptr || write_json(*address) == write_json(published_->told("address"));
    const Entries::Entry* found = here ? entries_.find(entry) : nullptr;
    if (const Json* head = receipt.find("head")) published_->check_kept(*head, entries_, findings_);
    if (found == nullptr || hex(found->leaf) != text_of(receipt, "leaf")) {
      findings_.add(Code::receipt_differs, 0, {{"entry", std::max<std::int64_t>(entry, 0)}});
      return {};
    }
    return found->withdraws ? "withdrawn" : found->replaced ? "replaced" : "counts";
  }

  [[nodiscard]] Json report(Json result, Json tally, Json receipt) const {
    std::int64_t replaced = 0;
    std::int64_t withdrawn = 0;
    for (const Entries::Entry& entry : entries_.all()) {
      replaced += entry.replaced ? 1 : 0;
      withdrawn += entry.withdraws ? 1 : 0;
    }
    Json::Object report = object_of({{"sound", findings_.told().empty()},
                                     {"findings", to_json(findings_.told())},
                                     {"more", findings_.more()},
                                     {"entries", static_cast<std::int64_t>(entries_.all().size())},
                                     {"ballots", ballots_},
                                     {"replaced", replaced},
                                     {"withdrawn", withdrawn},
                                     {"root", hex(entries_.log().root())},
                                     {"result", std::move(result)},
                                     {"tally", std::move(tally)},
                                     {"receipt", std::move(receipt)}});
    const Json nothing;
    for (const auto* name : {"address", "document", "head", "status"})
      report.emplace_back(name, published_ ? published_->told(name) : nothing);
    return report;
  }

  Findings findings_;
  std::string rest_;
  std::int64_t lines_ = 0;
  std::optional<Published> published_;
  Entries entries_{findings_};
  bool in_ballots_ = false;
  std::int64_t ballots_ = 0;
  Sum sum_;
};

Recount::Recount() {
  if (is_whole()) work_ = std::make_unique<Work>();
}

Recount::~Recount() = default;

void Recount::read(std::string_view piece) {
  if (is_whole()) work_->read(piece);
}

Json Recount::finish(const Json& receipt) {
  return is_whole() ? work_->finish(receipt) : Json();
}

std::string Recount::finish_json(const std::string& receipt) {
  if (!is_whole()) return {};
  const Result<Json> json = parse_json(receipt);
  if (!json) return refusal_json(json.errors());
  Json report = finish(*json);
  Json::Object members = *report.object();
  members.emplace_back("ok", true);
  return write_json(std::move(members));
}

}  // namespace hearth
