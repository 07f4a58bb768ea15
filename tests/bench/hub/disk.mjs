// The disk's own limit: how often a second 4 KiB can be appended and known to be there.
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from '../support.mjs';

/** {rate: syncs a second, p50, p99: milliseconds} */
export function syncsOf(folder, seconds) {
  const file = openSync(join(folder, 'appended'), 'a');
  const page = Buffer.alloc(4096, 1);
  const times = [];
  const begin = performance.now();
  for (let last = begin; last < begin + seconds * 1000;) {
    writeSync(file, page);
    fdatasyncSync(file);
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  closeSync(file);
  const spent = times.reduce((sum, time) => sum + time, 0);
  return { rate: (times.length / spent) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
