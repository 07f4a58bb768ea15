// Generated from sdk/data/codes.json by sdk/data/generate-codes.mjs. Do not edit.
#pragma once

#include <string_view>

namespace hearth {

enum class Code : unsigned char {
  json_syntax,  // This is not valid JSON: line {line}, column {column}.
  json_too_large,  // This is larger than the {max} bytes allowed.
  json_too_deep,  // This is nested more than {max} levels deep.
  json_duplicate_key,  // The field "{key}" stands here twice.
  json_not_utf8,  // Byte {byte} is not valid UTF-8. Save the file as UTF-8.
  json_not_integer,  // Numbers must be whole and at most 9007199254740991.
  unknown_kind,  // There is no kind of document called "{kind}".
  unknown_field,  // There is no field called "{field}" here.
  missing_field,  // The field "{field}" is missing.
  wrong_type,  // This must be of type {expected}.
  unknown_value,  // This must be one of: {allowed}.
  out_of_range,  // This must be from {min} to {max}.
  too_few,  // There must be at least {min} here.
  too_many,  // There can be at most {max} here.
  text_empty,  // This text is empty.
  text_too_long,  // This text has {length} characters; {max} are allowed.
  text_has_control,  // This text holds a control character.
  bad_id,  // Use 1 to 64 lower-case letters, digits, "-" or "_", beginning with a letter or digit.
  bad_time,  // Write the time as 2026-12-24T18:00:00Z or 2026-12-24T18:00:00+01:00.
  duplicate_id,  // The id "{id}" is used twice.
  closes_before_opens,  // The closing time is not after the opening time.
  ends_before_starts,  // This time slot does not end after it starts.
  bad_fraction,  // Write the part as 2/3: whole numbers, more than none and at most all.
  shows_too_much,  // A verifiable poll shows every ballot after it closes, so it takes no words of one's own, no groups and is not anonymous.
  ranking_identifies,  // Every ballot is shown after the close. {options} options can be ranked in so many ways that somebody could be found by theirs: rank 5 or fewer, or leave out "verifiable".
  not_for_method,  // This field has no meaning for the method "{method}".
  meaning_changed,  // People have answered already, and this changes what their answers mean. Undo it, or add "reset": true to start the count anew.
  same_label,  // This label reads the same as that of "{id}".
  no_document,  // There is nothing published under this name.
  unknown_key,  // "{key}" is not something one can answer here.
  not_allowed,  // Only a {role} may do this.
  rev_conflict,  // A newer answer is already kept. Look at it, then decide again.
  asked_anew,  // This was asked anew since you looked. Read it again, then answer.
  not_due,  // It is not time for this yet.
  poll_not_open,  // This poll has not opened yet.
  poll_closed,  // This poll is closed. Nothing was changed.
  ballot_final,  // Votes in this poll are final. Yours is kept as it is.
  choose_fewer,  // You can choose at most {max}.
  choose_more,  // Please choose at least {min}.
  unknown_option,  // There is no option "{id}" in this poll.
  duplicate_option,  // The option "{id}" is chosen twice.
  shared_rank,  // In this poll no two options can share a rank.
  over_budget,  // This takes {spent}, and you have {budget}.
  no_write_ins,  // This poll takes no answers of your own.
  token_missing,  // Sign in first: this needs a token.
  bad_language,  // "{language}" is not a language tag. Write it like "de" or "pt-BR".
  bad_link,  // A link starts with https://, http:// or a place on the same site, and holds no spaces.
  bad_address,  // Name a document by its kind and its name, such as "poll/lunch".
  translation_missing,  // This is not written in "{language}" yet.
  guests_refused,  // Only members can answer here.
  unknown_record,  // There is no such record here.
  nothing_to_decide,  // This holds no text that a steward could decide about.
  own_record,  // This is your own. You can change it or take it back.
  reported_enough,  // You have reported {max} texts in a day, as many as can be. Tell a steward if it cannot wait.
  nothing_to_appeal,  // There is nothing here to appeal: this stands, or an appeal was answered.
  decided_by_you,  // You decided this. Somebody else has to hear the appeal, or you can release it.
  decided_already,  // A steward has looked at this since you reported it, and its author has not changed it.
  logic_too_deep,  // This rule is nested more than {max} levels deep.
  logic_too_large,  // This rule is longer than {max} bytes.
  logic_unknown_operator,  // There is no operator called "{operator}".
  number_out_of_range,  // This number is too large for anybody to count with.
  step_unknown,  // There is no step called "{step}".
  step_not_later,  // A step leads on only to later ones; "{step}" comes before it.
  step_unreachable,  // Nothing leads to the step "{step}".
  no_way_to_end,  // The last step must be of the kind "done", so that every way comes to an end.
  end_leads_on,  // A step of the kind "done" is an end; nothing comes after it.
  must_be_shown,  // The first step and every end must always be shown; they can have no condition.
  fallback_missing,  // The last way on must have no condition, so that there is always one.
  fallback_too_early,  // Only the last way on may be without a condition; those after it would never be taken.
  condition_reads_later,  // This condition looks at the answer to "{step}", which is not given yet at this point.
  group_unknown,  // There is no group called "{group}".
  group_split,  // The steps of the group "{group}" must stand together.
  placeholder_unknown,  // "{name}" names no question and no field of a profile, so nothing can be put there.
  contribution_late,  // {steps} steps come before the first in which a newcomer contributes; more than {max} lose people.
  agreement_not_renewed,  // These words differ from those of version {version}, which members agreed to. Give them a higher version.
  answer_missing,  // This has to be answered.
  answer_invalid,  // The answer to "{step}" is not accepted.
  step_not_reached,  // The step "{step}" has not been reached.
  item_reworded,  // Members have answered "{item}" in other words. Leave them as they were, or give the new question an id of its own.
  round_not_open,  // That round is not open. What is answered now is round {round}.
  item_not_asked,  // Another question is asked in this round: "{item}".
  reason_unknown,  // There is no reason called "{reason}" here.
  not_quiet_yet,  // They have not been quiet for long enough to be asked.
  asked_enough,  // Nobody is asked more than {max} times, nor after they have said why they go.
  level_needs_group,  // Prompts of level {level} are personal: name the "group" that they are for.
  level_missing,  // There are prompts above level {level}, and none of it.
  prompt_reworded,  // People have answered "{prompt}" already. Give the new question an id of its own.
  gate_closed,  // A steward answers first on level {level}.
  level_not_open,  // Level {level} is not open to you yet.
  above_limit,  // You have set your own limit below level {level}.
  exchanges_missing,  // The next level opens after {need} exchanges on this one; so far there are {have}.
  audience_widened,  // People have answered for fewer to see. Leave this as it was, or publish the prompts under another name.
  tag_unknown,  // There is no tag called "{tag}" here.
  asked_already,  // Your ask of this round has a match, so it stays as it is. You can ask again in the next round.
  search_stale,  // Something has changed since this was searched. Search again.
  proposal_refused,  // These matches are refused ({fault}).
  match_not_open,  // This match is {state} by now.
  thanks_to_yourself,  // Thank somebody else.
  thanked_enough,  // You have thanked {max} times today.
  thanked_lately,  // You have thanked this person in the last {days} days.
  cap_loosened,  // This can be made stricter than {max}, not looser.
  item_unknown,  // There is nothing called "{item}" to show.
  zone_missing,  // The hours of your time zone are not known, or no longer.
  bad_offsets,  // Give the offsets in the order of their times, each in minutes from -840 to 840.
  not_now,  // Not now ({cap}).
  turned_off,  // You have turned this off.
  no_log,  // This document keeps no log. A poll does with "verifiable": true.
  export_broken,  // Line {line} is no line of an export, or stands in the wrong place. Download the file again.
  export_too_large,  // The log has more than the {max} entries that are checked at once.
  export_open,  // The poll is still open: its log was checked, and its ballots are shown after the close.
  head_differs,  // The hub signed a log of {size} entries with another root, or of another poll, than this one.
  signature_wrong,  // The signature is not by the key that stands beside it.
  key_differs,  // The log is signed by another key than the one you hold.
  root_differs,  // The {size} entries do not give the root that the poll was closed with.
  entry_missing,  // Entry {entry} of the log is missing.
  entry_repeated,  // Entry {entry} of the log stands here twice.
  entry_out_of_order,  // Entry {entry} of the log stands in the wrong place.
  entry_replaces_nothing,  // Entry {entry} takes the place of a ballot that is not there, or no longer counts.
  ballot_missing,  // The ballot of entry {entry} counts, and is not shown.
  ballot_changed,  // The ballot of entry {entry} is not the one that was cast.
  ballot_repeated,  // The ballot of entry {entry} stands here twice.
  ballot_out_of_order,  // The ballot of entry {entry} stands in the wrong place.
  ballot_replaced,  // The ballot of entry {entry} no longer counts, and is shown all the same.
  ballot_unknown,  // A ballot is shown that is in no entry of the log: {leaf}.
  ballot_refused,  // The ballot of entry {entry} is against the rules of the poll.
  lots_differ,  // The lots were not drawn from the secret that was promised and the log as it was closed.
  result_differs,  // Counting the ballots gives another result than the one that is shown.
  receipt_differs,  // The log does not hold what the receipt says of entry {entry}.
  log_rewritten,  // The log does not begin with the {size} entries that the hub had signed.
  lexicon_broken,  // Line {line} of the lexicon cannot be read. Build it again from its source.
  model_broken,  // The filter's model cannot be read. Build it again, or fetch it again.
  pack_missing,  // There is no lexicon here for "{language}".
  pack_differs,  // The policy was made for {expected}; the one here is {found}. Name that one, or none.
  text_blocked,  // These words cannot stand here ({category}).
  name_mismatch,  // The document calls itself something else than "{name}", the name it is published under.
  file_too_large,  // This file is larger than the {max} bytes allowed.
  line_too_long,  // This line is longer than the {max} bytes allowed.
  whole_number_expected,  // Write a whole number from {min} to {max} here, not "{found}".
  unknown_number,  // There is no option {number}: they are numbered from 1 to {max}.
  option_repeated,  // This ballot names "{option}" twice. To let the first mention count alone, add --lenient.
  not_in_a_ballot,  // "{found}" does not belong in a ballot.
  ballot_unfinished,  // This ballot does not end: write 0 after its last choice.
  ballots_unfinished,  // The ballots do not end: write a line with only 0 after the last one.
  quote_unclosed,  // No double quote closes this text.
  name_missing,  // Option {number} has no name.
  braces_unpaired,  // Options that share a rank stand between one pair of curly braces.
  cells_differ,  // This line has {found} cells; the header has {expected}.
  columns_unclear,  // Name the columns in the first line: "Rank 1", "Rank 2" and so on, or one column for each option.
  format_not_counted,  // Files of the kind {format} sort options into classes that have no order. Take the .soc, .soi, .toc or .toi of the same ballots.
  voters_differ,  // The header speaks of {stated} voters, but there are ballots of {found}.
  not_found,  // There is nothing at this address.
  wrong_method,  // This address answers to {allowed} only.
  bad_request,  // The request could not be read.
  not_json,  // Send JSON, with the header Content-Type: application/json.
  rev_missing,  // Say which revision of your answer this replaces, in the header If-Match; 0 if it is the first.
  headers_too_large,  // The request's headers are too large.
  too_slow,  // The request took longer than {seconds} s to arrive.
  too_many_requests,  // That was quick. Please try again in {seconds} s; nothing is lost.
  token_invalid,  // This token is not valid here.
  token_expired,  // This token has expired. Ask for a new one.
  origin_refused,  // Pages of {origin} may not use this hub. Its steward can add it to "origins" in space.json.
  form_used,  // This form was sent already or is too old. Open the page again.
  storage_failed,  // The answer could not be kept. Please try again.
  busy,  // Too many people are here at once. Please try again in {seconds} s.
  internal,  // Something failed inside the hub. Nothing was changed.
};

/// The code as it stands on the wire.
[[nodiscard]] std::string_view name(Code code);

/// The HTTP status (RFC 9110) that carries it.
[[nodiscard]] int http_status(Code code);

}  // namespace hearth
