// The content filter for code: what a text may hurt by, and the text without it. Nothing leaves this device.
import { pageConfig } from './config.js';
import type { CoreFilter } from './core/filter/filter.js';
import type * as Loading from './core/filter/load.js';
import type { Answer } from './core/replica.js';
import { failure } from './stores/problems.js';
import { HearthError } from './stores/store.js';

export type FilterVerdict = 'allow' | 'suggest' | 'hold' | 'block';
export type FilterCategory =
  | 'profanity'
  | 'slur'
  | 'insult'
  | 'threat'
  | 'identity-attack'
  | 'sexual'
  | 'self-promotion'
  | 'personal-data'
  | 'flood'
  | 'shouting';

/** From which severity on something is done: 1 mild, 2 strong, 3 severe, 4 never. */
export interface FilterRule {
  readonly suggest?: 1 | 2 | 3 | 4;
  readonly hold?: 1 | 2 | 3 | 4;
  readonly block?: 1 | 2 | 3 | 4;
}

/** What a community wants: docs/filter.md. */
export interface FilterPolicy {
  readonly kind?: 'filter';
  readonly name?: string;
  readonly audience?: 'friends' | 'kids' | 'professional' | 'support-group' | 'gaming';
  readonly rules?: Readonly<Partial<Record<FilterCategory, FilterRule>>>;
  readonly words?: readonly {
    readonly word: string;
    readonly category?: FilterCategory;
    readonly severity?: 1 | 2 | 3;
  }[];
  readonly allowed?: readonly string[];
  readonly languages?: readonly string[];
}

export interface FilterFinding {
  readonly category: FilterCategory;
  readonly severity: 1 | 2 | 3;
  /** What the policy says to it. */
  readonly verdict: FilterVerdict;
  readonly part: string;
  readonly reason: string;
  /** Where it stands, in bytes of UTF-8 and as JavaScript counts: from the first to the one after the last. */
  readonly bytes: readonly [number, number];
  readonly units: readonly [number, number];
  /** Of the lexicon or the policy. */
  readonly entry?: string;
  /** Of the model: of a hundred texts like this one, so many are meant so. */
  readonly score?: number;
}

export interface FilterReport {
  /** The strictest of the findings. */
  readonly verdict: FilterVerdict;
  /** By where they begin; at most 100, the strictest. */
  readonly findings: readonly FilterFinding[];
  /** So many more were left out. */
  readonly more?: number;
  /** Of the model: of a hundred texts like this one, so many hurt. */
  readonly score?: number;
  /** The text was longer than 1 MiB, and only its beginning was judged. */
  readonly cut?: true;
}

/** How a report came about, stage by stage. */
export interface FilterExplanation {
  readonly report: FilterReport;
  /** The text as it is read: small letters, whatever it is written with; `?` for what is no letter here. */
  readonly folded: string;
  readonly words: readonly {
    readonly units: readonly [number, number];
    readonly read: string;
    /** What its digits and signs would stand for. */
    readonly signs?: string;
    /** The language whose exceptions let it be. */
    readonly exception?: string;
  }[];
  /** What the model heard, where there is one. */
  readonly model?: {
    /** Too few words for it to find anything. */
    readonly silent?: true;
    /** `likely`, `veryLikely`: the scores from which on it finds something, an insult by a word that hurts. */
    readonly heads: readonly {
      readonly category: FilterCategory;
      readonly score: number;
      readonly likely: number;
      readonly veryLikely: number;
    }[];
    /** `weights`: in the order of the heads. `masked`: it names people, and all such words are one to the model. */
    readonly words: readonly {
      readonly units: readonly [number, number];
      readonly weights: readonly number[];
      readonly masked?: true;
    }[];
  };
}

/** Judges texts by one policy. */
export class ContentFilter {
  #languages: readonly string[] = [];

  /** For openFilter() alone. */
  constructor(
    private readonly core: CoreFilter,
    private readonly load: typeof Loading,
  ) {}

  check(text: string): FilterReport {
    return this.core.check(text);
  }

  /** The same with how it came about, for whoever asks why. */
  explain(text: string): FilterExplanation {
    return this.core.explain(text);
  }

  /** The text with a * for each character of what the policy says anything to. */
  mask(text: string): string {
    return this.core.mask(text);
  }

  /** Judges by another policy from now on, as soon as its lexicons are here. Rejects with HearthError, and stays as it was. */
  async use(policy: FilterPolicy): Promise<void> {
    const { languages, loadLexicon } = this.load;
    const wanted = policy.languages ?? ['en'];
    const unknown = wanted.findIndex((language) => !languages.includes(language));
    if (unknown >= 0)
      throw new HearthError([
        { code: 'unknown_value', path: `/languages/${unknown}`, args: { allowed: languages.join(', ') } },
      ]);
    const packs = await Promise.all(wanted.map(loadLexicon)).catch(offline);
    sound(this.core.setPolicy(policy));
    for (const pack of packs) sound(this.core.addLexicon(pack));
    this.#languages = wanted;
  }

  /** Hears from now on also what words say together. Where there is no model of these languages, nothing changes. */
  async hear(): Promise<void> {
    const model = await this.load.loadModel(this.#languages)?.catch(offline);
    if (model) sound(this.core.setModel(model));
  }

  /** Frees its memory. */
  close(): void {
    this.core.dispose();
  }
}

function sound(answer: Answer<unknown>): void {
  if (!answer.ok) throw new HearthError(answer.errors);
}

function offline(): never {
  throw failure('offline');
}

export interface FilterOptions {
  /** False: without the model, which is 80 KB more to load; hear() adds it. */
  readonly model?: boolean;
}

/** Opens a filter; without a policy, by that for friends, in English. Rejects with HearthError where the policy is not sound, or it cannot be fetched. */
export async function openFilter(
  policy: FilterPolicy = {},
  { model = true }: FilterOptions = {},
): Promise<ContentFilter> {
  const [{ CoreFilter }, load] = await Promise.all([
    import('./core/filter/filter.js'),
    import('./core/filter/load.js'),
  ]).catch(offline);
  const module = await load.loadFilter(pageConfig().core ?? 'auto').catch(offline);
  const filter = new ContentFilter(new CoreFilter(module), load);
  try {
    await filter.use(policy);
    if (model) await filter.hear();
    return filter;
  } catch (error) {
    filter.close();
    throw error;
  }
}
