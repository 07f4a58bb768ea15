#include "support/fault_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cstring>

namespace hearth::test {
namespace {

std::atomic<int> fails_at = 0;
std::atomic<bool> stays_broken = false;
std::atomic<int> done = 0;

bool fails_now() {
  const int number = ++done;
  const int limit = fails_at;
  return limit != 0 && (number == limit || (stays_broken && number > limit));
}

struct FaultFile {
  sqlite3_file base;
  sqlite3_file* real;  // right behind this, in the memory that SQLite allots
};

sqlite3_vfs* real_vfs() {
  return static_cast<sqlite3_vfs*>(sqlite3_vfs_find(nullptr));
}

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<FaultFile*>(file)->real;
}

template <auto Method, class... Args>
int pass(sqlite3_file* file, Args... args) {
  return (real(file)->pMethods->*Method)(real(file), args...);
}

template <auto Method, class... Args>
int fail_or_pass(sqlite3_file* file, Args... args) {
  return fails_now() ? SQLITE_IOERR : pass<Method, Args...>(file, args...);
}

void unmap_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}

using M = sqlite3_io_methods;
const sqlite3_io_methods kMethods = {
    3,
    pass<&M::xClose>,
    pass<&M::xRead, void*, int, sqlite3_int64>,
    fail_or_pass<&M::xWrite, const void*, int, sqlite3_int64>,
    fail_or_pass<&M::xTruncate, sqlite3_int64>,
    fail_or_pass<&M::xSync, int>,
    pass<&M::xFileSize, sqlite3_int64*>,
    pass<&M::xLock, int>,
    pass<&M::xUnlock, int>,
    pass<&M::xCheckReservedLock, int*>,
    pass<&M::xFileControl, int, void*>,
    pass<&M::xSectorSize>,
    pass<&M::xDeviceCharacteristics>,
    pass<&M::xShmMap, int, int, int, void volatile**>,
    pass<&M::xShmLock, int, int, int>,
    unmap_barrier,
    pass<&M::xShmUnmap, int>,
    pass<&M::xFetch, sqlite3_int64, int, void**>,
    pass<&M::xUnfetch, sqlite3_int64, void*>,
};

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* fault = reinterpret_cast<FaultFile*>(file);
  fault->real = reinterpret_cast<sqlite3_file*>(fault + 1);
  const int opened = real_vfs()->xOpen(real_vfs(), name, fault->real, flags, out_flags);
  file->pMethods = fault->real->pMethods ? &kMethods : nullptr;
  return opened;
}

sqlite3_vfs make_vfs() {
  sqlite3_vfs vfs = *real_vfs();
  vfs.zName = "fault";
  vfs.szOsFile += static_cast<int>(sizeof(FaultFile));
  vfs.pNext = nullptr;
  vfs.xOpen = open;
  return vfs;
}

}  // namespace

const char* fault_vfs() {
  static sqlite3_vfs vfs = make_vfs();
  static const int registered = sqlite3_vfs_register(&vfs, 0);
  return registered == SQLITE_OK ? vfs.zName : nullptr;
}

void fail_at(int n, bool sticky) {
  done = 0;
  stays_broken = sticky;
  fails_at = n;
}

int operations() {
  return done;
}

}  // namespace hearth::test
