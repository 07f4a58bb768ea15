#include "net/log.h"

#include <boost/core/demangle.hpp>
#include <iostream>
#include <mutex>
#include <typeinfo>
#include <utility>

#include "app/clock.h"
#include "hearth/text.h"

namespace hearth::net {

void log_event(std::string_view event, Json::Object fields) {
  fields.emplace_back("time", format_time(app::machine_time()));
  fields.emplace_back("event", event);
  const auto line = write_json(std::move(fields)) + "\n";
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  std::cerr << line << std::flush;
}

void log_exception(std::string_view what, const std::exception& exception) {
  log_event("failure", {{"what", what}, {"type", boost::core::demangle(typeid(exception).name())}});
}

}  // namespace hearth::net
