// Finds the matching that costs least, here in the page, by the same core that the hub verifies it with.
import { pageConfig } from '../../../config.js';
import { loadCore } from '../../../core/load.js';
import type { CoreModule } from '../../../core/module.js';

/** What matching takes in, as far as it is told here; sdk/include/hearth/match_json.h has all of it. */
export interface Problem {
  readonly asks: readonly { readonly id: string; readonly needs: number }[];
  readonly helpers: readonly { readonly id: string }[];
}

/** Why something is as it is; without a helper: why an ask has places that stay open. */
interface Why {
  readonly ask: string;
  readonly helper?: string;
  readonly reason: string;
}

export interface Matching {
  readonly matches: readonly { readonly ask: string; readonly helper: string }[];
  readonly prices: Readonly<Record<string, readonly number[]>>;
}

export interface Solution {
  readonly matching: Matching;
  readonly why: readonly Why[];
  readonly spread: { readonly idle: number; readonly most: number };
}

/** Only cores with matching have it. */
interface Matcher {
  readonly match?: (problem: string) => string;
}

/** Undefined where this page's core does not match. Rejects where the core cannot be fetched, or finds no problem in it. */
export async function solve(problem: Problem): Promise<Solution | undefined> {
  const core = (await loadCore(pageConfig().core ?? 'auto', 'exchange')) as CoreModule & Matcher;
  if (!core.match) return undefined;
  const answer = JSON.parse(core.match(JSON.stringify(problem))) as Partial<Solution> & {
    readonly ok: boolean;
  };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Solution;
}
