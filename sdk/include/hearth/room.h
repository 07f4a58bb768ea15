// A room: what one kind of document means, as four pure verbs.
//
//   lint   is this document sound, and if not, where?
//   admit  may this person do this, here, now?
//   fold   what does that change?
//   view   what may this viewer see? (in three parts: shared, own, page)
//
// A room is a struct of static functions that satisfies the concept Room below; src/poll/room.h is the one to
// read first. Inside the verbs there is no clock, no randomness and no I/O: equal inputs give byte-equal
// outputs in WebAssembly and in native code.
//
// State is a course and a sum. The course is what happened to the document (open, closed, what is due); it is
// small and public. The sum is what the live records add up to: a function of their set, never of their
// order, and it never leaves the hub. Sum{} is what no records add up to.
//
// What is the same in every room is done once, by the Replica, before and after the verbs (replica.h):
// revisions, authors, versions, records of an earlier count, held and withdrawn records, and what is decided
// about texts. A room sees only records that count; `own` alone also those that wait for a steward.
#pragma once

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth {

/// Who acts or looks. An empty id is somebody the hub does not know.
struct Actor {
  std::string id;  // "m:..." member, "g:..." guest key, "f:..." guest by form, "@..." no person
  std::vector<std::string> roles;  // as the host's token says: "steward"

  [[nodiscard]] bool has_role(std::string_view role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  }
};

/// True for people who vouch for nothing but a key or a form. They are counted apart.
[[nodiscard]] bool is_guest(std::string_view author);

class Judge;

/// The circumstances of an act.
struct Context {
  Actor actor;
  Time now = 0;           // the hub's; never runs back
  std::string seed = {};  // for ordered acts: what nobody can guess, such as 32 random bytes in hexadecimal
  const Judge* judge = nullptr;  // of the texts of people; null: nothing is judged. Not owned.
};

/// A text that others may read, and where it stands in the body of a record ("/writeIn").
struct Text {
  std::string path;
  std::string text;
};
using Texts = std::vector<Text>;

/// Who looks, and the number that the page keeps to see options in one order.
struct Viewer {
  Actor actor;
  std::int64_t seed = 0;
};

/// The records by one member, or to them: of this document, and as echoes those of the documents it uses.
using Mine = std::vector<Record>;

/// Mine under that key, or null.
[[nodiscard]] const Record* find_mine(const Mine& mine, std::string_view author, std::string_view key);

/// What lint found: the document where it is sound, and what the author should know.
template <class Document>
struct Lint {
  std::optional<Document> document;  // absent: it is refused, for the errors
  Errors errors;
  Errors warnings;
  bool resets =
      false;  // it changes what existing records mean and asks to start the count anew ("reset": true)
};

/// What a room asks to keep. The Replica adds author, revision, version and time.
struct Draft {
  std::string key;
  Json body;
  std::string author = {};  // empty: who acts; else kLogAuthor, whose records are new and never replaced
  Status status = Status::live;
  std::vector<std::string> to = {};
  std::vector<std::string> tags = {};
};
using Drafts = std::vector<Draft>;

/// What admit may know beside the act itself. `sum` is null for free acts: only ordered acts read it. Which
/// of a room's own acts are ordered, is_ordered says.
template <class R>
struct Situation {
  const typename R::Document& document;
  const typename R::Course& course;
  const typename R::Sum* sum;
  const Mine& mine;
  const Record* target;
  const Context& context;
};

/// A room whose pages are the same for all of one standing.
template <class R>
concept ShowsByStanding = requires(const typename R::Document& document, const typename R::Course& course,
                                   std::string_view standing, const std::vector<Record>& records) {
  { R::page(document, course, standing, records) } -> std::same_as<Json>;
};

/// A room in which one must give to see: what a page shows follows from the viewer's own records. A Replica
/// that is not told who looks shows what somebody without any sees.
template <class R>
concept GivesToSee = requires(const typename R::Document& document, const typename R::Course& course,
                              const Mine& mine, const Viewer& viewer, const std::vector<Record>& records) {
  { R::page(document, course, mine, viewer, records) } -> std::same_as<Json>;
};

/// A room whose pages follow from what the sum knows, such as what is over or what others agreed to. Without
/// a sum they are empty.
template <class R>
concept ShowsBySum = requires(const typename R::Document& document, const typename R::Course& course,
                              const typename R::Sum& sum, std::string_view standing,
                              const std::vector<Record>& records) {
  { R::page(document, course, sum, standing, records) } -> std::same_as<Json>;
};

/// The four verbs. Course has a member `Time due`: when the clock acts next, 0 for never. Course and Sum are
/// values that convert to and from JSON for checkpoints. `json(document)` is its normal form:
/// defaults filled in, nothing that is not meant. `texts(document, body)` are those of an admitted body, as
/// they are kept: what a policy judges, and what a steward can decide about.
template <class R>
concept Room = requires(const Json& json, const typename R::Document& document,
                        const typename R::Document* replaced, const Act& act, typename R::Course& course,
                        typename R::Sum& sum, const Situation<R>& situation, const Mine& mine,
                        const Record* before, const Record* after, const Viewer& viewer,
                        std::string_view standing, const std::vector<Record>& records, const Json& tally) {
  { R::kind } -> std::convertible_to<std::string_view>;

  { R::lint(json, replaced, course) } -> std::same_as<Lint<typename R::Document>>;
  { R::is_ordered(document, act) } -> std::same_as<bool>;
  { R::admit(situation, act) } -> std::same_as<Result<Drafts>>;
  { R::fold(document, course, sum, before, after) } -> std::same_as<void>;
  { R::texts(document, json) } -> std::same_as<Texts>;

  { R::standing(document, mine, viewer) } -> std::same_as<std::string>;
  { R::shared(document, course, sum, tally, standing) } -> std::same_as<Json>;
  { R::own(document, course, mine, viewer) } -> std::same_as<Json>;
  { R::tally(document, course, tally, standing) } -> std::same_as<Json>;

  { R::to_json(document) } -> std::same_as<Json>;
  { R::to_json(course) } -> std::same_as<Json>;
  { R::to_json(sum) } -> std::same_as<Json>;
  { R::course_from_json(json) } -> std::same_as<Result<typename R::Course>>;
  { R::sum_from_json(json) } -> std::same_as<Result<typename R::Sum>>;

  { course.due } -> std::convertible_to<Time>;
  requires std::default_initializable<typename R::Course> && std::equality_comparable<typename R::Course>;
  { sum.is_blank() } -> std::same_as<bool>;
  requires std::default_initializable<typename R::Sum>;
  requires ShowsByStanding<R> || GivesToSee<R> || ShowsBySum<R>;
};

/// A room whose documents lean on others. What happens in those reaches it as echoes: uses() names them,
/// hear() adds one up. Of each record (in, author, key) the highest revision heard stands, so that neither
/// order nor repetition matters. What was heard is no part of a checkpoint: whoever restores one tells it
/// again.
template <class R>
concept Leans = requires(const typename R::Document& document, typename R::Sum& sum, const Record& echo) {
  { R::uses(document) } -> std::same_as<std::vector<std::string>>;
  { R::hear(document, sum, echo) } -> std::same_as<void>;
};

/// A room whose texts stewards alone read: none has to wait until one has looked. What a policy blocks is
/// refused there, too.
template <class R>
concept GoesToStewards = requires {
  requires !R::texts_wait;
};

/// A room with texts that one other person alone reads, such as a line of contact. What a policy blocks is
/// refused there, too, but for ways to reach somebody; nothing waits, and stewards see none of it.
template <class R>
concept WritesToOne = requires(const typename R::Document& document, const Json& body) {
  { R::private_texts(document, body) } -> std::same_as<Texts>;
};

/// Counts of a room that take longer than a view may: count() is called on a copy, beside the strand, and
/// views show what it found last as their `tally` (null before the first). It is a function of document,
/// course and sum.
template <class C, class R>
concept CountsOf = requires(const typename R::Document& document, const typename R::Course& course,
                            const typename R::Sum& sum) {
  { C::takes_long(document) } -> std::same_as<bool>;
  { C::count(document, course, sum) } -> std::same_as<Json>;
};

}  // namespace hearth
