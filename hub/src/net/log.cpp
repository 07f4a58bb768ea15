#include "net/log.h"

#include <boost/core/demangle.hpp>
#include <chrono>
#include <iostream>
#include <mutex>
#include <typeinfo>
#include <utility>

#include "hearth/text.h"

namespace hearth::net {

void log_event(std::string_view event, Json::Object fields) {
  using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::system_clock;
  const Time now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  fields.emplace_back("time", format_time(now));
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
