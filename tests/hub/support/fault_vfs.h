// A disk that fails on command: an SQLite VFS over the real one.
#pragma once

namespace hearth::test {

/// The name to open a database with. Registered at the first call.
const char* fault_vfs();

/// The n-th write or sync from now on fails, counted from 1, and so does every later one when `sticky`. 0:
/// none fails.
void fail_at(int n, bool sticky);

/// Writes and syncs since fail_at().
int operations();

}  // namespace hearth::test
