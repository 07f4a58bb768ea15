#include "app/export.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hearth::app {
namespace {

// Ballots are ordered by their leaves, which tell nothing of their voters.
struct Line {
  std::string leaf;
  std::string text;
};

std::string leaf_of(const Json& item) {
  const auto* leaf = item.find("leaf");
  return leaf != nullptr && leaf->string() != nullptr ? *leaf->string() : std::string();
}

Result<bool> append_entries(const LogEnd& end, storage::Store& store, std::string& text) {
  std::int64_t number = 0;
  return store.each(end.document, kLogAuthor, "", [&](const Record& entry) {
    if (entry.version < end.since || number >= end.size) return;
    auto members = *entry.body.object();
    members.emplace_back("entry", number++);
    text += write_json(std::move(members)) + "\n";
  });
}

// What the room shows of everybody's records now.
Result<bool> append_ballots(const Exported& exported, storage::Store& store, std::string& text) {
  const auto room = Replica::make(exported.kind);
  if (const auto read = room->restore(exported.restored); !read) return read.errors();
  std::vector<Line> lines;
  const auto scanned = store.scan(exported.end.document, [&](Record record) {
    const auto items = room->page(exported.standing, {std::move(record)});
    for (const auto& item : *items.array()) lines.push_back({leaf_of(item), write_json(item)});
  });
  if (!scanned) return scanned.errors();
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.leaf < b.leaf; });
  for (const auto& line : lines) text.append(line.text).append("\n");
  return true;
}

}  // namespace

Exported exported(const Replica& replica, const std::string& kind, const LogEnd& end) {
  const auto standing = replica.standing({}, {});
  return {.kind = kind,
          .end = end,
          .line = {{"export", 1},
                   {"since", replica.since()},
                   {"version", replica.version()},
                   {"document", replica.document()},
                   {"course", replica.course()},
                   {"result", replica.shared(standing)},
                   {"tally", replica.tally(standing)}},
          .restored = {{"document", replica.document()},
                       {"version", replica.version()},
                       {"since", replica.since()},
                       {"epoch", replica.epoch()},
                       {"course", replica.course()}},
          .standing = standing};
}

Result<std::string> export_text(const Exported& exported, Ledger& ledger, storage::Store& store) {
  auto head = ledger.head(exported.end);
  if (!head) return head.errors();
  auto line = exported.line;
  line.emplace_back("address", ledger.address());
  line.emplace_back("head", *std::move(head));
  auto text = write_json(std::move(line)) + "\n";
  if (const auto entries = append_entries(exported.end, store, text); !entries) return entries.errors();
  if (const auto ballots = append_ballots(exported, store, text); !ballots) return ballots.errors();
  return text;
}

}  // namespace hearth::app
