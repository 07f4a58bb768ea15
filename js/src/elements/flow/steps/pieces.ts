// How one wording became another: what stays at both ends, what went out and what came in between.

export interface Piece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** How many words two lists begin with alike, at most so many. */
function alike(one: readonly string[], other: readonly string[], most: number): number {
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/** Whole words, in reading order; pieces without words are left out. */
export function piecesOf(was: string, is: string): readonly Piece[] {
  const [before, now] = [wordsOf(was), wordsOf(is)];
  const most = Math.min(before.length, now.length);
  const head = alike(before, now, most);
  const tail = alike([...before].reverse(), [...now].reverse(), most - head);
  const piece = (kind: Piece['kind'], words: readonly string[]): Piece => ({ kind, text: words.join(' ') });
  return [
    piece('same', now.slice(0, head)),
    piece('out', before.slice(head, before.length - tail)),
    piece('in', now.slice(head, now.length - tail)),
    piece('same', now.slice(now.length - tail)),
  ].filter(({ text }) => text !== '');
}
