// Numbers as JavaScript reads and writes them (ECMA-262).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearth::logic {

/// StringToNumber (7.1.4.1): all of the text, white space around it aside; "" is 0, and what is no number is
/// NaN.
double to_number(std::string_view text);

/// parseFloat (19.2.4): as much of the beginning as is a number.
double parse_float(std::string_view text);

/// The literal of a JSON number. Nothing beyond the range of a double.
std::optional<double> read_literal(std::string_view literal);

/// Number::toString (6.1.6.1.20): the shortest text that reads back as the same number.
void append_number(double value, std::string& out);

}  // namespace hearth::logic
