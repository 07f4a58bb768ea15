// Names what only the whole core can do, in the manner of bindings.cpp.
#include <emscripten/bind.h>

#include <memory>

#include "hearth/count_json.h"
#include "hearth/recount.h"

namespace {

using hearth::Recount;
using Handle = unsigned long;

std::string count(const std::string& input) {
  return hearth::count_json(input);
}
Handle openRecount() {
  return reinterpret_cast<Handle>(new Recount);
}
void readExport(Handle handle, const std::string& piece) {
  reinterpret_cast<Recount*>(handle)->read(piece);
}
std::string closeRecount(Handle handle, const std::string& receipt) {
  const std::unique_ptr<Recount> recount(reinterpret_cast<Recount*>(handle));
  return recount->finish_json(receipt);
}
std::string checkReceipt(const std::string& input) {
  return hearth::check_receipt_json(input);
}

}  // namespace

EMSCRIPTEN_BINDINGS(hearth_whole) {
  emscripten::function("count", &count);
  emscripten::function("openRecount", &openRecount);
  emscripten::function("readExport", &readExport);
  emscripten::function("closeRecount", &closeRecount);
  emscripten::function("checkReceipt", &checkReceipt);
}
