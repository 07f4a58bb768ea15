// What a person reads in an element they can edit, as text, and where each character of it stands.

/** What begins on a line of its own. */
const blocks =
  'address, article, aside, blockquote, dd, div, dl, dt, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, tr, ul';

interface Piece {
  readonly node: Text;
  readonly begin: number;
}

export class EditableText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(element: HTMLElement) {
    const pieces: Piece[] = [];
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        pieces.push({ node, begin: text.length });
        text += node.data;
      } else if (node instanceof Element && (node.matches('br') || beginsLine(node, text))) text += '\n';
    }
    this.text = text;
    this.#pieces = pieces;
  }

  /** The place of these characters. A line break between elements stands in none of them. */
  range(begin: number, end: number): Range {
    const range = document.createRange();
    const [from, to] = [this.#at(begin, false), this.#at(end, true)];
    if (from) range.setStart(...from);
    if (to) range.setEnd(...to);
    return range;
  }

  #at(offset: number, isEnd: boolean): [Text, number] | undefined {
    const piece = this.#pieces.findLast(({ begin }) => (isEnd ? begin < offset : begin <= offset));
    return piece && [piece.node, Math.min(offset - piece.begin, piece.node.length)];
  }
}

function beginsLine(node: Element, text: string): boolean {
  return text !== '' && !text.endsWith('\n') && node.matches(blocks);
}
