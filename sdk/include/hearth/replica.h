// A replica: one document with its state, wherever it lives: in the hub, in the page, in a test.
//
// It adds to the four verbs of its room what is the same in every room:
//   - Publishing is the ordered act under the key "document", by a steward. Its record's author is "@space",
//     its revision is the document's version, its body {document, since}: `since` is the version at which the
//     present count began.
//   - The passing of time is the ordered act under the key "clock", by "@clock", accepted from due() on.
//   - An act replaces the author's record under its key only if it names that record's revision. The same
//     body again changes nothing.
//   - An act that names the count it was made for is refused once the count began anew.
//   - Records that are held, removed, withdrawn, or of a version before `since` add nothing up.
//   - The texts of people pass context.judge: what it blocks is refused, what it holds is kept with the
//   status
//     held until a steward has looked. Where a log keeps what is said for ever, nothing can be held: it is
//     refused.
//   - What a steward decides about a record is an ordered act under "decision" (src/care/decision.h).
//   - What members say to stewards about a text, reports and appeals, are free acts under "report-<id>" and
//     "appeal-<id>" (src/care/report.h). By themselves they change nothing that others see.
//
// The law, for every room: folding any order of free changes gives the same checkpoint bytes as folding the
// live records into a new replica (the document's record first, then the clock's).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "hearth/result.h"
#include "hearth/room.h"

namespace hearth {

namespace care {
class Cases;
}  // namespace care

/// Limits that hold in every room. Each room's own stand in its folder (src/poll/limits.h).
inline constexpr std::size_t kMaxDocumentBytes = 65536;
inline constexpr std::size_t kMaxActBytes = 16384;

/// What a steward should know of a document before it is published.
struct Report {
  Errors errors = {};  // empty: it can be published
  Errors warnings = {};
  Json document = {};   // its normal form; null when there are errors
  bool resets = false;  // publishing it starts the count anew
};

/// A count that takes long. It owns what it counts: it may run on any thread, and outlive its replica.
class LongCount {
 public:
  virtual ~LongCount() = default;
  [[nodiscard]] virtual Json run() const = 0;
};

/// Not thread-safe: one strand at a time. Copying is not offered; checkpoint and restore are.
class Replica {
 public:
  /// Null when no room has that kind.
  static std::unique_ptr<Replica> make(std::string_view kind);

  Replica(const Replica&) = delete;
  Replica& operator=(const Replica&) = delete;
  virtual ~Replica() = default;

  /// Judges a document as the next version of the one held, if any. Changes nothing. Paths lead into the
  /// document.
  [[nodiscard]] Report lint(const Json& document) const;

  /// The records that keep this act, to be stored together; none when the record already says the same. Paths
  /// of errors lead into the act ("/body/choice/1"), or into the document that is published. `mine` are the
  /// records of context.actor here: for the clock those of "@clock"; publishing asks for none.
  /// `target` is the record that act.on names, or null; a decision puts another in its place. O(act + mine).
  [[nodiscard]] Result<std::vector<Record>> admit(const Act& act, const Mine& mine, const Record* target,
                                                  const Context& context) const;

  /// True for acts that must come one at a time: publishing, the clock, and those that the room names.
  [[nodiscard]] bool is_ordered(const Act& act) const;

  /// Takes each step's `before` out and puts its `after` in. Changes must come in the order of their epochs.
  /// Fails, changing nothing, only when a document's record cannot be read (it was written by a later
  /// Hearth).
  Result<bool> fold(const Change& change);

  /// The documents that this one leans on ("poll/lunch"), each once. `mine` of the verbs has a member's
  /// records there, as echoes (echo_of).
  [[nodiscard]] virtual std::vector<std::string> uses() const { return {}; }

  /// A record of one of them, as an echo; a null body says that it does not count any more. What was heard is
  /// told again after a restore.
  virtual void hear(const Record& /*echo*/) {}

  /// The standing on which shared() depends: a short word of the room's own. Views are null before the first
  /// version; shared() also when there is no sum.
  [[nodiscard]] std::string standing(const Mine& mine, const Viewer& viewer) const;
  [[nodiscard]] virtual Json shared(std::string_view standing) const = 0;
  /// The room's own part, and "revs": the revision of each record of the viewer's. Where something of theirs
  /// is kept back, "waiting" says so by its key: {"ballot": {"id", "status": "held" | "removed", "why"}};
  /// "reports" and "appeals" say what became of what they have said to stewards (src/care/waiting.h).
  [[nodiscard]] Json own(const Mine& mine, const Viewer& viewer) const;
  /// `mine` are the viewer's records: some pages show the answers of others to whoever has given theirs.
  /// Without a viewer it is somebody who has given nothing.
  [[nodiscard]] Json page(std::string_view standing, const std::vector<Record>& records,
                          const Mine& mine = {}, const Viewer& viewer = {}) const;
  /// True when the body holds words of somebody. Whoever keeps records keeps none of them once they are
  /// erased.
  [[nodiscard]] bool has_words(const Record& record) const;

  /// What of these is kept back, reported or appealed, with its texts, for stewards alone:
  /// src/care/waiting.h. `said` are the reports and appeals about them, as far as their words are to be
  /// shown.
  [[nodiscard]] Json queue(const std::vector<Record>& records, const std::vector<Record>& said = {}) const;

  /// The ids of the records that wait for a steward under kReportedTag or kAppealedTag, the most pressing
  /// first. Some may be gone or changed by now; queue() leaves them out. O(n log n) in what was said.
  [[nodiscard]] std::vector<std::string> waiting(std::string_view tag) const;

  /// The ids of the reports and appeals whose words stand beside that record in a queue.
  [[nodiscard]] std::vector<std::string> said_about(std::string_view id) const;

  /// What is to be counted by now, as a copy, O(sum); null when the last count still holds. What it finds is
  /// for show(): views tell it from then on. tally() is all of it, as far as that standing may see it; else
  /// null.
  [[nodiscard]] virtual std::unique_ptr<LongCount> next_count() { return nullptr; }
  virtual void show(Json tally) = 0;
  [[nodiscard]] virtual Json tally(std::string_view standing) const = 0;

  /// {document, version, since, epoch, course, sum, care?}. course() is its public part. restore() also takes
  /// one without a sum, as a page receives it; such a replica can lint, admit free acts and show own(), and
  /// knows no counts. A refused one changes nothing.
  [[nodiscard]] Json checkpoint() const;
  Result<bool> restore(const Json& checkpoint);

  [[nodiscard]] virtual Json document() const = 0;  // normal form; null before the first version
  [[nodiscard]] virtual Json course() const = 0;
  [[nodiscard]] virtual Time due() const = 0;  // when the clock acts next; 0: never
  [[nodiscard]] std::int64_t version() const { return version_; }
  [[nodiscard]] std::int64_t since() const { return since_; }
  [[nodiscard]] std::int64_t epoch() const { return epoch_; }

 protected:
  Replica() = default;

 private:
  struct DeleteCases {
    void operator()(care::Cases* cases) const;
  };
  using OwnedCases = std::unique_ptr<care::Cases, DeleteCases>;

  // The room's side: its verbs, over the document, course and sum that it holds. See
  // src/replica/replica_of.h. Records and mine come here only when they count.
  [[nodiscard]] virtual Report room_lint(const Json& document, bool anew) const = 0;
  [[nodiscard]] virtual Result<Drafts> room_admit(const Act& act, const Mine& mine, const Record* target,
                                                  const Context& context, bool ordered) const = 0;
  [[nodiscard]] virtual bool room_is_ordered(const Act& act) const = 0;
  [[nodiscard]] virtual Texts room_texts(const Json& body) const = 0;
  [[nodiscard]] virtual Texts room_private_texts(const Json& body) const = 0;
  [[nodiscard]] virtual bool room_texts_wait() const = 0;
  virtual void room_adopt(const Json& document, bool anew) = 0;  // one that room_lint finds sound
  virtual void room_fold(const Record* before, const Record* after) = 0;
  [[nodiscard]] virtual std::string room_standing(const Mine& mine, const Viewer& viewer) const = 0;
  [[nodiscard]] virtual Json room_own(const Mine& mine, const Viewer& viewer) const = 0;
  [[nodiscard]] virtual Json room_page(std::string_view standing, const std::vector<Record>& records,
                                       const Mine& mine, const Viewer& viewer) const = 0;
  [[nodiscard]] virtual bool is_blank() const = 0;  // the sum is known, and nothing has been added up
  [[nodiscard]] virtual Json sum() const = 0;       // null: unknown
  virtual Result<bool> room_restore(const Json& document, const Json& course, const Json* sum) = 0;

  [[nodiscard]] Result<std::vector<Record>> publish(const Act& act, const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> pass_time(const Act& act, const Mine& mine, const Record* target,
                                                      const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> answer(const Act& act, const Mine& mine, const Record* target,
                                                   const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> replace(const Act& act, const Mine& mine, const Record* target,
                                                    const Context& context, bool ordered) const;
  // In replica_care.cpp:
  [[nodiscard]] Result<std::vector<Record>> decide(const Act& act, const Mine& mine, const Record* target,
                                                   const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> report(const Act& act, const Mine& mine, const Record* target,
                                                   const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> take_back(const Act& act, const Mine& mine,
                                                      const Context& context) const;
  [[nodiscard]] Errors unreportable(const Act& act, const Mine& mine, const Record* target,
                                    const Context& context) const;
  [[nodiscard]] std::optional<std::int64_t> spoken_of(const Record* report) const;
  [[nodiscard]] Result<std::vector<Record>> appeal(const Act& act, const Mine& mine, const Record* target,
                                                   const Context& context) const;
  [[nodiscard]] Result<std::vector<Record>> say(const Act& act, Json body, const Mine& mine,
                                                const Context& context) const;
  [[nodiscard]] bool may_see(const Record& record, const Mine& mine, const Actor& actor) const;
  void add_said(Json::Object& own, const Mine& mine, std::string_view viewer) const;
  void fold_care(const Record* before, const Record* after);
  [[nodiscard]] const Record* caring(const Record* record) const;
  [[nodiscard]] static Errors read_care(const Json* json, OwnedCases& cases);

  [[nodiscard]] Errors judge(std::vector<Record>& records, const Context& context) const;
  [[nodiscard]] bool is_kept_back(const Record* record) const;
  [[nodiscard]] Mine theirs(const Mine& records, bool with_removed) const;
  [[nodiscard]] bool says_the_same(const Record* kept, const Json& body) const;
  [[nodiscard]] const Record* counting(const Record* record) const;
  [[nodiscard]] Mine counting(const Mine& records) const;
  void fold_step(const Change::Step& step);

  OwnedCases cases_;  // null: nothing was reported, appealed or decided
  std::int64_t version_ = 0;
  std::int64_t since_ = 0;
  std::int64_t epoch_ = 0;
};

/// The kinds that have a room, in alphabetical order.
[[nodiscard]] std::vector<std::string_view> kinds();

}  // namespace hearth
