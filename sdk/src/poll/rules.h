// The rules of a decision, as the document states them: how it is counted, and what makes the result bind.
#pragma once

#include <initializer_list>
#include <string_view>

#include "json/decode.h"
#include "poll/poll.h"

namespace hearth::poll {

/// Reads them, once method, options and closing time are known.
void read_rules(Fields& fields, Poll& poll, Errors& errors);

/// The same as members of the normal form.
void write_rules(const Poll& poll, Json::Object& members);

/// Refuses those of these fields that the document has: they mean nothing for its method.
void refuse_for_method(Fields& fields, const Poll& poll, std::initializer_list<std::string_view> names);

}  // namespace hearth::poll
