// How the document of a room begins and ends to be read, whichever room it is for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/room.h"
#include "words/words.h"

namespace hearth::words {

/// Reads what every document has besides its own: "kind", "name", "$schema", and the "languages" it is
/// written in, which the reading takes over.
std::vector<std::string> read_head(Fields& fields, Reading& reading, const std::string_view& kind);

/// Reads up to `max` ids or addresses, each of which `is_sound`; in order, each once. Where one is not, that
/// is `code`.
std::vector<std::string> read_names(Fields& fields, std::string_view name, std::size_t max,
                                    bool (*is_sound)(std::string_view), Code code);

/// Puts them in order, each once. O(n log n).
void put_in_order(std::vector<std::string>& names);

/// What is told of a document that is refused: its errors as a reader meets them, no warnings.
void refuse(const Json& json, Errors& errors, Errors& warnings);

/// Takes the document where nothing is wrong with it.
template <class Document>
void settle(Lint<Document>& lint, const Json& json, Document document) {
  if (!lint.errors.empty()) return refuse(json, lint.errors, lint.warnings);
  lint.document = std::move(document);
}

}  // namespace hearth::words
