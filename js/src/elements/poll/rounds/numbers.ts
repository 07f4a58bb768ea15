// Votes as people write them: whole, in decimals, or as a fraction where no decimals say it.

/** How many decimals say it exactly; undefined where only a fraction does. */
function decimals(parts: number, unit: number): number | undefined {
  let rest = unit / divisor(parts, unit);
  let places = 0;
  for (; rest > 1; places += 1) {
    if (rest % 2 !== 0 && rest % 5 !== 0) return undefined;
    rest /= divisor(rest, 10);
  }
  return places;
}

function divisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : divisor(b, a % b);
}

/** At most so many decimals are easy to read; a number that rounds to nothing says that it is less than that. */
const easy = 2;

export class Numbers {
  readonly #unit: number;
  readonly #locale: string;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  constructor(locale: string, unit: number) {
    this.#locale = locale;
    this.#unit = unit;
  }

  /** Exactly, with at least so many decimals. */
  exact(parts: number, places = 0): string {
    const needed = decimals(parts, this.#unit);
    if (needed === undefined) return this.#fraction(parts);
    return this.#format(parts / this.#unit, Math.max(needed, places), Math.max(needed, places));
  }

  /** How many decimals all of these need; what only a fraction says needs none. */
  places(all: readonly number[]): number {
    return Math.max(0, ...all.map((parts) => decimals(parts, this.#unit) ?? 0));
  }

  short(parts: number): string {
    const votes = parts / this.#unit;
    const least = 10 ** -easy;
    if (parts > 0 && votes < least / 2) return `<${this.#format(least, easy)}`;
    return this.#format(votes, easy);
  }

  #fraction(parts: number): string {
    const whole = Math.trunc(parts / this.#unit);
    const rest = Math.abs(parts % this.#unit);
    const shared = divisor(rest, this.#unit);
    const fraction = `${this.#format(rest / shared)}\u2044${this.#format(this.#unit / shared)}`;
    return whole === 0 ? fraction : `${this.#format(whole)}\u00a0${fraction}`;
  }

  /** Making a format is slow, and a table has thousands of numbers. */
  #format(value: number, most = 0, least = 0): string {
    const digits = { maximumFractionDigits: most, minimumFractionDigits: least };
    const key = `${most} ${least}`;
    const format = this.#formats.get(key) ?? new Intl.NumberFormat(this.#locale, digits);
    this.#formats.set(key, format);
    return format.format(value);
  }
}
