// Matching with one JSON text each way: for the page, a steward's tool, the golden cases.
#pragma once

#include <string>

#include "hearth/match.h"

namespace hearth {

/// Finds the matching that costs least (hearth/match.h says how), with why it is so.
///
///   {asks: [{id, needs?: 1, openCost, helpers: {id: cost}}],
///    helpers: [{id, capacity, load?: 0, restsUntil?: time}],
///    loadCost, key?: "", now?: time, blocks?: [[ask, helper]], parts?: [name]}
///   -> {ok: true, matching: {matches: [{ask, helper}], prices: {helper: [cost, tie]}},
///       why: [{ask, helper?, reason, args}], cost: {fits, load, open},
///       spread: {helpers, idle, most, squares, gini}}
///
/// `helpers` of an ask are those who fit. With `parts` every cost is a list of as many numbers, in their
/// order, whose sum counts. `prices` are of those who do not rest and have capacity. The args of a match are
/// {cost, parts?: {name: cost}, load, others, closer}, of open places {open, others, resting, full}. `gini`
/// is in thousandths. The answer is canonical and depends neither on the order of asks, helpers or blocks nor
/// on that of members. What is no problem is refused: {"ok": false, "errors": [{code, path, args}]}, with
/// paths into the input.
///
/// At most 4 MiB, and the limits of hearth/match.h.
[[nodiscard]] std::string match_json(const std::string& problem);

/// Verifies a matching that somebody else found: match::check.
///
///   {problem, matching} -> {ok: true, accepted: true}
///                       or {ok: true, accepted: false, fault, ask?, helper?}
///
/// `problem` is as above, `matching` as it is answered there. Only what is no JSON of that form, or names
/// somebody who is not there, is refused with errors.
[[nodiscard]] std::string check_match_json(const std::string& input);

namespace match {

/// The same in parts, for rooms: a problem as above, and a matching of it. Errors have paths into `json`.
[[nodiscard]] Result<Problem> read_problem(const Json& json);
[[nodiscard]] Result<Matching> read_matching(const Json& json, const Problem& problem);
[[nodiscard]] Json to_json(const Matching& matching, const Problem& problem);
[[nodiscard]] Json to_json(const std::vector<Why>& reasons, const Problem& problem);

}  // namespace match
}  // namespace hearth
