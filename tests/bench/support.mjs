// What the measurements share: where things are, the middle of a list, a folder on the disk that is measured.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const builds = process.env.HEARTH_BUILD ?? join(root, 'build/release');

/** A program of the native build. HEARTH_BUILD names another build folder. */
export const built = (path) => join(builds, path);

export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** The median of each number of the rounds. */
export function middle(rounds) {
  return Object.fromEntries(
    Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]),
  );
}

/** Runs `use` with a folder of its own below build/, not in a temporary folder: that may be kept in memory, without any sync. */
export async function withScratch(use) {
  const parent = join(root, 'build/bench');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'scratch-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
