// One sentence for each decision of a count, such that nobody needs to know the method.
import type { Telling } from '../../../locales/rounds/index.js';
import type { RoundsKey } from '../../../locales/rounds/index.js';
import type { Names } from './names.js';
import type { Numbers } from './numbers.js';
import type { Tally, TallyDecision } from './tally.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Votes that all go to one, to several, or to nobody. */
type Moving = Readonly<Record<'to' | 'split' | 'end', RoundsKey>>;

const fewest: Moving = { to: 'fewestTo', split: 'fewestSplit', end: 'fewestEnd' };
const moving: Moving = { to: 'moveTo', split: 'moveSplit', end: 'moveEnd' };
const these: Moving = { to: 'theseTo', split: 'theseSplit', end: 'theseEnd' };

export class Teller {
  constructor(
    private readonly tally: Tally,
    private readonly names: Names,
    private readonly numbers: Numbers,
    private readonly telling: Telling,
  ) {}

  /** What was decided in a round, from 0. */
  round(number: number): readonly string[] {
    const decisions = this.tally.rounds[number]?.decisions ?? [];
    return decisions.flatMap((decision, index) => {
      const before = decisions[index - 1]?.event ?? '';
      return this.#decision(number, decision, before.startsWith('broken'));
    });
  }

  /** "12 ballots"; where votes can be divided, "12.5 votes". */
  votes(parts: number): string {
    const amount = this.#amount(parts);
    return this.telling.say(this.tally.unit === 1 ? 'ballots' : 'votes', { n: this.#grammar(parts), amount });
  }

  /** Meek's votes have nine decimals, which nobody can follow: the table has them. */
  #amount(parts: number): string {
    const long = this.numbers.places([parts]) > 5;
    return long ? this.numbers.short(parts) : this.numbers.exact(parts);
  }

  /** The number that decides the form of a noun. */
  #grammar(parts: number): number {
    return parts / this.tally.unit;
  }

  #decision(round: number, decision: TallyDecision, afterTie: boolean): readonly string[] {
    const { event, options, votes } = decision;
    const { say } = this.telling;
    const who = this.names.all(options);
    const [first = '', second = ''] = options.map((id) => this.names.of(id));
    const amount = this.#amount(votes);
    const about = (key: RoundsKey): readonly string[] => [
      say(key, { n: options.length, who, amount, first, votes: this.votes(votes) }),
    ];
    switch (event) {
      case 'counted':
      case 'points':
      case 'wins':
        return about('most');
      case 'majority':
        return [say('majority', { who, amount, votes: this.votes(this.#standing(round)) })];
      case 'no-majority':
        return about('noMajority');
      case 'quota':
        return about('quota');
      case 'fewest':
      case 'fewest-batch':
        return this.#goingOut(round, options, afterTie);
      case 'last':
        return about('last');
      case 'elected':
        return about(this.#electedKey(afterTie));
      case 'surplus':
        return [...about('surplus'), ...this.#moving(round, options, votes, these)];
      case 'no-surplus':
        return about('noSurplus');
      case 'preferred':
        return options.length > 1 ? [this.#preferred(first, second, votes)] : about('preferredAlone');
      case 'locked':
      case 'left-out':
        return [say(event === 'locked' ? 'locked' : 'leftOut', { who: first, to: second, amount })];
      case 'smallest-loss':
        return about(votes <= 0 ? 'unbeaten' : 'smallestLoss');
      case 'broken-by-rounds':
        return [say('brokenByRound', { who, round: (decision.round ?? 0) + 1 })];
      case 'finalists':
      case 'cycle':
      case 'strongest':
      case 'level':
        return about(event);
      case 'beats-all':
        return about('beatsAll');
      case 'broken-by-rule':
        return about('brokenByRule');
      case 'broken-by-draw':
        return about('brokenByDraw');
    }
  }

  #standing(round: number): number {
    return sum(Object.values(this.tally.rounds[round]?.votes ?? {}));
  }

  #preferred(who: string, to: string, votes: number): string {
    return this.telling.say('preferred', { n: this.#grammar(votes), votes: this.votes(votes), who, to });
  }

  #electedKey(afterTie: boolean): RoundsKey {
    const { method } = this.tally;
    if (method === 'stv' || method === 'meek') return 'reached';
    if (method !== 'phragmen') return 'won';
    return afterTie ? 'takenAfterTie' : 'taken';
  }

  #goingOut(round: number, options: readonly string[], afterTie: boolean): readonly string[] {
    const { rounds } = this.tally;
    const say = (key: RoundsKey): string =>
      this.telling.say(key, { n: options.length, who: this.names.all(options) });
    if (round + 1 === rounds.length) return [say('out')];
    const votes = sum(options.map((id) => rounds[round]?.votes[id] ?? 0));
    if (votes === 0) return [say('outEmpty')];
    if (options.length === 1 && !afterTie) return [this.#fewest(round, options, votes)];
    return [say(options.length > 1 ? 'outTogether' : 'out'), ...this.#moving(round, options, votes)];
  }

  #fewest(round: number, options: readonly string[], votes: number): string {
    return this.#moved(round, options, votes, fewest);
  }

  #moving(round: number, options: readonly string[], votes: number, keys = moving): readonly string[] {
    return this.#targets(round, options).length > 0 ? [this.#moved(round, options, votes, keys)] : [];
  }

  #moved(round: number, options: readonly string[], votes: number, keys: Moving): string {
    const targets = this.#targets(round, options);
    const [target] = targets;
    const args = { n: this.#grammar(votes), who: this.names.all(options), votes: this.votes(votes) };
    if (targets.length === 1 && target) {
      const { to } = target;
      return to === null
        ? this.telling.say(keys.end, args)
        : this.telling.say(keys.to, { ...args, to: this.names.of(to) });
    }
    return this.telling.say(keys.split, {
      ...args,
      parts: this.names.list(targets.map((one) => this.#part(one))),
    });
  }

  #part({ to, votes }: Target): string {
    const amount = this.#amount(votes);
    return to === null
      ? this.telling.say('partNobody', { amount })
      : this.telling.say('part', { amount, to: this.names.of(to) });
  }

  /** Where the votes of these go with the next round, most first. */
  #targets(round: number, options: readonly string[]): readonly Target[] {
    const sums = new Map<string | null, number>();
    for (const { from, to, votes } of this.tally.rounds[round + 1]?.moves ?? []) {
      if (options.includes(from)) sums.set(to, (sums.get(to) ?? 0) + votes);
    }
    return [...sums]
      .filter(([, votes]) => votes !== 0)
      .sort(([, a], [, b]) => b - a)
      .map(([to, votes]) => ({ to, votes }));
  }
}

interface Target {
  readonly to: string | null;
  readonly votes: number;
}
