// What a member gave lately, by which the caps hold: one record of theirs under "given", stored together with
// the thanks and guarded by its revision, so that of two windows that send the last thanks one does.
//
// It names nobody: whom a thanks was for stands there as digits of a digest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "thanks/thanks.h"

namespace hearth::thanks {

struct Given {
  std::string key;
  std::string whom;  // see digits_of
  Time time = 0;
};

/// 16 digits by which a member stands in the record.
[[nodiscard]] std::string digits_of(std::string_view member);

/// What that member gave in the last seven days, in the order in which it was given.
[[nodiscard]] std::vector<Given> given_by(const Mine& mine, std::string_view member, Time now);

/// Whether one more may be given; if not, why. Under the same key, to the same person, it is none more.
[[nodiscard]] Errors refusal(const Thanks& thanks, const std::vector<Given>& given, const Given& next);

/// True when it stands there already.
[[nodiscard]] bool stands_in(const std::vector<Given>& given, const Given& next);

/// When the next one is taken, as far as the cap of a day goes; 0: no matter when.
[[nodiscard]] Time next_time(const Thanks& thanks, const std::vector<Given>& given);

[[nodiscard]] Json body_of(const std::vector<Given>& given);

}  // namespace hearth::thanks
