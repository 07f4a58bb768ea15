#include "care/waiting.h"

#include <utility>

#include "json/build.h"

namespace hearth::care {
namespace {

std::string_view status_of(const Record& record) {
  return record.status == Status::held ? kHeldTag : kRemovedTag;
}

}  // namespace

bool is_kept_back(const Record& record) {
  return record.status != Status::live && !record.body.is_null();
}

Json queue_item(const Record& record, const Texts& texts) {
  Json::Array written;
  for (const Text& text : texts) written.push_back(object_of({{"path", text.path}, {"text", text.text}}));
  return object_of({{"id", record.id},
                    {"key", record.key},
                    {"rev", record.rev},
                    {"status", status_of(record)},
                    {"time", record.time},
                    {"texts", std::move(written)},
                    {"why", record.why}});
}

Json notice(const Record& record) {
  return object_of({{"status", status_of(record)}, {"why", record.why}});
}

}  // namespace hearth::care
