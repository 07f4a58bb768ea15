// What a policy says to the texts of a record, and what becomes of the record.
#pragma once

#include <string>
#include <vector>

#include "hearth/judge.h"
#include "hearth/record.h"
#include "hearth/room.h"

namespace hearth::care {

struct Found {
  std::string path;  // of the text, in the record's body
  filter::Finding finding;
};

/// The strictest verdict on the texts, and at most filter::kMaxFindings findings, the strictest.
struct Judgement {
  filter::Verdict verdict = filter::Verdict::allow;
  std::vector<Found> findings;
};

/// Its findings live as long as the judge.
[[nodiscard]] Judgement judgement(const Judge& judge, const Texts& texts);

/// The same of texts that one person alone reads, without ways to reach somebody (addresses, links, handles,
/// telephone numbers) and what was found within one.
[[nodiscard]] Judgement private_judgement(const Judge& judge, const Texts& texts);

/// One text_blocked for each finding whose verdict is `from` or stricter: {category, severity, reason, begin,
/// end}, in UTF-16 code units of the text as it would be kept. Paths begin with "/body".
[[nodiscard]] Errors refusal(const Judgement& judgement, filter::Verdict from);

/// {"by": "filter", "policy", "packs", "findings"}: each finding as in the filter's report, and its path.
[[nodiscard]] Json why(const Judge& judge, const Judgement& judgement);

/// Gives the record that status and the tag of it, in place of those it had.
void set_status(Record& record, Status status);

}  // namespace hearth::care
