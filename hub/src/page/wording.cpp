#include "page/wording.h"

#include "hearth/text.h"

namespace hearth::page {

Html moment_element(std::string_view rfc3339) {
  const auto time = parse_time(rfc3339);
  if (!time) return {};
  return element("time", {{"datetime", std::string(rfc3339)}}, {moment(*time)});
}

}  // namespace hearth::page
