// Generated from sdk/data/codes.json by sdk/data/generate-codes.mjs. Do not edit.
#include <array>
#include <cstddef>
#include <string_view>

#include "words/english.h"

namespace hearth::words {
namespace {

constexpr std::array<std::string_view, 77> kSentences = {
    "This is not valid JSON: line {line}, column {column}.",
    "This is larger than the {max} bytes allowed.",
    "This is nested more than {max} levels deep.",
    "The field \"{key}\" stands here twice.",
    "Byte {byte} is not valid UTF-8. Save the file as UTF-8.",
    "Numbers must be whole and at most 9007199254740991.",
    "There is no kind of document called \"{kind}\".",
    "There is no field called \"{field}\" here.",
    "The field \"{field}\" is missing.",
    "This must be of type {expected}.",
    "This must be one of: {allowed}.",
    "This must be from {min} to {max}.",
    "There must be at least {min} here.",
    "There can be at most {max} here.",
    "This text is empty.",
    "This text has {length} characters; {max} are allowed.",
    "This text holds a control character.",
    "Use 1 to 64 lower-case letters, digits, \"-\" or \"_\", beginning with a letter or digit.",
    "Write the time as 2026-12-24T18:00:00Z or 2026-12-24T18:00:00+01:00.",
    "The id \"{id}\" is used twice.",
    "The closing time is not after the opening time.",
    "This time slot does not end after it starts.",
    "Write the part as 2/3: whole numbers, more than none and at most all.",
    "A verifiable poll shows every ballot after it closes, so it takes no words of one's own, no groups and "
    "is not anonymous.",
    "Every ballot is shown after the close. {options} options can be ranked in so many ways that somebody "
    "could be found by theirs: rank 5 or fewer, or leave out \"verifiable\".",
    "This field has no meaning for the method \"{method}\".",
    "People have answered already, and this changes what their answers mean. Undo it, or add \"reset\": true "
    "to start the count anew.",
    "This label reads the same as that of \"{id}\".",
    "There is nothing published under this name.",
    "\"{key}\" is not something one can answer here.",
    "Only a {role} may do this.",
    "A newer answer is already kept. Look at it, then decide again.",
    "This was asked anew since you looked. Read it again, then answer.",
    "It is not time for this yet.",
    "This poll has not opened yet.",
    "This poll is closed. Nothing was changed.",
    "Votes in this poll are final. Yours is kept as it is.",
    "You can choose at most {max}.",
    "Please choose at least {min}.",
    "There is no option \"{id}\" in this poll.",
    "The option \"{id}\" is chosen twice.",
    "In this poll no two options can share a rank.",
    "This takes {spent}, and you have {budget}.",
    "This poll takes no answers of your own.",
    "Sign in first: this needs a token.",
    "The document calls itself something else than \"{name}\", the name it is published under.",
    "This file is larger than the {max} bytes allowed.",
    "This line is longer than the {max} bytes allowed.",
    "Write a whole number from {min} to {max} here, not \"{found}\".",
    "There is no option {number}: they are numbered from 1 to {max}.",
    "This ballot names \"{option}\" twice. To let the first mention count alone, add --lenient.",
    "\"{found}\" does not belong in a ballot.",
    "This ballot does not end: write 0 after its last choice.",
    "The ballots do not end: write a line with only 0 after the last one.",
    "No double quote closes this text.",
    "Option {number} has no name.",
    "Options that share a rank stand between one pair of curly braces.",
    "This line has {found} cells; the header has {expected}.",
    "Name the columns in the first line: \"Rank 1\", \"Rank 2\" and so on, or one column for each option.",
    "Files of the kind {format} sort options into classes that have no order. Take the .soc, .soi, .toc or "
    ".toi of the same ballots.",
    "The header speaks of {stated} voters, but there are ballots of {found}.",
    "There is nothing at this address.",
    "This address answers to {allowed} only.",
    "The request could not be read.",
    "Send JSON, with the header Content-Type: application/json.",
    "Say which revision of your answer this replaces, in the header If-Match; 0 if it is the first.",
    "The request's headers are too large.",
    "The request took longer than {seconds} s to arrive.",
    "That was quick. Please try again in {seconds} s; nothing is lost.",
    "This token is not valid here.",
    "This token has expired. Ask for a new one.",
    "Only members can answer here.",
    "Pages of {origin} may not use this hub. Its steward can add it to \"origins\" in space.json.",
    "This form was sent already or is too old. Open the page again.",
    "The answer could not be kept. Please try again.",
    "Too many people are here at once. Please try again in {seconds} s.",
    "Something failed inside the hub. Nothing was changed.",
};

}  // namespace

std::string_view sentence(Code code) {
  return kSentences[static_cast<std::size_t>(code)];
}

}  // namespace hearth::words
