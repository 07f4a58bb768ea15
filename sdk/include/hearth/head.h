// What a hub signs of a log: so many entries, under this root, for this document and these lots. Whoever
// keeps it can hold the hub to it.
#pragma once

#include <string>
#include <string_view>

#include "hearth/digest.h"
#include "hearth/record.h"
#include "hearth/result.h"

namespace hearth::log {

struct Head {
  std::string address;     // "pottery/poll/lunch"
  std::int64_t since = 0;  // the count that the log belongs to
  std::int64_t size = 0;
  Digest root = {};
  Digest document = {};  // of the document in canonical form, as it was shown when this was signed
  std::string lots;      // the commitment to the secret of the lots; empty: nothing is drawn
  Time time = 0;         // when it was signed

  friend bool operator==(const Head&, const Head&) = default;
};

/// The text that is signed: {"address","document","lots","root","since","size","time"} in canonical form.
[[nodiscard]] std::string text_of(const Head& head);
Result<Head> head_from_text(std::string_view text);

}  // namespace hearth::log
